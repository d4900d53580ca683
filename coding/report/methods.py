"""The methods of a report, from the study itself: who answered what, and what the counted codes mean."""

from collections.abc import Iterable, Mapping

from coding.codebook.codes import Code, codes
from coding.figures.specification import CATEGORIES, CODES
from coding.report.content import CodeUsed, Methods, QuestionUsed, ShownInsight
from corpus.questions import Kind, Question
from corpus.respondents import contents
from corpus.study import View


def methods(view: View, insights: Iterable[ShownInsight], questions: Mapping[str, Question]) -> Methods:
    """What a reader has to know about the insights; only the questions and codes that they use."""
    counted = contents(view)
    insights = list(insights)
    return Methods(
        text=view.method,
        waves=counted.waves,
        respondents=counted.respondents,
        log_ons=counted.log_ons,
        first_submitted=counted.first_submitted,
        last_submitted=counted.last_submitted,
        questions=tuple(_question(question) for question in _questions_used(insights, questions)),
        codes=tuple(_code(code) for code in _codes_used(view, insights)),
    )


def _questions_used(insights: list[ShownInsight], questions: Mapping[str, Question]) -> list[Question]:
    """In the order of the questionnaire; those that decide who is asked another one among them."""
    names: set[str] = set()
    titles = {quote.question for insight in insights for quote in insight.quotes}
    for specification in (figure.specification for insight in insights for figure in insight.figures):
        if specification.question not in (CODES, CATEGORIES):
            names.add(specification.question.casefold())
        elif specification.of is not None:
            names.add(specification.of.casefold())
        else:
            names |= {name.casefold() for name, question in questions.items() if question.kind is Kind.OPEN}
    used = [
        question
        for name, question in questions.items()
        if name.casefold() in names or question.title in titles
    ]
    leading_here = {name for question in used for name in question.asked_if or {}}
    return [question for name, question in questions.items() if question in used or name in leading_here]


def _codes_used(view: View, insights: list[ShownInsight]) -> list[Code]:
    """In the order of the codebook."""
    tables = [figure.table for insight in insights for figure in insight.figures]
    labels = {row.label for table in tables if table.shape in ("codes", "categories") for row in table.rows}
    return [code for code in codes(view, retired=True) if code.name in labels] if labels else []


def _question(question: Question) -> QuestionUsed:
    conditions = [f"{name} = {' or '.join(labels)}" for name, labels in (question.asked_if or {}).items()]
    return QuestionUsed(
        name=question.name,
        title=question.title,
        kind=str(question.kind),
        routing=f"asked if {' and '.join(conditions)}" if conditions else "",
    )


def _code(code: Code) -> CodeUsed:
    return CodeUsed(code.name, code.parent, code.definition, code.include, code.exclude)
