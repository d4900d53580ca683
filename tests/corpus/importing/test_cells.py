"""Reading single cells against the options of a question."""

import pytest

from corpus.bins import bounds
from corpus.importing.cells import read_cell
from corpus.importing.entry import StoredQuestion
from corpus.questions import Kind


def test_labels_that_share_their_words_stay_apart_in_a_cell_of_several() -> None:
    """“< 5 years|5–7 years” has the words of “5–7 years” alone, and is still two answers."""
    options: dict[str, tuple[int, float | None, float | None]] = {
        "< 5 years": (1, None, None),
        "5–7 years": (2, None, None),
    }
    question = StoredQuestion(id=1, name="P04", kind=Kind.MULTI, options=options)
    assert [answer.option_id for answer in read_cell("< 5 years|5–7 years", question)] == [1, 2]


def numeric(*labels: str) -> StoredQuestion:
    """A numeric question with these bins; the ids of its options count from 0."""
    options = {label: (number, *(bounds(label) or (None, None))) for number, label in enumerate(labels)}
    return StoredQuestion(id=1, name="cases", kind=Kind.NUMERIC, options=options)


def test_a_non_answer_is_in_the_bin_that_names_it() -> None:
    """Some surveys count "N/A" with zero."""
    found = read_cell("n/a", numeric("0 or N/A", "1–10", "More than 10"))
    assert [answer.option_id for answer in found] == [0]


@pytest.mark.parametrize("cell", ["-", "–", "a", "more", "than"])
def test_a_part_of_a_bins_words_is_not_its_number(cell: str) -> None:
    """A dash for "no answer" stands in no bin, though the words "1-10" hold one."""
    with pytest.raises(ValueError, match="is not a number"):
        read_cell(cell, numeric("0 or N/A", "1-10", "11–20", "More than 20"))
