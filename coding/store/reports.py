"""Reports and where they stand: their titles, who submitted them, who decided."""

from typing import Any
from uuid import uuid4

from sqlalchemy import Connection, select
from sqlalchemy import insert as insert_into
from sqlalchemy import update as update_rows

from coding.report_schema import report
from corpus.clock import now
from corpus.schema import person

Row = dict[str, Any]


def everything(connection: Connection) -> list[Row]:
    """Every report with the names of who submitted it and who decided, the oldest first."""
    submitter, decider = person.alias("submitter"), person.alias("decider")
    query = (
        select(report, submitter.c.name.label("submitted_by"), decider.c.name.label("decided_by"))
        .outerjoin(submitter, submitter.c.id == report.c.submitted_by_id)
        .outerjoin(decider, decider.c.id == report.c.decided_by_id)
        .order_by(report.c.id)
    )
    return [dict(row) for row in connection.execute(query).mappings()]


def insert(connection: Connection, *, title: str, introduction: str) -> int:
    """Stores a new report and returns its id."""
    values = {"guid": str(uuid4()), "title": title, "introduction": introduction, "created_at": now()}
    return int(connection.execute(insert_into(report).values(values).returning(report.c.id)).scalar_one())


def update(connection: Connection, report_id: int, **fields: Any) -> None:
    """Changes columns of one report."""
    connection.execute(update_rows(report).where(report.c.id == report_id).values(**fields))
