"""Deciding on a suggestion that names a part of the quote."""

from pathlib import Path

from coding import codebook, codings
from coding.suggestions.open import accept_part, open_suggestions
from corpus.people import Actor
from corpus.study import Study
from tests.coding.suggestions.by_hand import Said, run_by_hand
from tests.coding.themes.survey import survey


def test_accepting_a_part_codes_that_part_alone(study: Study, actor: Actor, tmp_path: Path) -> None:
    """A suggestion without a part codes the whole quote; neither waits any more."""
    survey(study, actor, tmp_path)
    with study.write(actor) as work:
        codebook.add(work, "phones")
        codebook.add(work, "passcodes")
    run_by_hand(
        study,
        actor,
        [Said("R01/why", "phones", 0.9, start=0, end=19), Said("R01/why", "passcodes", 0.4)],
    )
    with study.write(actor) as work:
        for one in open_suggestions(work, "R01/why"):
            accept_part(work, one.id)
        found = [(one.code, one.status, one.span_text) for one in codings.of_quote(work, "R01/why")]
        assert sorted(found) == [
            ("passcodes", "confirmed", None),
            ("phones", "confirmed", "The phone is locked"),
        ]
        assert open_suggestions(work, "R01/why") == []
