"""Finding a coding that no event tells of, and naming what is damaged."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import text

from coding.check import faults
from coding.importing import import_material
from corpus.importing import ImportSettings
from corpus.people import Actor, Role, sign_in
from corpus.study import Study, Work, open_study
from tests.builders import file
from tests.coding.report import mutations
from tests.databases import SqliteFiles


def test_a_coding_changed_behind_the_log_is_named(study: Study, actor: Actor, tmp_path: Path) -> None:
    """What stands must be what the events say."""
    settings = ImportSettings(layout="long", id="nr", codes="codes")
    with study.write(actor) as work:
        import_material(work, file(tmp_path, "nr,text,codes\nQ1,Locked.,encryption\n"), settings=settings)
        work.connection.execute(text("UPDATE coding SET status = 'rejected'"))
    with study.read() as view:
        found = list(faults(view))
    assert len(found) == 1
    assert "Q1" in found[0]
    assert "encryption" in found[0]


@pytest.fixture(scope="module")
def signed(sqlite_files: SqliteFiles, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Study]:
    """A study with an approved report, for changes that are not kept."""
    study = open_study(sqlite_files.new())
    mutations.add_study(study, tmp_path_factory.mktemp("signed"))
    yield study
    study.close()


def found_after(study: Study, *changes: str) -> list[str]:
    """The faults after changes behind the log; events are called N."""
    with study.rehearse(sign_in(study, "Ada", role=Role.CODER)) as work:
        for table in ("event", "code_version"):
            work.connection.execute(text(f"DROP TRIGGER frozen_{table}_update"))
        for change in changes:
            assert work.connection.execute(text(change)).rowcount
        return [re.sub(r"Event \d+", "Event N", fault) for fault in faults(Work(work.connection, work.actor))]


REPORT = f"The report {mutations.TITLE} is not what its events say."
SUBMITTED = "What was submitted of a report as number 1 is not what its event says."
UNREADABLE = "What is kept of {} is damaged: not all of it could be read and checked."
DAMAGED: list[tuple[str, list[str]]] = [
    ("UPDATE report SET frozen = '{'", ["Row 1 of table report holds in frozen what is no JSON.", REPORT]),
    ("UPDATE report SET frozen = '{}'", [REPORT]),
    ("UPDATE report SET frozen = '3'", [REPORT]),
    (
        "UPDATE submission SET document = 'locked'",
        ["Row 1 of table submission holds in document what is no JSON.", SUBMITTED],
    ),
    ("UPDATE submission SET document = '[]'", [SUBMITTED]),
    (
        "UPDATE figure SET specification = '{' WHERE id = 1",
        [
            "Row 1 of table figure holds in specification what is no JSON.",
            f"The report {mutations.TITLE}, insight 1, a figure is not what its events say.",
        ],
    ),
    (
        "UPDATE code_version SET content = '{}' WHERE codebook_version = 1",
        [UNREADABLE.format("the codebook")],
    ),
    (
        "UPDATE event SET after = '{' WHERE subject = 'figure'",
        [*["Event N was changed after it was written."] * 5, UNREADABLE.format("the reports")],
    ),
    (
        "UPDATE question SET asked_if = '[1]' WHERE name = 'often'",
        ["What is kept of the questions is damaged. Who is asked often cannot be read."],
    ),
]


def test_what_is_damaged_is_named_and_the_other_checks_go_on(signed: Study) -> None:
    """The setting is looked at after all of these; nothing raises, and no words of what is damaged are told."""
    assert found_after(signed) == []
    other, fault = "UPDATE setting SET reason = 'X'", "The setting threshold is not what its events say."
    found = [(change, found_after(signed, change, other)) for change, _ in DAMAGED]
    assert found == [(change, [*told, fault]) for change, told in DAMAGED]
