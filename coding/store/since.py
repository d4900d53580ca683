"""How much was decided since the machine last learned."""

from sqlalchemy import Connection, func, select

from corpus.schema import event

DECIDED = ("coding", "reading")
"""The subjects of events in which somebody decided something about a quote."""


def decisions_since_learning(connection: Connection) -> int:
    """How many decisions about quotes were made, or taken back, after the newest run of code suggestions; all of them
    when there was none."""
    learned = select(func.coalesce(func.max(event.c.id), 0)).where(event.c.subject == "code run")
    query = select(func.count()).where(
        event.c.id > learned.scalar_subquery(), event.c.subject.in_(DECIDED), event.c.quote_id.is_not(None)
    )
    return int(connection.execute(query).scalar_one())
