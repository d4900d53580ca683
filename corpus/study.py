"""A study: one SQLite file or one PostgreSQL database, read in snapshots and written in whole transactions."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine
from sqlalchemy.engine import URL

from corpus import database, events
from corpus.clock import now
from corpus.errors import Refused
from corpus.people import Actor
from corpus.store import study as store


class View:
    """A snapshot of the study for reading. `connection` is for the stores only.

    `read_once` holds what does not change in a snapshot and is asked for often, by a name; in a transaction it is None.
    """

    read_once: dict[str, Any] | None

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self.read_once = {}

    @cached_property
    def _description(self) -> dict[str, Any]:
        return store.description(self.connection)

    @property
    def title(self) -> str:
        """The study's title."""
        return str(self._description["title"])

    @property
    def method(self) -> str:
        """The method text, as written."""
        return str(self._description["method"])

    @property
    def language(self) -> str:
        """The main language of the material, as a two-letter code."""
        return str(self._description["language"])

    @property
    def mode(self) -> str:
        """'single' (whoever opens the file may act in any role) or 'team' (roles are granted)."""
        return str(self._description["mode"])

    @property
    def guid(self) -> str:
        """The study's own identifier."""
        return str(self._description["guid"])

    @property
    def revision(self) -> int:
        """Rises with every change, so that a page knows when what it shows is old."""
        return int(self._description["revision"])


class Work(View):
    """A transaction by one actor: what is done in it is stored together with its events, or not at all."""

    def __init__(self, connection: Connection, actor: Actor) -> None:
        super().__init__(connection)
        self.read_once = None
        self.actor = actor

    @contextmanager
    def savepoint(self) -> Iterator[None]:
        """A part of the transaction that is undone alone when anything is raised in it."""
        with self.connection.begin_nested():
            yield

    def record(  # noqa: PLR0913 the fields of an event, all by keyword
        self,
        action: str,
        *,
        subject: str,
        subject_id: int | None = None,
        before: object = None,
        after: object = None,
        quote_id: int | None = None,
        code_id: int | None = None,
        suggestion_id: int | None = None,
        codebook_version: int | None = None,
    ) -> int:
        """Appends one event and returns its number. `before` and `after` become JSON; no quote's words belong there."""
        return events.append(
            self.connection,
            events.Event(
                at=now(),
                person_id=self.actor.id,
                role=str(self.actor.role),
                action=action,
                subject=subject,
                subject_id=subject_id,
                quote_id=quote_id,
                code_id=code_id,
                suggestion_id=suggestion_id,
                codebook_version=codebook_version,
                before=None if before is None else events.canonical(before),
                after=None if after is None else events.canonical(after),
            ),
        )


@dataclass(frozen=True)
class Study:
    """An open study. Threads may share it; every `read` and `write` takes a connection of its own."""

    url: URL
    engine: Engine

    @property
    def address(self) -> str:
        """The study's path or URL, with its password: what another process needs to open it."""
        return self.url.render_as_string(hide_password=False)

    @property
    def label(self) -> str:
        """What to call the place in messages: the path, or the URL without its password."""
        return str(self.url.database) if self.url.get_backend_name() == "sqlite" else str(self.url)

    @contextmanager
    def read(self) -> Iterator[View]:
        """One consistent snapshot."""
        with database.reading(self.engine) as connection:
            yield View(connection)

    @contextmanager
    def write(self, actor: Actor) -> Iterator[Work]:
        """One transaction by `actor`; counts the revision up, and rolls everything back when anything is raised."""
        with database.writing(self.engine) as connection:
            store.next_revision(connection)
            yield Work(connection, actor)

    @contextmanager
    def rehearse(self, actor: Actor) -> Iterator[Work]:
        """A transaction that is always rolled back: what would happen, without it happening.

        It waits for other writers as `write` does, so that it never meets half of what they store.
        """
        with database.writing(self.engine) as connection:
            store.next_revision(connection)
            yield Work(connection, actor)
            connection.rollback()

    @contextmanager
    def preparing(self) -> Iterator[Connection]:
        """A transaction before anybody has signed in: for creating the study and its people."""
        with database.writing(self.engine) as connection:
            yield connection

    def close(self) -> None:
        """Closes the connections."""
        self.engine.dispose()


def create_study(where: str | Path, *, title: str, method: str = "", language: str = "en") -> Study:
    """Makes a new study. Raises Refused when there is one already, the title is empty, or the folder is missing."""
    if not title.strip():
        raise Refused("A study needs a title.", help='Give one with --title "…".')
    url = database.address(where)
    if url.get_backend_name() == "sqlite" and not Path(str(url.database)).parent.is_dir():
        raise Refused(f"The folder of {url.database} does not exist.", help="Create it first.")
    study = Study(url, database.connect(url))
    if database.schema_revision(study.engine) is not None:
        raise Refused(
            f"There is already a study in {study.label}.", help="Name another file, or open that one."
        )
    database.upgrade(study.engine)
    with study.preparing() as connection:
        store.insert(connection, title=title.strip(), method=method, language=language)
    return study


def open_study(where: str | Path) -> Study:
    """Opens a study and brings an older one to the newest schema.

    Raises Refused when nothing is there, when it is no study, or when a newer Themebook made it.
    """
    url = database.address(where)
    if url.get_backend_name() == "sqlite" and not Path(str(url.database)).is_file():
        raise Refused(
            f"There is no study at {url.database}.", help='Make one with: themebook init --title "…".'
        )
    study = Study(url, database.connect(url))
    found = database.schema_revision(study.engine)
    if found is None:
        raise Refused(f"{study.label} holds no study.", help='Make one with: themebook init --title "…".')
    if found > database.HEAD:
        raise Refused(f"{study.label} was made by a newer Themebook.", help="Update Themebook to open it.")
    if found != database.HEAD:
        database.upgrade(study.engine)
    return study
