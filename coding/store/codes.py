"""Codes, categories and the versions of the codebook they make."""

from collections.abc import Sequence
from typing import Any
from uuid import uuid4

from sqlalchemy import Connection, Select, and_, func, select
from sqlalchemy import insert as insert_into
from sqlalchemy import update as update_rows

from coding.schema import code, code_version, codebook_version
from corpus.clock import now

Row = dict[str, Any]

WRITTEN = ("definition", "include", "exclude", "example", "near_miss")
"""The fields of a code that say what belongs to it."""


_parent, _target = code.alias("parent"), code.alias("target")
_WITH_PARENTS: Select[Any] = select(
    code,
    _parent.c.name.label("parent"),
    _parent.c.guid.label("parent_guid"),
    _target.c.guid.label("merged_into_guid"),
).select_from(
    code.outerjoin(_parent, _parent.c.id == code.c.parent_id).outerjoin(
        _target, _target.c.id == code.c.merged_into_id
    )
)
"""Codes with the names and guids of their parents and of the codes they were merged into."""


def everything(connection: Connection) -> list[Row]:
    """Every code and category of any status, by id."""
    return [dict(row) for row in connection.execute(_WITH_PARENTS.order_by(code.c.id)).mappings()]


def names_by_guid(connection: Connection) -> dict[str, str]:
    """What every code and category of any status is called today."""
    return {row.guid: row.name for row in connection.execute(select(code.c.guid, code.c.name))}


def named(connection: Connection, key: str) -> list[Row]:
    """The codes of any status with this name key, the newest first."""
    query = _WITH_PARENTS.where(code.c.name_key == key).order_by(code.c.id.desc())
    return [dict(row) for row in connection.execute(query).mappings()]


def get(connection: Connection, code_id: int) -> Row:
    """One code by its id."""
    return dict(connection.execute(_WITH_PARENTS.where(code.c.id == code_id)).mappings().one())


def merged(connection: Connection) -> set[int]:
    """The ids of the codes that were merged into another one."""
    return set(connection.execute(select(code.c.id).where(code.c.status == "merged")).scalars())


def insert(connection: Connection, **fields: Any) -> int:
    """Stores a new code behind all others and returns its id."""
    position = connection.execute(select(func.coalesce(func.max(code.c.position), 0) + 1)).scalar_one()
    values = {"guid": str(uuid4()), "position": position, **fields}
    return int(connection.execute(insert_into(code).values(values).returning(code.c.id)).scalar_one())


def update(connection: Connection, code_id: int, **fields: Any) -> None:
    """Changes columns of one code."""
    connection.execute(update_rows(code).where(code.c.id == code_id).values(**fields))


def positions(connection: Connection, code_ids: Sequence[int]) -> dict[int, int]:
    """Where codes stand among those beside them, by their ids."""
    query = select(code.c.id, code.c.position).where(code.c.id.in_(code_ids))
    return {row.id: row.position for row in connection.execute(query)}


def adopt(connection: Connection, *, children_of: int, parent_id: int) -> None:
    """Moves every active code directly under one category to another."""
    mine = and_(code.c.parent_id == children_of, code.c.status == "active")
    connection.execute(update_rows(code).where(mine).values(parent_id=parent_id))


def last_version(connection: Connection) -> int:
    """The number of the newest codebook version; 0 before the first code."""
    return int(connection.execute(select(func.coalesce(func.max(codebook_version.c.number), 0))).scalar_one())


def insert_version(
    connection: Connection, number: int, contents: dict[int, Row], *, person_id: int, note: str
) -> None:
    """Stores version `number` with the full content of the codes that changed, keyed by code id."""
    connection.execute(
        insert_into(codebook_version).values(number=number, person_id=person_id, at=now(), note=note)
    )
    rows = [
        {"code_id": code_id, "codebook_version": number, "content": content}
        for code_id, content in contents.items()
    ]
    connection.execute(insert_into(code_version), rows)


def contents_at(connection: Connection, number: int) -> dict[int, Row]:
    """The content of every code as of version `number`, keyed by code id."""
    newest = (
        select(code_version.c.code_id, func.max(code_version.c.codebook_version).label("version"))
        .where(code_version.c.codebook_version <= number)
        .group_by(code_version.c.code_id)
        .subquery()
    )
    query = select(code_version.c.code_id, code_version.c.content).join(
        newest,
        and_(
            newest.c.code_id == code_version.c.code_id,
            newest.c.version == code_version.c.codebook_version,
        ),
    )
    return {row.code_id: dict(row.content) for row in connection.execute(query)}


def content_of(connection: Connection, code_id: int, number: int) -> Row | None:
    """The content of one code as of version `number`; None when it was not there yet."""
    query = (
        select(code_version.c.content)
        .where(code_version.c.code_id == code_id, code_version.c.codebook_version <= number)
        .order_by(code_version.c.codebook_version.desc())
        .limit(1)
    )
    found = connection.execute(query).scalar()
    return None if found is None else dict(found)
