/* A chart as a picture to take along: drawn anew in the browser, light whatever the theme, with what it is and
   what it rests on around it. Nothing is sent anywhere. */
"use strict";
(() => {
  const WIDTH = 1000, EDGE = 24, GAP = 12; // CSS pixels; the picture has twice as many
  const MOST = 16000; // pixels that every browser's canvas is high at least
  const INK = "#111111", QUIET = "#4d5763", MARK = "#a3430a", GROUND = "#ffffff";
  const FAMILY = "Arial, Helvetica, sans-serif"; // a picture inside a picture has no fonts of the page's

  // The chart alone. Streamlit's theme is left out: it may be dark.
  const drawn = async (shown, scale) => {
    const axis = { automargin: true };
    const layout = {
      ...structuredClone(shown.layout),
      template: { layout: { xaxis: axis, yaxis: axis } },
      font: { family: FAMILY, color: INK },
      paper_bgcolor: GROUND,
      width: WIDTH - 2 * EDGE,
      autosize: false,
    };
    const { width, height } = layout;
    const figure = { data: structuredClone(shown.data), layout, config: { staticPlot: true } };
    const image = new Image();
    image.src = await window.Plotly.toImage(figure, { format: "png", width, height, scale });
    await image.decode();
    return image;
  };

  // A text in lines that fit, each with how it is written and how high it is.
  const lines = (pen, text, size, colour, weight = "") => {
    const font = `${weight} ${size}px ${FAMILY}`.trim(), found = [];
    pen.font = font;
    for (const word of text.split(" ").filter(Boolean)) {
      const longer = found.length ? `${found.at(-1)} ${word}` : word;
      if (found.length && pen.measureText(longer).width <= WIDTH - 2 * EDGE) found[found.length - 1] = longer;
      else found.push(word);
    }
    return found.map((line) => ({ text: line, font, colour, height: Math.round(size * 1.4) }));
  };

  const high = (some) => some.reduce((sum, line) => sum + line.height, 0);

  const picture = async (told) => {
    const shown = document.querySelector(`.st-key-${CSS.escape(told.chart)} .js-plotly-plot`);
    const canvas = document.createElement("canvas"), pen = canvas.getContext("2d");
    const above = [
      ...lines(pen, told.title, 22, INK, "bold"),
      ...lines(pen, told.editions, 14, QUIET),
      ...lines(pen, told.marks, 16, MARK, "bold"),
    ];
    const below = told.foot.flatMap((line) => lines(pen, line, 12, QUIET));
    const tall = shown.layout.height + high(above) + high(below) + 2 * EDGE + 2 * GAP;
    const scale = Math.min(2, MOST / tall);
    const image = await drawn(shown, scale);
    canvas.width = Math.round(WIDTH * scale);
    canvas.height = Math.round(tall * scale);
    pen.scale(scale, scale);
    pen.fillStyle = GROUND;
    pen.fillRect(0, 0, WIDTH, tall);
    pen.textBaseline = "top";
    let y = EDGE;
    const write = (some) => {
      for (const line of some) {
        pen.font = line.font;
        pen.fillStyle = line.colour;
        pen.fillText(line.text, EDGE, y);
        y += line.height;
      }
    };
    write(above);
    pen.drawImage(image, EDGE, y + GAP, WIDTH - 2 * EDGE, shown.layout.height);
    y += shown.layout.height + 2 * GAP;
    write(below);
    return new Promise((done, failed) => {
      canvas.toBlob((blob) => (blob ? done(blob) : failed(new Error("picture"))), "image/png");
    });
  };

  window.kompassPicture = async (told) => {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(await picture(told));
    link.download = told.file;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  };
})();
