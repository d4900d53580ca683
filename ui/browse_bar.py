"""The bar that says what is chosen in the grid and what can be done with it."""

import streamlit as st

from coding.browse.bulk import Chosen
from coding.browse.filter import Filter
from coding.browse.rows import Row, Totals
from corpus.people import Actor, Role
from corpus.study import Study
from ui import browse_bulk
from ui.browse_chosen import choose_all, choose_none, chosen_all
from ui.go import can_go, go
from ui.words import count


def bar(study: Study, actor: Actor, only: Filter, totals: Totals, rows: list[Row]) -> None:
    """Nothing while nothing is chosen; only researchers decide, everybody may read a quote."""
    every = chosen_all(only)
    if not every and not rows:
        return
    said = f"All {totals.quotes:,} that fit" if every else f"{count(len(rows), 'quote')} chosen"
    with st.container(horizontal=True, vertical_alignment="center", key="browse-bar", gap="small"):
        st.text(said)
        if actor.role is Role.CODER and not every and len(rows) < totals.quotes:
            st.button(
                f"Choose all {totals.quotes:,} that fit",
                type="tertiary",
                key="browse-all-of-bar",
                on_click=choose_all,
                args=(only,),
            )
        st.button("Choose none", type="tertiary", key="browse-none", on_click=choose_none)
        if not every and len(rows) == 1 and can_go("reader") and st.button("Read it", key="browse-read-one"):
            go("reader", quote=rows[0].name)
        if actor.role is Role.CODER:
            _actions(study, actor, only if every else [row.name for row in rows])


def _actions(study: Study, actor: Actor, many: Chosen) -> None:
    for action, words in browse_bulk.WORDS.items():
        main = action == "apply"
        if st.button(words.button, key=f"browse-do-{action}", type="primary" if main else "secondary"):
            browse_bulk.ask(study, actor, many, action)
