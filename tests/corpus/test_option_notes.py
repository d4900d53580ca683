"""Notes on options, on both databases."""

from pathlib import Path

import pytest
from sqlalchemy import text

from corpus.check import faults
from corpus.errors import Refused
from corpus.option_notes import annotate
from corpus.people import Actor
from corpus.questions import find_question
from corpus.study import Study
from tests.builders import small_survey


def test_a_note_is_written_changed_and_taken_away_with_an_event_each(
    study: Study, actor: Actor, tmp_path: Path
) -> None:
    """Writing it again changes nothing."""
    small_survey(study, actor, tmp_path)
    with study.write(actor) as work:
        for note in ("Kept on\n a server", "Kept on a server", "Kept elsewhere", ""):
            annotate(work, question="SEEN", option="cloud", note=note)
        events = work.connection.execute(
            text("SELECT action, after FROM event WHERE subject = 'option note' ORDER BY id")
        ).all()
        assert [event.action for event in events] == ["noted"] * 3
        assert '"note":"Kept on a server"' in events[0].after
        found = annotate(work, question="seen", option="Cloud", note="Kept on a server")
        assert [option.note for option in found.options] == ["", "Kept on a server", ""]
        assert found == find_question(work, "seen")
        assert list(faults(work)) == []
        work.connection.execute(text("UPDATE option SET note = 'forged' WHERE label = 'Phones'"))
        assert list(faults(work)) == ["The note of an option is not what its events say."]


def test_what_is_not_there_and_what_is_too_long_is_refused(
    study: Study, actor: Actor, supervisor: Actor, tmp_path: Path
) -> None:
    """With the options that there are; supervisors do not write in the questionnaire."""
    small_survey(study, actor, tmp_path)
    with study.write(actor) as work:
        with pytest.raises(Refused, match=r"seen has no option Clowd. Did you mean Cloud"):
            annotate(work, question="seen", option="Clowd", note="x")
        with pytest.raises(Refused, match=r"1001 characters. Say it in at most 1000"):
            annotate(work, question="seen", option="Cloud", note="x" * 1001)
    with study.write(supervisor) as work, pytest.raises(Refused, match="coder"):
        annotate(work, question="seen", option="Cloud", note="x")
