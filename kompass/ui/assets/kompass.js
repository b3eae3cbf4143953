/* What Streamlit leaves undone for those who listen, steer by keyboard or read Swedish. No data passes here. */
"use strict";
(() => {
  // Where the server is. Streamlit would try under the page's own address first, and fail aloud.
  const root = new URL("..", document.currentScript.src).href.replace(/\/$/, "");
  window.__streamlit = { BACKEND_BASE_URL: root, MAIN_PAGE_BASE_URL: root };

  // In a frame of another page there is no room to give away.
  if (new URLSearchParams(location.search).get("embed") === "true") document.documentElement.classList.add("kompass-embedded");

  const words = JSON.parse(document.getElementById("kompass-words").textContent);
  const status = document.getElementById("kompass-status");
  const inTheirWords = new Map(Object.entries(words.streamlit));
  const SPOKEN = ["aria-label", "title", "placeholder"];

  const isDone = () => document.querySelector('[data-testid="stApp"]')?.dataset.testScriptState === "notRunning";

  // The answer is told when a run has ended and another one stands there.
  let told = null;
  const tell = () => {
    if (!document.querySelector(".kompass-foot, .kompass-open")) return; // the first page is not whole yet: its foot comes last
    const answer = document.querySelector(".kompass-headline")?.textContent ?? "";
    const now = `${document.querySelector("h1")?.textContent ?? ""}. ${answer}`;
    if (told !== null && told !== now) status.textContent = now;
    told = now;
  };

  // Streamlit's own words, in the page's language. Charts, texts to copy and our own HTML have none of them.
  const NOT_THEIRS = '.js-plotly-plot, [data-testid="stCode"] pre, [data-testid="stHtml"]';
  const begun = [...inTheirWords].filter(([theirs]) => theirs.endsWith(" "));
  const inOurs = (text) => {
    const whole = inTheirWords.get(text);
    if (whole !== undefined) return whole;
    const [theirs, ours] = begun.find(([start]) => text.startsWith(start)) ?? ["", ""];
    return ours + text.slice(theirs.length);
  };
  const reword = (node) => {
    if (node.nodeType === Node.TEXT_NODE) {
      const ours = inOurs(node.data);
      if (ours !== node.data) node.data = ours;
    } else if (node.nodeType === Node.ELEMENT_NODE && !node.matches(NOT_THEIRS)) {
      for (const name of SPOKEN) {
        const value = node.getAttribute(name);
        if (value && inOurs(value) !== value) node.setAttribute(name, inOurs(value));
      }
      node.childNodes.forEach(reword);
    }
  };

  // Which link of the navigation is this page's.
  const here = () => {
    for (const link of document.querySelectorAll('[data-testid="stSidebar"] [data-testid="stPageLink-NavLink"]')) {
      const page = link.getAttribute("href").replace(/^(?=\?|$)/, `${root}/`); // the start page's has no path
      if (new URL(page, location.href).pathname === location.pathname) link.setAttribute("aria-current", "page");
      else link.removeAttribute("aria-current");
    }
  };

  // The button says what came of it, until another view is shown or the focus goes elsewhere.
  let forget = () => {};
  const say = (button, text) => {
    const label = button.dataset.label ??= button.textContent;
    button.textContent = status.textContent = text;
    forget = () => { button.textContent = label; };
    button.addEventListener("blur", forget, { once: true });
  };

  new MutationObserver((changes) => {
    let ended = false;
    for (const change of changes) {
      if (change.attributeName === "data-test-script-state") ended ||= change.target.dataset.testScriptState === "notRunning";
      else if ((change.target.closest ? change.target : change.target.parentElement)?.closest(NOT_THEIRS)) continue;
      else if (change.type === "childList") change.addedNodes.forEach(reword);
      else reword(change.target);
    }
    if (ended) forget();
    if (isDone()) { tell(); here(); } // also what is drawn a moment after the run has ended
  }).observe(document.body, {
    subtree: true, childList: true, characterData: true, attributes: true,
    attributeFilter: ["data-test-script-state", ...SPOKEN],
  });

  const copy = async (text) => {
    if (navigator.clipboard) return navigator.clipboard.writeText(text);
    const field = document.body.appendChild(document.createElement("textarea")); // plain HTTP has no clipboard
    field.value = text;
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    if (!done) throw new Error("copy");
  };
  // This view as it is shown in a frame of another page.
  const frame = () => {
    const address = new URL(location.href);
    address.searchParams.set("embed", "true");
    const quoted = (text) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
    return `<iframe src="${quoted(address.href)}" title="${quoted(document.title)}" width="100%" height="900" style="border: 0" loading="lazy"></iframe>`;
  };
  document.addEventListener("click", async (event) => {
    const button = event.target.closest?.("[data-kompass-copy]");
    if (!button) return;
    const { kompassCopy, kompassFramed, copied, failed } = button.dataset;
    const text = kompassFramed === undefined ? kompassCopy || location.href : frame();
    try {
      await copy(text);
      say(button, copied);
    } catch {
      say(button, kompassCopy ? failed : `${failed} ${text}`);
    }
  });

  // A chart as a picture (picture.js): a tall one takes a moment.
  document.addEventListener("click", async (event) => {
    const button = event.target.closest?.("[data-kompass-picture]");
    if (!button) return;
    say(button, words.drawing);
    try {
      await window.kompassPicture(JSON.parse(button.dataset.kompassPicture));
      say(button, words.drawn);
    } catch {
      say(button, words.undrawn);
    }
  });

  // What the pointer brings up over a chart goes away by Escape, until the pointer moves again.
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") document.documentElement.classList.add("kompass-unhovered");
  });
  document.addEventListener("pointermove", () => document.documentElement.classList.remove("kompass-unhovered"));
})();
