"""Which suggestions go when a decision about a theme is taken back."""

from pathlib import Path
from typing import Any

import pytest

from coding import codebook, codings
from coding.check import faults
from coding.suggestions.open import open_suggestions
from coding.themes import decide
from coding.themes.move import move
from coding.themes.undo import redo, undo
from corpus.people import Actor, sign_in
from corpus.study import Study, View, Work
from tests.coding.themes.nested import nested_run
from tests.coding.themes.survey import survey


@pytest.fixture(autouse=True)
def run(study: Study, actor: Actor, tmp_path: Path) -> str:
    """A run on three levels, made by hand, and a code: the guid of the run."""
    survey(study, actor, tmp_path)
    guid = nested_run(study, actor).run
    with study.write(actor) as work:
        codebook.add(work, "known")
    return guid


def suggested(view: View) -> list[int]:
    """The numbers of the respondents for whose quotes the code is suggested."""
    return [
        number
        for number in range(1, 19)
        if "known" in [one.code for one in open_suggestions(view, f"R{number:02}/why")]
    ]


def test_a_suggestion_that_was_there_before_stays(study: Study, actor: Actor) -> None:
    """One that an earlier acceptance made, for a quote that its theme does not hold any more; over and over."""
    with study.write(actor) as work:
        decide.accept(work, "T1", code="known")
        codings.apply(work, quote="R01/why", code="known")
        codings.withdraw(work, quote="R01/why", code="known")
        before = suggested(work)
        assert before == [1, 2, 3, 4, 5, 6]
        decide.accept(work, "A1", code="known")
        decide.accept(work, "T3", code="known")
        after = suggested(work)
        for _ in range(2):
            undo(work)
            undo(work)
            assert suggested(work) == before
            redo(work)
            redo(work)
            assert suggested(work) == after == [*range(1, 18)]
        assert list(faults(work)) == []


def test_what_was_undecided_since_is_the_later_acceptances_own(study: Study, actor: Actor) -> None:
    """Both themes hold the quote; only the second acceptance found it without a decision."""
    with study.write(actor) as work:
        codings.apply(work, quote="R07/why", code="known")
        decide.accept(work, "T2", code="known")
        codings.withdraw(work, quote="R07/why", code="known")
        before = suggested(work)
        assert before == [8, 9, 10, 11, 12]
        decide.accept(work, "A1", code="known")
        undo(work)
        assert suggested(work) == before


def test_a_move_takes_back_its_own_suggestions_alone(study: Study, actor: Actor) -> None:
    """The quote was suggested before, because the theme around both became the same code."""
    with study.write(actor) as work:
        decide.accept(work, "A1", code="known")
        decide.accept(work, "T2", code="known")
        before = suggested(work)
        move(work, ["R01/why"], into="T2")
        move(work, ["R13/why"], into="T2")
        after = suggested(work)
        assert after == [*before, 13]
        for _ in range(2):
            undo(work)
            undo(work)
            assert suggested(work) == before == [*range(1, 13)]
            redo(work)
            redo(work)
            assert suggested(work) == after


def test_what_anothers_acceptance_rests_on_is_handed_to_it(study: Study, actor: Actor) -> None:
    """It stays until that one is taken back too, and then nothing is left."""
    with study.write(actor) as work:
        decide.accept(work, "T1", code="known")
    with study.write(sign_in(study, "Ben")) as work:
        decide.accept(work, "A1", code="known")
    with study.write(actor) as work:
        undo(work)
        assert suggested(work) == [*range(1, 13)]
    with study.write(sign_in(study, "Ben")) as work:
        undo(work)
        assert suggested(work) == []


def test_a_move_goes_with_the_acceptance_that_it_followed(study: Study, actor: Actor) -> None:
    """And the other way round: no suggestion is left of a code that no theme is."""
    ben = sign_in(study, "Ben")
    with study.write(actor) as work:
        decide.accept(work, "T2", code="known")
    with study.write(ben) as work:
        move(work, ["R13/why"], into="T2")
    with study.write(actor) as work:
        undo(work)
        assert suggested(work) == []
        redo(work)
        assert suggested(work) == [7, 8, 9, 10, 11, 12, 13]
    with study.write(ben) as work:
        undo(work)
        assert suggested(work) == [7, 8, 9, 10, 11, 12]


def test_a_quote_moved_before_the_acceptance_leaves_with_its_suggestion(study: Study, actor: Actor) -> None:
    """Whoever accepted the theme suggested the code for it."""
    with study.write(actor) as work:
        move(work, ["R13/why"], into="T2")
    with study.write(sign_in(study, "Ben")) as work:
        decide.accept(work, "T2", code="known")
    with study.write(actor) as work:
        undo(work)
        assert suggested(work) == [7, 8, 9, 10, 11, 12]


def test_decisions_of_before_are_taken_back_as_they_were(
    study: Study, actor: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Studies hold decisions that did not tell what they suggested: what other themes hold stays."""
    record = Work.record

    def as_before(work: Work, action: str, *, after: Any = None, **told: Any) -> int:
        kept = {name: value for name, value in (after or {}).items() if name != "suggested"}
        return record(work, action, after=kept, **told)

    with study.write(actor) as work, monkeypatch.context() as patched:
        patched.setattr(Work, "record", as_before)
        decide.accept(work, "T1", code="known")
        decide.accept(work, "A1", code="known")
        decide.accept(work, "T3", code="known")
    with study.write(actor) as work:
        undo(work)
        assert suggested(work) == [*range(1, 13)]
        undo(work)
        assert suggested(work) == [1, 2, 3, 4, 5, 6]
