"""Reading single cells against the options of a question."""

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
