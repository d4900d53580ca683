"""Putting the figure on the screen into a report, under an insight that is there or a new one."""

import streamlit as st

from coding.figures.specification import Specification
from coding.report import reports
from coding.report.prose import plain, referables
from coding.report.render import content
from coding.report.report import OPEN
from corpus.people import Actor
from corpus.study import Study
from ui import state
from ui.fault import refusals_shown
from ui.go import can_go, go
from ui.quote_text import quiet

NEW = 0
_ADDED = "figure-added"
_MEANT = "figure-meant-for"


def meant_for(title: str, insight: int) -> None:
    """Remembers for which insight of which report figures are looked for: the dialog proposes it."""
    state.remember(_MEANT, (title, insight))


def add_to_report(study: Study, actor: Actor, specification: Specification) -> None:
    """A button that asks which insight the figure belongs to, and what came of it while the figure stays in view."""
    if st.button("Add to report", icon=":material/post_add:", type="primary", key="add-to-report"):
        ask(study, actor, specification)
    added, number = state.recall(_ADDED, (None, 0))
    if added == specification:
        with st.container(horizontal=True, vertical_alignment="center"):
            quiet(f"Added to insight {number}.", key="added-to-report", width="content")
            if st.button("Open the report", type="tertiary") and can_go("report"):
                go("report")


@st.dialog("Add to report")
def ask(study: Study, actor: Actor, specification: Specification) -> None:
    """Asks for the insight, and adds the figure there."""
    with study.read() as view:
        every = reports.all_reports(view)
        suggested = "" if every else view.title
    titles = [report.title for report in every if report.status in OPEN]
    meant_report, meant = state.recall(_MEANT, ("", NEW))
    first = titles.index(meant_report) if meant_report in titles else 0
    title = st.selectbox("Report", titles, index=first) if len(titles) > 1 else next(iter(titles), None)
    begun = title or _new_title(suggested)
    headlines = _headlines(study, title)
    numbers = [NEW, *headlines]
    insight = st.selectbox(
        "Insight",
        numbers,
        index=numbers.index(meant) if title == meant_report and meant in headlines else 0,
        format_func=lambda number: headlines.get(number, "A new insight"),
    )
    headline = st.text_input("What the figure shows, in one sentence") if insight == NEW else ""
    if st.button("Add", type="primary"):
        with refusals_shown():
            with study.write(actor) as work:
                wanted = title or reports.create(work, begun).title
                number = reports.add_insight(work, wanted, headline) if insight == NEW else insight
                reports.add_figure(work, wanted, number, specification)
            state.remember(_ADDED, (specification, number))
            state.say(f"The figure is in insight {number} of the report.")
            st.rerun()


def _new_title(suggested: str) -> str:
    """What a report is to be called that the figure begins; asked when the study's title names another one."""
    return suggested or st.text_input(
        "Title of the new report", help="Reports in review and approved ones take no more figures."
    )


def _headlines(study: Study, title: str | None) -> dict[int, str]:
    """The insights of the report by their numbers, each as its headline reads."""
    if title is None:
        return {}
    with study.read() as view:
        shown = content(view, title)
    figures = referables(shown)
    return {one.number: f"{one.number}. {plain(one.headline, figures)}" for one in shown.insights}
