"""Who is in a base: from questions and filters to respondents, and the same in words."""

from collections.abc import Sequence
from dataclasses import replace

from coding.figures.grouping import SMALLEST_GROUP
from coding.figures.specification import CATEGORIES, CODES, Specification
from coding.store import figures as store
from coding.store.routes import Asked
from coding.store.splits import Within
from corpus.errors import Refused
from corpus.filters import Where
from corpus.questions import Question, all_questions
from corpus.respondents import attribute_names
from corpus.study import View
from corpus.suggest_name import near

_VERBS = {"asked": "were asked", "answered": "answered", "substantive": "gave a substantive answer to"}


def respondents(
    questions: Sequence[Question], specification: Specification, *, within: tuple[Within, ...] = ()
) -> store.Respondents:
    """Those in the base of any of the questions, and within some groups of a crosstab."""
    among = tuple(asked(question) for question in questions)
    return store.Respondents(among, specification.base, specification.where, within=within)


def definition(view: View, questions: Sequence[Question], specification: Specification) -> str:
    """The base in words: "respondents who answered P16, asked if P15 = Yes".

    A question that shares its name with one of another wave or instrument is followed by them: "P16 (2019, Survey)".
    """
    shared = namesakes(view, questions)
    names = " or ".join(
        f"{question.name}{f' ({place(question)})' if question.id in shared else ''}{_routing(question)}"
        for question in questions
    )
    return f"respondents who {_VERBS[specification.base]} {names}{where_in_words(specification.where)}"


def definition_of_any(view: View, name: str, items: Sequence[Question], specification: Specification) -> str:
    """The base of a grid in words: "respondents who answered any item of P02, asked if P15 = Yes"."""
    first = items[0]
    routing = _routing(first) if all(item.asked_if == first.asked_if for item in items) else ""
    at = f" ({place(first)})" if namesakes(view, [first]) else ""
    verb = _VERBS[specification.base]
    return f"respondents who {verb} any item of {name}{at}{routing}{where_in_words(specification.where)}"


def namesakes(view: View, questions: Sequence[Question]) -> dict[int, list[Question]]:
    """By question id, the questions of the same name in other waves and instruments, where there are any."""
    every = all_questions(view)
    found = {
        question.id: [other for other in every if other.name == question.name and other.id != question.id]
        for question in questions
    }
    return {question_id: others for question_id, others in found.items() if others}


def place(question: Question) -> str:
    """Where a question was asked: "2019, Survey"."""
    return f"{question.wave}, {question.instrument}"


def where_in_words(where: Where) -> str:
    """The filter as the end of a sentence: ", where country = Sweden or Norway"; empty without a filter."""
    wanted: dict[str, list[str]] = {}
    for attribute, value in where:
        wanted.setdefault(attribute, []).append(value)
    conditions = [f"{attribute} = {' or '.join(values)}" for attribute, values in wanted.items()]
    return f", where {' and '.join(conditions)}" if conditions else ""


def with_attributes(view: View, specification: Specification) -> Specification:
    """The specification with its filter's attributes as the study spells them. Raises Refused for an unknown one."""
    if not specification.where:
        return specification
    known = {name.casefold(): name for name in attribute_names(view)}
    where = tuple((_attribute(view, known, name), value) for name, value in specification.where)
    return replace(specification, where=where)


def refuse_a_small_base(n: int, where: Where) -> None:
    """Raises Refused when a filter leaves so few respondents that a figure could tell what one said."""
    if where and n < SMALLEST_GROUP:
        raise Refused(
            f"Fewer than {SMALLEST_GROUP} respondents are left{where_in_words(where)}: "
            "a figure about them could show what one person said.",
            help="Check the spelling of the values, or name more of them with another ATTRIBUTE=VALUE.",
        )


def refuse_what_only_codes_have(specification: Specification) -> None:
    """Raises Refused when an open question or a coder is named for a figure without codes."""
    of_codes = specification.by in (CODES, CATEGORIES)
    if not of_codes and (specification.of is not None or specification.coder is not None):
        raise Refused(
            f"{specification.question} counts no codes, so no open question and no coder belong to it.",
            help='Leave them out, or ask for "codes" or "categories".',
        )


def asked(question: Question) -> Asked:
    """The question as the stores know it."""
    routes = tuple((name, tuple(labels)) for name, labels in (question.asked_if or {}).items())
    return Asked(question.id, question.instrument_id, str(question.kind), routes)


def _routing(question: Question) -> str:
    return f", asked if {question.routing}" if question.routing else ""


def _attribute(view: View, known: dict[str, str], name: str) -> str:
    if name.casefold() in known:
        return known[name.casefold()]
    question = next((one.name for one in all_questions(view) if one.name.casefold() == name.casefold()), None)
    if question is not None:
        raise Refused(
            f"{question} is a question and no attribute.",
            help=f"Split the figure by it instead: --by {question} has a group for each answer.",
        )
    raise Refused(f"There is no attribute {name} in this study.", help=near(name, known.values()))
