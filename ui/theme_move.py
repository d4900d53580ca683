"""Moving quotes into another theme: chosen from a list of plain text."""

from collections.abc import Mapping, Sequence
from typing import Any

import streamlit as st

from coding.themes import board
from coding.themes.move import move
from coding.themes.runs import ProposedTheme, ThemeRun
from corpus.people import Actor
from corpus.study import Study
from ui import theme_said
from ui.fault import refusals_shown
from ui.quote_text import quiet, short
from ui.words import count

MOST = 500
"""Quotes in the list, the weakest first: they are those that may belong elsewhere."""
IN_FULL = 5
"""Ticked quotes that are shown in full below the list."""


@st.dialog("Quotes of the theme", width="large")
def dialog(study: Study, actor: Actor, run: ThemeRun, theme: ProposedTheme) -> None:
    """Lists the quotes of a theme, those that fit least first; chosen ones can be moved into another theme."""
    quiet(f"{theme.label}: {count(theme.n, 'quote')}, those that fit least first", key="move-of")
    order = sorted(zip(theme.strengths, theme.quotes, strict=True))[:MOST]
    names = [name for _, name in order]
    chosen = chosen_of(
        study, names, {"Fits": [round(100 * strength) for strength, _ in order]}, key="move-list"
    )
    if theme.n > MOST:
        quiet(f"and {theme.n - MOST:,} more, which fit better", key="move-more")
    into_another(study, actor, run, chosen, but=theme.id)


def chosen_of(
    study: Study,
    names: Sequence[str],
    columns: Mapping[str, Sequence[Any]],
    *,
    key: str,
    wide: int = 560,
) -> list[str]:
    """A table of quotes, as plain text, with further columns; returns the names of those that are ticked.

    Those are shown in full below it.
    """
    with study.read() as view:
        texts = board.texts(view, names)
    found = st.dataframe(
        {"Quote": [texts.get(name, "") for name in names], **columns},
        column_config={
            "Quote": st.column_config.TextColumn(width=wide),
            "Fits": st.column_config.NumberColumn(format="%d %%", width="small"),
        },
        hide_index=True,
        height=min(400, 38 + 36 * max(1, len(names))),
        on_select="rerun",
        selection_mode="multi-row",
        key=key,
        alt=f"{count(len(names), 'quote')} to choose from",
    )
    chosen = [names[row] for row in found["selection"]["rows"] if row < len(names)]
    for number, name in enumerate(chosen[:IN_FULL]):
        short(texts.get(name, ""), key=f"{key}-{number}", longest=800)
    return chosen


def into_another(
    study: Study, actor: Actor, run: ThemeRun, chosen: Sequence[str], *, but: str | None = None
) -> None:
    """Asks for a theme, and moves the chosen quotes into it."""
    themes = {
        theme.id: theme.label
        for theme in run.themes
        if theme.status in ("open", "accepted") and theme.id != but
    }
    with st.container(horizontal=True, vertical_alignment="bottom", gap="small", key="move-into"):
        into = st.selectbox(
            "Move the chosen quotes into",
            list(themes),
            index=None,
            placeholder="Choose a theme",
            format_func=themes.__getitem__,
            key=f"move-into-{but}",
        )
        asked = st.button(
            f"Move {count(len(chosen), 'quote')}" if chosen else "Move",
            type="primary",
            disabled=not (chosen and into),
            key=f"move-now-{but}",
        )
    if asked and into:
        with refusals_shown():
            with study.write(actor) as work:
                done = move(work, chosen, into=into, run=run.run)
            theme_said.say(f"Moved {count(done.quotes, 'quote')} into {done.into}.")
            st.rerun()
