"""Reports are what the events say."""

import pytest
from sqlalchemy import text

from coding import codebook, memos
from coding.check import faults
from coding.report import reports
from corpus.people import Actor
from corpus.study import Study
from tests.coding.report.reported import CODES, TITLE


def test_a_report_that_was_written_and_reviewed_is_whole(
    drafted: Study, actor: Actor, supervisor: Actor
) -> None:
    """Whatever was added, moved, edited and removed on the way."""
    with drafted.write(actor) as work:
        reports.add_insight(work, TITLE, "Second", position=1)
        reports.add_figure(work, TITLE, 1, CODES)
        reports.add_quote(work, TITLE, 1, "R5/why", "for")
        reports.move_insight(work, TITLE, 1, to=2)
        reports.edit_insight(work, TITLE, 2, headline="Providers")
        reports.remove_quote(work, TITLE, 2, "R5/why")
        reports.add_insight(work, TITLE, "Third")
        reports.add_figure(work, TITLE, 3, CODES)
        reports.remove_insight(work, TITLE, 3)
        reports.edit(work, TITLE, title="What stops us")
        reports.submit(work)
    for step in (lambda work: reports.return_(work, comment="Again."), reports.approve):
        with drafted.write(supervisor) as work:
            step(work)
        if step is not reports.approve:
            with drafted.write(actor) as work:
                reports.remove_figure(work, None, 2, 1)
                reports.add_quote(work, None, 2, "R5/why", "against")
                reports.submit(work)
    with drafted.read() as view:
        assert list(faults(view)) == []


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ("UPDATE report SET title = 'X'", "The report X is not what its events say."),
        (
            "UPDATE report SET status = 'returned'",
            "The report What stops the work is not what its events say.",
        ),
        ("UPDATE report SET frozen = NULL", "The report What stops the work is not what its events say."),
        (
            "UPDATE report SET decided_by_id = submitted_by_id",
            "The report What stops the work is not what its events say.",
        ),
        (
            "UPDATE insight SET headline = 'X'",
            "The report What stops the work, insight 1 is not what its events say.",
        ),
        (
            "UPDATE insight_quote SET stance = 'for' WHERE stance = 'against'",
            "The report What stops the work, insight 1, quote R3/why is not what its events say.",
        ),
        (
            "DELETE FROM figure WHERE position = 1",
            "Parts of reports that events tell of are missing: 1.",
        ),
    ],
)
def test_a_report_changed_behind_the_log_is_named(
    approved: Study, actor: Actor, change: str, fault: str
) -> None:
    """The number of each figure is recomputed by `verify`; here it is about words, people and states."""
    with approved.write(actor) as work:
        work.connection.execute(text(change))
    with approved.read() as view:
        assert list(faults(view)) == [fault]


def test_a_memo_and_a_code_changed_behind_the_log_are_named(study: Study, actor: Actor) -> None:
    """Also when the codebook's version was changed with the code."""
    with study.write(actor) as work:
        codebook.add(work, "encryption")
        memos.add(work, subject="code", name="encryption", text="Ask Ida.")
    with study.read() as view:
        assert list(faults(view)) == []
    with study.write(actor) as work:
        work.connection.execute(text("UPDATE memo SET text = 'X'"))
        work.connection.execute(text("UPDATE code SET definition = 'X'"))
    with study.read() as view:
        found = list(faults(view))
    assert found[:1] == ["The code encryption is not what version 1 of the codebook says."]
    assert found[1].startswith("A memo of ")
    assert len(found) == 2
