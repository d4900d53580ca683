"""How many proposed themes wait."""

from pathlib import Path

from coding.themes import decide
from coding.themes.propose import propose_themes
from coding.themes.waiting import count_waiting
from corpus.people import Actor
from corpus.study import Study
from tests.coding.themes.nested import nested_run
from tests.coding.themes.survey import survey


def test_a_theme_waits_until_somebody_decides_on_it_or_around_it_or_inside_it(
    study: Study, actor: Actor, tmp_path: Path
) -> None:
    """Only the level shown first counts: three themes, one of them decided on a finer level, one on a coarser one."""
    survey(study, actor, tmp_path)
    nested_run(study, actor)
    with study.write(actor) as work:
        counts = [count_waiting(work)]
        decide.reject(work, "T1.2")
        counts.append(count_waiting(work))
        decide.accept(work, "A1")
        counts.append(count_waiting(work))
        decide.reject(work, "T3")
        counts.append(count_waiting(work))
    assert counts == [3, 2, 1, 0]


def test_the_newest_run_of_a_question_counts_alone(study: Study, actor: Actor, tmp_path: Path) -> None:
    """What an earlier run left open waits no more; a run over all questions is another."""
    survey(study, actor, tmp_path)
    nested_run(study, actor)
    again = propose_themes(study, actor, question="why", encoder=None)
    over_all = propose_themes(study, actor, encoder=None)
    with study.read() as view:
        assert count_waiting(view) == len(again.themes) + len(over_all.themes)
