"""When the machine has something new to learn from."""

from pathlib import Path

from coding import codings
from coding.reading import readings
from coding.suggestions.due import learning_is_due
from coding.suggestions.suggest import suggest_codes
from corpus.people import Actor
from corpus.study import Study
from tests.coding.suggestions.test_suggest import code, prepare


def due(study: Study) -> bool:
    """Whether learning is due now."""
    with study.read() as view:
        return learning_is_due(view)


def test_the_first_decision_makes_learning_due(study: Study, actor: Actor, tmp_path: Path) -> None:
    """Not before it, and not again once suggestions were made."""
    prepare(study, actor, tmp_path)
    before = due(study)
    code(study, actor, R01="locked phones")
    first = due(study)
    suggest_codes(study, actor, encoder=None)
    assert (before, first, due(study)) == (False, True, False)


def test_eight_decisions_make_learning_due_again(study: Study, actor: Actor, tmp_path: Path) -> None:
    """Confirmed, rejected, read without a code, taken back: each counts once."""
    prepare(study, actor, tmp_path)
    code(study, actor, R01="locked phones", R02="locked phones")
    suggest_codes(study, actor, encoder=None)
    code(study, actor, R07="staffing", R08="staffing", R09="staffing", R10="staffing")
    with study.write(actor) as work:
        codings.reject(work, quote="R03/why", code="staffing")
        readings.mark_no_code(work, quote="R04/why")
        codings.undo(work)
    seven = due(study)
    code(study, actor, R13="providers")
    assert (seven, due(study)) == (False, True)


def test_an_empty_study_has_nothing_to_learn_from(study: Study) -> None:
    """Without codes and decisions no suggestions are due."""
    assert not due(study)
