"""A study with a report in review."""

from pathlib import Path

import pytest

from coding.report import reports
from corpus.people import Actor
from corpus.study import Study
from tests.coding.report.reported import TITLE, add_survey, write_report


@pytest.fixture
def in_review(study: Study, actor: Actor, tmp_path: Path) -> Study:
    """The small survey with a report of one insight, submitted by Ada."""
    add_survey(study, actor, tmp_path)
    with study.write(actor) as work:
        write_report(work)
        reports.submit(work, TITLE)
    return study
