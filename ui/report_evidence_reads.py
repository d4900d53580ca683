"""What the choice of quotes reads, kept until the study changes."""

import streamlit as st

from coding.for_and_against import candidates as offered
from coding.for_and_against import contradictions as against
from coding.for_and_against.candidates import Candidates
from coding.for_and_against.contradictions import Contradiction
from ui.opened import by_address
from ui.reads import Moment

_KEPT = 16


@st.cache_data(show_spinner=False, max_entries=_KEPT)
def candidates(moment: Moment, report: str, insight: int, most: int) -> Candidates:
    """Quotes for and against an insight."""
    with by_address(moment.address).read() as view:
        return offered.candidates(view, report, insight, most=most)


@st.cache_data(show_spinner=False, max_entries=_KEPT)
def contradictions(moment: Moment, report: str, insight: int) -> list[Contradiction]:
    """Quotes that may contradict an insight."""
    with by_address(moment.address).read() as view:
        return against.contradictions(view, report, insight, most=12)
