"""Every question of a study."""

from pathlib import Path

from sqlalchemy import text

from corpus.people import Actor
from corpus.questions import all_questions
from corpus.study import Study
from tests.builders import small_survey


def test_questions_are_read_once_in_a_snapshot_and_anew_in_a_transaction(
    study: Study, actor: Actor, tmp_path: Path
) -> None:
    """Nothing changes in a snapshot; whoever writes sees what they wrote. A list that was given can be changed."""
    small_survey(study, actor, tmp_path)
    with study.read() as view:
        all_questions(view).clear()
        first, second = all_questions(view), all_questions(view)
    assert [question.name for question in first] == ["met", "often", "seen", "cases", "why"]
    assert all(one is other for one, other in zip(first, second, strict=True))
    with study.rehearse(actor) as work:
        all_questions(work)
        work.connection.execute(text("UPDATE question SET text = 'Met?' WHERE name = 'met'"))
        assert all_questions(work)[0].text == "Met?"
