"""The tree of codes: each with its colour, and how many respondents and quotes it has and is suggested for."""

import streamlit as st

from coding.codebook.codes import Code
from coding.codebook.colours import colour_name
from coding.codebook.uses import Uses
from ui import state
from ui.quote_text import quiet
from ui.words import escape

CHOSEN = "codebook-chosen"
MANY = 12
_WIDTH = 5
_SPACE = "\u2007"  # as wide as a digit, and not taken away


def tree(codes: list[Code], uses: dict[str, Uses], shown: Code | None) -> None:
    """Every entry with what it has; a code stands indented under its category. Many codes can be searched."""
    wanted = _search(codes)
    depth = _depths(codes)
    with st.container(gap=None, key="codebook-tree"):
        if not wanted:
            quiet("No code is called so.", key="no-code-found")
            return
        with st.container(horizontal=True, horizontal_alignment="right", key="tree-head"):
            st.text("Respondents · quotes · suggested")
        for code in wanted:
            _entry(code, uses.get(code.name), chosen=code == shown, depth=depth[code.name])


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


def _entry(code: Code, used: Uses | None, *, chosen: bool, depth: int) -> None:
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
        st.text(_numbers(used), width="content", text_alignment="right")


def _numbers(used: Uses | None) -> str:
    """Respondents, quotes and suggested quotes, one under the other in all rows."""
    if used is None:
        return _SPACE.join(f"{0:>{_WIDTH}}" for _ in range(3)).replace(" ", _SPACE)
    found = used.confirmed.respondents, used.confirmed.quotes, used.suggested.quotes
    return _SPACE.join(f"{number:>{_WIDTH},}" for number in found).replace(" ", _SPACE)
