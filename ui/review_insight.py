"""One insight under review: the claim, what carries it and what speaks against it, and the decision about it."""

import streamlit as st

from coding.report.content import ReportContent, ShownFigure
from coding.report.prose import plain, referables
from coding.review.context import InContext
from coding.review.page import InsightUnderReview
from ui import review_against, review_checks, review_comments, review_decision, review_remainder, review_since
from ui.figure_base import base_and_notes
from ui.figure_comparison import comparison
from ui.figure_table import drawn_or_told
from ui.go import can_go, go
from ui.quote_text import quiet, short
from ui.report_text import written
from ui.review_confirmed import confirmed_in_words
from ui.review_desk import Desk, Part
from ui.words import escape

STANCES = {"for": "For the claim", "against": "Against the claim", "comment": "Comments"}
CHART_WIDTH = 700


def insight(desk: Desk, found: InsightUnderReview) -> None:
    """Draws the page of one insight."""
    _head(desk, found)
    left, right = st.columns([7, 4], gap="large")
    with left:
        _claim(desk.under.content, found)
        for number, figure in enumerate(found.insight.figures, start=1):
            _figure(desk, number, figure)
        _quotes(desk, found)
        _experts(desk.under.content, found.insight.number)
        review_against.against(desk, found)
        review_remainder.remainder(desk)
    with right:
        _changes(desk, found)
        review_checks.checks(found.checks, key="insight")
        _confirmed(found)
        review_comments.comments(desk, found.comments)


def _head(desk: Desk, found: InsightUnderReview) -> None:
    """The way back to the report, the decision, and the way to the insights before and behind; it stays in view."""
    number, last = found.insight.number, len(desk.under.content.insights)
    with st.container(
        horizontal=True, horizontal_alignment="distribute", vertical_alignment="center", key="review-head"
    ):
        with st.container(horizontal=True, width="content", gap="small", vertical_alignment="center"):
            if st.button("All insights", icon=":material/list:", type="tertiary", key="review-all"):
                go("review", report=desk.title)
            quiet(f"insight {number} of {last}", key="review-where", width="content")
            review_decision.decision(desk, found)
            if desk.corrects and can_go("report") and st.button("Open the report", key="review-correct"):
                go("report")
        with st.container(horizontal=True, width="content", gap="small"):
            _move(desk, "Previous", "Alt+PageUp", number - 1 if number > 1 else None)
            _move(desk, "Next", "Alt+PageDown", number + 1 if number < last else None)


def _move(desk: Desk, label: str, keys: str, to: int | None) -> None:
    shown = f"The {label.lower()} insight: {keys.replace('+', ' + ')}"
    key = f"review-{label.lower()}"
    if st.button(label, type="tertiary", shortcut=keys, help=shown, disabled=to is None, key=key):
        go("review", report=desk.title, insight=str(to))


def _claim(content: ReportContent, found: InsightUnderReview) -> None:
    """The claim and what is said about it, each reference as the number it leads to."""
    figures, insight = referables(content), found.insight
    st.header(escape(f"{insight.number}. {plain(insight.headline, figures)}"), anchor=False)
    if insight.sub_headline:
        with st.container(key="review-sub-headline"):
            st.text(plain(insight.sub_headline, figures))
    written(insight.text, figures, key="review")


def _figure(desk: Desk, number: int, figure: ShownFigure) -> None:
    with st.container(key=f"review-figure-{number}"):
        st.subheader(escape(f"Figure {desk.number}.{number}: {figure.title}"), anchor=False)
        base_and_notes(figure.table, key=f"review-figure-{number}")
        drawn_or_told(figure.table, key=f"review-figure-{number}", width=CHART_WIDTH)
        comparison(figure.table, key=f"review-compared-{number}")
        _about(desk, Part(f"figure {desk.number}.{number}", figure.id, figure=number))


def _quotes(desk: Desk, found: InsightUnderReview) -> None:
    stances = {quote.id: quote.stance for quote in found.insight.quotes}
    for stance, title in STANCES.items():
        quotes = [
            (number, one) for number, one in enumerate(found.quotes, start=1) if stances[one.id] == stance
        ]
        if quotes:
            st.subheader(title, anchor=False)
        for number, one in quotes:
            _quote(desk, number, one)


def _quote(desk: Desk, number: int, one: InContext) -> None:
    with st.container(key=f"review-quote-{number}", gap="xsmall"):
        if one.question:
            quiet(one.question, key=f"review-question-{number}")
        short(one.whole, key=f"review-{number}", longest=100_000)
        if one.codes:
            quiet(f"Codes: {', '.join(one.codes)}", key=f"review-codes-{number}")
        with st.container(horizontal=True, gap="small", vertical_alignment="center"):
            if can_go("reader") and st.button(
                "Read its story", key=f"review-story-{number}", type="tertiary"
            ):
                go("reader", quote=one.name)
            _about(desk, Part(f"quote {number}", one.id, quote=one.name))


def _experts(content: ReportContent, number: int) -> None:
    """What experts say about the insight, in words of their own."""
    figures = referables(content)
    about = [block for block in content.blocks if block.kind == "comment" and number in block.insights]
    if about:
        st.subheader("Expert comments", anchor=False)
    for place, block in enumerate(about):
        with st.container(key=f"review-expert-{place}", gap="xsmall"):
            who = ", ".join(part for part in (block.author, block.role, block.organisation) if part)
            quiet(who, key=f"review-expert-{place}")
            st.text(plain(block.text, figures))


def _about(desk: Desk, part: Part) -> None:
    """The way to a comment on a figure or quote, and how many open ones it has."""
    said = sum(one.about == part.key for one in desk.under.open_comments)
    if said:
        st.badge(f"{said} open", icon=":material/comment:", color="orange")
    review_comments.button(desk, part)


def _changes(desk: Desk, found: InsightUnderReview) -> None:
    """What is different since somebody saw the insight."""
    if desk.under.since.returned is not None:
        st.subheader("Since it was returned", anchor=False)
        review_since.changes(found.changes, key="insight")


def _confirmed(found: InsightUnderReview) -> None:
    if found.confirmed is not None:
        st.subheader("Who confirmed the codings", anchor=False)
        with st.container(gap=None):
            for number, words in enumerate(confirmed_in_words(found.confirmed)):
                quiet(words, key=f"review-confirmed-{number}")
