"""Whether proposed themes stand as their events tell."""

from pathlib import Path

from sqlalchemy import update

from coding.check import faults
from coding.schema import theme_proposal
from coding.themes import decide
from coding.themes.replay import replay
from corpus.people import Actor
from corpus.study import Study
from tests.coding.themes.nested import nested_run
from tests.coding.themes.survey import survey


def test_decisions_on_themes_are_told_by_their_events(study: Study, actor: Actor, tmp_path: Path) -> None:
    """Every kind of decision, on every level; nothing is wrong."""
    survey(study, actor, tmp_path)
    nested_run(study, actor)
    with study.write(actor) as work:
        assert replay(work) == []
        decide.rename(work, "T1", "phones")
        decide.merge(work, ["T1", "T2"])
        decide.accept(work, "T1")
        decide.reject(work, "T3")
        decide.reopen(work, "T3")
        decide.reject(work, "T1.1")
        assert list(faults(work)) == []


def test_a_theme_changed_behind_the_log_is_named(study: Study, actor: Actor, tmp_path: Path) -> None:
    """By its name and its run; never a quote's words."""
    survey(study, actor, tmp_path)
    run = nested_run(study, actor).run
    with study.write(actor) as work:
        decide.reject(work, "T3")
        changed = update(theme_proposal).where(theme_proposal.c.name.in_(("T3", "T1.2")))
        work.connection.execute(changed.values(status="accepted"))
        assert replay(work) == [
            f"The proposed theme {name} of the run {run} is not what its events say."
            for name in ("T3", "T1.2")
        ]
