"""The methods of a report, from the study itself: who answered what, how they were asked, what the codes mean."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime

from coding import settings
from coding.codebook.codes import Code, codes, ids_with_those_under
from coding.disclosure.threshold import Cells
from coding.figures.specification import CATEGORIES, CODES, ENTITIES, RATE
from coding.report.agreement import agreements
from coding.report.content import CodeUsed, Methods, QuestionUsed, ShownFigure, ShownInsight
from coding.store import figures as store
from coding.wording import clean_text
from corpus.grids import find_grid
from corpus.people import Role, require
from corpus.questions import Kind, Question
from corpus.respondents import attribute_called, contents
from corpus.study import View, Work

CHANNEL = "channel"
"""The setting that says how people were asked."""
COUNTRY = "country"
"""The attribute of which every value is listed."""


def state_channel(work: Work, channel: str) -> None:
    """Says how people were asked: "by an online questionnaire". An empty text takes it back."""
    require(work, Role.CODER, Role.SUPERVISOR)
    said = clean_text(" ".join(channel.split()), what="channel")
    if said != stated_channel(work):
        settings.change(work, CHANNEL, said)


def day(moment: str | None) -> str | None:
    """The day of a moment: whoever keeps the log of a questionnaire could tell by the second who was first and last.

    >>> day("2018-03-01T09:32:11"), day("2018-03-01 09:32"), day("spring")
    ('2018-03-01', '2018-03-01', 'spring')
    """
    try:
        return None if moment is None else datetime.fromisoformat(moment).date().isoformat()
    except ValueError:
        return moment


def methods(view: View, insights: Iterable[ShownInsight], questions: Mapping[str, Question]) -> Methods:
    """What a reader has to know about the insights; only the questions and codes that they use.

    Coders are those who decided on the codes that are counted.
    """
    counted = contents(view)
    insights = list(insights)
    used = _codes_used(view, insights)
    coders, agreed = agreements(view, _counted_ids(view, used))
    return Methods(
        text=view.method,
        waves=counted.waves,
        respondents=counted.respondents,
        log_ons=counted.log_ons,
        first_submitted=day(counted.first_submitted),
        last_submitted=day(counted.last_submitted),
        questions=tuple(_question(question) for question in _questions_used(view, insights, questions)),
        codes=tuple(code_used(code) for code in used),
        channel=stated_channel(view),
        countries=_countries(view),
        coders=coders,
        agreement=agreed,
    )


def stated_channel(view: View) -> str:
    """How people were asked, as somebody said it; "" when nobody did."""
    found = settings.setting(view, CHANNEL)
    return "" if found is None else str(found.value)


def _countries(view: View) -> tuple[str, ...]:
    """Where those who answered are from, in alphabetical order without regard to case."""
    name = attribute_called(view, COUNTRY)
    if name is None:
        return ()
    found = store.sizes(view.connection, store.Respondents(among=None), by=name)
    return tuple(sorted((str(value) for value in found if value is not None), key=str.casefold))


def _questions_used(
    view: View, insights: list[ShownInsight], questions: Mapping[str, Question]
) -> list[Question]:
    """In the order of the questionnaire; those that decide who is asked another one among them."""
    names = {
        name.casefold()
        for insight in insights
        for figure in insight.figures
        for name in _names(view, figure, questions)
    }
    titles = {quote.question for insight in insights for quote in insight.quotes}
    used = [
        question
        for name, question in questions.items()
        if name.casefold() in names or question.title in titles
    ]
    leading_here = {name for question in used for name in question.asked_if or {}}
    return [question for name, question in questions.items() if question in used or name in leading_here]


def _names(view: View, figure: ShownFigure, questions: Mapping[str, Question]) -> list[str]:
    """The questions that a figure counts or splits by; names of something else among them do no harm."""
    asked = figure.specification
    split = [name for name in (asked.by, asked.of) if name is not None]
    if asked.question not in (CODES, CATEGORIES, ENTITIES, RATE):
        grid = find_grid(view, asked.question) if figure.table.shape == "grid" else None
        return [*split, *([item.name for item in grid.questions] if grid else [asked.question])]
    if asked.of is not None or asked.question == RATE:
        return split
    return [*split, *(name for name, question in questions.items() if question.kind is Kind.OPEN)]


def _codes_used(view: View, insights: list[ShownInsight]) -> list[Code]:
    """In the order of the codebook."""
    figures = [figure for insight in insights for figure in insight.figures]
    labels = {label for figure in figures for label in _labels(figure)}
    return [code for code in codes(view, retired=True) if code.name in labels] if labels else []


def _labels(figure: ShownFigure) -> set[str]:
    """What the rows and groups of a figure that are codes are called; of codes that nobody mentions none."""
    table, found = figure.table, set()
    if table.shape in ("codes", "categories") or figure.specification.each is not None:
        found |= {row.label for row in table.rows if row.n or row.withheld or row.percent}
    if figure.specification.by in (CODES, CATEGORIES):
        found |= {group.label for group in table.groups}
    return found


def _counted_ids(view: View, used: list[Code]) -> list[int]:
    """The ids of the codes that are counted, those under a category for it."""
    return ids_with_those_under(used, codes(view, retired=True)) if used else []


def _question(question: Question) -> QuestionUsed:
    return QuestionUsed(
        name=question.name,
        title=question.title,
        kind=str(question.kind),
        routing=f"asked if {question.routing}" if question.routing else "",
    )


def for_outside(methods: Methods, *, threshold: int, cells: Cells) -> Methods:
    """The methods for readers outside: the example of a code can be a respondent's words that nobody released.

    On how many quotes coders agree can be how many carry a code: where every cell is held, no few are told.
    """
    fewest = threshold if cells == "every" else 0
    return replace(
        methods,
        codes=tuple(replace(code, example="") for code in methods.codes),
        agreement=tuple(one for one in methods.agreement if one.quotes >= fewest),
    )


def code_used(code: Code) -> CodeUsed:
    """The code as a reader needs to know it."""
    return CodeUsed(
        name=code.name,
        category=code.parent,
        definition=code.definition,
        include=code.include,
        exclude=code.exclude,
        example=code.example,
    )
