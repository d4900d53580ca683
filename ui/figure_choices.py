"""The choices of the figures screen, from what is counted to how it is drawn."""

from dataclasses import replace

import streamlit as st

from coding.figures.specification import (
    CATEGORIES,
    CODES,
    RATE,
    WAVE,
    BaseKind,
    ChartKind,
    Specification,
)
from corpus.filters import Where
from corpus.questions import Kind
from ui import reads
from ui.figure_subjects import Subject, numbers_stated
from ui.words import escape

BASES: dict[BaseKind, str] = {"asked": "Asked", "answered": "Answered", "substantive": "Substantive"}
BASES_MEAN = (
    "Everybody who was led to the question",
    "Who gave any answer to it",
    "Who said something: without “don't know” and the like",
)
CHARTS: dict[ChartKind | None, str] = {
    None: "As usual",
    "bar": "Bars",
    "stacked": "One stacked bar",
    "pie": "Pie",
    "none": "No chart",
}
_SPLITS = {
    "": "Not split",
    WAVE: "Wave by wave",
    CODES: "Codes they mention",
    CATEGORIES: "Categories they mention",
}


def chosen(
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
    if subject.question == RATE:
        return _rate(moment), subject.title
    specification = Specification(subject.question, of=subject.of, phrases=subject.phrases)
    if subject.splits:
        specification = replace(specification, by=_split(moment, subject, waves=waves))
    if subject.question == CODES:
        one_row = st.checkbox(
            "One row for every answer",
            help="Answers with several codes, or none, get rows of their own: shares add up to 100 %.",
            key="figure-each",
        )
        specification = replace(specification, each="one code" if one_row else None)
    return _shown(replace(specification, base=_base(), where=_where(moment))), subject.title


def _split(moment: reads.Moment, subject: Subject, *, waves: list[str]) -> str | None:
    """What the groups are of; questions by their wording, and none by itself."""
    closed = {
        one.name: one.title
        for one in reads.questions(moment)
        if one.kind is not Kind.OPEN and one.options and one.name != subject.question
    }
    coded = [CODES, CATEGORIES] if reads.codebook(moment) else []
    attributes = reads.attribute_names(moment)
    found = st.selectbox(
        "Split by",
        list(dict.fromkeys(["", *([WAVE] if len(waves) > 1 else []), *attributes, *coded, *closed])),
        format_func=lambda name: _SPLITS.get(name) or (name if name in attributes else closed[name]),
        key="figure-by",
    )
    return found or None


def _base() -> BaseKind:
    return st.radio(
        "Base: out of whom",
        list(BASES),
        index=list(BASES).index("answered"),
        format_func=BASES.__getitem__,
        captions=BASES_MEAN,
        key="figure-base",
    )


def _where(moment: reads.Moment) -> Where:
    with st.expander("Only some respondents"):
        return tuple(
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


def _shown(specification: Specification) -> Specification:
    """The specification with how it is drawn and printed."""
    with st.expander("How it is shown"):
        chart = st.selectbox("Chart", list(CHARTS), format_func=CHARTS.__getitem__, key="figure-chart")
        decimals = st.segmented_control(
            "Decimals of percentages", [0, 1, 2], default=1, required=True, key="figure-decimals"
        )
    return replace(specification, chart=chart, decimals=None if decimals == 1 else decimals)


def _rate(moment: reads.Moment) -> Specification:
    names = numbers_stated(moment)
    above = st.selectbox("How many", names, key="figure-numerator")
    below = st.selectbox("Out of", [name for name in names if name != above], key="figure-denominator")
    per = st.number_input("Per so many", min_value=1, value=1000, key="figure-per")
    return Specification(RATE, numerator=above, denominator=below, per=float(per))


def _most_decided(moment: reads.Moment, subjects: dict[str, Subject]) -> int:
    """The place of the codes of the open question with the most decisions; the first place without codes."""
    decided = {one.question: one.decided for one in reads.open_questions(moment)}
    numbers = [decided.get(one.of or "", -1) for one in subjects.values()]
    return numbers.index(max(numbers))
