"""Memos, and the things that they are about."""

from typing import Any
from uuid import uuid4

from sqlalchemy import Connection, select
from sqlalchemy import insert as insert_into

from coding.report_schema import report
from coding.schema import memo, theme
from corpus.clock import now
from corpus.schema import person, respondent


def insert(connection: Connection, *, subject: str, subject_id: int, text: str, person_id: int) -> int:
    """Stores a memo and returns its id."""
    values = {"guid": str(uuid4()), "subject": subject, "subject_id": subject_id, "text": text}
    query = insert_into(memo).values(**values, person_id=person_id, at=now()).returning(memo.c.id)
    return int(connection.execute(query).scalar_one())


def of(connection: Connection, *, subject: str, subject_id: int) -> list[dict[str, Any]]:
    """The memos on one thing with their writers' names, oldest first."""
    query = (
        select(memo.c.guid, memo.c.text, person.c.name.label("person"), memo.c.at)
        .join(person, person.c.id == memo.c.person_id)
        .where(memo.c.subject == subject, memo.c.subject_id == subject_id)
        .order_by(memo.c.id)
    )
    return [dict(row) for row in connection.execute(query).mappings()]


def every(connection: Connection) -> list[dict[str, Any]]:
    """Every memo as stored, oldest first."""
    return [dict(row) for row in connection.execute(select(memo).order_by(memo.c.id)).mappings()]


def respondents_called(connection: Connection, name: str) -> list[int]:
    """The ids of respondents with this name: several when waves share names."""
    return list(connection.execute(select(respondent.c.id).where(respondent.c.name == name)).scalars())


def theme_called(connection: Connection, name: str) -> list[int]:
    """The id of the theme with this name, if there is one."""
    return list(connection.execute(select(theme.c.id).where(theme.c.name == name)).scalars())


def report_called(connection: Connection, title: str) -> list[int]:
    """The id of the report with this title, if there is one."""
    return list(connection.execute(select(report.c.id).where(report.c.title == title)).scalars())
