"""What was submitted, each time it was: the whole report with its seal."""

from typing import Any

from sqlalchemy import Connection, select
from sqlalchemy import insert as insert_into

from coding.report_schema import submission
from corpus.schema import person

Row = dict[str, Any]


def insert(connection: Connection, row: Row) -> None:
    """Keeps what was submitted."""
    connection.execute(insert_into(submission).values(row))


def of_report(connection: Connection, report_id: int) -> list[Row]:
    """What was submitted of a report, oldest first, each with `person` (the name) instead of the id."""
    query = (
        select(
            *(column for column in submission.c if column.name != "person_id"), person.c.name.label("person")
        )
        .join(person, person.c.id == submission.c.person_id)
        .where(submission.c.report_id == report_id)
        .order_by(submission.c.number)
    )
    return [dict(row) for row in connection.execute(query).mappings()]


def document(connection: Connection, report_id: int, number: int) -> Row | None:
    """What was submitted as number `number`, None when there is none."""
    mine = (submission.c.report_id == report_id, submission.c.number == number)
    found: Row | None = connection.execute(select(submission.c.document).where(*mine)).scalar()
    return found


def seals(connection: Connection) -> list[Row]:
    """Every submission as it is stored, whole."""
    query = select(submission).order_by(submission.c.report_id, submission.c.number)
    return [dict(row) for row in connection.execute(query).mappings()]


def count(connection: Connection, report_id: int) -> int:
    """How often the report was submitted."""
    query = select(submission.c.number).where(submission.c.report_id == report_id)
    return max(connection.execute(query).scalars(), default=0)
