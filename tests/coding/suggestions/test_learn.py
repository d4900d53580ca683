"""Ranking codes from definitions and decisions."""

import numpy as np

from coding.suggestions.learn import FOLDS, FOLDS_OF_MANY, MANY, folds_of, rank
from coding.suggestions.marks import NO, UNKNOWN, YES, Marks
from coding.suggestions.signals import Space, space_of


def two_topics(n: int, *, exchanged: bool = False) -> Space:
    """n quotes that alternate between two topics, and a definition of each; or of the other one, `exchanged`."""
    noise = np.random.default_rng(0).normal(0, 0.05, (n, 2))
    meaning = np.array([[1.0, 0.0], [0.0, 1.0]])[np.arange(n) % 2] + noise
    meaning /= np.linalg.norm(meaning, axis=1, keepdims=True)
    defined = np.eye(2)[::-1] if exchanged else np.eye(2)
    return space_of(meaning, defined, meaning, defined)


def marked(n: int, coded: int) -> Marks:
    """The first `coded` quotes have the code of their topic, the others nothing."""
    marks = np.full((n, 2), UNKNOWN, dtype=np.int8)
    for row in range(coded):
        marks[row] = [YES, NO] if row % 2 == 0 else [NO, YES]
    return marks


def test_definitions_rank_before_the_first_coding() -> None:
    """Without a coding the definitions decide, and nothing is known of unseen quotes."""
    found = rank(two_topics(40), marked(40, 0))
    assert (found.score.argmax(axis=1) == np.arange(40) % 2).all()
    assert (len(found.known), found.unseen) == (0, None)


def test_a_codebook_that_has_just_begun_does_not_fit_every_quote() -> None:
    """Two codes and nothing coded: a quote in four is expected to carry one; of twelve codes one and a half."""
    assert abs(rank(two_topics(400), marked(400, 0)).score.sum(axis=1).mean() - 2 / 8) < 0.01
    rows = np.random.default_rng(0).normal(size=(400, 12))
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    many = space_of(rows, np.eye(12), rows, np.eye(12))
    score = rank(many, np.full((400, 12), UNKNOWN, dtype=np.int8)).score
    assert abs(score.sum(axis=1).mean() - 1.5) < 0.05


def test_codings_correct_a_misleading_definition() -> None:
    """The definitions of the two codes are exchanged; thirty codings are enough to see through it."""
    found = rank(two_topics(80, exchanged=True), marked(80, 30))
    assert (found.score[30:].argmax(axis=1) == np.arange(30, 80) % 2).all()


def test_scores_are_probabilities_and_repeat() -> None:
    """From 0 to 1, and bit for bit the same a second time."""
    first, second = (rank(two_topics(60), marked(60, 24)) for _ in range(2))
    assert ((first.score >= 0) & (first.score <= 1)).all()
    assert (first.score == second.score).all()
    assert first.unseen is not None
    assert first.unseen.shape == (24, 2)


def test_few_examples_behave() -> None:
    """One, two and three codings, also all of one code, neither fail nor sweep the definitions away."""
    for coded in (1, 2, 3):
        found = rank(two_topics(30), marked(30, coded))
        assert (found.score[5:].argmax(axis=1) == np.arange(5, 30) % 2).all()
    same = np.full((30, 2), UNKNOWN, dtype=np.int8)
    same[[0, 2, 4]] = [YES, NO]
    found = rank(two_topics(30), same)
    assert (found.score[5:].argmax(axis=1) == np.arange(5, 30) % 2).all()


def test_a_rejection_lowers_the_score_of_quotes_like_it() -> None:
    """The same codings with five rejections beside them: the rejected code is less likely on such quotes."""
    marks = marked(60, 12)
    before = rank(two_topics(60), marks).score[41, 1]
    marks[[21, 23, 25, 27, 29], 1] = NO
    assert rank(two_topics(60), marks).score[41, 1] < before


def test_what_nobody_decided_on_a_rejected_quote_teaches_nothing() -> None:
    """A rejection of one code says nothing of the other: it stays as likely on such quotes as it was, or nearly."""
    marks = marked(60, 12)
    before = rank(two_topics(60), marks).score[40, 0]
    marks[[20, 22, 24], 1] = NO
    assert abs(rank(two_topics(60), marks).score[40, 0] - before) < 0.05


def test_one_quote_has_a_score() -> None:
    """A study of one quote and one code does not fail, decided or not."""
    one = np.ones((1, 2)) / np.sqrt(2)
    space = space_of(one, one, one, one)
    for mark in (UNKNOWN, YES, NO):
        score = rank(space, np.full((1, 1), mark, dtype=np.int8)).score
        assert score.shape == (1, 1)
        assert np.isfinite(score).all()


def test_unseen_scores_are_of_quotes_left_out() -> None:
    """A quote decided against all others like it is not believed when its own decision is left out."""
    marks = marked(60, 40)
    marks[10] = [NO, YES]  # it looks like the first topic
    found = rank(two_topics(60), marks)
    assert found.unseen is not None
    assert found.unseen[10, 0] > 0.5 > found.unseen[10, 1]


def test_folds_are_ten_for_few_and_five_for_many() -> None:
    """Each row is in one fold; the sizes differ by at most one."""
    few, many = folds_of(np.arange(25)), folds_of(np.arange(MANY + 3))
    assert (np.bincount(few).tolist(), len(np.bincount(many))) == ([3] * 5 + [2] * 5, FOLDS_OF_MANY)
    assert len(np.bincount(few)) == FOLDS
