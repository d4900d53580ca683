"""When a quote fits a queue, as conditions on its row.

Sets that a statement can hold are asked for with IN, so that they are made once and not looked up for each quote.
Where a set is large, the column is an expression on purpose: by its index the database would fetch and sort all quotes
of the set instead of walking the quotes in order until a page is full. IS TRUE has PostgreSQL make the set once, which
otherwise may go through it for every quote.
"""

from typing import TYPE_CHECKING, Any, Literal

from sqlalchemy import ColumnElement, Connection, Select, and_, false, func, or_, select, true

from coding.schema import coding, flag, reading, suggestion
from coding.store.in_force import in_force
from coding.store.readings import DECIDED
from coding.store.recheck import quotes_to_recheck
from corpus.schema import quote, respondent, respondent_attribute
from corpus.store.listed import listed
from corpus.store.quotes import holds_words, says_words

if TYPE_CHECKING:
    from coding.queues.fitting import Fitting

Condition = ColumnElement[bool]
Asked = Literal["of all", "of few"]
"""Whether very many quotes are looked at, or some hundreds: for those, looking up each is faster than making sets."""

SMALL = 2000
"""Respondents with a value up to which their quotes are fetched and sorted; quotes with words, up to which all are."""


def fits(connection: Connection, fit: "Fitting", *, asked: Asked = "of all") -> list[Condition]:
    """All that the queue asks of a quote but a suggestion and words; decided quotes fit too."""
    found: list[Condition] = [quote.c.current]
    if fit.which in ("to decide", "all"):
        found.append(~quote.c.non_answer)
    if fit.questions is not None:
        found.append(_of_questions(connection, fit))
    attribute = _each_of_attribute if asked == "of few" else _all_of_attribute
    found += [attribute(connection, attribute_id, values) for attribute_id, values in fit.where]
    if fit.codes is not None:
        pairs = in_force().subquery()
        found.append(quote.c.id.in_(select(pairs.c.quote_id).where(pairs.c.code_id.in_(fit.codes))))
    if fit.theme is not None:
        found.append(quote.c.id.in_(listed(connection, fit.theme)))
    return found + _marked(fit)


def has_words(connection: Connection, fit: "Fitting", *, asked: Asked = "of all") -> list[Condition]:
    """That the words looked for are in the quote; nothing where none are."""
    if fit.search is None:
        return []
    if connection.dialect.name == "postgresql":
        says = says_words(fit.search)
        if asked == "of few" or _number(connection, select(quote.c.id).where(says)) > SMALL:
            return [says]
    return [holds_words(connection, fit.search)]


def is_suggested(fit: "Fitting") -> list[Condition]:
    """That the code is suggested for the quote, looked up for each; nothing where no code is asked for."""
    if fit.suggested is None:
        return []
    query = select(suggestion.c.id).where(
        suggestion.c.quote_id == quote.c.id,
        suggestion.c.run_id.in_(fit.runs),
        suggestion.c.code_id == fit.suggested,
    )
    return [query.exists()]


def undecided(fit: "Fitting") -> list[Condition]:
    """What a quote that is still to decide has not: a decision of the coder, or any on the code that is suggested.

    Whoever says that no code fits has decided on the suggested code too.
    """
    if fit.which != "to decide":
        return []
    read = select(reading.c.id).where(reading.c.quote_id == quote.c.id, reading.c.status == "no code")
    decided = select(coding.c.id).where(coding.c.quote_id == quote.c.id, coding.c.status.in_(DECIDED))
    if fit.suggested is None:
        decided = decided.where(coding.c.person_id == fit.person_id)
    else:
        decided = decided.where(coding.c.code_id == fit.suggested)
    return [~decided.exists(), ~read.where(reading.c.person_id == fit.person_id).exists()]


def walked(
    connection: Connection, column: ColumnElement[Any], among: Select[tuple[int]] | tuple[int, ...]
) -> Condition:
    """That a column is among very many values, so that the quotes are walked in order and each is held against them."""
    if connection.dialect.name == "postgresql":
        return column.in_(among).is_(true())
    return (column + 0).in_(among)


def _of_questions(connection: Connection, fit: "Fitting") -> Condition:
    """Of one of the questions; of a wave also what was said without any question."""
    ids = fit.questions or ()
    if len(ids) == 1 and not fit.instruments:
        return quote.c.question_id == ids[0]  # its index has the quotes in order
    asked = walked(connection, quote.c.question_id, ids) if ids else false()
    if not fit.instruments:
        return asked
    unasked = select(respondent.c.id).where(respondent.c.instrument_id.in_(fit.instruments))
    return or_(asked, and_(quote.c.question_id.is_(None), quote.c.respondent_id.in_(unasked)))


def _all_of_attribute(connection: Connection, attribute_id: int, values: tuple[str, ...]) -> Condition:
    having = _respondents_having(attribute_id, values)
    if _number(connection, having) <= SMALL:
        return quote.c.respondent_id.in_(having)
    return walked(connection, quote.c.respondent_id, having)


def _number(connection: Connection, ids: Select[tuple[int]]) -> int:
    """How many ids there are; counts no further than just above SMALL."""
    some = ids.limit(SMALL + 1).subquery()
    return int(connection.execute(select(func.count()).select_from(some)).scalar_one())


def _each_of_attribute(_connection: Connection, attribute_id: int, values: tuple[str, ...]) -> Condition:
    having = _respondents_having(attribute_id, values)
    return having.where(respondent_attribute.c.respondent_id == quote.c.respondent_id).exists()


def _respondents_having(attribute_id: int, values: tuple[str, ...]) -> Select[tuple[int]]:
    return select(respondent_attribute.c.respondent_id).where(
        respondent_attribute.c.attribute_id == attribute_id, respondent_attribute.c.value.in_(values)
    )


def _marked(fit: "Fitting") -> list[Condition]:
    """That the coder wants to come back to it, that anybody flagged it, or that its code was defined anew."""
    marked = select(flag.c.quote_id).where(flag.c.status == "set")
    match fit.which:
        case "later":
            mine = marked.where(flag.c.kind == "later", flag.c.person_id == fit.person_id)
            return [quote.c.id.in_(mine)]
        case "flagged":
            return [quote.c.id.in_(marked.where(flag.c.kind == "supervisor"))]
        case "recheck" if fit.recheck is not None:
            return [quote.c.id.in_(quotes_to_recheck(fit.recheck))]
    return []
