"""What the newest run knows of its own quality."""

from pathlib import Path

from coding.suggestions.newest_quality import newest_quality
from corpus.people import Actor
from corpus.study import Study
from tests.coding.suggestions.by_hand import run_by_hand
from tests.coding.themes.survey import survey


def test_the_newest_run_alone_is_asked(study: Study, actor: Actor, tmp_path: Path) -> None:
    """None before the first run; a run that had too little to learn from knows nothing of its quality."""
    survey(study, actor, tmp_path)
    told = [known(study)]
    run_by_hand(study, actor, [], quality={"n": 20})
    told.append(known(study))
    run_by_hand(study, actor, [], quality=None)
    assert [*told, known(study)] == ["no run", {"n": 20}, None]


def known(study: Study) -> object:
    """The quality of the newest run."""
    with study.read() as view:
        found = newest_quality(view)
    return "no run" if found is None else found.quality
