"""Cues: what a text says about growing, being common and being difficult."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coding.for_and_against.cues import cues

CASES = [
    ("en", "Encrypted services are increasing every year.", "increase"),
    ("en", "It is not increasing.", "no change"),
    ("en", "The teams are more organised than before.", "increase"),
    ("en", "We need more staff.", ""),
    ("en", "Requests are answered less quickly.", "decrease"),
    ("en", "Nothing has changed since the last round.", "no change"),
    ("en", "Staying about the same.", "no change"),
    ("en", "It stayed the same.", "no change"),
    ("en", "This is becoming a big problem.", "increase"),
    ("en", "I do not believe that this will become prevalent.", "no change"),
    ("en", "We see locked devices in most cases.", "common"),
    ("en", "I have never seen a locked device.", "rare"),
    ("en", "We haven’t had any cases with it.", "rare"),
    ("en", "It rarely happens.", "rare"),
    ("en", "Encryption is not uncommon here.", "common"),
    ("en", "Providers rarely answer.", ""),
    ("en", "It is hard to get an answer.", "difficulty"),
    ("en", "Cooperation is not a problem.", "ease"),
    ("en", "The platforms do not work well with us.", "difficulty"),
    ("en", "The new tool works very well.", "ease"),
    ("en", "An easier process would help.", "ease"),
    ("en", "We need an easier process.", ""),
    ("en", "There is no doubt that it is growing.", "increase"),
    ("en", "Not only is it common, it is also difficult.", "common difficulty"),
    ("en", "No problem, but it is slow.", "ease difficulty"),
    ("en", "", ""),
    ("sv", "Det är inte ett problem.", "ease"),
    ("sv", "Krypteringen ökar hela tiden.", "increase"),
    ("de", "Das ist kein Problem und wird immer häufiger.", "ease increase"),
    ("de", "Die Zusammenarbeit ist schwierig.", "difficulty"),
    ("und", "increasing", ""),
]


@pytest.mark.parametrize(("language", "text", "said"), CASES)
def test_a_text_says(language: str, text: str, said: str) -> None:
    """Each cue in the order of the text, denials heeded, wishes left out."""
    assert " ".join(cue.says for cue in cues(text, language)) == said


def test_a_cue_covers_its_words_and_their_denial() -> None:
    """In code points, so that they can be shown."""
    text = "🔒 Encryption is not a major challenge."
    (cue,) = cues(text)
    assert (text[cue.start : cue.end], cue.axis) == ("not a major challenge", "judgement")


@given(st.text(alphabet="never increasing. not a problem, ök!", max_size=60))
def test_cues_lie_in_the_text_one_after_the_other(text: str) -> None:
    """Whatever the text; an empty cue would mark nothing."""
    found = cues(text)
    assert all(0 <= cue.start < cue.end <= len(text) for cue in found)
    assert [cue.end for cue in found] == sorted(cue.end for cue in found)
