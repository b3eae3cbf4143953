"""Whom to compare with: the same choice on every page, in the address.

A group with a name of its own is a shorthand for picking its members by hand: the address holds their ids, so
that a link shows the same view to someone who does not have the group.
"""

from collections.abc import Mapping, Sequence

import streamlit as st

from kompass import peers as kinds
from kompass import settings
from kompass.errors import UnknownPeerChoice
from kompass.model import Edition
from kompass.notes import groups
from kompass.notes.groups import NamedGroup
from kompass.peers import FACTORS, HEAVIEST, KINDS, PICKED, Choice, Weights
from kompass.store import Store
from kompass.text import Words
from kompass.text.places import country_name
from kompass.ui.choices import address
from kompass.ui.once import kept

_GROUP = "own:"  # before the key of a group, in the list alone: it never stands in the address
_FIRST_YEAR, _LAST_YEAR = 2000, 2100


def peers(
    found: Store,
    say: Words,
    subject: str | None,
    years: Sequence[int],
    ranked: Edition | None = None,
    everyone: str = "",
) -> Choice:
    """Whom to compare with, or, in an edition that is `ranked`, among whom.

    `years` are those in which there are evaluations to choose from. Without a `subject` only what stands by
    itself can be chosen. `everyone` is what the default is called where it is no country.
    """
    options = _options(found, say, subject, ranked)
    if everyone:
        options = options | {KINDS[0]: everyone}
    own = {_GROUP + one.key: one for one in groups.saved(settings.own_folder())} if subject else {}
    names = options | {code: say("group-of-mine", name=one.name) for code, one in own.items()}
    code = _selectbox(say, names, own, ranked)
    picked = _picked(found, say, subject) if code == PICKED or code in own else []
    with st.expander(say("choose-peers-more")):
        weights = _weights(say) if code.partition(":")[0] == "similar" else Weights()
        within = window(say, years)
        if picked:
            _keep(say, found, picked, own)
    if code == PICKED or code in own:
        code = ",".join(picked) or KINDS[0]
    return Choice(code, weights, within)


def likeness(say: Words, years: Sequence[int]) -> Choice:
    """All others by how like they are: the weights, and which of `years` count."""
    with st.expander(say("choose-likeness")):
        return Choice("similar", _weights(say), window(say, years))


def _options(found: Store, say: Words, subject: str | None, ranked: Edition | None) -> dict[str, str]:
    """The codes that may be chosen, with their names; a written one that stands by itself is among them."""
    shown = [kind for kind in KINDS if ranked is None or kind != "all"] if subject else KINDS[:1]
    names = {kind: say(f"peers-choice-{kind}") for kind in shown}
    if ranked is not None:
        names[KINDS[0]] = country_name(say, ranked.country, found)
    country, column = (ranked.country, kinds.group_column(ranked)) if ranked else (None, "group_2023")
    counties, groups = kept(_alone, found, country, column, f"{column}_{say.language}")
    alone = counties | {code: say("group-option", name=name) for code, name in groups.items()}
    written = st.query_params.get("peers", "")
    names |= alone if ranked is not None else {c: n for c, n in alone.items() if c == written}
    kind, _, one = written.partition(":")
    if kind in ("size", "similar") and (found.municipalities["municipality_id"] == one).any():
        name = kinds.home_of(one, found.municipalities)["name"]
        names[written] = say(f"within-{kind}", name=name)
    return names | ({PICKED: say(f"peers-choice-{PICKED}")} if subject else {})


def _alone(found: Store, country: str | None, group: str, name: str) -> tuple[dict[str, str], dict[str, str]]:
    """Counties and SKR groups by themselves, whatever municipality is asked about, with their names."""
    frame = found.municipalities
    if country is not None:
        frame = frame[frame["country"] == country]
    counties, groups = (
        frame[[*columns]]
        .dropna()
        .drop_duplicates()
        .sort_values(columns[0])
        .itertuples(index=False, name=None)
        for columns in (("county_code", "county"), (group, name))
    )
    return {f"county:{c}": str(n) for c, n in counties}, {f"group:{c}": str(n) for c, n in groups}


