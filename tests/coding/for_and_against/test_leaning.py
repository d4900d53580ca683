"""Which way texts lean, and whether two oppose each other."""

from coding.for_and_against.cues import cues
from coding.for_and_against.leaning import Leaning, clearer, filled, leaning, oppositions


def test_texts_lean_and_oppose_each_other() -> None:
    """Per axis; two things said at once oppose a claim, a claim of two things opposes nothing."""
    rising = leaning(cues("It is increasing and common."))
    mixed = leaning(cues("Increasing at some places, decreasing at others."))
    assert rising == Leaning(trend="increase", extent="common")
    assert mixed == Leaning(trend="mixed")
    assert [str(one) for one in oppositions(rising, mixed)] == [
        "says that it is so and is not so, the claim that it is increasing"
    ]
    assert oppositions(mixed, rising) == ()
    assert oppositions(rising, rising) == ()


def test_what_one_text_leaves_open_another_says() -> None:
    """Only where it says nothing; or also where it says two things at once."""
    vague = Leaning(trend="mixed", judgement="ease")
    other = Leaning(trend="increase", extent="rare", judgement="difficulty")
    assert filled(vague, other) == Leaning(trend="mixed", extent="rare", judgement="ease")
    assert clearer(vague, other) == Leaning(trend="increase", extent="rare", judgement="ease")
    assert clearer(vague, Leaning()) == vague
