"""Confirming all quotes of an accepted theme."""

from pathlib import Path

import pytest

from coding import codebook, codings
from coding.themes import decide
from coding.themes.confirm import Confirmed, confirm, confirm_effect
from corpus.errors import Refused
from corpus.people import Actor
from corpus.study import Study
from tests.coding.themes.nested import nested_run
from tests.coding.themes.survey import survey


@pytest.fixture(autouse=True)
def run(study: Study, actor: Actor, tmp_path: Path) -> str:
    """A run on three levels, made by hand: its guid."""
    survey(study, actor, tmp_path)
    return nested_run(study, actor).run


def test_all_quotes_are_confirmed_in_one_step(study: Study, actor: Actor) -> None:
    """What it would do is said before; quotes that somebody has decided on are left alone."""
    with study.write(actor) as work:
        decide.accept(work, "T1", code="phones")
        codings.reject(work, quote="R01/why", code="phones")
        told = Confirmed("phones", quotes=5, respondents=5, decided=1)
        assert confirm_effect(work, "T1") == told
        assert confirm(work, "T1") == told
        statuses = [codings.of_quote(work, f"R{number:02}/why")[0].status for number in range(1, 7)]
        assert statuses == ["rejected", *["confirmed"] * 5]
        assert confirm_effect(work, "T1") == Confirmed("phones", quotes=0, respondents=0, decided=6)
        with pytest.raises(Refused, match="Every quote of locked phones is decided on already"):
            confirm(work, "T1")
        codings.undo(work)
        assert confirm_effect(work, "T1").quotes == 5


def test_only_accepted_themes_are_confirmed(study: Study, actor: Actor, supervisor: Actor) -> None:
    """Not an open one, not one whose code is retired, and not by a supervisor."""
    with study.write(actor) as work:
        with pytest.raises(Refused, match="locked phones was not accepted yet"):
            confirm(work, "T1")
        decide.accept(work, "T1", code="phones")
        codebook.retire(work, "phones")
        with pytest.raises(Refused, match="The code phones is retired"):
            confirm_effect(work, "T1")
    with study.write(supervisor) as work, pytest.raises(Refused, match="Only a coder"):
        confirm(work, "T1")
