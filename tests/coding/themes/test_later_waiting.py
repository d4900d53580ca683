"""How many later quotes wait to be placed."""

from pathlib import Path

from coding.themes import decide
from coding.themes.later import place_later
from coding.themes.later_waiting import count_later
from corpus.people import Actor
from corpus.study import Study
from tests.coding.themes.nested import nested_run
from tests.coding.themes.survey import survey
from tests.coding.themes.test_later import SECOND_WAVE, second_wave


def test_later_quotes_wait_from_the_first_accepted_theme_until_they_are_placed(
    study: Study, actor: Actor, tmp_path: Path
) -> None:
    """Without an accepted theme there is nothing to place them in."""
    survey(study, actor, tmp_path)
    nested_run(study, actor)
    second_wave(study, actor, tmp_path, texts=SECOND_WAVE)
    counts = [waiting(study)]
    with study.write(actor) as work:
        decide.accept(work, "T1")
    counts.append(waiting(study))
    place_later(study, actor, question="why", encoder=None)
    assert [*counts, waiting(study)] == [0, len(SECOND_WAVE), 0]


def waiting(study: Study) -> int:
    """The later quotes of the question."""
    with study.read() as view:
        return count_later(view, question="why")
