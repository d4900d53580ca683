"""What may contradict a claim: quotes near in meaning or opposed, looked for on demand, each to be marked."""

import streamlit as st

from coding.for_and_against.contradictions import Contradiction
from coding.review.page import InsightUnderReview
from ui import report_evidence_reads
from ui.claim_marks import SAID, ask_mark
from ui.quote_text import quiet, short
from ui.review_desk import Desk


def against(desk: Desk, found: InsightUnderReview) -> None:
    """A fold that looks for contradictions once it is opened; beside its name how many quotes are marked so far."""
    marked = f" · {len(found.marks)} marked" if found.marks else ""
    key = f"review-against-{desk.number}"
    fold = st.expander(f"What may contradict the claim{marked}", key=key, on_change="rerun")
    if fold.open:
        with fold:
            with st.spinner("Looking for what speaks against it …"):
                quotes = report_evidence_reads.contradictions(desk.moment, desk.title, found.insight.number)
            if not quotes:
                quiet("No quote near in meaning says otherwise or is coded otherwise.", key="against-none")
            for number, one in enumerate(quotes):
                _quote(desk, found.insight.number, number, one)


def _quote(desk: Desk, insight: int, number: int, one: Contradiction) -> None:
    with st.container(key=f"against-{number}", gap="xsmall"):
        short(one.weighed.quote.text, key=f"against-{number}", longest=1200)
        quiet(_why(one), key=f"against-why-{number}")
        if desk.talks:
            ask_mark(desk.study, desk.actor, desk.title, insight, one.weighed)
        elif one.weighed.mark:
            quiet(SAID[one.weighed.mark], key=f"against-mark-{number}")


def _why(one: Contradiction) -> str:
    shown = f"shown as “{one.weighed.shown}”" if one.weighed.shown else "not shown in this insight"
    return " · ".join((*one.why, shown))
