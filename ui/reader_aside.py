"""Where a quote stands: its themes, the reports that cite it, and what the respondent said elsewhere."""

import streamlit as st

from coding.reader.standing_in import InTheme
from coding.reader.story import Citing, Story
from ui.go import go
from ui.quote_text import quiet, short

STANCES = {"for": "for", "against": "against", "comment": "as a comment on"}


def places(told: Story) -> None:
    """The themes that hold it and the insights that cite it; nothing where there are none."""
    if told.themes:
        st.subheader("In themes", anchor=False)
        for number, theme in enumerate(told.themes):
            quiet(_theme(theme), key=f"reader-theme-{number}")
    if told.cited:
        st.subheader("Cited in", anchor=False)
        for number, citing in enumerate(told.cited):
            quiet(_citing(citing), key=f"reader-cited-{number}")


def said_elsewhere(told: Story) -> None:
    """The respondent's other quotes and answers, folded; a quote can be opened."""
    if not told.others:
        return
    with st.expander(f"What the respondent also said ({len(told.others)})", key="reader-others"):
        for number, said in enumerate(told.others):
            with st.container(gap=None, key=f"reader-said-{number}"):
                quiet(said.question, key=f"reader-said-{number}")
                if said.quote is None:
                    st.text(said.text)
                    continue
                short(said.text, key=f"reader-said-{number}", longest=400)
                if st.button("Read", key=f"reader-open-{number}", type="tertiary"):
                    go("reader", quote=said.quote)


def _theme(theme: InTheme) -> str:
    moved = "moved there by a person" if theme.moved else ""
    became = (
        f"became the code {theme.code}" if theme.code else {"rejected": "set aside"}.get(theme.status, "")
    )
    return " · ".join(filter(None, (theme.label, became, moved)))


def _citing(citing: Citing) -> str:
    return (
        f"{citing.report} ({citing.status}): {STANCES.get(citing.stance, citing.stance)} “{citing.headline}”"
    )
