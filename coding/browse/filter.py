"""Which quotes the grid shows: a filter by any column, in the names that people use."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from coding.attributes import Attribute, attributes, find_attribute
from coding.codebook.codes import find_code, with_all_under
from coding.figures.grouping import OTHERS
from coding.store.browse import Values, Wanted
from corpus.errors import Refused
from corpus.filters import Where
from corpus.questions import Question, all_questions
from corpus.store import people
from corpus.study import View
from corpus.suggest_name import near

_DAY = timedelta(days=1)
Status = Literal["undecided", "decided", "no code fits", "suggested"]
FlagKind = Literal["later", "supervisor"]
NonAnswers = Literal["with", "without", "only"]


@dataclass(frozen=True, slots=True)
class Filter:
    """Quotes that fit everything given; several values of one field are alternatives.

    `sections` are those of the questionnaire. `codes` count on the quote, all of `with_codes` do and none of
    `without_codes`, `suggested` wait there for a decision (a category: any code under it). `status`:
    nobody has decided on it and it is no non-answer; somebody has; somebody says that no code fits; something is
    suggested. `decided_from` and `decided_to` are the days of a decision in UTC, both included. `coder` narrows codes,
    status and days to what that person did; by itself it finds what they decided on. The value "Others" of an
    attribute is every value that fewer than eight respondents share.
    """

    search: str | None = None
    questions: tuple[str, ...] = ()
    waves: tuple[str, ...] = ()
    where: Where = ()
    respondent: str | None = None
    sections: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()
    with_codes: tuple[str, ...] = ()
    without_codes: tuple[str, ...] = ()
    suggested: tuple[str, ...] = ()
    coder: str | None = None
    status: Status | None = None
    flag: FlagKind | None = None
    decided_from: date | None = None
    decided_to: date | None = None
    non_answers: NonAnswers = "with"


EVERY = Filter()


def wanted(view: View, only: Filter, *, known: list[Attribute] | None = None) -> Wanted:
    """The filter for the store. `known` spares reading the attributes, which change with imports alone.

    Raises Refused for a question, wave, attribute, code or person that the study does not have.
    """
    asked = _asked(view, only)
    return Wanted(
        search=only.search,
        question_ids=None if asked is None else tuple(question.id for question in asked),
        instrument_ids=_instruments(asked, only),
        attributes=_values(attributes(view) if known is None else known, only.where) if only.where else (),
        respondent=only.respondent,
        code_ids=_code_ids(view, only.codes),
        each_of=tuple(_code_ids(view, (name,)) or () for name in only.with_codes),
        none_of=_code_ids(view, only.without_codes) or (),
        suggested_ids=_code_ids(view, only.suggested),
        person_id=None if only.coder is None else _person_id(view, only.coder),
        status=only.status,
        flag=only.flag,
        since=only.decided_from.isoformat() if only.decided_from else None,
        before=_day_after(only.decided_to),
        non_answers=only.non_answers,
    )


def _day_after(last: date | None) -> str | None:
    """The day before which a time up to `last` ends; nothing was decided on the last day that there is."""
    return None if last is None else (min(last, date.max - _DAY) + _DAY).isoformat()


def _asked(view: View, only: Filter) -> list[Question] | None:
    """The questions of these names, waves and sections; None where any will do."""
    if not only.questions and not only.waves and not only.sections:
        return None
    every = all_questions(view)
    names = _known(only.questions, (question.name for question in every), "question")
    waves = _known(only.waves, (question.wave for question in every), "wave")
    sections = _known(only.sections, (question.section for question in every), "section")
    return [
        question
        for question in every
        if (not names or question.name in names)
        and (not waves or question.wave in waves)
        and (not sections or question.section in sections)
    ]


def _instruments(asked: Sequence[Question] | None, only: Filter) -> tuple[int, ...] | None:
    """Where a wave is wanted and no question: its instruments, for what was said to no question."""
    if asked is None or only.questions or only.sections:
        return None
    return tuple(sorted({question.instrument_id for question in asked}))


def _known(given: Sequence[str], there: Iterable[str], what: str) -> set[str]:
    """The names as the study spells them. Raises Refused for one that it does not have."""
    by_key = {name.casefold(): name for name in there}
    for name in given:
        if name.casefold() not in by_key:
            raise Refused(f"There is no {what} {name} in this study.", help=near(name, by_key.values()))
    return {by_key[name.casefold()] for name in given}


def _values(known: list[Attribute], where: Where) -> tuple[Values, ...]:
    found = []
    for name, value in where:
        attribute = find_attribute(known, name)
        if value == OTHERS:
            found.append(Values(attribute.id, attribute.values, excluded=True))
        else:
            found.append(Values(attribute.id, (value,)))
    return tuple(found)


def _code_ids(view: View, names: Sequence[str]) -> tuple[int, ...] | None:
    if not names:
        return None
    return tuple(sorted({one for name in names for one in with_all_under(view, find_code(view, name))}))


def _person_id(view: View, name: str) -> int:
    person_id = people.find(view.connection, name)
    if person_id is None:
        everybody = (one for _, one in people.everybody(view.connection))
        raise Refused(f"Nobody called {name} works on this study.", help=near(name, everybody))
    return person_id
