"""What the review screens read, kept until the study changes."""

import streamlit as st

from coding.for_and_against import remainder as left
from coding.for_and_against.remainder import Remainder
from coding.review.page import InsightUnderReview, UnderReview, insight_under_review, under_review
from ui.opened import by_address
from ui.reads import Moment


@st.cache_data(show_spinner="Checking the report …", max_entries=8)
def review(moment: Moment, report: str) -> UnderReview:
    """A report with what its review knows of it."""
    with by_address(moment.address).read() as view:
        return under_review(view, report)


@st.cache_data(show_spinner=False, max_entries=32)
def insight(moment: Moment, report: str, number: int) -> InsightUnderReview:
    """One of its insights with all about it."""
    under = review(moment, report)
    with by_address(moment.address).read() as view:
        return insight_under_review(view, under, number)


@st.cache_data(show_spinner=False, max_entries=32)
def remainder(moment: Moment, report: str, number: int, seed: int) -> Remainder:
    """Some of the quotes of an insight's questions that carry no code."""
    with by_address(moment.address).read() as view:
        return left.remainder(view, report, number, seed=seed)
