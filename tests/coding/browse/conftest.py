"""The survey that the grid is tested on."""

from pathlib import Path

import pytest

from corpus.people import Actor
from corpus.study import Study
from tests.coding.browse.survey import browse_survey


@pytest.fixture
def survey(study: Study, actor: Actor, tmp_path: Path) -> Study:
    """Thirty quotes; see tests/coding/browse/survey.py."""
    browse_survey(study, actor, tmp_path)
    return study
