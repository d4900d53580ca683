"""Vectors from the words of the corpus, when no sentence encoder is there."""

import numpy as np
import pytest
from threadpoolctl import threadpool_limits

from coding.encoders.lsa import Lsa
from coding.encoders.protocol import Encoder

TEXTS = [
    "More training on the new tools",
    "Training days for everybody",
    "Better tools and more training",
    "The companies answer too slowly",
    "Slow answers from companies abroad",
    "Företagen svarar för sent",
    "No",
    "",
    "the and of",
]


def many(n: int) -> list[str]:
    """n different texts of six words out of two hundred."""
    random = np.random.default_rng(3)
    return [" ".join(f"word{number}" for number in random.integers(200, size=6)) for _ in range(n)]


def test_texts_with_the_same_words_are_near() -> None:
    """Training is nearer to training than to slow companies."""
    vectors = Lsa(dimensions=4).fit_encode(TEXTS)
    assert vectors[0] @ vectors[2] > 0.8
    assert vectors[0] @ vectors[4] < 0.3


def test_spelling_and_endings_are_seen_through() -> None:
    """Runs of characters bring words together that are written differently."""
    corpus = ["encryption", "encrypted phones", "encripted fones", "more staff", "less paper"]
    vectors = Lsa(dimensions=3).fit_encode(corpus)
    assert vectors[1] @ vectors[2] > 0.5 > vectors[1] @ vectors[3]


@pytest.mark.parametrize(
    ("wanted", "lengths"), [(4, [1, 1, 1, 1, 1, 1, 0, 0, 1]), (100, [1, 1, 1, 1, 1, 1, 1, 0, 1])]
)
def test_rows_have_length_one_or_none(wanted: int, lengths: list[float]) -> None:
    """The empty text has a row of zeros, and so has "No" when it is on none of the four axes; others are units."""
    lsa = Lsa(dimensions=wanted)
    vectors = lsa.fit_encode(TEXTS)
    assert vectors.dtype == np.float32
    assert vectors.shape == (9, lsa.dimensions) == (9, min(wanted, 9))
    np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), lengths, atol=1e-6)


@pytest.mark.parametrize(
    ("corpus", "shape"),
    [
        ([], (0, 1)),
        ([""], (1, 1)),
        (["-"], (1, 1)),
        (["the"], (1, 1)),
        (["one text"], (1, 1)),
        (["a", "a"], (2, 1)),
    ],
)
def test_the_smallest_corpora_do_no_harm(corpus: list[str], shape: tuple[int, int]) -> None:
    """No text, an empty one, only stop words, one text twice: always rows, never an error."""
    vectors = Lsa().fit_encode(corpus)
    assert vectors.shape == shape
    assert np.isfinite(vectors).all()


def test_order_repetition_and_threads_change_no_bit() -> None:
    """Turned round, with a text twice, on one thread and on two: the same bytes for the same text."""
    texts = many(150)
    expected = [row.tobytes() for row in Lsa(dimensions=20).fit_encode(texts)]
    for threads in (1, 2):
        with threadpool_limits(limits=threads):
            turned = Lsa(dimensions=20).fit_encode([*texts[::-1], texts[3]])
        assert [row.tobytes() for row in turned[:150]] == expected[::-1]
        assert turned[150].tobytes() == expected[3]


def test_the_hash_follows_corpus_and_settings() -> None:
    """The same texts in another order: the same hash. Another text, another width, other stop words: another."""
    hashes = [
        Lsa().fit(TEXTS).hash,
        Lsa().fit(TEXTS[::-1]).hash,
        Lsa().fit(TEXTS[1:]).hash,
        Lsa(dimensions=4).fit(TEXTS).hash,
        Lsa(stop_words=["för"]).fit(TEXTS).hash,
    ]
    assert [hashes.index(value) for value in hashes] == [0, 0, 2, 3, 4]


def test_an_lsa_that_has_learned_nothing_encodes_nothing() -> None:
    """Encoding before fitting is a mistake of the program, not a row of zeros."""
    with pytest.raises(RuntimeError, match="before fit"):
        Lsa().encode(TEXTS)


def test_a_fitted_lsa_is_an_encoder() -> None:
    """New texts find their place among the old ones, and progress is told."""
    encoder: Encoder = Lsa(dimensions=4).fit(TEXTS)
    calls: list[tuple[int, int]] = []
    vectors = encoder.encode(["training", "漢字"], progress=lambda done, total: calls.append((done, total)))
    assert encoder.name == "LSA (word statistics)"
    assert vectors[0] @ encoder.encode([TEXTS[1]])[0] > 0.5
    assert not vectors[1].any()
    assert calls == [(2, 2)]
