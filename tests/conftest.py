"""What every test can ask for. A test that asks for `study` runs twice: on SQLite and on PostgreSQL."""

import gc
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import cast

import pytest
from hypothesis import settings

from corpus.people import Actor, Role, people, sign_in
from corpus.study import Study, open_study
from tests.databases import Backend, Once, PostgresDatabases, SqliteFiles, postgres_server

settings.register_profile("themebook", deadline=None)  # a busy machine is no failure
settings.load_profile("themebook")


def pytest_collection_finish() -> None:
    """Thousands of tests and all libraries live to the end: nobody looks for garbage among them while they run."""
    gc.freeze()
    gc.set_threshold(50_000, 20, 50)


@pytest.fixture(scope="session")
def sqlite_files() -> Iterator[SqliteFiles]:
    """Studies in SQLite files; in memory where the machine has a folder for that, because a disk takes its time."""
    memory = "/dev/shm"
    with TemporaryDirectory(
        prefix="themebook-", dir=memory if os.access(memory, os.W_OK) else None
    ) as folder:
        yield SqliteFiles.prepared(Path(folder))


@pytest.fixture(scope="session")
def postgres_databases(worker_id: str) -> Iterator[PostgresDatabases]:
    """Studies in PostgreSQL databases; skips when there is no server."""
    with postgres_server() as server:
        databases = PostgresDatabases(server, worker=worker_id)
        yield databases
        databases.close()


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def backend(request: pytest.FixtureRequest) -> Backend:
    """The kind of database: first one, then the other."""
    names = {"sqlite": "sqlite_files", "postgres": "postgres_databases"}
    return cast("Backend", request.getfixturevalue(names[request.param]))


@pytest.fixture
def new_study_url(backend: Backend) -> Iterator[Callable[[], str]]:
    """Gives the path or URL of one fresh empty study a call, for tests of several studies or of the command line."""
    made: list[str] = []

    def new() -> str:
        made.append(backend.new())
        return made[-1]

    yield new
    for where in made:
        backend.drop(where)


@pytest.fixture
def blank_url(backend: Backend) -> Iterator[str]:
    """A path or URL where no study is yet, for tests that make one or change its schema."""
    where = backend.blank()
    yield where
    backend.drop(where)


@pytest.fixture(scope="session")
def doors() -> dict[str, Study]:
    """Open studies by path or URL: the next study there is entered by the same door, which knows its statements."""
    return {}


@pytest.fixture
def new_study(
    backend: Backend, new_study_url: Callable[[], str], doors: dict[str, Study]
) -> Iterator[Callable[[], Study]]:
    """Gives one fresh empty open study a call."""
    opened: list[Study] = []

    def new() -> Study:
        where = new_study_url()
        if where not in doors:
            doors[where] = open_study(where)
        opened.append(doors[where])
        return opened[-1]

    yield new
    for study in opened:
        backend.leave(study)


@pytest.fixture(scope="session")
def kept() -> dict[object, Callable[[Study], None]]:
    """What `once` remembers of studies, by what was done there."""
    return {}


@pytest.fixture
def once(backend: Backend, kept: dict[object, Callable[[Study], None]]) -> Once:
    """Does something in a study for the first test that asks for it, and copies what came of it for the others."""

    def bring(study: Study, doing: Callable[[], object]) -> Study:
        with study.read() as view:
            before = (view.revision, *(person.name for person in people(view)))
        done = (type(backend), doing.__module__, doing.__qualname__, before)
        if done in kept:
            kept[done](study)
        else:
            doing()
            kept[done] = backend.keep(study)
        return study

    return bring


@pytest.fixture
def study_url(new_study_url: Callable[[], str]) -> str:
    """The path or URL of an empty study that nobody has opened."""
    return new_study_url()


@pytest.fixture
def study(new_study: Callable[[], Study]) -> Study:
    """An empty open study."""
    return new_study()


@pytest.fixture
def actor(study: Study) -> Actor:
    """Ada, a coder of `study`."""
    return sign_in(study, "Ada", role=Role.CODER)


@pytest.fixture
def supervisor(study: Study) -> Actor:
    """Sam, a supervisor of `study`."""
    return sign_in(study, "Sam", role=Role.SUPERVISOR)
