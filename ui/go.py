"""Going from one screen to another."""

from typing import NoReturn

import streamlit as st

from ui import state

_PAGES = "themebook-pages"


def know(pages: dict[str, st.Page]) -> None:
    """Remembers the pages of this drawing, which is what can be gone to."""
    state.remember(_PAGES, pages)


def can_go(name: str) -> bool:
    """Whether the actor's role has this screen."""
    return name in state.recall(_PAGES, {})


def go(name: str, **query: str) -> NoReturn:
    """Shows another screen of the actor's role; `query` is what its address says, such as the link of a queue."""
    pages: dict[str, st.Page] = state.recall(_PAGES, {})
    st.switch_page(pages[name], query_params=query)
    raise AssertionError("st.switch_page never returns")
