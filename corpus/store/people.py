"""People and their roles."""

from uuid import uuid4

from sqlalchemy import Connection, select
from sqlalchemy import insert as insert_into

from corpus.clock import now
from corpus.schema import person, person_role


def find(connection: Connection, name: str) -> int | None:
    """The id of the person called `name`, or None."""
    return connection.execute(select(person.c.id).where(person.c.name == name)).scalar()


def insert(connection: Connection, name: str) -> int:
    """Stores a new person and returns the id."""
    values = {"guid": str(uuid4()), "name": name, "created_at": now()}
    return int(connection.execute(insert_into(person).values(values).returning(person.c.id)).scalar_one())


def roles_of(connection: Connection, person_id: int) -> set[str]:
    """The roles granted to a person."""
    return set(
        connection.execute(select(person_role.c.role).where(person_role.c.person_id == person_id)).scalars()
    )


def grant(connection: Connection, person_id: int, role: str) -> None:
    """Grants a role that the person does not have yet."""
    connection.execute(insert_into(person_role).values(person_id=person_id, role=role))


def everybody(connection: Connection) -> list[tuple[int, str]]:
    """(id, name) of everybody, by name."""
    rows = connection.execute(select(person.c.id, person.c.name).order_by(person.c.name))
    return [(row.id, row.name) for row in rows]
