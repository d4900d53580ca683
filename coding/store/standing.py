"""Where the work stands: quotes and decisions by open question and person."""

from typing import Any

from sqlalchemy import Connection, Select, Subquery, distinct, func, select

from coding.report_schema import report
from coding.schema import code
from coding.store.readings import decided_pairs
from corpus.schema import import_, person, question, quote

Row = dict[str, Any]


def open_questions(connection: Connection) -> list[Row]:
    """Each open question in the order of the questionnaire with its current quotes and the non-answers among them."""
    query = (
        select(
            question.c.name,
            question.c.text,
            func.count(quote.c.id).label("quotes"),
            func.count(quote.c.id).filter(quote.c.non_answer).label("non_answers"),
        )
        .join(quote, quote.c.question_id == question.c.id)
        .where(quote.c.current)
        .group_by(question.c.name, question.c.text)
        .order_by(func.min(question.c.instrument_id), func.min(question.c.position))
    )
    return [dict(row) for row in connection.execute(query).mappings()]


def newest_import(connection: Connection) -> int:
    """The number of the newest import, 0 before the first; quotes change with it alone."""
    return int(connection.execute(select(func.coalesce(func.max(import_.c.id), 0))).scalar_one())


def decided(connection: Connection) -> dict[str, int]:
    """{question: quotes that anybody has decided on}, non-answers aside."""
    pairs = decided_pairs().subquery()
    query = _decisions(pairs, question.c.name, func.count(distinct(quote.c.id))).group_by(question.c.name)
    return {row[0]: int(row[1]) for row in connection.execute(query)}


def decided_by_person(connection: Connection) -> list[tuple[str, str, int]]:
    """(question, person, quotes that the person has decided on), non-answers aside, by question and person."""
    pairs = decided_pairs().subquery()
    query = _decisions(pairs, question.c.name, person.c.name, func.count(distinct(quote.c.id)))
    query = query.join(person, person.c.id == pairs.c.person_id)
    query = query.group_by(question.c.name, person.c.name).order_by(question.c.name, person.c.name)
    return [(row[0], row[1], int(row[2])) for row in connection.execute(query)]


def _decisions(pairs: Subquery, *columns: Any) -> Select[Any]:
    """What somebody has decided, with quotes and questions: as many rows as there are decisions."""
    return (
        select(*columns)
        .select_from(pairs)
        .join(quote, quote.c.id == pairs.c.quote_id)
        .join(question, question.c.id == quote.c.question_id)
        .where(quote.c.current, ~quote.c.non_answer)
    )


def codes_in_use(connection: Connection) -> int:
    """How many active codes there are, categories aside."""
    query = select(func.count()).select_from(code).where(code.c.status == "active", code.c.kind == "code")
    return int(connection.execute(query).scalar_one())


def report_statuses(connection: Connection) -> list[str]:
    """The status of each report, oldest first."""
    return list(connection.execute(select(report.c.status).order_by(report.c.id)).scalars())
