"""Phrase lists from CSV."""

from pathlib import Path

import pytest

from coding.phrases.csv import PhraseSummary, export_phrases, import_phrases
from corpus.errors import Refused
from corpus.importing.summary import Problem
from corpus.people import Actor
from corpus.study import Study
from tests.builders import file


def test_phrases_come_from_a_file_and_go_into_one(study: Study, actor: Actor, tmp_path: Path) -> None:
    """A phrase without an entity is its own; what has no phrase is told with its row."""
    path = file(tmp_path, "alias,entity\nKIK,Kik\nSkype,\n,Nobody\n")
    with study.write(actor) as work:
        summary = import_phrases(work, path, name="platforms")
        rows = list(export_phrases(work, "platforms"))
    assert summary == PhraseSummary(3, 2, (Problem(4, "phrase", "the phrase is missing; give one"),))
    assert rows == [{"phrase": "KIK", "entity": "Kik"}, {"phrase": "Skype", "entity": "Skype"}]


@pytest.mark.parametrize(
    ("content", "said"), [("word\nKik\n", "no column phrase"), ("phrase\n", "no phrase")]
)
def test_a_file_without_phrases_is_refused(
    study: Study, actor: Actor, tmp_path: Path, content: str, said: str
) -> None:
    """The message names what is missing."""
    with study.write(actor) as work, pytest.raises(Refused, match=said):
        import_phrases(work, file(tmp_path, content), name="platforms")
