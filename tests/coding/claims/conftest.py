"""A study with a draft of a report whose sentences state shares."""

from pathlib import Path

import pytest

from coding.report import reports
from corpus.people import Actor
from corpus.study import Study
from tests.coding.report.reported import TITLE, add_survey, write_report
from tests.databases import Once

TEXT = "Five of them did. Half have met it."


@pytest.fixture
def stated(study: Study, actor: Actor, tmp_path: Path, once: Once) -> Study:
    """The small survey with a draft: 5 of its 9 respondents answered that they had met it."""

    def draft() -> None:
        add_survey(study, actor, tmp_path)
        with study.write(actor) as work:
            write_report(work)
            reports.edit_insight(work, TITLE, 1, text=TEXT)

    return once(study, draft)
