"""Changing a report: its words, its insights and quotes, and the decisions about it."""

from collections.abc import Mapping

import streamlit as st

from coding.report import reports
from coding.report.content import ShownInsight, ShownQuote
from coding.report.cuts import from_shown
from coding.report.methods import state_channel, stated_channel
from coding.report.prose import Referable, plain
from coding.report.report import Report
from coding.review.comments import comments
from corpus.people import Actor
from corpus.quotes import find_quote
from corpus.study import Study
from ui import reads, review_reads, state
from ui.fault import refusals_shown
from ui.go import can_go, go
from ui.quote_text import short
from ui.report_text import WRITING, reference_to_copy
from ui.words import count


def saved_or_left(save: str = "Save") -> bool:
    """The buttons below what was written; a dialog with them closes by them alone, so that no slip loses a text."""
    with st.container(horizontal=True):
        saved = st.button(save, type="primary")
        if st.button("Cancel", type="tertiary"):
            st.rerun()
    return saved


@st.dialog("Begin another report", width="medium", dismissible=False)
def begin(study: Study, actor: Actor) -> None:
    """Asks for a title and an introduction, and opens the new draft."""
    title = st.text_input("Title")
    introduction = st.text_area("Introduction", height=120, help=WRITING)
    if saved_or_left("Begin the report"):
        with refusals_shown():
            with study.write(actor) as work:
                made = reports.create(work, title, introduction)
            state.forget("report-title")
            state.say(f"“{made.title}” is a draft now.")
            st.rerun()


@st.dialog("Title and introduction", width="medium", dismissible=False)
def words(study: Study, actor: Actor, report: Report) -> None:
    """Rewrites title and introduction, and how people were asked."""
    with study.read() as view:
        asked_before = stated_channel(view)
    title = st.text_input("Title", value=report.title)
    introduction = st.text_area("Introduction", value=report.introduction, height=160, help=WRITING)
    asked = st.text_input(
        "How people were asked",
        value=asked_before,
        placeholder="by an online questionnaire",
        help="The methods of every report of the study tell it.",
    )
    if saved_or_left():
        with refusals_shown():
            with study.write(actor) as work:
                reports.edit(work, report.title, title=title, introduction=introduction)
                state_channel(work, asked)
            state.forget("report-title")
            st.rerun()


@st.dialog("Add an insight", width="medium", dismissible=False)
def add_insight(study: Study, actor: Actor, report: Report) -> None:
    """Asks for a claim and what is to be said about it."""
    headline = st.text_input("The claim, in one sentence")
    text = st.text_area("What is to be said about it", height=120, help=WRITING)
    if saved_or_left("Add"):
        with refusals_shown():
            with study.write(actor) as work:
                reports.add_insight(work, report.title, headline, text)
            st.rerun()


@st.dialog("Edit the insight", width="medium", dismissible=False)
def edit_insight(
    study: Study, actor: Actor, report: Report, shown: ShownInsight, figures: Mapping[str, Referable]
) -> None:
    """Rewrites a claim and what is said about it; its text may refer to every one of `figures`."""
    wording = {
        "headline": st.text_input("The claim, in one sentence", value=shown.headline),
        "sub_headline": st.text_input("Sub-headline", value=shown.sub_headline),
        "text": st.text_area("What is to be said about it", value=shown.text, height=160, help=WRITING),
        "overview": st.text_input("In the overview, if worded otherwise", value=shown.overview),
    }
    reference_to_copy(figures, key="edit-insight", first=[figure.id for figure in shown.figures])
    if saved_or_left():
        with refusals_shown():
            with study.write(actor) as work:
                reports.edit_insight(work, report.title, shown.number, **wording)
            st.rerun()


@st.dialog("Shorten the quote", width="large", dismissible=False)
def shorten(study: Study, actor: Actor, report: Report, insight: int, quote: ShownQuote) -> None:
    """Asks for the quote with […] for what is left out; any other change is refused."""
    name = quote.name or quote.id
    with study.read() as view:
        whole = find_quote(view, name).text
    short(whole, key="shorten-whole", longest=100_000)
    shown = st.text_area("As it is to be read, with […] for what is left out", value=quote.text, height=160)
    if saved_or_left():
        with refusals_shown():
            with study.write(actor) as work:
                reports.cut_quote(work, report.title, insight, name, cuts=from_shown(whole, shown))
            st.rerun()


@st.dialog("Remove the insight")
def remove_insight(
    study: Study, actor: Actor, report: Report, shown: ShownInsight, figures: Mapping[str, Referable]
) -> None:
    """Says what goes with it before it removes an insight."""
    claim = plain(shown.headline, figures)
    with_it = f"{count(len(shown.figures), 'figure')} and {count(len(shown.quotes), 'quote')}"
    st.text(f"“{claim}” leaves the report with {with_it}. The quotes stay in the study.")
    if st.button("Remove", type="primary"):
        with refusals_shown():
            with study.write(actor) as work:
                reports.remove_insight(work, report.title, shown.number)
            st.rerun()


@st.dialog("Submit for review")
def submit(study: Study, actor: Actor, report: Report) -> None:
    """Gives the report to a supervisor."""
    st.text("A supervisor approves it or returns it with a comment. Until then nobody can change it.")
    with study.read() as view:
        waiting = [one for one in comments(view, report.title) if one.status == "open"]
    if waiting:
        st.warning(f"{count(len(waiting), 'comment')} still open: answer or resolve on the Review page.")
    _checked_before(study, report)
    if st.button("Submit", type="primary"):
        with refusals_shown():
            with study.write(actor) as work:
                reports.submit(work, report.title)
            state.say("The report is in review.")
            st.rerun()


def _checked_before(study: Study, report: Report) -> None:
    """How many pre-checks found something, and the way to them: they are easier to mend before the report is closed."""
    with refusals_shown():
        amber = review_reads.review(reads.now(study), report.title).to_look_at
        if amber:
            st.warning(f"{count(amber, 'check')} to look at.")
        if amber and can_go("review") and st.button("See them first"):
            go("review", report=report.title)


@st.dialog("Return the report", dismissible=False)
def return_(study: Study, actor: Actor, report: Report) -> None:
    """Returns the report with what has to change."""
    comment = st.text_area("What has to change", height=140)
    if saved_or_left("Return"):
        with refusals_shown():
            with study.write(actor) as work:
                reports.return_(work, report.title, comment=comment)
            state.say("The report went back to the researchers.")
            st.rerun()


@st.dialog("Approve the report")
def approve(study: Study, actor: Actor, report: Report, *, waiting: str = "") -> None:
    """Approves the report, which freezes it; `waiting` is what its review has not settled, in words."""
    st.text("The report is frozen as it stands now, with every number. Corrections need a new report.")
    if waiting:
        st.warning(f"Still waiting: {waiting}.")
    if report.submitted_by == actor.name:
        st.warning("You submitted this report yourself. The report will say so.")
    comment = st.text_area("A comment, if you like", height=100)
    if st.button("Approve", type="primary", key="approve-now"):
        with refusals_shown():
            with study.write(actor) as work:
                reports.approve(work, report.title, comment=comment)
            state.say("The report is approved.")
            st.rerun()
