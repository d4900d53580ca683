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


def last_change(connection: Connection) -> str:
    """The hash of the newest event about proposed themes, "" before any; a number could come twice, where work was
    rolled back."""
    about = event.c.subject.in_(("theme proposal", "theme run"))
    newest = select(func.max(event.c.id)).where(about).scalar_subquery()
    return connection.execute(select(event.c.hash).where(event.c.id == newest)).scalar() or ""
