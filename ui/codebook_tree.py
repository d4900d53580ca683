"""The tree of codes: each with its colour, and how many respondents and quotes it has and is suggested for."""

from collections.abc import Iterable

import streamlit as st

from coding.codebook.codes import Code
from coding.codebook.colours import colour_name
from coding.codebook.uses import Uses
from ui import state
from ui.quote_text import quiet
from ui.words import escape

CHOSEN = "codebook-chosen"
MANY = 12
_DIGIT, _COMMA = "\u2007", "\u2008"  # spaces as wide as these, which are not taken away
_BETWEEN = _DIGIT * 3


def tree(codes: list[Code], uses: dict[str, Uses], shown: Code | None) -> None:
    """Every entry with what it has; a code stands indented under its category. Many codes can be searched."""
    wanted = _search(codes)
    depth, numbers = _depths(codes), numbers_of((code.name for code in codes), uses)
    with st.container(gap=None, key="codebook-tree"):
        if not wanted:
            quiet("No code is called so.", key="no-code-found")
            return
        with st.container(horizontal=True, horizontal_alignment="right", key="tree-head"):
            st.text("Respondents · quotes · suggested")
        for code in wanted:
            _entry(code, numbers[code.name], chosen=code == shown, depth=depth[code.name])


def numbers_of(names: Iterable[str], uses: dict[str, Uses]) -> dict[str, str]:
    """Respondents, quotes and suggested quotes of each entry, written so that they stand under each other."""
    widest = _widest(uses.values())
    return {name: _BETWEEN.join(map(_wide, _written(uses.get(name)), widest)) for name in names}


def choose(name: str) -> None:
    """Remembers which code is to be shown."""
    state.remember(CHOSEN, name)


def _search(codes: list[Code]) -> list[Code]:
    """The entries that hold what is written in the box, which is there when there are many."""
    if len(codes) <= MANY:
        return codes
    words = st.text_input(
        "Find a code", key="find-code", type="search", placeholder="Name or definition"
    ).casefold()
    return [code for code in codes if words in f"{code.name} {code.definition} {code.example}".casefold()]


def _depths(codes: list[Code]) -> dict[str, int]:
    """How far in each entry stands."""
    depths: dict[str, int] = {}
    for code in codes:  # a category stands before what is under it
        depths[code.name] = 0 if code.parent is None else depths.get(code.parent, 0) + 1
    return depths


def _entry(code: Code, numbers: str, *, chosen: bool, depth: int) -> None:
    swatch = f"-swatch-{code.colour.removeprefix('#')}" if code.colour else ""
    indent = f"tree-{'chosen-' if chosen else ''}depth{min(depth, 3)}-{code.id}{swatch}"
    with st.container(
        horizontal=True, horizontal_alignment="distribute", vertical_alignment="center", key=indent
    ):
        label = f"**{escape(code.name)}**" if code.kind == "category" or chosen else escape(code.name)
        named = colour_name(code.colour)
        st.button(
            label,
            key=f"show-code-{code.id}",
            type="tertiary",
            wrap=True,
            help=f"Colour: {named}" if named else None,
            on_click=choose,
            args=(code.name,),
        )
        st.text(numbers, width="content", text_alignment="right")


def _written(used: Uses | None) -> list[str]:
    if used is None:
        return ["0", "0", "0"]
    found = used.confirmed.respondents, used.confirmed.quotes, used.suggested.quotes
    return [f"{number:,}" for number in found]


def _widest(uses: Iterable[Uses]) -> list[str]:
    """The longest number of each column."""
    columns = zip(*[_written(used) for used in uses], strict=True)
    return [max(column, key=len) for column in columns] or _written(None)


def _wide(number: str, like: str) -> str:
    """The number behind spaces as wide as what a longer one has more of: its digits and its comma."""
    more = like[: len(like) - len(number)]
    return "".join(_COMMA if sign == "," else _DIGIT for sign in more) + number
