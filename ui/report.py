"""Report: numbered insights with their figures and quotes; researchers build and submit, supervisors decide."""

import streamlit as st

from coding.report import reports
from coding.report.content import ReportContent, for_readers
from coding.report.prose import referables
from coding.report.render import content
from coding.report.report import OPEN, Report
from coding.review.comments import comments
from corpus.people import Actor, Role
from corpus.study import Study
from ui import evidence, report_insight, state
from ui import report_dialogs as dialogs
from ui.disclosure import outside
from ui.fault import refusals_shown
from ui.go import can_go, go
from ui.quote_text import quiet
from ui.report_blocks import blocks
from ui.report_claims import CHECK, claims
from ui.report_downloads import downloads
from ui.report_text import written
from ui.report_title import title
from ui.words import ago, count, escape


def screen(study: Study, actor: Actor) -> None:
    """Draws the report that was chosen, or the only one."""
    with study.read() as view:
        every = reports.all_reports(view)
    if not every:
        _none_yet(study, actor)
        return
    report = _chosen(every)
    with refusals_shown():
        with study.read() as view:
            shown = for_readers(content(view, report.title))
            said = [one.insight for one in comments(view, report.title) if one.status == "open"]
        _head(study, actor, report, shown)
        figures = referables(shown)
        for insight in shown.insights:
            about = said.count(insight.number)
            desk = report_insight.Desk(study, actor, report, insight, figures, open_comments=about)
            report_insight.insight(desk, last=len(shown.insights))
        _foot(study, actor, report, shown)
        evidence.of_address(study)


def _none_yet(study: Study, actor: Actor) -> None:
    st.title("Report", anchor=False)
    if actor.role is not Role.CODER:
        st.info("There is no report yet. Researchers begin one.")
        return
    st.markdown(
        "A report is a row of insights: a claim, the figures that carry it, and quotes for and against."
    )
    with study.read() as view:
        suggested = view.title
    wanted = st.text_input("Title", value=suggested)
    introduction = st.text_area("Introduction", placeholder="What was asked, of whom, and why", height=120)
    if st.button("Begin the report", type="primary"):
        with refusals_shown():
            with study.write(actor) as work:
                reports.create(work, wanted, introduction)
            st.rerun()


def _chosen(every: list[Report]) -> Report:
    """The newest report, or the one chosen when there are several."""
    titles = [report.title for report in every]
    if len(every) == 1:
        return every[0]
    known = state.recall("report-title", "") in titles
    chosen = st.selectbox("Report", titles, index=None if known else len(titles) - 1, key="report-title")
    return every[titles.index(chosen)] if chosen in titles else every[-1]


def _head(study: Study, actor: Actor, report: Report, shown: ReportContent) -> None:
    with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
        title(report)
        with st.container(horizontal=True, width="content", gap="small"):
            _decisions(study, actor, report)
    quiet(_in_words(report, shown), key="report-in-words")
    if report.comment:
        st.warning(f"{escape(report.decided_by or '')}: {escape(report.comment)}", icon=":material/comment:")
    figures = referables(shown)
    written(report.introduction, figures, key="report-introduction")
    may_change = actor.role is Role.CODER and report.status in OPEN
    if report.introduction and may_change and st.button(CHECK, key="check-introduction", type="tertiary"):
        claims(study, actor, report.title, "introduction", figures)


def _in_words(report: Report, shown: ReportContent) -> str:
    parts = [count(len(shown.insights), "insight")]
    if report.submitted_by and report.submitted_at:
        parts.append(f"submitted by {report.submitted_by} {ago(report.submitted_at)}")
    if report.decided_by and report.decided_at:
        parts.append(f"{report.status} by {report.decided_by} {ago(report.decided_at)}")
    if shown.approved_by_submitter:
        parts.append("submitted and approved by the same person")
    return " · ".join(parts)


def _decisions(study: Study, actor: Actor, report: Report) -> None:
    """The buttons of the actor's role in this state of the report."""
    label, icon = ("Pre-checks", "checklist") if report.status == "draft" else ("Review", "rate_review")
    if can_go("review") and st.button(label, icon=f":material/{icon}:", type="tertiary"):
        go("review", report=report.title)
    if actor.role is Role.CODER and report.status in OPEN:
        if st.button("Title and introduction", icon=":material/edit:", type="tertiary"):
            dialogs.words(study, actor, report)
        if st.button("Submit for review", type="primary"):
            dialogs.submit(study, actor, report)
    if actor.role is Role.SUPERVISOR and report.status == "in review":
        if st.button("Return"):
            dialogs.return_(study, actor, report)
        if st.button("Approve", type="primary"):
            dialogs.approve(study, actor, report)


def _foot(study: Study, actor: Actor, report: Report, shown: ReportContent) -> None:
    if actor.role is Role.CODER and report.status in OPEN:
        if not shown.insights:
            st.info("The report has no insight yet. Begin with a claim that the quotes support.")
        if st.button(
            "Add an insight", icon=":material/add:", type="primary" if not shown.insights else "secondary"
        ):
            dialogs.add_insight(study, actor, report)
    may_change = actor.role is Role.CODER and report.status in OPEN
    blocks(study, actor, report, shown, may_change=may_change)
    st.divider()
    outside(study, actor, report)
    downloads(study, report)
    if actor.role is Role.CODER and st.button(
        "Begin another report", icon=":material/note_add:", type="tertiary"
    ):
        dialogs.begin(study, actor)
    with study.read() as view:
        steps = reports.history(view, report.title)
    with st.expander(f"History: {count(len(steps), 'step')}"):
        for number, step in enumerate(reversed(steps)):
            with st.container(gap=None):
                said = f": {step.comment}" if step.comment else ""
                st.text(f"{step.action.capitalize()} by {step.person}{said}")
                quiet(ago(step.at), key=f"report-step-{number}")
