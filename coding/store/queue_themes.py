"""Proposed themes as queues know them: what one is called, and whether any was changed."""

from sqlalchemy import Connection, func, select

from coding.schema import suggestion_run, theme_proposal
from corpus.schema import event


def theme_label(connection: Connection, run: str, name: str) -> str | None:
    """What the proposed theme called `name` in the run with this guid is called by people; None for none."""
    query = (
        select(theme_proposal.c.label)
        .join(suggestion_run, suggestion_run.c.id == theme_proposal.c.run_id)
        .where(suggestion_run.c.guid == run, theme_proposal.c.name == name)
    )
    return connection.execute(query).scalar()


def last_change(connection: Connection) -> int:
    """The number of the newest event about proposed themes, 0 before any."""
    query = select(func.coalesce(func.max(event.c.id), 0))
    return int(
        connection.execute(query.where(event.c.subject.in_(("theme proposal", "theme run")))).scalar_one()
    )
