"""Sentences of a report's text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coding.claims.sentences import Sentence, Taken, sentences
from coding.figures.shares import row
from coding.figures.table import Base, Table
from coding.report.prose import Referable

FIGURE = "fig-1a2b3c4d5e6f"
TABLE = Table("q", "Q", "single", Base("all", 227), multi_response=False, rows=(row("Yes", 73, 227),))
FIGURES = {FIGURE: Referable("Figure 1.1", TABLE)}


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("One. Two! Three? Four", ["One.", "Two!", "Three?", "Four"]),
        ("“It is so.” Others agree.", ["“It is so.”", "Others agree."]),
        (
            "About 3.5 percent (cf. Table 2), e.g. Norway, agree.",
            ["About 3.5 percent (cf. Table 2), e.g. Norway, agree."],
        ),
        ("Dr. Noor agrees. 40 do not.", ["Dr. Noor agrees.", "40 do not."]),
        ("One\ntwo.\nThree.", ["One two.", "Three."]),
        ("Är det så? Ökar det?", ["Är det så?", "Ökar det?"]),
        ("It ends^[Page 3. Or 4.] here. Yes.", ["It ends here.", "Yes."]),
        ("  ", []),
    ],
)
def test_a_text_is_cut_into_sentences(text: str, parts: list[str]) -> None:
    """Not at abbreviations and decimals; quotation marks stay with what they close; footnotes are left out."""
    assert [sentence.text for sentence in sentences(text, {})] == parts


def test_a_sentence_knows_what_stands_before_it_and_what_is_taken_from_figures() -> None:
    """The heading above, then the sentence before; numbers with their places."""
    text = f"## Encryption\nFirst. Then {{{FIGURE}: Yes | 0}} say so.\n\nThird, see {{{FIGURE}}}."
    assert sentences(text, FIGURES) == (
        Sentence("Encryption"),
        Sentence("First.", before="Encryption"),
        Sentence("Then 32 % say so.", (Taken(5, 9, FIGURE, "Yes"),), before="First."),
        Sentence("Third, see Figure 1.1.", before="Encryption"),
    )


@given(st.text(alphabet='aB .!?\n"”('))
def test_no_word_is_lost_between_sentences(text: str) -> None:
    """Put together again they are the text, but for white space."""
    together = "".join(sentence.text for sentence in sentences(text, {}))
    assert "".join(together.split()) == "".join(text.split())