def _selectbox(
    say: Words, names: Mapping[str, str], own: Mapping[str, NamedGroup], ranked: Edition | None
) -> str:
    default = KINDS[0]
    written = address.read("peers", [*names, "all"]) or default
    if written not in names:  # `all` is no choice in a ranking, which is of one edition
        written = default
    chosen = st.query_params.get("with", "").split(",")
    if written == PICKED:
        written = next((code for code, one in own.items() if list(one.members) == chosen), PICKED)
    st.session_state["choice_peers"] = written

    def changed() -> None:
        code = st.session_state["choice_peers"]
        if code in own:
            address.write(peers=PICKED, **{"with": ",".join(own[code].members)})
        else:
            address.write(peers=None if code == default else code)

    return st.selectbox(
        say("choose-within" if ranked else "choose-peers"),
        list(names),
        format_func=names.__getitem__,
        key="choice_peers",
        on_change=changed,
    )


def _picked(found: Store, say: Words, subject: str | None) -> list[str]:
    names = {one: name for one, name in kept(_evaluated, found).items() if one != subject}
    return address.several(
        "with", say("choose-picked"), list(names), names.__getitem__, most=groups.MOST_MEMBERS
    )


def _evaluated(found: Store) -> dict[str, str]:
    frame = found.evaluations[["municipality_id", "municipality"]].drop_duplicates()
    return dict(zip(frame["municipality_id"], frame["municipality"], strict=True))


def _keep(say: Words, found: Store, picked: Sequence[str], own: Mapping[str, NamedGroup]) -> None:
    """Give the picked municipalities a name to be chosen by, or let the name go; on one's own machine."""
    home = settings.own_folder()
    if home is None or found.made_up:
        return
    same = next((one for one in own.values() if list(one.members) == list(picked)), None)
    if same is not None:
        if st.button(say("group-remove", name=same.name)):
            groups.remove(home, same.key)
            st.rerun()
        return
    name = st.text_input(say("group-name"), max_chars=groups.LONGEST_NAME)
    st.caption(say("group-name-help"))
    if st.button(say("group-save"), disabled=not name.strip()):
        groups.save(home, name, picked)
        st.rerun()


def _weights(say: Words) -> Weights:
    """How much each factor of likeness counts, a row of buttons each."""
    st.caption(say("weights-text"))
    options = [str(n) for n in range(HEAVIEST + 1)]
    default = Weights()
    return Weights(
        **{
            factor: int(
                address.one_of(
                    address.WEIGHTS[factor],
                    say(f"factor-{factor}"),
                    options,
                    str(default.of(factor)),
                    lambda weight: say(f"weight-{weight}"),
                    horizontal=True,
                )
            )
            for factor in FACTORS
        }
    )


def window(say: Words, years: Sequence[int]) -> tuple[int, int] | None:
    """The first and the last year of the evaluations that count; None for all of `years`.

    A window of the address is kept and shown as it is, also where no evaluation lies in it.
    """
    written = _written_years()
    every = [*years, *(written or ())]
    if len(set(every)) < 2:
        return written
    options = list(range(min(every), max(every) + 1))
    shown = written or (options[0], options[-1])
    for name, year, column in zip(("first", "last"), shown, st.columns(2), strict=True):
        st.session_state[f"choice_{name}_year"] = year

        def changed() -> None:
            chosen = sorted(st.session_state[f"choice_{name}_year"] for name in ("first", "last"))
            whole = chosen == [min(years), max(years)]
            address.write(years=None if whole else f"{chosen[0]}-{chosen[1]}")

        with column:
            st.selectbox(say(f"choose-{name}-year"), options, key=f"choice_{name}_year", on_change=changed)
    return written


def _written_years() -> tuple[int, int] | None:
    text = st.query_params.get("years")
    if text is None:
        return None
    try:
        first, last = kinds.parse_years(text)
    except UnknownPeerChoice:
        address.tell("years", text)
        return None
    if first < _FIRST_YEAR or last > _LAST_YEAR:
        address.tell("years", text)
        return None
    return first, last
