"""Which part of a quote carries a code."""

import numpy as np
import pytest

from coding.suggestions.marks import NO, UNKNOWN, YES
from coding.suggestions.spans import clearest, parts_of, read_parts
from coding.suggestions.wording import wording

CASES = {
    "one sentence": ("Phones are locked.", ["Phones are locked."]),
    "sentences": ("  Phones are locked.  We lack staff!\n", ["Phones are locked.", "We lack staff!"]),
    "clauses and bullets": (
        "- encryption\n- locked phones; no staff • no time",
        ["- encryption", "- locked phones;", "no staff", "no time"],
    ),
    "a dash between words is none between parts": ("End-to-end encryption", ["End-to-end encryption"]),
    "emoji": ("Too slow 🙁🙁. More staff 👩🏽‍💻!", ["Too slow 🙁🙁.", "More staff 👩🏽‍💻!"]),
    "combining marks": ("Te\u0301le\u0301phones. Cafe\u0301.", ["Te\u0301le\u0301phones.", "Cafe\u0301."]),
    "right to left": ("الهواتف مقفلة؟ نحتاج إلى موظفين۔", ["الهواتف مقفلة؟", "نحتاج إلى موظفين۔"]),
    "no spaces": ("電話が鍵。人が足りない。", ["電話が鍵。", "人が足りない。"]),
    "nothing to read": ("… 🙂 !", []),
}


@pytest.mark.parametrize(("text", "parts"), CASES.values(), ids=list(CASES))
def test_parts_are_cut_where_a_thought_ends(text: str, parts: list[str]) -> None:
    """What [start, end) cuts out of the untouched text, without white space at its ends."""
    assert [text[start:end] for start, end in parts_of(text)] == parts


def test_no_part_is_proposed_unless_it_is_clear() -> None:
    """Half a unit ahead is clear; less is not, and a quote of one part is carried whole."""
    spans = [(0, 5), (6, 9)]
    assert (clearest(spans, np.array([0.1, 0.7])), clearest(spans, np.array([0.3, 0.7]))) == ((6, 9), None)
    assert clearest([(0, 5)], np.array([9.0])) is None


def test_each_code_finds_its_own_sentence() -> None:
    """An answer says two things; before any coding the definitions point to the part, and a coding agrees."""
    texts = [
        "Locked phones stop us. We have too few investigators.",
        "Phones are locked by a passcode",
        "Investigators have too many cases",
        "A provider answers slowly",
        "Courses are rare",
        "The network is down",
    ]
    defined = ["locked phones, passcode", "too few investigators"]
    spans = [parts_of(text) for text in texts]
    pieces = [text[start:end] for text, found in zip(texts, spans, strict=True) for start, end in found]
    words, others = wording(texts, [*defined, *pieces])
    marks = np.full((6, 2), UNKNOWN, dtype=np.int8)
    for row, mark in ((3, [NO, NO]), (1, [YES, NO])):
        marks[row] = mark
        parts = read_parts(spans, words=words, defined=others[:2], parts=others[2:], marks=marks)
        carried = [parts.carrying(0, code) for code in range(2)]
        assert [texts[0][start:end] for start, end in filter(None, carried)] == [
            "Locked phones stop us.",
            "We have too few investigators.",
        ]
        assert parts.carrying(1, 0) is None
