"""Finding many quotes at once: by their names, or by who answered which question."""

from collections.abc import Iterable

from sqlalchemy import Connection, select

from corpus.schema import question, quote, respondent
from corpus.store.batches import batches


def by_names(connection: Connection, names: Iterable[str]) -> dict[str, int]:
    """The ids of current quotes by name; names that no quote has are missing."""
    found: dict[str, int] = {}
    for batch in batches(names):
        query = select(quote.c.name, quote.c.id).where(quote.c.current, quote.c.name.in_(batch))
        found |= {row.name: row.id for row in connection.execute(query)}
    return found


def of_answers(connection: Connection, answers: Iterable[tuple[str, str]]) -> dict[tuple[str, str], set[int]]:
    """The ids of current quotes by (respondent, question), both names; several when waves share the names."""
    wanted = set(answers)
    found: dict[tuple[str, str], set[int]] = {}
    for batch in batches(name for name, _ in wanted):
        query = (
            select(respondent.c.name.label("who"), question.c.name.label("what"), quote.c.id)
            .join(quote, quote.c.respondent_id == respondent.c.id)
            .join(question, question.c.id == quote.c.question_id)
            .where(quote.c.current, respondent.c.name.in_(batch))
        )
        for row in connection.execute(query):
            if (row.who, row.what) in wanted:
                found.setdefault((row.who, row.what), set()).add(row.id)
    return found


def texts(connection: Connection, ids: Iterable[int]) -> dict[int, str]:
    """The texts of quotes by id."""
    found: dict[int, str] = {}
    for batch in batches(ids):
        query = select(quote.c.id, quote.c.text).where(quote.c.id.in_(batch))
        found |= {row.id: row.text for row in connection.execute(query)}
    return found


def respondents(connection: Connection, names: Iterable[str]) -> dict[str, int]:
    """The id of the respondent of each current quote by name; quotes that nobody of the study said are missing."""
    found: dict[str, int] = {}
    for batch in batches(names):
        query = select(quote.c.name, quote.c.respondent_id).where(quote.c.current, quote.c.name.in_(batch))
        found |= {row.name: row.respondent_id for row in connection.execute(query) if row.respondent_id}
    return found
