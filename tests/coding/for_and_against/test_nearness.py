"""How near quotes are to what carries a claim."""

import numpy as np
import pytest

from coding.for_and_against.nearness import near_from, nearness
from coding.store import embeddings
from corpus.people import Actor
from corpus.quotes import all_quotes, text_hash
from corpus.study import Study
from tests.coding.for_and_against.inventing import survey
from tests.coding.reading.many_answers import a_run

ANSWERS = ("Locked phones stop us.", "The phones are locked.", "Too little staff.", "don't know")


def test_by_words_the_alike_are_nearest(study: Study, actor: Actor) -> None:
    """Without any vectors; non-answers are compared with nothing."""
    survey(study, actor, *ANSWERS)
    with study.read() as view:
        ids = {quote.name: quote.id for quote in all_quotes(view)}
        anchors = {ids["R1/why"]: ANSWERS[0]}
        found = nearness(view, ["why"], claim="Locked phones", anchors=anchors)
        assert found.keys() == {ids["R1/why"], ids["R2/why"], ids["R3/why"]}
        assert found[ids["R1/why"]] > found[ids["R2/why"]] > 0.3 > found[ids["R3/why"]]
        assert nearness(view, ["why"], claim="Locked phones", anchors={}).keys() == found.keys()
        assert nearness(view, [], claim="Locked phones", anchors={}) == {}


def test_kept_vectors_go_before_words(study: Study, actor: Actor) -> None:
    """The cosine to the middle of the anchors; a text without a vector is left out."""
    survey(study, actor, *ANSWERS)
    vectors = {ANSWERS[0]: (1.0, 0.0), ANSWERS[1]: (0.0, 1.0), ANSWERS[2]: (0.6, 0.8)}
    kept = {text_hash(text): np.array(vector, "<f4").tobytes() for text, vector in vectors.items()}
    with study.write(actor) as work:
        embeddings.add(work.connection, kept, model_hash="0" * 64)
        a_run(work, model_hash="0" * 64)
    with study.read() as view:
        ids = {quote.name: quote.id for quote in all_quotes(view)}
        anchors = {ids["R1/why"]: ANSWERS[0], ids["R2/why"]: ANSWERS[1]}
        found = nearness(view, ["why"], claim="Anything", anchors=anchors)
    middle = round(0.5**0.5, 4)
    assert {name: found.get(at) for name, at in ids.items()} == {
        "R1/why": middle,
        "R2/why": middle,
        "R3/why": round((0.6 + 0.8) * 0.5**0.5, 4),
        "R4/why": None,
    }


@pytest.mark.parametrize(
    ("cosines", "carrying", "enough"),
    [
        ([0.1] * 40, [0.3, 0.4, 0.5, 0.6] * 2, 0.4),
        ([0.1] * 40, [0.05] * 8, 0.25),
        ([0.2, 0.4] * 20, [0.9], 0.5),
        ([0.9] * 5, [0.9], 0.25),
    ],
    ids=["as near as carriers", "never less than a quarter", "few carriers", "few quotes"],
)
def test_from_where_on_a_quote_is_near(cosines: list[float], carrying: list[float], enough: float) -> None:
    """By those that carry the claim, else by what is usual."""
    assert near_from(cosines, carrying=carrying) == pytest.approx(enough)
