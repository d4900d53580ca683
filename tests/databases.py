"""Empty studies for tests: copies of one that was migrated once, in a SQLite file and in a PostgreSQL database."""

import os
import secrets
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

import psycopg
from psycopg.sql import SQL, Composed, Identifier, Literal
from sqlalchemy import make_url

from corpus.study import Study, create_study
from tests.missing import missing

ROOT = Path(__file__).parent.parent
CLUSTER = ROOT / ".ci" / "postgres"
TITLE = "A study"
Once = Callable[[Study, Callable[[], object]], Study]
"""Brings a study to where a function without arguments brings it, whose name tells it from every other."""


class Backend(Protocol):
    """A kind of database that a study lives in."""

    def blank(self) -> str:
        """The path or URL of a place that holds no study yet."""

    def new(self) -> str:
        """The path or URL of a fresh empty study with the title `TITLE`."""

    def leave(self, study: Study) -> None:
        """Ends what a test did with a study that is opened once for many."""

    def keep(self, study: Study) -> Callable[[Study], None]:
        """Remembers what a study holds now; gives what makes another open study hold the same."""

    def drop(self, where: str) -> None:
        """Takes back what `blank` or `new` gave, once everybody has left it."""


@dataclass(frozen=True)
class SqliteFiles:
    """Studies in files of one folder. One that is taken back is given out again as it was at first."""

    folder: Path
    free: list[str] = field(default_factory=list)

    @classmethod
    def prepared(cls, folder: Path) -> "SqliteFiles":
        """Migrates the template that every study is copied from."""
        create_study(folder / "template.themebook", title=TITLE).close()
        return cls(folder)

    def blank(self) -> str:
        """A path where no file is."""
        return str(self.folder / f"{secrets.token_hex(4)}.themebook")

    def new(self) -> str:
        """Copies the template to a file of its own, or over one that was taken back."""
        path = self.free.pop() if self.free else self.blank()
        shutil.copyfile(self.folder / "template.themebook", path)
        return path

    def leave(self, study: Study) -> None:
        """Closes its connections: they would look at a file that is no longer there."""
        study.close()

    def keep(self, study: Study) -> Callable[[Study], None]:
        """Copies the file."""
        study.close()
        kept = shutil.copyfile(study.label, self.blank())

        def put(other: Study) -> None:
            other.close()
            shutil.copyfile(kept, other.label)

        return put

    def drop(self, where: str) -> None:
        """Removes what was written, and remembers that the path is free."""
        for path in (where, f"{where}-journal", f"{where}-wal", f"{where}-shm"):
            Path(path).unlink(missing_ok=True)
        self.free.append(where)


class PostgresDatabases:
    """Studies in databases of one server, all with the same prefix, so that workers do not meet.

    To make a database takes ten times as long as to empty one, so a study that is taken back is given out again as it
    was at first. The user of the URL must be a superuser of the server.
    """

    def __init__(self, server: str, *, worker: str) -> None:
        self.server = server
        self.prefix = f"themebook_{worker}_{secrets.token_hex(3)}"
        self._studies: dict[str, psycopg.Connection] = {}
        self._free: list[str] = []
        self._execute("postgres", SQL("CREATE DATABASE {}").format(Identifier(self.prefix)))
        create_study(self._url(self.prefix), title=TITLE).close()
        with self._connect(self.prefix) as connection:
            self._fresh = Contents.of(connection)

    def blank(self) -> str:
        """Makes a database without a table."""
        name = f"{self.prefix}_{secrets.token_hex(4)}"
        self._execute("postgres", SQL("CREATE DATABASE {}").format(Identifier(name)))
        return self._url(name)

    def new(self) -> str:
        """Gives out a study that was taken back, or makes a database from the template."""
        if not self._free:
            name = f"{self.prefix}_{secrets.token_hex(4)}"
            copy = SQL("CREATE DATABASE {} TEMPLATE {} STRATEGY file_copy")
            self._execute("postgres", copy.format(Identifier(name), Identifier(self.prefix)))
            self._studies[name] = self._connect(name)
            self._free.append(name)
        return self._url(self._free.pop())

    def leave(self, study: Study) -> None:
        """Keeps its connections: a new one has everything about the tables to learn again."""

    def keep(self, study: Study) -> Callable[[Study], None]:
        """Copies the contents of the tables."""
        kept = Contents.of(self._studies[str(study.url.database)])

        def put(other: Study) -> None:
            kept.restore(self._studies[str(other.url.database)])

        return put

    def drop(self, where: str) -> None:
        """Puts a study back to how it was at first; drops any other database, whoever is connected."""
        name = str(make_url(where).database)
        if name in self._studies:
            self._fresh.restore(self._studies[name])
            self._free.append(name)
        else:
            self._execute("postgres", SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(Identifier(name)))

    def close(self) -> None:
        """Drops everything that was made."""
        names, self._studies = [*self._studies, self.prefix], {}
        for name in names:
            self.drop(self._url(name))

    def _url(self, name: str) -> str:
        return make_url(self.server).set(database=name).render_as_string(hide_password=False)

    def _connect(self, name: str) -> psycopg.Connection:
        url = make_url(self.server).set(drivername="postgresql", database=name)
        return psycopg.connect(url.render_as_string(hide_password=False), autocommit=True)

    def _execute(self, name: str, statement: Composed) -> None:
        with self._connect(name) as connection:
            connection.execute(statement)


