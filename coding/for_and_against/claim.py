"""What an insight claims: its codes, the open questions it is about, and which way its headline leans."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from coding.codebook.codes import Code, codes, with_all_under
from coding.figures.specification import CATEGORIES, CODES, Specification, from_json
from coding.for_and_against.cues import cues
from coding.for_and_against.leaning import Leaning, filled, leaning
from coding.for_and_against.words import akin, words_of
from coding.report.evidence import Stance
from coding.report.insights import insight_row
from coding.report.report import Report, find_report
from coding.store import evidence_quotes
from coding.store import insights as store
from corpus.errors import Refused
from corpus.questions import Kind, Question, all_questions
from corpus.study import View

_SOMETHING_IS_SO = Leaning(extent="common")


@dataclass(frozen=True, slots=True)
class Claim:
    """An insight as evidence is looked for.

    `codes` carry it. `questions` are names of open questions: those of its figures and quotes when it is `asked` in
    them, else all there are. `stated` is which way its own words lean, `said` with what its questions say where they
    say nothing. `shown` are the quotes that it shows, by name.
    """

    report: Report
    number: int
    insight_id: int
    headline: str
    stated: Leaning
    said: Leaning
    codes: tuple[str, ...]
    code_ids: frozenset[int]
    questions: tuple[str, ...]
    asked: bool
    shown: Mapping[str, Stance]

    @property
    def leaning(self) -> Leaning:
        """What a quote would oppose: what is said, and that it is so, as every claim says."""
        return filled(self.said, _SOMETHING_IS_SO)


def claim_of(view: View, report: str | None, insight: int) -> Claim:
    """The claim of insight number `insight`. Raises Refused when there is no such report or insight.

    Its codes are those that the headline names; when it names none, those of its theme, or the code that its first
    figure of codes counts most.
    """
    found = find_report(view, report)
    row = insight_row(view, found, insight)
    figures = [from_json(figure["specification"]) for figure in store.figures(view.connection, row["id"])]
    quotes = store.quotes(view.connection, row["id"])
    every = [question for question in all_questions(view) if question.kind is Kind.OPEN]
    asked = _questions(view, figures, [quote["question"] for quote in quotes])
    carried = _codes(view, row, figures)
    stated = filled(*(leaning(cues(row[text], view.language)) for text in ("headline", "sub_headline")))
    return Claim(
        report=found,
        number=insight,
        insight_id=row["id"],
        headline=row["headline"],
        stated=stated,
        said=filled(stated, leaning(cues(" ".join(question.text for question in asked), view.language))),
        codes=tuple(code.name for code in carried),
        code_ids=frozenset(code_id for code in carried for code_id in with_all_under(view, code)),
        questions=tuple(dict.fromkeys(question.name for question in asked or every)),
        asked=bool(asked),
        shown={quote["name"]: quote["stance"] for quote in quotes},
    )


def named_in(text: str, known: Iterable[Code]) -> list[Code]:
    """The codes all of whose words the text has, in any form."""
    there = words_of(text)
    return [
        code
        for code in known
        if (words := words_of(code.name)) and all(any(akin(word, other) for other in there) for word in words)
    ]


def _codes(view: View, row: Mapping[str, Any], figures: Iterable[Specification]) -> list[Code]:
    known = codes(view)
    if named := named_in(f"{row['headline']} {row['sub_headline']}", known):
        return named
    if row["theme"]:
        carried = set(evidence_quotes.codes_of_theme(view.connection, row["theme"]))
        return [code for code in known if code.name in carried]
    leading = {_leading(view, figure) for figure in figures if _counts_codes(view, figure)}
    return [code for code in known if code.name in leading]


def _counts_codes(view: View, figure: Specification) -> bool:
    opened = {question.name for question in all_questions(view) if question.kind is Kind.OPEN}
    return figure.estimate is None and figure.question in {CODES, CATEGORIES, *opened}


def _leading(view: View, figure: Specification) -> str | None:
    """The row of a figure of codes that most respondents are in."""
    from coding.figures.tables import table

    try:
        rows = [row for row in table(view, figure).rows if row.n]
    except Refused:  # the study can no longer compute it
        return None
    return max(rows, key=lambda row: row.n).label if rows else None


def _questions(
    view: View, figures: Iterable[Specification], of_quotes: Iterable[str | None]
) -> list[Question]:
    """The open questions of the figures and of the quotes shown; of a closed question those of its section."""
    every = all_questions(view)
    opened = [question for question in every if question.kind is Kind.OPEN]
    names = {name for name in of_quotes if name}
    for figure in figures:
        names |= (
            {figure.of or figure.question} if figure.question in (CODES, CATEGORIES) else {figure.question}
        )
    sections = {
        (question.instrument_id, question.section)
        for question in every
        if question.name in names and question.kind is not Kind.OPEN
    }
    return [
        question
        for question in opened
        if question.name in names or (question.instrument_id, question.section) in sections
    ]
