"""A report under review as a whole: where each insight stands, what was checked, said and changed, and the sign-off."""

import streamlit as st

from coding.report.content import ShownInsight
from coding.report.prose import plain, referables
from coding.review.page import UnderReview
from coding.review.precheck import ambers, of_insight, of_report
from coding.wording import listed
from ui import disclosure, report_dialogs, review_checks, review_comments, review_since
from ui.go import can_go, go
from ui.quote_text import quiet
from ui.report_title import title
from ui.review_desk import Desk
from ui.words import ago, count, escape


def report(desk: Desk, *, titles: list[str]) -> None:
    """Draws the report's page of its review."""
    under = desk.under
    _other_report(under, titles)
    _head(desk)
    left, right = st.columns([7, 4], gap="large")
    with left:
        _insights(under)
        review_since.since(under.since)
        disclosure.outside(desk.study, desk.actor, under.report)
    with right:
        review_checks.checks(of_report(under.checks), key="report", about=" for the report as a whole")
        review_comments.comments(desk, [one for one in under.comments if one.insight is None])


def _other_report(under: UnderReview, titles: list[str]) -> None:
    """Chooses another report, where there are several."""
    if len(titles) > 1:
        chosen = st.selectbox("Report", titles, index=titles.index(under.report.title), key="review-title")
        if chosen and chosen != under.report.title:
            go("review", report=chosen)


def _head(desk: Desk) -> None:
    under = desk.under
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        title(under.report)
        with st.container(horizontal=True, width="content", gap="small"):
            _decide(desk)
    quiet(_in_words(under), key="review-in-words")


def _in_words(under: UnderReview) -> str:
    report, insights = under.report, len(under.content.insights)
    parts = [count(insights, "insight")]
    if report.submitted_by and report.submitted_at:
        parts.append(f"submitted by {report.submitted_by} {ago(report.submitted_at)}")
    if report.status != "approved":
        parts.append(f"{insights - len(under.undecided) - len(under.returned)} approved")
        parts += [f"{len(under.returned)} returned"] if under.returned else []
    if under.open_comments:
        parts.append(count(len(under.open_comments), "open comment"))
    return " · ".join(parts)


def _decide(desk: Desk) -> None:
    """What a supervisor does with the whole report, and the way into it; a researcher corrects it."""
    if desk.corrects and can_go("report") and st.button("Open the report", icon=":material/edit_note:"):
        go("report")
    if not desk.decides:
        return
    under, waiting = desk.under, desk.under.waiting
    back, sign = ("primary", "secondary") if under.returned else ("tertiary", "primary")
    if st.button("Return the report", type="tertiary" if waiting else back):  # type: ignore[arg-type]
        report_dialogs.return_(desk.study, desk.actor, under.report)
    if st.button("Approve the report", type="secondary" if waiting else sign):  # type: ignore[arg-type]
        report_dialogs.approve(desk.study, desk.actor, under.report, waiting=_waiting(under))
    if waiting and st.button(f"Review insight {waiting[0]}", type="primary"):
        go("review", report=desk.title, insight=str(waiting[0]))


def _waiting(under: UnderReview) -> str:
    """What is not settled yet, said once more before the report is signed; "" when nothing is left."""
    undecided, returned = len(under.undecided), len(under.returned)
    said, amber = len(under.open_comments), under.to_look_at
    parts = (
        (undecided, count(undecided, "insight without a decision", "insights without a decision")),
        (returned, count(returned, "returned insight")),
        (said, count(said, "open comment")),
        (amber, count(amber, "check to look at", "checks to look at")),
    )
    return listed([words for n, words in parts if n])


def _insights(under: UnderReview) -> None:
    figures = referables(under.content)
    for insight in under.content.insights:
        with st.container(key=f"review-line-{insight.number}", gap="xxsmall"):
            label = f"{insight.number}. {escape(plain(insight.headline, figures))}"
            if st.button(label, key=f"review-open-{insight.number}", type="tertiary"):
                go("review", report=under.report.title, insight=str(insight.number))
            _standing(under, insight)


def _standing(under: UnderReview, insight: ShownInsight) -> None:
    """The decision about an insight, and how much there is to look at."""
    number, decided = insight.number, under.decided.get(insight.number)
    amber = ambers(of_insight(under.checks, number))
    said = sum(one.insight == number for one in under.open_comments)
    parts = ["not decided"] if decided is None else [decided.in_words, ago(decided.at)]
    parts.append(count(amber, "check to look at", "checks to look at") if amber else "all checks green")
    if said:
        parts.append(count(said, "open comment"))
    quiet(" · ".join(parts), key=f"review-standing-{number}")
