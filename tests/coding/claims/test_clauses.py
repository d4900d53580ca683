"""The part of a sentence that a phrase stands in."""

import pytest

from coding.claims.clauses import Clause, clauses
from coding.claims.phrases import phrases


def cut(sentence: str) -> list[str]:
    """The clauses of a sentence."""
    return [clause.text for clause in clauses(sentence, phrases(sentence))]


@pytest.mark.parametrize(
    ("sentence", "parts"),
    [
        ("Here a third agree.", ["Here § agree."]),
        ("A third agree, while half object.", ["§ agree", ", while § object."]),
        (
            "A third agree; half object, and a tenth know nothing.",
            ["§ agree", "; § object", ", and § know nothing."],
        ),
        ("It is named by a third and praised by half.", ["It is named by §", "and praised by §."]),
        (
            "Most officers (60 percent) agree, a tenth object.",
            ["§ officers) agree", "§ officers) agree", ", § object."],
        ),
        ("None of it.", []),
    ],
)
def test_a_sentence_is_cut_where_the_next_thought_begins(sentence: str, parts: list[str]) -> None:
    """Each phrase in its own clause; what stands in brackets says the same again; people stay named."""
    assert cut(sentence) == parts


def test_a_clause_knows_the_one_before_it() -> None:
    """For what says nothing by itself."""
    first, second = clauses("A third agree; no officer does.", phrases("A third agree; no officer does."))
    assert (first.earlier, second) == ("", Clause("; § officer does.", "agree"))
