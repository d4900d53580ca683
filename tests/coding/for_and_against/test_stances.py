"""Quotes of a question by what they say."""

from coding.for_and_against.stances import stances
from corpus.people import Actor
from corpus.study import Study
from tests.coding.for_and_against.inventing import codings_of, survey


def test_quotes_of_a_question_are_listed_by_stance(study: Study, actor: Actor) -> None:
    """By their words, or the name of a code where they say nothing; what says nothing at all comes last."""
    survey(study, actor, "It is increasing.", "Not increasing here.", "Phones.", "Well, who knows.")
    codings_of(study, actor, {4: "decreasing"})
    with study.read() as view:
        found = [(one.quote.name, one.says) for one in stances(view, "WHY")]
    assert found == [
        ("R1/why", "increase"),
        ("R4/why", "decrease"),
        ("R2/why", "no change"),
        ("R3/why", None),
    ]


def test_the_stances_of_printed_quotes(printed: Study) -> None:
    """Two questions of a published report: varied and contradicting opinions stand beside each other."""
    with printed.read() as view:
        organised = stances(view, "Has the degree of organisation within forums/groups changed, and how?")
        deepfakes = stances(view, "Will deepfakes become more common in the future?")
    assert [(one.quote.name, one.says) for one in organised] == [
        ("Q025", "increase"),
        ("Q026", "increase"),
        ("Q028", "decrease"),
        ("Q027", "no change"),
    ]
    assert [(one.quote.name, one.says) for one in deepfakes] == [
        ("Q048", "increase"),
        ("Q049", "increase"),
        ("Q050", "no change"),
        ("Q051", None),
    ]
