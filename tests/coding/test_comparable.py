"""Why waves can be compared although something changed."""

from pathlib import Path

import pytest

from coding import comparable
from coding.check import faults
from coding.comparable import Comparable
from coding.figures.wave_changes import in_waves, question_changes
from coding.store import comparable as store
from corpus.errors import Refused
from corpus.importing import ImportSettings
from corpus.people import Actor, Role, sign_in
from corpus.study import Study, View
from tests.builders import file, map_file, take_in

WAVES = {"earlier": "2018", "later": "2019"}


@pytest.fixture
def changed(study: Study, actor: Actor, tmp_path: Path) -> Study:
    """A question whose wording and options changed."""
    for wave, question, options in (("2018", "Met it?", "Yes|No"), ("2019", "Ever met it?", "Yes|No|Once")):
        questions = f"column,question,type,options\nmet,{question},single,{options}\n"
        settings = ImportSettings(id="id", questions=map_file(tmp_path, questions))
        take_in(study, actor, file(tmp_path, f"id,wave,met\nR{wave},{wave},Yes\n"), settings)
    return study


def left(view: View) -> list[str]:
    """What about the question nobody has explained."""
    return [change.what for change in comparable.unexplained(view, question_changes(in_waves(view, "met")))]


def test_a_reason_covers_what_had_changed_and_is_kept_as_an_event(changed: Study, actor: Actor) -> None:
    """With the changes in words; the sentence below a figure names them."""
    with changed.write(actor) as work:
        assert left(work) == ["wording", "options"]
        said = comparable.state(
            work, subject="question", name="MET", reason=" Tested: same answers. ", **WAVES
        )
        assert said == Comparable(
            subject="question",
            name="met",
            earlier="2018",
            later="2019",
            changes=(
                "the wording of met: “Met it?” in 2018, “Ever met it?” in 2019",
                "the options of met: “Yes | No” in 2018, “Yes | No | Once” in 2019",
            ),
            reason="Tested: same answers.",
            status="stated",
            person="Ada",
            at=said.at,
        )
        assert comparable.statements(work) == [said]
        assert left(work) == []
        assert comparable.reasons(work, question_changes(in_waves(work, "met"))) == [
            "2018 and 2019 are compared although the wording and the options of met changed: Tested: same answers. "
            "(Ada)"
        ]
        assert list(faults(work)) == []


def test_another_change_needs_another_word(changed: Study, actor: Actor) -> None:
    """A reason covers no change that was not there when it was given."""
    with changed.write(actor) as work:
        comparable.state(work, subject="question", name="met", reason="Tested.", **WAVES)
        (row,) = store.every(work.connection)
        store.put(work.connection, row["id"], {"changes": row["changes"][:1]})
        assert left(work) == ["options"]
        assert list(faults(work)) == [
            "Why met is comparable between 2018 and 2019 is not what its events say."
        ]


def test_a_reason_can_be_withdrawn_and_given_anew(changed: Study, actor: Actor, supervisor: Actor) -> None:
    """By coders and supervisors; what is withdrawn covers nothing."""
    with changed.write(actor) as work:
        comparable.state(work, subject="question", name="met", reason="Tested.", **WAVES)
    with changed.write(supervisor) as work:
        assert comparable.withdraw(work, subject="question", name="met", **WAVES).status == "withdrawn"
        assert (left(work), comparable.statements(work)) == (["wording", "options"], [])
        with pytest.raises(Refused, match="Nobody has stated why met"):
            comparable.withdraw(work, subject="question", name="met", **WAVES)
        comparable.state(work, subject="question", name="met", reason="Asked both.", **WAVES)
        assert [(one.reason, one.person) for one in comparable.statements(work)] == [("Asked both.", "Sam")]
        assert list(faults(work)) == []


def test_what_cannot_be_stated_is_refused(changed: Study, actor: Actor) -> None:
    """Without a reason, of what is not there, and by who only settles differences."""
    with changed.write(actor) as work:
        for values, message in (
            ({"name": "met", "reason": " ", **WAVES}, "not said why"),
            ({"name": "met", "reason": "x\0", **WAVES}, "^The reason holds a character that is no text"),
            ({"name": "mett", "reason": "x", **WAVES}, "no question mett"),
            ({"name": "met", "reason": "x", "earlier": "2017", "later": "2019"}, "compare about met in 2017"),
            ({"name": "met", "reason": "x", "earlier": "2018", "later": "2018"}, "Nothing about met changed"),
        ):
            with pytest.raises(Refused, match=message):
                comparable.state(work, subject="question", **values)
        with pytest.raises(Refused, match="no code called staff"):
            comparable.state(work, subject="code", name="staff", reason="x", **WAVES)
    adjudicator = sign_in(changed, "Kim", role=Role.ADJUDICATOR)
    with changed.write(adjudicator) as work, pytest.raises(Refused, match="coder"):
        comparable.state(work, subject="question", name="met", reason="x", **WAVES)
    with changed.write(adjudicator) as work, pytest.raises(Refused, match="coder"):
        comparable.withdraw(work, subject="question", name="met", **WAVES)
