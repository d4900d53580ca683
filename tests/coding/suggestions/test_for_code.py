"""Going through what is suggested for one code."""

from pathlib import Path

import pytest

from coding import codebook, codings
from coding.suggestions.for_code import count_suggested, next_suggested
from corpus.errors import Refused
from corpus.people import Actor
from corpus.study import Study, View
from tests.coding.suggestions.by_hand import Said, run_by_hand
from tests.coding.themes.survey import survey


@pytest.fixture
def suggested(study: Study, actor: Actor, tmp_path: Path) -> Study:
    """Phones suggested for R01 by an accepted theme, for R02 by an older run, for R01 and R03 by the newest one."""
    survey(study, actor, tmp_path)
    with study.write(actor) as work:
        codebook.add(work, "phones")
        codebook.add(work, "staffing")
    run_by_hand(study, actor, [Said("R01/why", "phones")], kind="themes")
    run_by_hand(study, actor, [Said("R02/why", "phones")])
    run_by_hand(study, actor, [Said(name, "phones") for name in ("R01/why", "R03/why", "R05/why")])
    return study


def names(view: View) -> list[str]:
    """The quotes in the order in which they come."""
    found, after = [], 0
    while (quote := next_suggested(view, "phones", question="why", after=after)) is not None:
        found.append(quote.name)
        after = quote.id
    return found


def test_each_quote_comes_once_as_imported(suggested: Study) -> None:
    """What an older run of codes suggested is gone with it; what an accepted theme suggests stays."""
    with suggested.read() as view:
        assert names(view) == ["R01/why", "R03/why", "R05/why"]
        assert (count_suggested(view, "phones"), count_suggested(view, "staffing")) == (3, 0)


def test_a_decision_about_the_code_takes_a_quote_out(suggested: Study, actor: Actor) -> None:
    """Another code on it does not."""
    with suggested.write(actor) as work:
        codings.apply(work, quote="R01/why", code="phones")
        codings.reject(work, quote="R03/why", code="phones")
        codings.apply(work, quote="R05/why", code="staffing")
        assert names(work) == ["R05/why"]


def test_unknown_names_are_refused(suggested: Study) -> None:
    """Codes and questions alike."""
    with suggested.read() as view:
        with pytest.raises(Refused, match="no code called tablets"):
            count_suggested(view, "tablets")
        with pytest.raises(Refused, match="no question when"):
            next_suggested(view, "phones", question="when")
