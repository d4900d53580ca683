"""Saved views on the screen: opening one, saving what is shown, renaming and removing."""

from collections.abc import Callable

import streamlit as st

from coding.browse import saved
from coding.browse.grid import Grid
from coding.browse.saved import SavedView
from corpus.people import Actor
from corpus.study import Study, Work
from ui import browse_address, browse_reads, reads, state
from ui.fault import refusals_shown
from ui.quote_text import quiet
from ui.words import ago, escape

_SAVE, _MANAGE = "save this view", "rename or remove"
_MENU = {_SAVE: "Save this view …", _MANAGE: "Rename or remove …"}
Keep = Callable[[Work, str, Grid], SavedView]


def menu(study: Study, actor: Actor, grid: Grid) -> None:
    """One button with the saved views, and what can be done with them."""
    known = browse_reads.views(reads.now(study))
    names = {f"view {at}": view for at, view in enumerate(known)}
    picked = st.menu_button(
        "Saved views",
        [*names, _SAVE, *([_MANAGE] if known else [])],
        format_func=lambda one: escape(names[one].name) if one in names else _MENU[one],
        icon=":material/bookmark:",
        type="tertiary",
        key="browse-views",
    )
    if picked in names:
        browse_address.show(names[picked].grid)
        st.rerun()
    if picked == _SAVE:
        _save(study, actor, grid)
    if picked == _MANAGE:
        _manage(study, actor, known)


@st.dialog("Save this view")
def _save(study: Study, actor: Actor, grid: Grid) -> None:
    """Keeps filter, sorting and columns under a name; a name that is taken is replaced only when asked to."""
    quiet("Its filter, sorting and columns, for everybody who works on this study.", key="browse-save-what")
    name = st.text_input("Name", key="browse-save-name", live="200ms").strip()
    taken = any(view.name.casefold() == name.casefold() for view in browse_reads.views(reads.now(study)))
    if taken:
        quiet("There is a view of this name already.", key="browse-save-taken")
        if st.button("Replace the saved view", type="primary", key="browse-replace"):
            _keep(study, actor, name, grid, keep=saved.replace)
    elif st.button("Save", type="primary", key="browse-save"):
        _keep(study, actor, name, grid, keep=saved.save)


def _keep(study: Study, actor: Actor, name: str, grid: Grid, *, keep: Keep) -> None:
    with refusals_shown():
        with study.write(actor) as work:
            kept = keep(work, name, grid)
        _done(f"Saved the view {kept.name}.")


@st.dialog("Rename or remove a view")
def _manage(study: Study, actor: Actor, known: list[SavedView]) -> None:
    """Changes one of the saved views; no quote or coding changes with it."""
    by_name = {view.name: view for view in known}
    name = st.selectbox("View", list(by_name), key="browse-manage-view")
    view = by_name[name]
    quiet(f"Saved by {view.person} {ago(view.at)}.", key="browse-manage-who")
    to = st.text_input("New name", value=name, key=f"browse-rename-{name}", live="200ms").strip()
    with st.container(horizontal=True):
        if st.button("Rename", type="primary", key="browse-rename"):
            with refusals_shown():
                with study.write(actor) as work:
                    saved.rename(work, name, to)
                _done(f"{name} is now called {to}.")
        if st.button("Remove", key="browse-remove"):
            with refusals_shown():
                with study.write(actor) as work:
                    saved.remove(work, name)
                _done(f"Removed the view {name}.")


def _done(sentence: str) -> None:
    state.say(sentence)
    st.rerun()
