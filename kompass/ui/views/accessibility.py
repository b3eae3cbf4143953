"""Tillgänglighet: the statement Swedish law asks of a public body, its facts taken from the checks."""

import streamlit as st

from kompass import conformity, settings
from kompass.conformity import Result
from kompass.text import Words
from kompass.ui import blocks
from kompass.ui.blocks import Cell, Column, Row, Table
from kompass.ui.once import once

SUPERVISION = "https://www.digg.se/tdosanmalan"


def statement(say: Words) -> None:
    """How far all of it is met, in one sentence, and what was looked at."""
    found, measured = conformity.criteria(), conformity.measured()
    left = sum(one.result is Result.NOT_MET for one in found)
    status = say("accessibility-partly", n=left) if left else say("accessibility-fully")
    checked = say(
        "accessibility-measured",
        axe=measured.axe,
        pages=measured.pages,
        views=measured.views,
        n=measured.violations,
        on=say.day(measured.on),
    )
    blocks.headline([status, checked, say("accessibility-own")])


def left(say: Words) -> None:
    """What does not work for everybody, why, and what one can do instead."""
    st.header(say("accessibility-left"))
    for one in conformity.criteria():
        if one.result is Result.NOT_MET:
            name = say("accessibility-criterion", name=say(f"wcag-{one.key}"), number=one.number)
            blocks.point(name, say(f"wcag-why-{one.key}"))
    st.header(say("accessibility-report"))
    contact = settings.read("KOMPASS_CONTACT")
    told = say("accessibility-contact", contact=contact) if contact else say("accessibility-no-contact")
    st.markdown(blocks.plain(told))
    blocks.link_to(SUPERVISION, {}, say("accessibility-supervision"))


def criteria(say: Words) -> None:
    """Every criterion, with how it was checked."""
    st.header(say("accessibility-criteria"))
    blocks.laid(once(_criteria, say))


def _criteria(say: Words) -> Table:
    columns = [
        Column(say("column-criterion")),
        Column(say("column-level"), short=True),
        Column(say("column-result"), short=True),
        Column(say("column-checked"), short=True),
    ]
    rows = [
        Row(
            [
                Cell(f"{one.number} {say(f'wcag-{one.key}')}"),
                Cell(one.level),
                Cell(say(f"accessibility-{one.result.value.replace('_', '-')}")),
                Cell(say(f"accessibility-by-{one.how}")),
            ]
        )
        for one in conformity.criteria()
    ]
    return Table(say("accessibility-criteria"), columns, rows, quiet=True)


def how(say: Words) -> None:
    """What we did so that it works, for those who look for a certain thing."""
    st.header(say("accessibility-how"))
    st.markdown(say("accessibility-how-text"))
