"""A study with a draft of a report."""

from pathlib import Path

import pytest

from corpus.people import Actor
from corpus.study import Study
from tests.coding.report.reported import add_survey, write_report


@pytest.fixture
def drafted(study: Study, actor: Actor, tmp_path: Path) -> Study:
    """The small survey with a draft: insight 1 shows R1, R2 for it, R3 against it, and a comment."""
    add_survey(study, actor, tmp_path)
    with study.write(actor) as work:
        write_report(work)
    return study
