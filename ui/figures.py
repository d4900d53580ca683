"""Figures: one question, or the codes of one, as a chart and a table with its base, down to the quotes."""

from dataclasses import dataclass

import streamlit as st

from coding.figures.cautions import with_cautions
from coding.figures.readable import readable
from coding.figures.shares import format_percent
from coding.figures.specification import CATEGORIES, CODES, WAVE, BaseKind, Specification
from coding.figures.table import Group, Table
from coding.figures.tables import quotes_behind, table
from corpus.errors import Refused
from corpus.people import Actor, Role
from corpus.questions import Kind
from corpus.quotes import find_quote
from corpus.study import Study
from ui import figure_waves, reads
from ui.charts import draw
from ui.fault import refusals_shown, show_refusal
from ui.figure_base import base_and_notes
from ui.figure_comparison import comparison
from ui.figure_to_report import add_to_report
from ui.go import go
from ui.opened import by_address
from ui.quote_text import quiet, short
from ui.words import count, escape

BASES: dict[BaseKind, str] = {"asked": "Asked", "answered": "Answered", "substantive": "Substantive"}
BASES_MEAN = (
    "Everybody who was led to the question",
    "Who gave any answer to it",
    "Who said something: without “don't know” and the like",
)
QUOTES_A_PAGE = 10


@dataclass(frozen=True, slots=True)
class Subject:
    """Something a figure can be about: `question` and `of` as in a specification, and how it is called."""

    question: str
    of: str | None
    title: str


def screen(study: Study, actor: Actor) -> None:
    """Draws the choices at the left and the figure at the right."""
    moment = reads.now(study)
    subjects = _subjects(moment)
    st.title("Figures", anchor=False)
    if not subjects:
        st.info("There is nothing to count yet.")
        if actor.role is Role.CODER and st.button("Import answers", type="primary"):
            go("import")
        return
    left, right = st.columns([1, 2], gap="large")
    with left:
        specification, title = _specification(moment, subjects, waves=reads.waves(study))
    with right, refusals_shown():
        if specification.by == WAVE and figure_waves.explain(study, actor, specification):
            return
        found = readable(
            _table(moment, specification), {one.name: one.title for one in reads.questions(moment)}
        )
        st.header(escape(title), anchor=False)
        _figure(study, specification, found)
        if actor.role is Role.CODER:
            with left:
                add_to_report(study, actor, specification, found)


@st.cache_data(show_spinner=False, max_entries=64)
def _table(moment: reads.Moment, specification: Specification) -> Table:
    with by_address(moment.address).read() as view:
        return with_cautions(table(view, specification))


def _subjects(moment: reads.Moment) -> dict[str, Subject]:
    """Codes and categories of each open question first, then closed questions, then attributes; each under a key."""
    found: list[Subject] = []
    coded = bool(reads.codebook(moment))
    questions = reads.questions(moment)
    if coded:
        for question in questions:
            if question.kind is Kind.OPEN:
                found.append(Subject(CODES, question.name, f"Codes: {question.title}"))
                found.append(Subject(CATEGORIES, question.name, f"Categories: {question.title}"))
    found += [Subject(q.name, None, q.title) for q in questions if q.kind is not Kind.OPEN]
    found += [Subject(name, None, f"Respondents by {name}") for name in reads.attribute_names(moment)]
    return {f"{one.question}/{one.of or ''}": one for one in found}


def _specification(
    moment: reads.Moment, subjects: dict[str, Subject], *, waves: list[str]
) -> tuple[Specification, str]:
    """What the choices ask for, and the title of what is counted."""
    subject = subjects[
        st.selectbox(
            "What to count",
            list(subjects),
            index=_most_decided(moment, subjects),
            format_func=lambda key: subjects[key].title,
            key="figure-subject",
        )
    ]
    by = st.selectbox(
        "Split by",
        ["", *([WAVE] if len(waves) > 1 else []), *reads.attribute_names(moment)],
        format_func=lambda name: {"": "Not split", WAVE: "Wave by wave"}.get(name, name),
        key="figure-by",
    )
    base = st.radio(
        "Base: out of whom",
        list(BASES),
        index=list(BASES).index("answered"),
        format_func=BASES.__getitem__,
        captions=BASES_MEAN,
        key="figure-base",
    )
    with st.expander("Only some respondents"):
        where = tuple(
            (name, value)
            for name in reads.attribute_names(moment)
            for value in st.multiselect(
                escape(name),
                reads.attribute_values(moment, name),
                filter_mode="contains",
                select_all=False,
                key=f"figure-where-{name}",
            )
        )
    specification = Specification(subject.question, by=by or None, where=where, base=base, of=subject.of)
    return specification, subject.title


def _most_decided(moment: reads.Moment, subjects: dict[str, Subject]) -> int:
    """The place of the codes of the open question with the most decisions; the first place without codes."""
    decided = {one.question: one.decided for one in reads.open_questions(moment)}
    numbers = [decided.get(one.of or "", -1) for one in subjects.values()]
    return numbers.index(max(numbers))


def _figure(study: Study, specification: Specification, found: Table) -> None:
    base_and_notes(found, key="figure")
    mentions = found.shape in ("codes", "categories")
    chart, numbers, *behind = st.tabs(["Chart", "Table", *(["Quotes behind it"] if mentions else [])])
    with chart:
        draw(found)
    with numbers:
        columns = _rows(found)
        right = {name: st.column_config.Column(alignment="right") for name in list(columns)[1:]}
        st.dataframe(
            columns,
            hide_index=True,
            width="stretch",
            height="content",
            column_config=right,
            key="figure-table",
        )
    for tab in behind:
        with tab:
            _quotes(study, specification, found)
    comparison(found, key="figure")


def _rows(found: Table) -> dict[str, list[str | int]]:
    """The table's columns as they are printed; a crosstab has one of shares for each group."""
    first = {"codes": "Code", "categories": "Category"}.get(found.shape, "Answer")
    rows: dict[str, list[str | int]] = {first: [row.label for row in found.rows]}
    if found.groups:
        for group in found.groups:
            rows[f"{group.label} (n = {group.base.n:,})"] = _shares(group)
        rows[f"Everybody (n = {found.base.n:,})"] = _shares(found)
        return rows
    rows["n"] = [row.n for row in found.rows]
    rows["Share"] = _shares(found)
    rows["95 % interval"] = [
        "–" if row.low is None else f"{format_percent(row.low)[:-2]}–{format_percent(row.high)}"
        for row in found.rows
    ]
    return rows


def _shares(body: Table | Group) -> list[str | int]:
    return [format_percent(row.percent) for row in body.rows]


def _quotes(study: Study, specification: Specification, found: Table) -> None:
    label = st.selectbox(
        "A row of the table",
        [row.label for row in found.rows if row.n],
        index=None,
        placeholder="Choose a row to read its quotes",
        key="figure-row",
    )
    if label is None:
        return
    try:
        with study.read() as view:
            names = quotes_behind(view, specification, label)
            pages = max(1, -(-len(names) // QUOTES_A_PAGE))
            page = st.pagination(pages, key="figure-quotes-page") if pages > 1 else 1
            first = (min(page, pages) - 1) * QUOTES_A_PAGE
            texts = [find_quote(view, name).text for name in names[first : first + QUOTES_A_PAGE]]
    except Refused as error:
        show_refusal(error)
        return
    quiet(count(len(names), "quote"), key="figure-quotes-count")
    for number, text in enumerate(texts):
        short(text, key=f"behind-{number}", longest=600)
