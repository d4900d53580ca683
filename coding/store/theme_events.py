"""The events about proposed themes, and those about the codings that a step on the board made."""

from collections.abc import Collection
from typing import Any

from sqlalchemy import Connection, or_, select

from coding.schema import theme_proposal
from corpus.schema import event

Row = dict[str, Any]
SUBJECT = "theme proposal"


def of_person(
    connection: Connection, person_id: int, *, role: str, run_ids: Collection[int] | None = None
) -> list[Row]:
    """One person's events about proposed themes in one role, oldest first; of some runs when they are named."""
    query = select(event).where(
        event.c.subject == SUBJECT, event.c.person_id == person_id, event.c.role == role
    )
    if run_ids is not None:
        inside = select(theme_proposal.c.id).where(theme_proposal.c.run_id.in_(sorted(run_ids)))
        query = query.where(event.c.subject_id.in_(inside))
    return [dict(row) for row in connection.execute(query.order_by(event.c.id)).mappings()]


def codings_of(connection: Connection, person_id: int, *, code_id: int, steps: Collection[str]) -> list[Row]:
    """The events by which one person coded quotes with a code in any of these steps, newest first."""
    told = or_(*(event.c.after.contains(f'"step":"{step}"', autoescape=True) for step in sorted(steps)))
    about = (event.c.subject == "coding") & (event.c.code_id == code_id) & (event.c.action == "confirmed")
    query = select(event).where(about, event.c.person_id == person_id, told).order_by(event.c.id.desc())
    return [dict(row) for row in connection.execute(query).mappings()]


def about_code(connection: Connection, code_id: int, *, since: int) -> list[Row]:
    """Everybody's events about proposed themes that became a code, from the event with the id `since` on."""
    query = select(event).where(event.c.subject == SUBJECT, event.c.code_id == code_id, event.c.id >= since)
    return [dict(row) for row in connection.execute(query.order_by(event.c.id)).mappings()]
