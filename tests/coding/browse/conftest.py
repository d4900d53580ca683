"""The survey that the grid is tested on."""

from pathlib import Path

import pytest

from corpus.people import Actor
from corpus.study import Study
from tests.coding.browse.survey import browse_survey
from tests.databases import Once


@pytest.fixture
def survey(study: Study, actor: Actor, tmp_path: Path, once: Once) -> Study:
    """Thirty quotes; see tests/coding/browse/survey.py."""

    def thirty_quotes() -> None:
        browse_survey(study, actor, tmp_path)

    return once(study, thirty_quotes)
