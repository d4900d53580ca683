"""What people decided on suggestions, day by day, from the events."""

from sqlalchemy import Connection, func, select

from corpus.schema import event


def by_day(connection: Connection) -> list[tuple[str, str, int]]:
    """(day, 'confirmed' or 'rejected', decisions) on what the machine suggested, by day."""
    day = func.substr(event.c.at, 1, 10)
    query = (
        select(day, event.c.action, func.count())
        .where(
            event.c.subject == "coding",
            event.c.suggestion_id.is_not(None),
            event.c.action.in_(("confirmed", "rejected")),
        )
        .group_by(day, event.c.action)
        .order_by(day, event.c.action)
    )
    return [(row[0], row[1], int(row[2])) for row in connection.execute(query)]
