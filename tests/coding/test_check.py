"""Finding a coding that no event tells of, and naming what is damaged."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import text

from coding.check import faults
from coding.figures.specification import Specification
from coding.importing import import_material
from coding.phrases import lists
from coding.report import reports
from coding.review import comments, decisions
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


def reviewed(work: Work, supervisor: Actor) -> None:
    """A second report in review with a comment that is settled and a decision, and a phrase list."""
    sam = Work(work.connection, supervisor)
    lists.add(work, "platforms", [lists.Phrase("Kik", "Kik")])
    reports.create(work, SECOND)
    reports.add_insight(work, SECOND, "Most have met it")
    reports.add_figure(work, SECOND, 1, Specification("met"))
    reports.submit(work, SECOND)
    comments.comment(sam, SECOND, "Who?", insight=1)
    comments.resolve(sam, SECOND, 1)
    decisions.approve_insight(sam, SECOND, 1)


SECOND = "Second"
COMMENT = "A comment of {} on a report is not what its events say."
DECISION = "A decision of {} about an insight is not what its events say."
SETTING = "The setting threshold is not what its events say."
OTHER_PERSON = "person_id = (SELECT max(id) + min(id) - {0}.person_id FROM person)"
MOMENT = "2026-01-01T00:00:00.000000+00:00"
LATER = f"UPDATE {{}} SET {{}} = '{MOMENT}'"
BEHIND: list[tuple[str, list[str]]] = [
    (LATER.format("report", "submitted_at"), [REPORT, REPORT.replace(mutations.TITLE, SECOND)]),
    (LATER.format("report", "decided_at"), [REPORT, REPORT.replace(mutations.TITLE, SECOND)]),
    (LATER.format("submission", "at"), [SUBMITTED, SUBMITTED]),
    (LATER.format("report_comment", "at"), [COMMENT.format(MOMENT)]),
    (LATER.format("report_comment", "resolved_at"), [COMMENT.format("…")]),
    (f"UPDATE report_comment SET {OTHER_PERSON.format('report_comment')}", [COMMENT.format("…")]),
    (LATER.format("insight_decision", "at"), [DECISION.format(MOMENT)]),
    (LATER.format("setting", "at"), [SETTING]),
    ("UPDATE setting SET value = '4'", [SETTING]),
    (f"UPDATE setting SET {OTHER_PERSON.format('setting')}", [SETTING]),
    ("UPDATE phrase SET phrase_key = 'kick'", ["The phrase list platforms is not what its events say."]),
    (
        "UPDATE code SET name_key = 'x' WHERE name = 'staffing'",
        ["The code staffing cannot be found by its name."],
    ),
]


def test_when_and_by_whom_something_was_decided_is_what_the_events_say(signed: Study) -> None:
    """And names are found by the keys that are theirs; events of earlier versions told no moments."""
    found, sam = [], sign_in(signed, "Sam", role=Role.SUPERVISOR)
    with signed.rehearse(sign_in(signed, "Ada", role=Role.CODER)) as work:
        reviewed(work, sam)
        assert list(faults(work)) == []
        for change, _ in BEHIND:
            kept = work.connection.begin_nested()
            work.connection.execute(text(change))
            told = [re.sub(r"(?<=of )20(?!26-01-01)\S+", "…", fault) for fault in faults(work)]
            found.append((change, told))
            kept.rollback()
        assert found == BEHIND
        work.connection.execute(text("DROP TRIGGER frozen_event_update"))
        moments = ", ".join(
            f"'$.{one}'" for one in ("at", "resolved_at", "submitted_at", "decided_at", "kept_at")
        )
        about = "'report', 'report comment', 'insight decision'"
        work.connection.execute(
            text(f"UPDATE event SET after = json_remove(after, {moments}) WHERE subject IN ({about})")
        )
        assert {re.sub(r"\d+", "N", fault) for fault in faults(work)} == {
            "Event N was changed after it was written."
        }
