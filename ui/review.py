"""Review: a report's insights one by one, for supervisors to decide on and for researchers to answer."""

import streamlit as st

from coding.report.report import Report, all_reports
from corpus.people import Actor, Role
from corpus.study import Study
from ui import reads, review_insight, review_reads, review_report
from ui.fault import refusals_shown, show_waiting_refusal
from ui.go import can_go, go
from ui.review_desk import Desk


def screen(study: Study, actor: Actor) -> None:
    """Draws the report of the page's address, or one of its insights."""
    with study.read() as view:
        every = all_reports(view)
    if not every:
        _none_yet(actor)
        return
    show_waiting_refusal()
    report = _chosen(every)
    with refusals_shown():
        moment = reads.now(study)
        under = review_reads.review(moment, report.title)
        number = _number(len(under.content.insights))
        if number is None:
            review_report.report(Desk(study, actor, moment, under), titles=[one.title for one in every])
        else:
            found = review_reads.insight(moment, report.title, number)
            review_insight.insight(Desk(study, actor, moment, under, found), found)


def _none_yet(actor: Actor) -> None:
    """What to do while there is nothing to review."""
    st.title("Review", anchor=False)
    st.info("There is no report yet. Researchers begin one.")
    if actor.role is Role.CODER and can_go("report") and st.button("Begin a report", type="primary"):
        go("report")


def _chosen(every: list[Report]) -> Report:
    """The report of the address; without one the newest in review, or the newest."""
    wanted = st.query_params.get("report", "")
    named = [report for report in every if report.title == wanted]
    waiting = [report for report in every if report.status == "in review"]
    return (named or waiting[-1:] or every[-1:])[0]


def _number(last: int) -> int | None:
    """The insight of the address; None for the report as a whole."""
    given = st.query_params.get("insight", "")
    number = int(given) if given.isdecimal() and len(given) < 6 else 0
    return number if 1 <= number <= last else None
