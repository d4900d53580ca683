"""Ranking codes from definitions and confirmed codings."""

import numpy as np

from coding.suggestions.learn import NO, UNKNOWN, YES, Floats, Marks, from_definitions, rank, standardised


def two_topics(n: int) -> tuple[Floats, Floats]:
    """Features of n quotes that alternate between two topics, and their likeness to two definitions."""
    noise = np.random.default_rng(0).normal(0, 0.05, (n, 2))
    features = np.array([[1.0, 0.0], [0.0, 1.0]])[np.arange(n) % 2] + noise
    return features, 0.1 + 0.4 * features


def marked(n: int, coded: int) -> Marks:
    """The first `coded` quotes have the code of their topic, the others nothing."""
    marks = np.full((n, 2), UNKNOWN, dtype=np.int8)
    for row in range(coded):
        marks[row] = [YES, NO] if row % 2 == 0 else [NO, YES]
    return marks


def test_definitions_rank_before_the_first_coding() -> None:
    """Without a coding the likeness to the definitions decides, and no quality is told."""
    features, likeness = two_topics(40)
    found = rank(features, likeness, marked(40, 0))
    assert (found.score.argmax(axis=1) == np.arange(40) % 2).all()
    assert (found.score == from_definitions(standardised(likeness))).all()
    assert (len(found.taught), found.unseen) == (0, None)


def test_codings_correct_a_misleading_definition() -> None:
    """The definitions of the two codes are exchanged; thirty codings are enough to see through it."""
    features, likeness = two_topics(80)
    found = rank(features, likeness[:, ::-1].copy(), marked(80, 30))
    assert (found.score[30:].argmax(axis=1) == np.arange(30, 80) % 2).all()


def test_scores_are_probabilities_and_repeat() -> None:
    """From 0 to 1, and bit for bit the same a second time."""
    features, likeness = two_topics(60)
    first, second = (rank(features, likeness, marked(60, 24)) for _ in range(2))
    assert ((first.score >= 0) & (first.score <= 1)).all()
    assert (first.score == second.score).all()
    assert first.unseen is not None
    assert first.unseen.shape == (24, 2)


def test_few_examples_behave() -> None:
    """One, two and three codings, also all of one code, neither fail nor sweep the definitions away."""
    features, likeness = two_topics(30)
    for coded in (1, 2, 3):
        found = rank(features, likeness, marked(30, coded))
        assert (found.score[5:].argmax(axis=1) == np.arange(5, 30) % 2).all()
    same = np.full((30, 2), UNKNOWN, dtype=np.int8)
    same[[0, 2, 4]] = [YES, NO]
    assert np.isfinite(rank(features, likeness, same).score).all()


def test_a_rejection_lowers_the_score_of_quotes_like_it() -> None:
    """The same codings with five rejections beside them: the rejected code is less likely on such quotes."""
    features, likeness = two_topics(60)
    marks = marked(60, 12)
    before = rank(features, likeness, marks).score[41, 1]
    marks[[21, 23, 25, 27, 29], 1] = NO
    assert rank(features, likeness, marks).score[41, 1] < before


def test_one_quote_has_a_score() -> None:
    """A study of one quote does not fail."""
    assert rank(
        np.ones((1, 2)), np.full((1, 1), 0.5), np.full((1, 1), UNKNOWN, dtype=np.int8)
    ).score.shape == (1, 1)
