"""A study with a report in review."""

from pathlib import Path

import pytest

from coding.disclosure.releases import release
from coding.report import reports
from corpus.people import Actor
from corpus.study import Study
from tests.coding.report.reported import TITLE, add_survey, write_report


@pytest.fixture
def in_review(study: Study, actor: Actor, supervisor: Actor, tmp_path: Path) -> Study:
    """The small survey with a report of one insight, submitted by Ada; its web address may be printed."""
    add_survey(study, actor, tmp_path)
    with study.write(actor) as work:
        write_report(work)
        reports.submit(work, TITLE)
    with study.write(supervisor) as work:
        release(work, TITLE, "R1/why", reason="The address leads nowhere.")
    return study