@dataclass(frozen=True)
class Contents:
    """What the tables of a database hold, and where its counters stand."""

    tables: tuple[str, ...]
    rows: dict[str, bytes]
    counters: list[tuple[str, int, bool]]

    @classmethod
    def of(cls, connection: psycopg.Connection) -> "Contents":
        """Reads it from a database that holds little."""
        names = connection.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'").fetchall()
        tables = tuple(name for (name,) in names)
        rows = {}
        for table in _filled(connection, tables):
            with connection.cursor().copy(SQL("COPY {} TO STDOUT").format(Identifier(table))) as copy:
                rows[table] = b"".join(bytes(piece) for piece in copy)
        counters = connection.execute(
            "SELECT quote_ident(sequencename), coalesce(last_value, start_value), last_value IS NOT NULL"
            " FROM pg_sequences WHERE schemaname = 'public'"
        ).fetchall()
        return cls(tables, rows, counters)

    def restore(self, connection: psycopg.Connection) -> None:
        """Makes a database hold exactly this again. Cuts off whoever still has a transaction open in it."""
        connection.execute(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid() AND state <> 'idle'"
        )
        connection.execute("SET session_replication_role = replica")  # no triggers, no foreign keys
        with connection.transaction():
            for table in _filled(connection, self.tables):
                connection.execute(SQL("DELETE FROM {}").format(Identifier(table)))
            for table, rows in self.rows.items():
                with connection.cursor().copy(SQL("COPY {} FROM STDIN").format(Identifier(table))) as copy:
                    copy.write(rows)
            names, values, called = zip(*self.counters, strict=True) if self.counters else ((), (), ())
            connection.execute(
                "SELECT setval(name::regclass, value, called)"
                " FROM unnest(%s::text[], %s::bigint[], %s::boolean[]) AS counter(name, value, called)",
                [list(names), list(values), list(called)],
            )


def _filled(connection: psycopg.Connection, tables: Sequence[str]) -> list[str]:
    if not tables:
        return []
    one = SQL("SELECT {}, EXISTS (SELECT FROM {})")
    query = SQL(" UNION ALL ").join(one.format(Literal(table), Identifier(table)) for table in tables)
    return [table for table, filled in connection.execute(query) if filled]


@contextmanager
def postgres_server() -> Iterator[str]:
    """The URL of THEMEBOOK_TEST_POSTGRES, or of a throwaway cluster. Skips when there is no server to start."""
    named = os.environ.get("THEMEBOOK_TEST_POSTGRES")
    if named:
        yield named
        return
    if os.name == "nt" or not _server_programs():
        missing("no PostgreSQL found: install its server, or set THEMEBOOK_TEST_POSTGRES to the URL of one")
    folder = tempfile.mkdtemp(prefix="themebook-")
    try:
        start = subprocess.run([CLUSTER, "start", folder], stdout=subprocess.PIPE, text=True, check=True)
        yield start.stdout.strip()
    finally:
        subprocess.run([CLUSTER, "stop", folder], check=True)


def _server_programs() -> list[Path]:
    debian = list(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    on_path = shutil.which("initdb")
    return [*debian, Path(on_path)] if on_path else debian
