"""When a quote fits a queue, as conditions on its row.

Sets that a statement can hold are asked for with IN, so that they are made once and not looked up for each quote.
The column behind IN is an expression on purpose: an index on it would have the database fetch and sort all quotes of
a large group instead of walking the quotes in order until a page is full.
"""

from typing import TYPE_CHECKING

from sqlalchemy import ColumnElement, Connection, false, or_, select

from coding.schema import coding, flag, reading, suggestion, theme_proposal_quote
from coding.store.in_force import in_force
from coding.store.readings import DECIDED
from coding.store.recheck import quotes_to_recheck
from corpus.schema import quote, respondent_attribute
from corpus.store.quotes import holds_words

if TYPE_CHECKING:
    from coding.queues.fitting import Fitting

Condition = ColumnElement[bool]


def conditions(connection: Connection, fit: "Fitting") -> list[Condition]:
    """All that the queue asks of a quote but `suggested`, decided ones included."""
    found: list[Condition] = [quote.c.current]
    if fit.which in ("to decide", "all"):
        found.append(~quote.c.non_answer)
    if fit.questions is not None:
        found.append(_of_questions(fit.questions))
    found += [_of_attribute(attribute_id, values) for attribute_id, values in fit.where]
    if fit.codes is not None:
        pairs = in_force().subquery()
        found.append(quote.c.id.in_(select(pairs.c.quote_id).where(pairs.c.code_id.in_(fit.codes))))
    if fit.themes is not None:
        found.append(_in_themes(fit.themes))
    if fit.search and fit.search.strip():
        found.append(holds_words(connection, fit.search))
    return found + _flagged(fit)


def undecided(fit: "Fitting") -> list[Condition]:
    """What a quote that is still to decide has not: a decision of the coder, or any on the code asked for.

    Whoever says that no code fits has decided on the suggested code too.
    """
    if fit.which != "to decide":
        return []
    read = select(reading.c.id).where(reading.c.quote_id == quote.c.id, reading.c.status == "no code")
    found = [] if fit.person_id is None else [~read.where(reading.c.person_id == fit.person_id).exists()]
    decided = select(coding.c.id).where(coding.c.quote_id == quote.c.id, coding.c.status.in_(DECIDED))
    if fit.suggested is not None:
        return [*found, ~decided.where(coding.c.code_id == fit.suggested).exists()]
    if fit.person_id is not None:
        found.append(~decided.where(coding.c.person_id == fit.person_id).exists())
    return found


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


def _of_questions(ids: tuple[int, ...]) -> Condition:
    if len(ids) == 1:
        return quote.c.question_id == ids[0]  # its index has the quotes in order
    return (quote.c.question_id + 0).in_(ids) if ids else false()


def _of_attribute(attribute_id: int, values: tuple[str, ...]) -> Condition:
    having = select(respondent_attribute.c.respondent_id).where(
        respondent_attribute.c.attribute_id == attribute_id, respondent_attribute.c.value.in_(values)
    )
    return (quote.c.respondent_id + 0).in_(having)


def _in_themes(ids: tuple[int, ...]) -> Condition:
    placed = select(theme_proposal_quote.c.quote_id).where(
        theme_proposal_quote.c.theme_proposal_id.in_(ids), theme_proposal_quote.c.moved_to_id.is_(None)
    )
    moved = select(theme_proposal_quote.c.quote_id).where(theme_proposal_quote.c.moved_to_id.in_(ids))
    return or_(quote.c.id.in_(placed), quote.c.id.in_(moved))


def _flagged(fit: "Fitting") -> list[Condition]:
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
