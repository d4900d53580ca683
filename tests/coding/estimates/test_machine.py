"""What a run leaves behind for estimates."""

import numpy as np

from coding.estimates.machine import AHEAD, machine_side
from coding.reading.controls import drawn_order
from corpus.quotes import Quote, text_hash


def quote(number: int, question: str | None) -> Quote:
    """One answer."""
    text = f"Requests take {number} weeks."
    return Quote(
        id=number,
        name=f"R{number}",
        text=text,
        non_answer=False,
        kind="respondent",
        question=question,
        respondent=None,
        speaker=None,
        language=None,
    )


def test_sums_take_the_unseen_score_of_what_was_known() -> None:
    """For all quotes together and for each question; the scores of the controls by quote, and what would be
    suggested there: from the threshold on, and the best code of a quote from a little below it."""
    quotes = [quote(1, "why"), quote(2, "why"), quote(3, "what"), quote(4, None)]
    score = np.array([[0.9, 0.1], [0.2, 0.3], [0.4, 0.6], [0.5, 0.0]])
    kept = machine_side(
        quotes,
        ["a", "b"],
        score=score,
        known=np.array([0]),
        unseen=np.array([[0.5, 0.2]]),
        threshold=0.5,
        most=5,
    )
    assert kept == {
        "codes": ["a", "b"],
        "frames": [
            {"question": None, "quotes": 4, "sums": [1.6, 1.1], "squares": [0.7, 0.49]},
            {"question": "what", "quotes": 1, "sums": [0.4, 0.6], "squares": [0.16, 0.36]},
            {"question": "why", "quotes": 2, "sums": [0.7, 0.5], "squares": [0.29, 0.13]},
        ],
        "controls": {"R1": [5000, 2000], "R2": [2000, 3000], "R3": [4000, 6000], "R4": [5000, 0]},
        "suggested": {"R1": [0], "R2": [1], "R3": [1], "R4": [0]},
    }


def test_scores_are_kept_of_the_controls_that_are_due_and_some_more() -> None:
    """They are the first of the drawn order."""
    quotes = [quote(number, None) for number in range(200)]
    score, known = np.zeros((200, 1)), np.arange(50)
    kept = machine_side(
        quotes, ["a"], score=score, known=known, unseen=np.zeros((50, 1)), threshold=0.5, most=5
    )
    order = drawn_order((one.name, text_hash(one.text)) for one in quotes)
    assert kept is not None
    assert set(kept["controls"]) == set(order[: 50 // 5 + 1 + AHEAD])


def test_a_run_that_has_learned_too_little_leaves_nothing() -> None:
    """Scores that were never tested on unseen quotes carry no estimate."""
    nothing = machine_side(
        [quote(1, None)],
        ["a"],
        score=np.zeros((1, 1)),
        known=np.array([0]),
        unseen=None,
        threshold=0.5,
        most=5,
    )
    assert nothing is None


def test_whoever_reads_controls_alone_keeps_the_scores_of_all_that_were_read() -> None:
    """The first fifty of the drawn order were read one after the other: these and some more are kept."""
    quotes = [quote(number, None) for number in range(200)]
    order = drawn_order((one.name, text_hash(one.text)) for one in quotes)
    row = {one.name: at for at, one in enumerate(quotes)}
    known = np.sort(np.array([row[name] for name in order[:50]]))
    kept = machine_side(
        quotes, ["a"], score=np.zeros((200, 1)), known=known, unseen=np.zeros((50, 1)), threshold=0.5, most=5
    )
    assert kept is not None
    assert set(kept["controls"]) == set(order[: 50 + AHEAD])
