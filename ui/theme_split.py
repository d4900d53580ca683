"""Splitting a proposed theme: the parts are looked for in the background, shown, named and made."""

from dataclasses import replace
from typing import Any

import streamlit as st

from coding.themes import board
from coding.themes.parts import FEWEST, MOST, Part, as_part
from coding.themes.runs import ProposedTheme, ThemeRun
from coding.themes.split import split
from corpus.people import Actor
from corpus.study import Study
from ui import state, working
from ui.fault import refusals_shown
from ui.quote_text import quiet, short
from ui.words import count

JOB = "theme-parts"
_ASKED = "theme-parts-of"
SHOWN = 2
"""Quotes of a part."""


def begin(
    study: Study, actor: Actor, run: ThemeRun, theme: ProposedTheme, *, number: int | None = None
) -> None:
    """Starts looking for the parts of a theme."""
    state.remember(_ASKED, (run, theme))
    working.begin(JOB, study, actor, "theme parts", proposal=theme.id, run=run.run, number=number)
    st.rerun()


def progress(study: Study, actor: Actor) -> None:
    """Shows how far the search is; shows the parts at its end."""

    def finished(result: dict[str, Any]) -> None:
        run, theme = state.recall(_ASKED, (None, None))
        if run is not None and theme is not None:
            parts_dialog(study, actor, run, theme, tuple(as_part(one) for one in result["parts"]))

    working.show(JOB, finished=finished)


@st.dialog("Split the theme", width="large")
def parts_dialog(
    study: Study, actor: Actor, run: ThemeRun, theme: ProposedTheme, parts: tuple[Part, ...]
) -> None:
    """Shows the parts with their quotes, to be named and made."""
    quiet(f"{theme.label}: {count(theme.n, 'quote')}. Nothing is changed yet.", key="split-of")
    wanted = st.segmented_control(
        "Parts", range(FEWEST, MOST + 1), default=len(parts), required=True, key=f"split-number-{len(parts)}"
    )
    if wanted and wanted != len(parts):
        begin(study, actor, run, theme, number=int(wanted))
    with study.read() as view:
        texts = board.texts(view, [name for part in parts for name in part.representatives])
    named = [_part(part, number, texts) for number, part in enumerate(parts, start=1)]
    if st.button(f"Split into {len(parts)}", type="primary", key="split-now", disabled=not all(named)):
        with refusals_shown():
            with study.write(actor) as work:
                renamed = [replace(part, label=label) for part, label in zip(parts, named, strict=True)]
                split(work, theme.id, renamed, run=run.run)
            state.say(f"Split {theme.label} into {len(parts)} parts.")
            st.rerun()


def _part(part: Part, number: int, texts: dict[str, str]) -> str:
    """A part as it would be; returns the name it is to have, "" for none."""
    with st.container(border=True, key=f"split-part-{number}"):
        label = st.text_input(
            f"Name of part {number}", value=part.label, key=f"split-name-{number}-{part.label}"
        )
        quiet(
            f"{count(len(part.quotes), 'quote')} · Words: {', '.join(part.terms[:4])}", key=f"split-{number}"
        )
        for at, name in enumerate(part.representatives[:SHOWN]):
            short(texts.get(name, ""), key=f"split-{number}-{at}", longest=160)
    return label.strip()
