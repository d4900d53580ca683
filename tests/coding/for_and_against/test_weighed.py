"""Quotes held against a claim."""

from coding.for_and_against.claim import claim_of
from coding.for_and_against.leaning import Leaning
from coding.for_and_against.marks import mark
from coding.for_and_against.weighed import leaning_of, weighed
from corpus.people import Actor
from corpus.study import Study
from tests.coding.report.reported import TITLE


def test_a_text_is_read_before_its_codes() -> None:
    """The name of a code says what the words leave open."""
    assert leaning_of("It is increasing.", "en", ["no change"], "en") == Leaning(trend="increase")
    assert leaning_of("As I said.", "en", ["no change"], "en") == Leaning(trend="no change")
    assert leaning_of("Det är ett problem.", "sv", [], "en") == Leaning(judgement="difficulty")
    assert leaning_of("Ça augmente.", "fr", [], "en") == Leaning()


def test_each_quote_tells_what_it_is_to_the_claim(drafted: Study, actor: Actor) -> None:
    """Its codes, its mark, how it is shown; experts, non-answers and other questions are no part of it."""
    with drafted.write(actor) as work:
        mark(work, TITLE, 1, "R9/why", "contradicts")
        found = {one.key: one for one in weighed(work, claim_of(work, TITLE, 1))}
    assert found.keys() == {f"R{number}/why" for number in (1, 2, 3, 5, 6, 8, 9)}
    two, five, nine = found["R2/why"], found["R5/why"], found["R9/why"]
    assert (two.carries, two.otherwise, two.shown, two.mark) == (("encryption",), (), "for", None)
    assert (five.carries, five.otherwise, five.shown) == ((), ("providers",), None)
    assert (nine.mark, nine.shares_words, nine.groups) == ("contradicts", True, (("country", "Others"),))
    assert five.leaning == Leaning(judgement="difficulty")
    assert len({one.voice for one in found.values()}) == 7
