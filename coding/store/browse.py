"""Which quotes fit a filter of the grid: one condition a field, all of them to be met."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from sqlalchemy import (
    CompoundSelect,
    Connection,
    Select,
    and_,
    distinct,
    exists,
    func,
    or_,
    select,
    true,
    union_all,
)
from sqlalchemy.sql.elements import ColumnElement

from coding.schema import code, coding, flag, reading, suggestion, suggestion_run
from coding.store.in_force import in_force
from coding.store.readings import DECIDED
from coding.store.suggestions import newest_run
from corpus.schema import quote, respondent, respondent_attribute
from corpus.store.batches import batches
from corpus.store.quotes import holds_words

Condition = ColumnElement[bool]


@dataclass(frozen=True, slots=True)
class Values:
    """Respondents with one of these values of an attribute, or with any but these where they are `excluded`."""

    attribute_id: int
    values: tuple[str, ...]
    excluded: bool = False


@dataclass(frozen=True, slots=True)
class Wanted:
    """A filter with the ids behind its names; None, and () of an optional field, want nothing of that kind.

    Several `attributes` of one id are alternatives. Of each tuple in `each_of` one code is on the quote, of `none_of`
    none. `since` is the first moment of a decision, `before` the first moment after it. `person_id` narrows what is
    said of codes and decisions to those of one person.
    """

    search: str | None = None
    question_ids: tuple[int, ...] | None = None
    instrument_ids: tuple[int, ...] | None = None
    attributes: tuple[Values, ...] = ()
    respondent: str | None = None
    code_ids: tuple[int, ...] | None = None
    each_of: tuple[tuple[int, ...], ...] = ()
    none_of: tuple[int, ...] = ()
    suggested_ids: tuple[int, ...] | None = None
    person_id: int | None = None
    status: str | None = None
    flag: str | None = None
    since: str | None = None
    before: str | None = None
    non_answers: str = "with"
    among: tuple[int, ...] | None = field(default=None, repr=False)


def totals(connection: Connection, wanted: Wanted) -> tuple[int, int]:
    """How many quotes fit, and how many respondents are behind them."""
    counted = select(func.count(), func.count(distinct(quote.c.respondent_id)))
    found = connection.execute(counted.where(*conditions(connection, wanted))).one()
    return int(found[0]), int(found[1])


def conditions(connection: Connection, wanted: Wanted) -> list[Condition]:
    """What a quote has to meet."""
    found: list[Condition] = [quote.c.current]
    if wanted.among is not None:
        found.append(or_(*(quote.c.id.in_(batch) for batch in batches(wanted.among))))
    if wanted.search:
        found.append(holds_words(connection, wanted.search))
    if wanted.question_ids is not None:
        found.append(_answers(wanted.question_ids, wanted.instrument_ids))
    if wanted.respondent is not None:
        found.append(_behind(select(respondent.c.id).where(respondent.c.name == wanted.respondent)))
    if wanted.non_answers != "with":
        found.append(quote.c.non_answer if wanted.non_answers == "only" else ~quote.c.non_answer)
    return [*found, *_attributes(wanted), *_coded(connection, wanted), *_decided(wanted)]


def open_pairs(connection: Connection, code_ids: Iterable[int] | None = None) -> Select[tuple[int, int]]:
    """(quote_id, code_id) of what is suggested and not decided yet, each at least once; of some codes if named."""
    decided = exists().where(
        coding.c.quote_id == suggestion.c.quote_id,
        coding.c.code_id == suggestion.c.code_id,
        coding.c.status.not_in(("withdrawn", "suggested")),
    )
    pairs = (
        select(suggestion.c.quote_id, suggestion.c.code_id)
        .join(suggestion_run, suggestion_run.c.id == suggestion.c.run_id)
        .join(code, code.c.id == suggestion.c.code_id)
        .where(
            code.c.status == "active",
            (suggestion_run.c.kind == "themes") | (suggestion.c.run_id == newest_run(connection)),
            ~decided,
        )
    )
    return pairs if code_ids is None else pairs.where(suggestion.c.code_id.in_(list(code_ids)))


def decisions(person_id: int | None = None) -> CompoundSelect[tuple[int, int, str]]:
    """(quote_id, person_id, at) of every coding decided by a person and every reading that stands."""
    codings = select(coding.c.quote_id, coding.c.person_id, coding.c.at).where(coding.c.status.in_(DECIDED))
    readings = select(reading.c.quote_id, reading.c.person_id, reading.c.at).where(
        reading.c.status == "no code"
    )
    if person_id is not None:
        codings = codings.where(coding.c.person_id == person_id)
        readings = readings.where(reading.c.person_id == person_id)
    return union_all(codings, readings)


def _answers(question_ids: Iterable[int], instrument_ids: Iterable[int] | None) -> Condition:
    """Answers to some questions; with instruments also what their respondents said to no question."""
    answered = quote.c.question_id.in_(list(question_ids))
    if instrument_ids is None:
        return answered
    interviewed = select(respondent.c.id).where(respondent.c.instrument_id.in_(list(instrument_ids)))
    return or_(answered, and_(quote.c.question_id.is_(None), _behind(interviewed)))


def _behind(respondents: Select[tuple[int]]) -> Condition:
    return quote.c.respondent_id.in_(respondents)


def _attributes(wanted: Wanted) -> list[Condition]:
    """One condition an attribute; its values are looked up once, not for every quote."""
    by_attribute: dict[int, list[Condition]] = {}
    for one in wanted.attributes:
        value = respondent_attribute.c.value
        chosen = value.not_in(one.values) if one.excluded else value.in_(one.values)
        by_attribute.setdefault(one.attribute_id, []).append(chosen)
    people = select(respondent_attribute.c.respondent_id)
    return [
        _behind(people.where(respondent_attribute.c.attribute_id == attribute_id, or_(*either)))
        for attribute_id, either in by_attribute.items()
    ]


def _coded(connection: Connection, wanted: Wanted) -> list[Condition]:
    found: list[Condition] = []
    if wanted.code_ids is not None:
        found.append(_carries(wanted, wanted.code_ids))
    found += [_carries(wanted, code_ids) for code_ids in wanted.each_of]
    if wanted.none_of:
        found.append(~_carries(wanted, wanted.none_of))
    if wanted.suggested_ids is not None:
        found.append(_suggested(connection, wanted.suggested_ids))
    if wanted.status == "suggested":
        found.append(_suggested(connection, None))
    if wanted.flag is not None:
        flagged = select(flag.c.quote_id).where(flag.c.kind == wanted.flag, flag.c.status == "set")
        found.append(quote.c.id.in_(flagged))
    return found


def _carries(wanted: Wanted, code_ids: Iterable[int]) -> Condition:
    """One of the codes counts on the quote."""
    pairs = in_force(person_id=wanted.person_id).subquery()
    return quote.c.id.in_(select(pairs.c.quote_id).where(pairs.c.code_id.in_(list(code_ids))))


def _suggested(connection: Connection, code_ids: Iterable[int] | None) -> Condition:
    pairs = open_pairs(connection, code_ids).subquery()
    return quote.c.id.in_(select(pairs.c.quote_id))


def _decided(wanted: Wanted) -> list[Condition]:
    """What people have decided on the quote, and when."""
    made = decisions(wanted.person_id).subquery()
    found: list[Condition] = []
    if wanted.since or wanted.before or wanted.status == "decided" or _only_by_person(wanted):
        when: list[Condition] = [true()]
        if wanted.since:
            when.append(made.c.at >= wanted.since)
        if wanted.before:
            when.append(made.c.at < wanted.before)
        found.append(quote.c.id.in_(select(made.c.quote_id).where(*when)))
    if wanted.status == "undecided":
        found += [~quote.c.non_answer, quote.c.id.not_in(select(made.c.quote_id))]
    if wanted.status == "no code fits":
        read = select(reading.c.quote_id).where(reading.c.status == "no code")
        if wanted.person_id is not None:
            read = read.where(reading.c.person_id == wanted.person_id)
        found.append(quote.c.id.in_(read))
    return found


def _only_by_person(wanted: Wanted) -> bool:
    """Whether a person is all that is said about decisions: then those count that the person made."""
    return wanted.person_id is not None and wanted.status is None and not _by_codes(wanted)


def _by_codes(wanted: Wanted) -> bool:
    return wanted.code_ids is not None or bool(wanted.each_of or wanted.none_of)
