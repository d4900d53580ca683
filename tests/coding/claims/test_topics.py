"""How near a clause is to what figures are about."""

from coding.claims.topics import Topics
from tests.coding.claims.reported import figure


def test_words_that_few_figures_have_tell_more() -> None:
    """What both speak of tells little, what one speaks of much, and what stands around less than the clause."""
    topics = Topics(
        [
            figure("a", "Training in encryption", {"Course": 1}, 2),
            figure("b", "Training in interviews", {"Course": 1}, 2),
        ]
    )
    first, second = topics.nearness("training in encrypted devices", "")
    assert 0 < second < 0.5 < first == 1.0
    first, second = topics.nearness("training", "encryption")
    assert 0.5 < second < first == 1.0


def test_a_clause_about_something_else_is_near_to_nothing() -> None:
    """Nor is one of words that everybody uses of respondents."""
    topics = Topics([figure("a", "Training of officers", {"Course": 1}, 2)])
    assert topics.nearness("the weather", "") == [0.0]
    assert topics.nearness("surveyed officers report", "") == [0.0]
