"""Splitting a proposed theme: a dialog looks for the ways to part it, shows the parts to be named, and makes them."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import streamlit as st

from coding.themes import board
from coding.themes.parts import Part, as_part
from coding.themes.runs import ProposedTheme, ThemeRun
from coding.themes.split import split
from corpus.people import Actor
from corpus.study import Study
from ui import state, theme_said, working
from ui.fault import refusals_shown
from ui.quote_text import quiet, short
from ui.words import count

JOB = "theme-parts"
_ASKED, _FOUND = "theme-parts-of", "theme-parts-found"
SHOWN = 2
"""Quotes of a part."""
Partings = Sequence[tuple[Part, ...]]
"""Ways to part a theme, the best first."""


def begin(study: Study, actor: Actor, run: ThemeRun, theme: ProposedTheme) -> None:
    """Opens the dialog, and starts looking for the ways to part a theme."""
    _close()
    state.remember(_ASKED, (run, theme))
    working.begin(JOB, study, actor, "theme parts", proposal=theme.id, run=run.run)
    st.rerun()


def asked(study: Study, actor: Actor) -> None:
    """Draws the dialog while a theme is to be split."""
    run, theme = state.recall(_ASKED, (None, None))
    if run is not None and theme is not None:
        _dialog(study, actor, run, theme)


def _close() -> None:
    state.forget(_ASKED, _FOUND)


@st.dialog("Split the theme", width="large", on_dismiss=_close)
def _dialog(study: Study, actor: Actor, run: ThemeRun, theme: ProposedTheme) -> None:
    def finished(result: dict[str, Any]) -> None:
        state.remember(_FOUND, [tuple(map(as_part, parts)) for parts in result["partings"]])

    quiet(f"{theme.label}: {count(theme.n, 'quote')}. Nothing is changed yet.", key="split-of")
    working.show(JOB, finished=finished)
    partings: Partings = state.recall(_FOUND, [])
    if partings:
        to_split(study, actor, run, theme, partings)


def to_split(study: Study, actor: Actor, run: ThemeRun, theme: ProposedTheme, partings: Partings) -> None:
    """Shows one way to part a theme with its quotes, to be named and made; another number is there at once."""
    by_number = {len(parts): parts for parts in partings}
    wanted: int | None = len(partings[0])
    if len(by_number) > 1:
        wanted = st.segmented_control(
            "Parts", sorted(by_number), default=wanted, required=True, key="split-number"
        )
    parts = by_number[wanted or len(partings[0])]
    with study.read() as view:
        texts = board.texts(view, [name for part in parts for name in part.representatives])
    named = [_part(part, number, texts) for number, part in enumerate(parts, start=1)]
    if st.button(f"Split into {len(parts)}", type="primary", key="split-now", disabled=not all(named)):
        with refusals_shown():
            with study.write(actor) as work:
                renamed = [replace(part, label=label) for part, label in zip(parts, named, strict=True)]
                split(work, theme.id, renamed, run=run.run)
            theme_said.say(f"Split {theme.label} into {len(parts)} parts.")
            _close()
            st.rerun()


def _part(part: Part, number: int, texts: dict[str, str]) -> str:
    """A part as it would be; returns the name it is to have, "" for none. A typed name stays with its quotes."""
    with st.container(border=True, key=f"split-part-{number}"):
        label = st.text_input(
            f"Name of part {number}",
            value=part.label,
            key=f"split-name-{hash(part.quotes)}",
            persist_state="page",
        )
        quiet(
            f"{count(len(part.quotes), 'quote')} · Words: {', '.join(part.terms[:4])}", key=f"split-{number}"
        )
        for at, name in enumerate(part.representatives[:SHOWN]):
            short(texts.get(name, ""), key=f"split-{number}-{at}", longest=160)
    return str(label or "").strip()
