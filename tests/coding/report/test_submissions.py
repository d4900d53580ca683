"""What was submitted is kept whole, and what is different since is told."""

import pytest
from sqlalchemy import text

from coding import codings
from coding.check import faults
from coding.report import reports
from coding.report.submissions import changes, submissions
from corpus.people import Actor
from corpus.study import Study
from tests.coding.report.reported import TITLE


def told(study: Study) -> list[str]:
    """The sentences of `changes`."""
    with study.read() as view:
        return [change.sentence for change in changes(view)]


def test_every_submission_is_kept_and_compared_with_what_comes_after(
    drafted: Study, actor: Actor, supervisor: Actor
) -> None:
    """While it is corrected with what was submitted; in review with what the supervisor saw before."""
    assert told(drafted) == []
    with drafted.write(actor) as work:
        reports.submit(work)
    assert told(drafted) == []
    with drafted.write(supervisor) as work:
        reports.return_(work, comment="Say how many.")
    with drafted.write(actor) as work:
        reports.edit_insight(work, None, 1, text="Three of eight name it.")
        codings.apply(work, quote="R9/why", code="encryption")
    new = [
        "The text of insight 1 was rewritten.",
        "Figure 1.1, encryption: 3 of 8 (37.5 %) became 4 of 8 (50.0 %).",
    ]
    assert told(drafted) == new
    with drafted.write(actor) as work:
        reports.submit(work)
    assert told(drafted) == new
    with drafted.read() as view:
        first, second = submissions(view)
        assert list(faults(view)) == []
    assert [(one.number, one.person, one.content.status) for one in (first, second)] == [
        (1, "Ada", "in review"),
        (2, "Ada", "in review"),
    ]
    assert [one.content.submission for one in (first, second)] == [1, 2]
    assert second.content.insights[0].text == "Three of eight name it."


def test_a_decision_that_changes_no_number_is_told(drafted: Study, actor: Actor, supervisor: Actor) -> None:
    """That a code does not fit a quote that nobody had given it."""
    with drafted.write(actor) as work:
        reports.submit(work)
    with drafted.write(supervisor) as work:
        reports.return_(work, comment="Ask somebody else.")
    with drafted.write(actor) as work:
        codings.reject(work, quote="R9/why", code="encryption")
    assert told(drafted) == ["Figure 1.1: decisions behind it changed; its numbers did not."]


NAMED = "What was submitted of a report as number 1 is"


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ("UPDATE submission SET document = '{}'", f"{NAMED} not what its event says."),
        ("UPDATE submission SET person_id = :other", f"{NAMED} not what its event says."),
        ("DELETE FROM submission", f"{NAMED} missing."),
    ],
)
def test_a_submission_changed_behind_the_log_is_named(
    drafted: Study, actor: Actor, supervisor: Actor, change: str, fault: str
) -> None:
    """Its seal no longer fits, it is somebody else's, or it is gone."""
    with drafted.write(actor) as work:
        reports.submit(work, TITLE)
        values = {"other": supervisor.id} if ":other" in change else {}
        work.connection.execute(text(change), values)
    with drafted.read() as view:
        assert list(faults(view)) == [fault]
