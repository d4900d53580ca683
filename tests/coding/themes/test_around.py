"""What the themes of a run are called on all levels."""

from dataclasses import replace
from pathlib import Path

from coding.themes import decide
from coding.themes.around import labels
from corpus.people import Actor
from corpus.study import Study
from tests.coding.themes.nested import nested_run
from tests.coding.themes.survey import survey


def test_every_theme_is_named_whatever_level_shows_it(study: Study, actor: Actor, tmp_path: Path) -> None:
    """Parents are on other levels than the one shown; a theme that was renamed has its new name."""
    survey(study, actor, tmp_path)
    run = nested_run(study, actor)
    with study.write(actor) as work:
        decide.rename(work, "A1", "what the police lacks")
        assert labels(work, run) == {
            "A1": "what the police lacks",
            "T1": "locked phones",
            "T1.1": "no passcode",
            "T1.2": "long passcode",
            "T2": "few investigators",
            "T3": "slow providers",
        }
        assert labels(work, replace(run, run="gone")) == {}
