"""Connections to a study: SQLite in one file, or PostgreSQL by URL, brought to the newest schema.

SQLite before 3.51.3 can lose pages in write-ahead mode when several programs write, so those versions use the
rollback journal with full synchronisation, and only a repaired version uses WAL.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, inspect, text
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError

from corpus import kept_json
from corpus.errors import Refused, ThemebookError, Unavailable

HEAD = "0006"
"""The newest schema revision; a test compares it with the migration scripts."""

WAL_IS_SAFE_FROM = (3, 51, 3)
MIGRATIONS = Path(__file__).parent / "migrations"
_BUSY_MS = 30_000
_CACHE_KIB = 16_384
"""Of each connection. The page keeps several open, and more made nothing faster."""


def address(where: str | Path) -> URL:
    """The database URL of a study named by a file path or a URL.

    Raises Refused when a URL cannot be read or names another kind of database.
    """
    if "://" not in str(where):
        return URL.create("sqlite", database=str(Path(where).expanduser().absolute()))
    try:
        url = make_url(str(where))
    except ArgumentError as error:
        raise Refused(
            "The address of the study is not a database URL.",
            help="Give a file path, or postgresql://user@host/database.",
        ) from error
    backend = url.get_backend_name()
    if backend not in ("sqlite", "postgresql"):
        raise Refused(
            f"Themebook cannot keep a study in {backend}.", help="Use a file path or a postgresql:// URL."
        )
    return url.set(drivername="postgresql+psycopg") if backend == "postgresql" else url


def connect(url: URL) -> Engine:
    """An engine for the study at `url`. Statements never show their values in errors: they may be people's words."""
    if url.get_backend_name() == "postgresql":
        return create_engine(url, hide_parameters=True, pool_pre_ping=True)
    engine = create_engine(
        url,
        hide_parameters=True,
        connect_args={"timeout": _BUSY_MS / 1000},
        json_deserializer=kept_json.read,
    )
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _prepare_sqlite(connection: Any, _record: object) -> None:
    connection.isolation_level = None
    cursor = connection.cursor()
    cursor.execute("PRAGMA foreign_keys = ON")
    cursor.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
    cursor.execute("PRAGMA temp_store = MEMORY")
    if sqlite3.sqlite_version_info >= WAL_IS_SAFE_FROM:
        cursor.execute("PRAGMA journal_mode = WAL")
        cursor.execute("PRAGMA synchronous = FULL")
    else:
        cursor.execute("PRAGMA synchronous = FULL")
    cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    writes = connection.get_execution_options().get("writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """One consistent snapshot of the study; what others commit meanwhile is not seen."""
    with in_words(), engine.connect() as connection:
        if engine.dialect.name == "postgresql":
            connection.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
        with connection.begin():
            yield connection


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """One transaction: everything inside is stored together at the end, or nothing of it."""
    with in_words(), engine.connect() as connection:
        connection.execution_options(writes=True)
        with connection.begin():
            yield connection


@contextmanager
def in_words() -> Iterator[None]:
    """Turns what a database says into words: Unavailable for its surroundings, Refused for a file of another kind.

    Everything else becomes a ThemebookError without the values of the statement, which may be people's words.
    """
    try:
        yield
    except DBAPIError as error:
        said = str(error.orig).lower()
        for sign, message, help in _SURROUNDINGS:
            if sign in said:
                raise Unavailable(message, help=help) from None
        if "not a database" in said or "malformed" in said:
            raise Refused(
                "The file is not a Themebook study, or it is damaged.", help="Try a backup."
            ) from None
        diagnosis = getattr(error.orig, "diag", None)
        primary = diagnosis.message_primary if diagnosis else None
        raise ThemebookError(
            f"The database refused a change: {primary or error.orig}.",
            help="Nothing was stored. To see whether the study is whole: themebook check.",
        ) from None


_SURROUNDINGS = (
    ("locked", "The study is being written by another program.", "Wait for it to finish and try again."),
    (
        "readonly",
        "The study cannot be written: the file or its folder is read-only.",
        "Check its permissions.",
    ),
    ("disk is full", "The disk is full; nothing was stored.", "Free some space and try again."),
    ("disk i/o", "The disk could not be read or written; nothing was stored.", "Check the disk."),
    ("unable to open", "The study cannot be opened.", "Check the path and the permissions of its folder."),
    (
        "connection failed",
        "The database server does not answer.",
        "Check the address and that it is running.",
    ),
    (
        "connection refused",
        "The database server does not answer.",
        "Check the address and that it is running.",
    ),
)


def schema_revision(engine: Engine) -> str | None:
    """The schema revision, or None when the database holds no study. Raises Refused for another program's tables."""
    with reading(engine) as connection:
        tables = inspect(connection).get_table_names()
        if "alembic_version" not in tables:
            if tables:
                raise Refused("The database holds tables of another program.", help="Name an empty one.")
            return None
        found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
        return str(found) if found is not None else None


def upgrade(engine: Engine) -> None:
    """Brings the schema to `HEAD`, in one transaction. An up-to-date study is left alone without loading Alembic."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    with writing(engine) as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
