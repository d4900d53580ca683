"""The reasons of suggestions on cards."""

from pathlib import Path

import pytest

from coding.cards.suggested import suggested_on
from corpus.people import Actor
from corpus.quotes import find_quote
from corpus.study import Study
from tests.coding.queues.two_waves import two_waves
from tests.coding.suggestions.by_hand import Said, run_by_hand


@pytest.mark.parametrize(
    ("reason", "shown"),
    [
        ("near R4/why, confirmed as training", "near “We need training on phones.”"),
        (
            "near R4/why and S1/how, confirmed as training; words: need, training",
            "near “We need training on phones.” and “With a partner abroad.”; words: need, training",
        ),
        ("near the theme training: R4/why", "near “We need training on phones.”; in the theme training"),
        ("near R9/why, confirmed as training; words: need", "near R9/why; words: need"),
        ("like the name of training", "like the name of training"),
    ],
)
def test_a_reason_cites_quotes_by_their_beginning(
    study: Study, actor: Actor, tmp_path: Path, reason: str, shown: str
) -> None:
    """What cites a quote that is not there any more keeps its name."""
    two_waves(study, actor, tmp_path)
    run_by_hand(study, actor, [Said("R1/why", "training", reason=reason)])
    with study.read() as view:
        quote_id = find_quote(view, "R1/why").id
        assert [one["reason"] for one in suggested_on(view, [quote_id])[quote_id]] == [shown]


def test_a_score_that_was_never_tried_is_not_told(study: Study, actor: Actor, tmp_path: Path) -> None:
    """It is a first guess until the machine was asked about quotes that people had coded."""
    two_waves(study, actor, tmp_path)
    for quality, told in ((None, ("A first guess", None)), ({"coded": 40}, ("Very likely", 0.8))):
        run_by_hand(study, actor, [Said("R1/why", "training", 0.8)], quality=quality)
        with study.read() as view:
            quote_id = find_quote(view, "R1/why").id
            (one,) = suggested_on(view, [quote_id])[quote_id]
        assert (one["words"], one["score"]) == told
