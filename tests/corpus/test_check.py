"""Finding what is wrong with a study."""

from pathlib import Path

import pytest
from sqlalchemy import text

from corpus.check import faults
from corpus.people import Actor, sign_in
from corpus.study import create_study
from tests.builders import small_survey


def test_a_study_just_imported_is_whole(tmp_path: Path) -> None:
    """No faults."""
    study = create_study(tmp_path / "s.themebook", title="T")
    small_survey(study, sign_in(study, "Ada"), tmp_path)
    with study.read() as view:
        assert list(faults(view)) == []
    study.close()


@pytest.mark.parametrize(
    ("guard", "change", "fault"),
    [
        (
            "frozen_quote_update",
            "UPDATE quote SET text = 'other words' WHERE name = 'R1/why'",
            "The text of quote R1/why is not the text that was imported.",
        ),
        (
            "quote_search_insert",
            "INSERT INTO quote SELECT 99, 'g', 'x', 1, 1, NULL, NULL, 'expert', 'x', "
            "'2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881', 0, NULL, NULL, NULL, 1, 9",
            "The search index knows 3 of 4 quotes.",
        ),
    ],
)
def test_a_change_made_behind_themebooks_back_is_named(
    tmp_path: Path, guard: str, change: str, fault: str
) -> None:
    """Without repeating any quote's words."""
    study = create_study(tmp_path / "s.themebook", title="T")
    actor: Actor = sign_in(study, "Ada")
    small_survey(study, actor, tmp_path)
    with study.write(actor) as work:
        work.connection.execute(text(f"DROP TRIGGER {guard}"))
        work.connection.execute(text(change))
    with study.read() as view:
        assert list(faults(view)) == [fault]
    study.close()
