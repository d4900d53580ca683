"""Finding many quotes at once: by their names, or by who answered which question."""

from collections.abc import Iterable

from sqlalchemy import Connection, select

from corpus.schema import question, quote, respondent

_BATCH = 500


def by_names(connection: Connection, names: Iterable[str]) -> dict[str, int]:
    """The ids of current quotes by name; names that no quote has are missing."""
    found: dict[str, int] = {}
    wanted = sorted(set(names))
    for first in range(0, len(wanted), _BATCH):
        query = select(quote.c.name, quote.c.id).where(
            quote.c.current, quote.c.name.in_(wanted[first : first + _BATCH])
        )
        found |= {row.name: row.id for row in connection.execute(query)}
    return found


def of_answers(connection: Connection, answers: Iterable[tuple[str, str]]) -> dict[tuple[str, str], set[int]]:
    """The ids of current quotes by (respondent, question), both names; several when waves share the names."""
    wanted = set(answers)
    respondents = sorted({name for name, _ in wanted})
    found: dict[tuple[str, str], set[int]] = {}
    for first in range(0, len(respondents), _BATCH):
        query = (
            select(respondent.c.name.label("who"), question.c.name.label("what"), quote.c.id)
            .join(quote, quote.c.respondent_id == respondent.c.id)
            .join(question, question.c.id == quote.c.question_id)
            .where(quote.c.current, respondent.c.name.in_(respondents[first : first + _BATCH]))
        )
        for row in connection.execute(query):
            if (row.who, row.what) in wanted:
                found.setdefault((row.who, row.what), set()).add(row.id)
    return found


def texts(connection: Connection, ids: Iterable[int]) -> dict[int, str]:
    """The texts of quotes by id."""
    found: dict[int, str] = {}
    wanted = sorted(set(ids))
    for first in range(0, len(wanted), _BATCH):
        query = select(quote.c.id, quote.c.text).where(quote.c.id.in_(wanted[first : first + _BATCH]))
        found |= {row.id: row.text for row in connection.execute(query)}
    return found
