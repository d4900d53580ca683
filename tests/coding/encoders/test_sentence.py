"""A text's vector depends on the text alone."""

from pathlib import Path

import numpy as np
import pytest
from tokenizers import Tokenizer
from tokenizers.models import Unigram
from tokenizers.pre_tokenizers import Metaspace
from tokenizers.processors import TemplateProcessing

from coding.encoders.installed import MINILM, encoders_folder
from corpus.errors import Refused
from tests.coding.encoders.tiny import forward, write_tiny
from tests.missing import missing

pytest.importorskip("onnxruntime")

from coding.encoders.install import install_folder
from coding.encoders.reference import reference_texts
from coding.encoders.sentence import SentenceEncoder, load_sentence_encoder

TEXTS = ["more training", "better tools please !", "", "training and training and training", "?"] * 8


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A prepared tiny encoder; read only."""
    folder = tmp_path_factory.mktemp("encoder")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("THEMEBOOK_CACHE", str(folder / "cache"))
        install_folder(write_tiny(folder / "tiny"))
        return next(encoders_folder().glob("tiny-*"))


@pytest.fixture(scope="module")
def minilm() -> Path:
    """The installed all-MiniLM-L6-v2."""
    folder = encoders_folder() / MINILM
    if not folder.is_dir():
        missing("the sentence encoder is not installed (`themebook encoder install`)")
    return folder


def test_vectors_are_those_of_the_model(tiny: Path) -> None:
    """Tokens, graph and quantisation together stay near the arithmetic in numpy, and have length 1."""
    vectors = load_sentence_encoder(tiny).encode(["more training", "tools ?"])
    assert vectors.dtype == np.float32
    np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)
    assert vectors[0] @ forward([1, 4, 5, 2]) > 0.95
    assert vectors[1] @ forward([1, 8, 10, 2]) > 0.95


def test_a_multilingual_folder_cuts_words_its_own_way(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """XLM-R's kind of positions and its tokenizer of pieces of words (Unigram): the vector is that of the pieces."""
    config = {"model_type": "xlm-roberta", "pad_token_id": 1}
    folder = write_tiny(tmp_path / "multilingual", config=config)
    pieces = [
        "<s>",
        "<pad>",
        "</s>",
        "<unk>",
        "▁krypter",
        "ade",
        "ing",
        "▁telefon",
        "er",
        "▁",
        "▁verschlüssel",
        "te",
    ]
    tokenizer = Tokenizer(Unigram([(piece, -1.0) for piece in pieces], unk_id=3))
    tokenizer.pre_tokenizer = Metaspace()
    tokenizer.post_processor = TemplateProcessing(
        single="<s> $A </s>", special_tokens=[("<s>", 0), ("</s>", 2)]
    )
    tokenizer.save(str(folder / "tokenizer.json"))
    monkeypatch.setenv("THEMEBOOK_CACHE", str(tmp_path / "cache"))
    install_folder(folder)
    encoder = load_sentence_encoder(next(encoders_folder().glob("multilingual-*")))
    vector = encoder.encode(["krypterade telefoner"])[0]
    assert float(vector @ forward([0, 4, 5, 7, 8, 2], first_position=2)) > 0.98


def test_neighbours_order_and_threads_change_no_bit(tiny: Path) -> None:
    """Alone, in a list, in the list turned round, on one thread and on two: the same bytes."""
    assert_same_bytes(tiny, TEXTS)


def test_neighbours_order_and_threads_change_no_bit_of_minilm(minilm: Path) -> None:
    """The same holds for the real model."""
    assert_same_bytes(minilm, [*reference_texts(), "More.", "Less paper, please: " * 40])


def assert_same_bytes(folder: Path, texts: list[str]) -> None:
    """Encode in every way and compare bit for bit."""
    one, two = (load_sentence_encoder(folder, threads=threads) for threads in (1, 2))
    expected = [one.encode([text]).tobytes() for text in texts]
    for encoder in (one, two):
        assert [row.tobytes() for row in encoder.encode(texts)] == expected
        assert [row.tobytes() for row in encoder.encode(texts[::-1])] == expected[::-1]


def test_no_texts_give_no_rows(tiny: Path) -> None:
    """The width is right even then."""
    assert load_sentence_encoder(tiny).encode([]).shape == (0, 8)


def test_progress_counts_to_the_end(tiny: Path) -> None:
    """It never goes back and ends at the total, whatever the threads do."""
    calls: list[tuple[int, int]] = []
    load_sentence_encoder(tiny, threads=2).encode(
        TEXTS, progress=lambda done, total: calls.append((done, total))
    )
    assert calls == [(16, 40), (32, 40), (40, 40)]


def test_progress_may_cancel(tiny: Path) -> None:
    """An exception in it ends the work and comes through."""
    encoder = load_sentence_encoder(tiny, threads=2)
    with pytest.raises(KeyboardInterrupt):
        encoder.encode(TEXTS * 50, progress=_cancel)


def _cancel(done: int, total: int) -> None:
    raise KeyboardInterrupt(f"{done} of {total}")


def test_a_long_text_is_cut_at_the_longest_input(tiny: Path) -> None:
    """Twelve tokens with the two special ones: words beyond the tenth change nothing."""
    encoder = load_sentence_encoder(tiny)
    assert same(encoder, "tools " * 10, "tools " * 10 + "please " * 500)
    assert not same(encoder, "tools " * 9, "tools " * 9 + "please " * 500)


def test_half_a_surrogate_pair_does_no_harm(tiny: Path) -> None:
    """Broken exports hold such characters; they count as a question mark."""
    assert same(load_sentence_encoder(tiny), "more \ud83d", "more ?")


def same(encoder: SentenceEncoder, left: str, right: str) -> bool:
    """Whether two texts have the same vector."""
    return encoder.encode([left]).tobytes() == encoder.encode([right]).tobytes()


def test_an_empty_place_is_refused(tmp_path: Path) -> None:
    """The message says how to install an encoder."""
    with pytest.raises(Refused, match=r"No encoder is installed .*themebook encoder install"):
        load_sentence_encoder(tmp_path / "nothing")


def test_minilm_is_near_its_reference_vectors(minilm: Path) -> None:
    """The installed 8-bit model keeps the cosines that sentence-transformers computed in 32 bits."""
    from coding.encoders.reference import stored_reference

    vectors = load_sentence_encoder(minilm).encode(reference_texts())
    np.testing.assert_allclose(vectors @ vectors.T, np.array(stored_reference()["cosines"]), atol=0.05)
