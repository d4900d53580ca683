"""Which respondents, of those whose answers were read, carry which codes."""

from sqlalchemy import Connection, and_, select

from coding.store import figures
from coding.store.in_force import in_force
from coding.store.mentions import answers_to
from coding.store.readings import decided_pairs
from coding.store.splits import Value
from corpus.schema import quote, respondent


def read(
    connection: Connection, only: figures.Respondents, *, by: str | None = None
) -> list[tuple[str, int, Value]]:
    """(name, id, value of the attribute `by`) of the members with an answer that was decided on, by name."""
    members = figures.members(only, by)
    decided = decided_pairs(None).subquery("decided")
    with_decision = (
        select(quote.c.respondent_id)
        .where(*answers_to(only), ~quote.c.non_answer)
        .where(quote.c.id.in_(select(decided.c.quote_id)))
    )
    query = (
        select(respondent.c.name, members.c.id, members.c.value)
        .join(members, members.c.id == respondent.c.id)
        .where(members.c.id.in_(with_decision))
    )
    found = [(name, respondent_id, value) for name, respondent_id, value in connection.execute(query)]
    return sorted(found, key=lambda row: row[:2])  # databases sort names in different ways


def carried(connection: Connection, only: figures.Respondents) -> list[tuple[int, int]]:
    """(code id, respondent id), each once, of the codes in force on the answers of the members."""
    pairs = in_force().subquery("pair")
    query = (
        select(pairs.c.code_id, quote.c.respondent_id)
        .join(quote, quote.c.id == pairs.c.quote_id)
        .where(and_(*answers_to(only)), ~quote.c.non_answer, quote.c.respondent_id.is_not(None))
        .distinct()
    )
    return [(code_id, respondent_id) for code_id, respondent_id in connection.execute(query)]
