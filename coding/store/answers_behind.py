"""The answers that a figure counts, each with its respondent's guid: what the seal of its answers is made of."""

from collections.abc import Iterator

from sqlalchemy import Connection, and_, null, select

from coding.store import figures
from coding.store.splits import By, Value
from corpus.schema import answer, respondent

Member = tuple[str, Value]
"""(respondent's guid, value of what they are split by)."""

Said = tuple[Value, bool, int | None, float | None]
"""(value of what they are split by, whether they answered, the option's id, the number)."""


def members(connection: Connection, only: figures.Respondents, by: By | None) -> Iterator[Member]:
    """(guid, value of `by`) of every respondent, once for each of several values, in no order."""
    found = figures.members(only, by)
    query = select(respondent.c.guid, found.c.value).join(found, found.c.id == respondent.c.id)
    yield from connection.execute(query)


def answers(
    connection: Connection, only: figures.Respondents, question_id: int, by: By | None
) -> Iterator[tuple[str, *Said]]:
    """(guid, what is said of them) of every respondent for a question, once for each of several answers and values.

    They come in no order.
    """
    found = figures.members(figures.with_an_answer(only), by)
    given = and_(answer.c.respondent_id == found.c.id, answer.c.question_id == question_id)
    query = (
        select(
            respondent.c.guid,
            found.c.value,
            answer.c.respondent_id.is_not(null()),
            answer.c.option_id,
            answer.c.number,
        )
        .join(found, found.c.id == respondent.c.id)
        .join(answer, given, isouter=only.base == "asked")
    )
    yield from connection.execute(query)
