"""What stands behind an evidence id: opened from a figure of the report, or by an address that ends in ?evidence=…"""

import streamlit as st

from coding.figures.readable import readable
from coding.figures.shares import format_percent
from coding.figures.table import Row
from coding.report.lookup import Decided, FigureEvidence, QuoteEvidence, look_up
from corpus.questions import all_questions
from corpus.study import Study
from ui.fault import refusals_shown
from ui.figure_base import base_and_notes
from ui.quote_text import quiet, short
from ui.words import count

ADDRESS = "evidence"
SHOWN = 8
"""Quotes at most; the rest are counted."""


def of_address(study: Study) -> None:
    """Opens what the address asks for, once: closing it takes it out of the address."""
    asked = st.query_params.get(ADDRESS)
    if asked:
        behind(study, asked)


def _forget() -> None:
    st.query_params.pop(ADDRESS, None)


@st.dialog("What stands behind it", width="large", on_dismiss=_forget)
def behind(study: Study, evidence_id: str) -> None:
    """A figure with its definitions, and the quotes and decisions behind a number of it; or a whole quote."""
    with refusals_shown():
        with study.read() as view:
            found = look_up(view, evidence_id)
        if isinstance(found, FigureEvidence):
            _figure(study, found)
        else:
            _quote(found)


def _figure(study: Study, found: FigureEvidence) -> None:
    st.text(f"{found.report}, figure {found.insight}.{found.figure}: {found.title}")
    with study.read() as view:
        wordings = {question.name: question.title for question in all_questions(view)}
    base_and_notes(readable(found.table, wordings), key="evidence")
    quiet(f"{found.id} · version {found.version} of the codebook", key="evidence-id")
    body = found.table.groups
    group = st.selectbox("Group", ["", *(one.label for one in body)], key="evidence-group") if body else ""
    rows = next((one.rows for one in body if one.label == group), found.table.rows)
    row = st.selectbox("Number", [one.label for one in rows], key="evidence-row") if rows else None
    if row is None:
        return
    with study.read() as view:
        told = look_up(view, found.id, row=row, group=group or None)
    assert isinstance(told, FigureEvidence)
    assert told.counted is not None
    _number(told, told.counted)


def _number(told: FigureEvidence, counted: Row) -> None:
    """A number with the codes, quotes and decisions behind it."""
    st.text(f"{count(counted.n, 'respondent')}, {format_percent(counted.percent, told.table.decimals)}")
    for code in told.codes:
        quiet(f"{code.name}: {code.definition or 'not defined yet'}", key=f"evidence-code-{code.name}")
    for number, quote in enumerate(told.quotes[:SHOWN]):
        short(quote.text, key=f"evidence-quote-{number}", longest=600)
    if more := told.quotes[SHOWN:]:
        quiet(f"{count(len(more), 'more quote')}: Browse shows all of a code.", key="evidence-more")
    _decisions(told.decisions)


def _quote(found: QuoteEvidence) -> None:
    short(found.quote.text, key="evidence-quote", longest=100_000)
    for number, shown in enumerate(found.shown):
        cut = f", with {count(len(shown.cuts), 'cut')}" if shown.cuts else ""
        quiet(f"{shown.report}, insight {shown.insight}: {shown.stance}{cut}", key=f"evidence-shown-{number}")
    quiet(found.id, key="evidence-id")
    _decisions(found.decisions)


def _decisions(decisions: tuple[Decided, ...]) -> None:
    """Who decided what, and when."""
    if decisions:
        rows = [
            {"When": one.at[:16].replace("T", " "), "Who": one.coder, "What": one.status, "Code": one.code}
            for one in decisions
        ]
        st.dataframe(rows, hide_index=True, key="evidence-decisions", alt="Decisions behind the number")
