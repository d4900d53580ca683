"""Screens drawn without a browser: a small coded survey, and one screen of it at a time."""

import shutil
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
import streamlit as st
from streamlit.components.v2 import manifest_scanner
from streamlit.testing.v1 import AppTest

from coding import codebook, codings
from corpus.importing import ImportSettings
from corpus.people import Actor, Role, sign_in
from corpus.study import Study, create_study, open_study
from tests.builders import file, small_survey, take_in
from tests.databases import SqliteFiles

Draw = Callable[..., AppTest]
DrawDialog = Callable[..., AppTest]


def _screen(name: str, address: str, person: str, role: str) -> None:
    """What a screen needs around it, as app.py gives it; runs inside the page."""
    from corpus import people
    from ui import go, opened
    from ui.screens import SCREENS, pages

    study = opened.by_address(address)
    actor = people.sign_in(study, person, role=people.Role(role))
    go.know(pages(study, actor))
    SCREENS[name][1](study, actor)


def _dialog(module: str, name: str, address: str, person: str, role: str) -> None:
    """Calls the function `name` of a test module for a study and an actor, inside the page."""
    from importlib import import_module

    from corpus import people
    from ui import opened

    study = opened.by_address(address)
    actor = people.sign_in(study, person, role=people.Role(role))
    getattr(import_module(module), name)(study, actor)


@pytest.fixture(autouse=True)
def page_of_its_own() -> None:
    """Nothing that the page kept of a study of another test is there: the next one may lie at the same path."""
    st.cache_data.clear()
    st.cache_resource.clear()


@pytest.fixture(scope="session", autouse=True)
def components_found_once() -> Iterator[None]:
    """Streamlit looks through every installed package for components before it draws a screen; once is enough."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(
            manifest_scanner, "scan_component_manifests", cache(manifest_scanner.scan_component_manifests)
        )
        yield


@pytest.fixture
def empty(sqlite_files: SqliteFiles) -> Iterator[Study]:
    """A study with nothing in it."""
    where = sqlite_files.new()
    study = open_study(where)
    yield study
    study.close()
    sqlite_files.drop(where)


@pytest.fixture(scope="session")
def survey_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The study that `survey` gives copies of; never opened by a test."""
    folder = tmp_path_factory.mktemp("survey")
    study = create_study(folder / "survey.themebook", title="A study")
    ada = sign_in(study, "Ada", role=Role.CODER)
    small_survey(study, ada, folder)
    with study.write(ada) as work:
        codebook.add(work, "locked devices", category="access", definition="A device that cannot be opened.")
        codebook.add(work, "no response", category="cooperation")
        codings.apply(work, quote="R1/why", code="locked devices")
    study.close()
    return folder / "survey.themebook"


@pytest.fixture
def survey(survey_file: Path, tmp_path: Path) -> Iterator[Study]:
    """Five rows, two quotes worth reading: "Locked phones." coded by Ada, "Nobody answers, ever." by nobody."""
    study = open_study(shutil.copyfile(survey_file, tmp_path / "survey.themebook"))
    yield study
    study.close()


@pytest.fixture
def draw() -> Draw:
    """Draws one screen for a person in a role; `link` is what stands in the page's address."""

    def drawn(
        name: str,
        study: Study,
        *,
        person: str = "Ada",
        role: Role = Role.CODER,
        link: Mapping[str, str] | None = None,
    ) -> AppTest:
        page = AppTest.from_function(
            _screen,
            default_timeout=20,
            kwargs={"name": name, "address": study.address, "person": person, "role": str(role)},
        )
        for field, value in (link or {}).items():
            page.query_params[field] = value
        page.run()
        assert not page.exception
        return page

    return drawn


@pytest.fixture
def draw_dialog() -> DrawDialog:
    """Draws a dialog by itself: a function of a study and an actor that opens it, defined in a test module."""

    def drawn(
        function: Callable[[Study, Actor], None],
        study: Study,
        *,
        person: str = "Ada",
        role: Role = Role.CODER,
    ) -> AppTest:
        page = AppTest.from_function(
            _dialog,
            default_timeout=20,
            kwargs={
                "module": function.__module__,
                "name": function.__name__,
                "address": study.address,
                "person": person,
                "role": str(role),
            },
        ).run()
        assert not page.exception
        return page

    return drawn


def import_quotes(study: Study, quotes: list[str]) -> Actor:
    """Imports each text as a respondent's answer to the question "why" (R1/why, R2/why …), in Ada's name."""
    ada = sign_in(study, "Ada", role=Role.CODER)
    rows = "".join(f'R{number},"{quote}"\n' for number, quote in enumerate(quotes, start=1))
    with TemporaryDirectory() as folder:
        path = file(Path(folder), f"id,why\n{rows}")
        take_in(study, ada, path, ImportSettings(id="id", open_columns=("why",)))
    return ada
