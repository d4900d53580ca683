"""One insight of a report: the claim, its figures, and the quotes for and against it."""

from collections.abc import Mapping
from dataclasses import dataclass

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from coding.figures.shares import format_percent
from coding.report import reports
from coding.report.content import ShownFigure, ShownInsight, ShownQuote
from coding.report.prose import Referable, plain
from coding.report.report import OPEN, Report
from corpus.people import Actor, Role
from corpus.study import Study
from ui import figure_to_report
from ui import report_dialogs as dialogs
from ui.evidence import behind
from ui.fault import refusals_shown
from ui.figure_base import base_and_notes
from ui.figure_table import drawn_or_told
from ui.go import can_go, go
from ui.quote_text import quiet, short
from ui.report_claims import CHECK, claims
from ui.report_evidence import choose_quotes
from ui.report_figure import change
from ui.report_text import written
from ui.words import count, escape

STANCES = (("for", "For"), ("against", "Against"), ("comment", "Comment"))
CHART_WIDTH = 760


@dataclass(frozen=True, slots=True)
class Desk:
    """Where an insight is worked on: by whom, in which report, and the insight itself.

    `figures` are those of the whole report, for its text refers to them; `open_comments` wait for an answer.
    """

    study: Study
    actor: Actor
    report: Report
    insight: ShownInsight
    figures: Mapping[str, Referable]
    open_comments: int = 0

    @property
    def may_change(self) -> bool:
        """Researchers change a report while it is open."""
        return self.actor.role is Role.CODER and self.report.status in OPEN

    @property
    def number(self) -> int:
        """The insight's number."""
        return self.insight.number


def insight(desk: Desk, *, last: int) -> None:
    """Draws one insight; `last` is the number of the last one in the report."""
    with st.container(key=f"insight-{desk.number}"):
        with st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"):
            claim = plain(desk.insight.headline, desk.figures)
            st.header(f"{desk.number}. {escape(claim)}", anchor=False, width="stretch")
            if desk.may_change:
                _change(desk, last=last)
        _said(desk)
        if desk.insight.sub_headline:
            st.subheader(escape(plain(desk.insight.sub_headline, desk.figures)), anchor=False)
        written(desk.insight.text, desk.figures, key=f"insight-{desk.number}")
        _leading(desk.insight)
        for number, figure in enumerate(desk.insight.figures, start=1):
            _figure(desk, number, figure)
        _quotes(desk)
        if desk.may_change:
            _add(desk)


def _change(desk: Desk, *, last: int) -> None:
    up = ["Move up"] if desk.number > 1 else []
    down = ["Move down"] if desk.number < last else []
    options = ["Edit", CHECK, *up, *down, "Remove"]
    wanted = st.menu_button("Change", options, key=f"change-insight-{desk.number}", type="tertiary")
    if wanted == "Edit":
        dialogs.edit_insight(desk.study, desk.actor, desk.report, desk.insight, desk.figures)
    elif wanted == CHECK:
        own = {figure.id: desk.figures[figure.id] for figure in desk.insight.figures}
        claims(desk.study, desk.actor, desk.report.title, str(desk.number), own)
    elif wanted == "Remove":
        dialogs.remove_insight(desk.study, desk.actor, desk.report, desk.insight, desk.figures)
    elif wanted:
        to = desk.number + (-1 if wanted == "Move up" else 1)
        with refusals_shown():
            with desk.study.write(desk.actor) as work:
                reports.move_insight(work, desk.report.title, desk.number, to=to)
            st.rerun()


def _said(desk: Desk) -> None:
    """The way to the comments that are open on the insight."""
    if desk.open_comments and can_go("review"):
        label, key = count(desk.open_comments, "open comment"), f"comments-insight-{desk.number}"
        if st.button(label, key=key, icon=":material/comment:", type="tertiary"):
            go("review", report=desk.report.title, insight=str(desk.number))


def _leading(shown: ShownInsight) -> None:
    """The rows of the first figure that the headline is about, large."""
    rows = shown.leading()
    if not rows:
        return
    table = shown.figures[0].table
    for place, row in zip(st.columns(3), rows, strict=False):
        with place.container(gap=None):
            st.metric(escape(row.label), format_percent(row.percent, table.decimals))
            quiet(f"of {table.base.n:,}", key=f"leading-{shown.number}-{row.label}")


def _line(key: str) -> DeltaGenerator:
    """Words at the left and what can be done with them at the right; below each other where the page is narrow."""
    return st.container(
        horizontal=True,
        horizontal_alignment="distribute",
        vertical_alignment="center",
        key=f"words-and-buttons-{key}",
    )


def _figure(desk: Desk, number: int, figure: ShownFigure) -> None:
    key = f"{desk.number}-{number}"
    with _line(f"figure-{key}"):
        with st.container(gap=None, width="stretch"):
            st.text(f"Figure {desk.number}.{number}: {figure.title}")
            base_and_notes(figure.table, key=f"figure-{key}")
        if st.button("What is behind it", key=f"behind-figure-{key}", type="tertiary"):
            behind(desk.study, figure.id)
        if desk.may_change and st.button("Change figure", key=f"change-figure-{key}", type="tertiary"):
            places = len(desk.insight.figures)
            change(
                desk.study,
                desk.actor,
                desk.report,
                figure,
                insight=desk.number,
                place=number,
                places=places,
            )
        if desk.may_change and st.button("Remove figure", key=f"remove-figure-{key}", type="tertiary"):
            with refusals_shown():
                with desk.study.write(desk.actor) as work:
                    reports.remove_figure(work, desk.report.title, desk.number, number)
                st.rerun()
    drawn_or_told(figure.table, key=f"figure-{key}", width=CHART_WIDTH)


def _quotes(desk: Desk) -> None:
    for stance, title in STANCES:
        quotes = [quote for quote in desk.insight.quotes if quote.stance == stance]
        if quotes:
            quiet(title, key=f"stance-{desk.number}-{stance}")
        for number, quote in enumerate(quotes):
            _quote(desk, quote, key=f"{desk.number}-{stance}-{number}")


def _quote(desk: Desk, quote: ShownQuote, *, key: str) -> None:
    with _line(f"quote-{key}"):
        short(quote.text, key=f"insight-{key}", longest=2000)
        if desk.may_change and st.button("Shorten", key=f"shorten-quote-{key}", type="tertiary"):
            dialogs.shorten(desk.study, desk.actor, desk.report, desk.number, quote)
        if desk.may_change and st.button("Remove quote", key=f"remove-quote-{key}", type="tertiary"):
            with refusals_shown():
                with desk.study.write(desk.actor) as work:
                    reports.remove_quote(work, desk.report.title, desk.number, quote.name or quote.id)
                st.rerun()


def _add(desk: Desk) -> None:
    with st.container(horizontal=True, gap="small"):
        if st.button("Add quotes", key=f"add-quotes-{desk.number}", icon=":material/format_quote:"):
            choose_quotes(desk.study, desk.actor, desk.report, desk.insight, desk.figures)
        if st.button("Add a figure", key=f"add-figure-{desk.number}", icon=":material/bar_chart:"):
            figure_to_report.meant_for(desk.report.title, desk.number)
            go("figures")
