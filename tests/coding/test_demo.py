"""The sample study."""

from pathlib import Path

import pytest

from coding.check import faults
from coding.codebook.codes import codes
from coding.codings.csv import export_codings
from coding.demo import create_sample_study
from corpus.errors import Refused
from corpus.respondents import contents


def test_the_sample_study_is_whole(tmp_path: Path) -> None:
    """150 respondents, 355 written-out quotes, 21 codes in 5 categories, codings of two coders."""
    study = create_sample_study(tmp_path / "sample.themebook")
    with study.read() as view:
        held = contents(view)
        kinds = [code.kind for code in codes(view)]
        coders = {row["coder"] for row in export_codings(view)}
        found = list(faults(view))
    study.close()
    assert (held.respondents, held.open_questions, held.quotes) == (150, 3, 355)
    assert (kinds.count("category"), kinds.count("code")) == (5, 21)
    assert coders == {"Maja Lind", "Tom Okafor"}
    assert found == []


def test_it_is_never_made_over_another_study(tmp_path: Path) -> None:
    """A second copy needs a place of its own."""
    create_sample_study(tmp_path / "sample.themebook").close()
    with pytest.raises(Refused, match="There is already a study"):
        create_sample_study(tmp_path / "sample.themebook")
