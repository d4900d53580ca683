"""Counting respondents by the one code that they mention: who mentions several or none is told apart."""

from sqlalchemy import Connection, Subquery, and_, case, func, literal, select

from coding.store.figures import Counts, Respondents, members, names
from coding.store.levels import Mentions
from coding.store.mentions import answers_to, mentioned
from coding.store.splits import By
from corpus.schema import quote

SEVERAL = -1
"""Stands for a code's id where a respondent mentions more than one."""
NO_CODE = -2
"""Stands for a code's id where a respondent mentions none."""


def one_code_each(
    connection: Connection, only: Respondents, mentions: Mentions, *, by: By | None = None
) -> Counts:
    """Respondents per code that is their only one, and under SEVERAL; those without any are not counted."""
    found = mentioned(only, members(only, by), mentions)
    each = (
        select(
            found.c.value,
            func.count(found.c.code_id.distinct()).label("codes"),
            func.min(found.c.code_id).label("code_id"),
        )
        .group_by(found.c.id, found.c.value)
        .subquery("each")
    )
    key = case((each.c.codes == 1, each.c.code_id), else_=literal(SEVERAL)).label("key")
    keyed = select(each.c.value, key).subquery("keyed")
    query = select(keyed.c.value, keyed.c.key, func.count()).group_by(keyed.c.value, keyed.c.key)
    return {(value, code_id): int(n) for value, code_id, n in connection.execute(query)}


def respondents_in(connection: Connection, only: Respondents, mentions: Mentions, key: int) -> list[str]:
    """The names of the respondents in one row, sorted; `key` is a code's id, SEVERAL or NO_CODE."""
    return names(connection, select(_row(only, mentions, key).c.id))


def quotes_in(connection: Connection, only: Respondents, mentions: Mentions, key: int) -> list[str]:
    """The names of the answers that the respondents in one row gave, sorted."""
    row = _row(only, mentions, key)
    query = select(quote.c.name).where(quote.c.respondent_id.in_(select(row.c.id)), *answers_to(only))
    return sorted(connection.execute(query).scalars())


def _row(only: Respondents, mentions: Mentions, key: int) -> Subquery:
    """(id) of the respondents in a row."""
    everybody = members(only, None)
    found = mentioned(only, everybody, mentions)
    if key == NO_CODE:
        return select(everybody.c.id).where(everybody.c.id.not_in(select(found.c.id))).subquery("row")
    codes = func.count(found.c.code_id.distinct())
    wanted = codes > 1 if key == SEVERAL else and_(codes == 1, func.min(found.c.code_id) == key)
    return select(found.c.id).group_by(found.c.id).having(wanted).subquery("row")
