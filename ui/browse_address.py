"""The grid in the page's address: what it shows is a link, and what this tab showed last comes back without one."""

import streamlit as st

from coding.browse.grid import Grid
from coding.browse.link import PARAMETERS, from_link, to_link
from ui import state

_LINK, _PAGE = "browse-link", "page"


def chosen() -> Grid:
    """The grid of the address; without one the grid that this tab had last. Raises Refused for a bad link.

    What another screen left in the address, as the way back from the reader does, says nothing about the grid.
    """
    params = st.query_params.to_dict()
    if not params.keys() & {*PARAMETERS, _PAGE}:
        params = state.recall(_LINK, {})
        st.query_params.from_dict(params)
    return from_link(params)


def is_new(grid: Grid) -> bool:
    """Whether the grid came by a link, so that the fields have still to say what it shows."""
    return to_link(grid) != _without_page(state.recall(_LINK, {"": ""}))


def note() -> None:
    """Remembers the address as what this tab shows."""
    state.remember(_LINK, st.query_params.to_dict())


def number() -> int:
    """The page of the address, counted from 1."""
    given = st.query_params.get(_PAGE, "1")
    return max(int(given), 1) if given.isdecimal() and len(given) < 9 else 1


def turn(to: int) -> None:
    """Shows another page of the same grid."""
    st.query_params[_PAGE] = str(to)


def show(grid: Grid) -> None:
    """Puts a grid into the address, from its first page on."""
    st.query_params.from_dict(to_link(grid) or {_PAGE: "1"})


def _without_page(params: dict[str, str]) -> dict[str, str]:
    return {name: value for name, value in params.items() if name != _PAGE}
