"""What a study has decided about itself: one row a setting."""

from typing import Any

from sqlalchemy import Connection, delete, insert, select

from coding.schema import setting
from corpus.schema import person

Row = dict[str, Any]


def every(connection: Connection) -> list[Row]:
    """Every setting with the name of the `person` who decided it, by name."""
    query = select(setting, person.c.name.label("person")).join(person, person.c.id == setting.c.person_id)
    return [dict(row) for row in connection.execute(query.order_by(setting.c.name)).mappings()]


def put(connection: Connection, row: Row) -> None:
    """Stores a setting in the place of what was there."""
    connection.execute(delete(setting).where(setting.c.name == row["name"]))
    connection.execute(insert(setting).values(**row))
