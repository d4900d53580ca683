"""What a run of themes handled apart: one line of it, each part of which opens its quotes."""

from collections.abc import Iterable

import streamlit as st

from coding.themes.runs import ThemeRun
from corpus.quotes import find_quote
from corpus.study import Study
from ui import theme_words
from ui.quote_text import quiet, short
from ui.words import count

SHOWN = 50


def aside_line(study: Study, run: ThemeRun) -> None:
    """A quiet line of buttons: non-answers, one-word answers, answers alike, outliers, quotes in no theme."""
    aside = run.aside
    alike = [name for group in aside.near_duplicates for name in group]
    kinds = [
        (f"{count(len(aside.non_answers), 'non-answer')} set aside", NON_ANSWERS, aside.non_answers),
        (count(len(aside.one_word), "one-word answer"), ONE_WORD, aside.one_word),
        (f"{count(len(alike), 'quote')} nearly the same", ALIKE, alike),
        (f"{len(aside.outliers):,} unlike any other, kept in the nearest theme", OUTLIERS, aside.outliers),
        (f"{count(len(aside.unclustered), 'quote')} in no theme", IN_NONE, aside.unclustered),
    ]
    with st.container(horizontal=True, vertical_alignment="center", gap="medium", key=f"aside-{run.run}"):
        for label, explained, names in kinds:
            if names and st.button(label, key=f"aside-{explained[0]}-{run.run}", type="tertiary"):
                _opened(study, label, explained[1], names)
        with st.popover("How they were found", type="tertiary"):
            st.text(theme_words.found_with(run.provenance.model))
    for number, note in enumerate(aside.notes):
        quiet(note, key=f"note-{run.run}-{number}")


NON_ANSWERS = (
    "non",
    "They say nothing, such as “don't know”: they are in no theme, and in no substantive base.",
)
ONE_WORD = ("one-word", "They are in a theme by that one word alone.")
ALIKE = ("alike", "Quotes in nearly the same words: together they were looked at as one.")
OUTLIERS = (
    "outliers",
    "They are in the theme nearest to them, though unlike any other quote. Worth reading.",
)
IN_NONE = ("none", "They fit no theme.")


def _opened(study: Study, title: str, explained: str, names: Iterable[str]) -> None:
    """Lists the quotes called `names` over the page, the first of them when there are many."""
    wanted = list(names)

    @st.dialog(title[:1].upper() + title[1:], width="medium")
    def shown() -> None:
        quiet(explained, key="aside-explained")
        with study.read() as view:
            texts = [find_quote(view, name).text for name in wanted[:SHOWN]]
        for number, text in enumerate(texts):
            short(text, key=f"aside-{number}")
        if len(wanted) > len(texts):
            quiet(f"and {len(wanted) - len(texts):,} more", key="aside-more")

    shown()
