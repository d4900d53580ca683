"""Which quotes a proposed theme holds."""

from pathlib import Path

from coding.themes import decide
from coding.themes.members import members
from coding.themes.move import move
from corpus.people import Actor
from corpus.study import Study
from tests.coding.themes.nested import nested_run
from tests.coding.themes.survey import survey


def test_members_are_told_by_run_and_name(study: Study, actor: Actor, tmp_path: Path) -> None:
    """For queues: merged and moved quotes are among them."""
    survey(study, actor, tmp_path)
    run = nested_run(study, actor).run
    with study.write(actor) as work:
        assert len(members(work, run, "T1")) == 6
        decide.merge(work, ["T1", "T2"])
        move(work, ["R13/why"], into="T1")
        assert len(members(work, run, "T1")) == 13
        assert members(work, run, "T9") == members(work, "another", "T1") == ()
