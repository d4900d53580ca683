"""What was written beside an answer, on both databases."""

from pathlib import Path

import pytest

from coding.figures.written import Written, written
from corpus.errors import Refused
from corpus.people import Actor
from corpus.study import Study
from tests.builders import small_survey


def test_only_those_who_gave_the_answer_are_read(study: Study, actor: Actor, tmp_path: Path) -> None:
    """R3 said yes and only "don't know", which is left out."""
    small_survey(study, actor, tmp_path)
    with study.read() as view:
        assert written(view, question="MET", option="yes", to="why") == [Written("R1/why", "Locked phones.")]
        assert written(view, question="met", option="No", to="why") == []
        with pytest.raises(Refused, match="seen is not an open question"):
            written(view, question="met", option="Yes", to="seen")
        with pytest.raises(Refused, match="met has no option Maybe"):
            written(view, question="met", option="Maybe", to="why")
