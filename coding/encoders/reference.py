"""Compares a freshly built model with vectors that sentence-transformers computed once, in reference.json."""

from __future__ import annotations

import json
from importlib import resources
from pathlib import Path
from typing import TypedDict

import numpy as np
import onnx
from numpy.typing import NDArray

from coding.encoders.folder import SentenceFolder
from coding.encoders.sentence import open_session, open_tokenizer
from corpus.errors import Refused

EXACT_WITHIN = 0.001
"""Largest difference of a 32-bit coordinate or cosine; the stored ones are rounded to 4 decimals."""
QUANTISED_AT_LEAST = 0.95
"""Smallest cosine between a text's 8-bit and 32-bit vector."""


class Reference(TypedDict):
    """Content of reference.json: n texts, (n, 16) starts of their vectors, (n, n) their cosines."""

    texts: list[str]
    first_dimensions: list[list[float]]
    cosines: list[list[float]]


def reference_texts() -> list[str]:
    """Six invented sentences: near in meaning, far, very short, long, Swedish, with an emoji."""
    return stored_reference()["texts"]


def check_exact(model: onnx.ModelProto, folder: SentenceFolder) -> None:
    """Raises Refused unless the 32-bit model gives the stored vectors of all-MiniLM-L6-v2."""
    vectors = reference_vectors(model, folder)
    stored = stored_reference()
    first = np.array(stored["first_dimensions"])[:, : folder.hidden]
    differences = (
        np.abs(vectors[:, : first.shape[1]] - first).max(),
        np.abs(vectors @ vectors.T - np.array(stored["cosines"])).max(),
    )
    if not max(differences) <= EXACT_WITHIN:
        raise Refused(
            "The model gives other vectors than all-MiniLM-L6-v2 should: "
            f"they differ by {max(differences):.4f}.",
            help="Nothing was installed. Install onnx, onnxruntime and tokenizers as Themebook names them.",
        )


def check_quantised(exact: onnx.ModelProto, folder: SentenceFolder, quantised: Path) -> float:
    """The smallest cosine between 8-bit and 32-bit vectors of the reference texts.

    Raises Refused when that is below QUANTISED_AT_LEAST.
    """
    cosines = (reference_vectors(exact, folder) * reference_vectors(quantised, folder)).sum(axis=1)
    smallest = float(cosines.min())
    if not smallest >= QUANTISED_AT_LEAST:
        raise Refused(
            f"Quantising {folder.name} changes its vectors too much (cosine {smallest:.3f}).",
            help="Nothing was installed. Choose another model.",
        )
    return smallest


def reference_vectors(model: onnx.ModelProto | Path, folder: SentenceFolder) -> NDArray[np.float32]:
    """(6, d): the vectors of the reference texts."""
    session = open_session(model if isinstance(model, Path) else model.SerializeToString())
    tokenizer = open_tokenizer(folder.tokenizer, max_tokens=folder.max_tokens)
    ids = [np.array(tokenizer.encode(text).ids, dtype=np.int64) for text in reference_texts()]
    return np.stack([session.run(["vector"], {"ids": row})[0] for row in ids])


def stored_reference() -> Reference:
    """The content of reference.json."""
    text = (resources.files("coding.encoders") / "reference.json").read_text(encoding="utf-8")
    reference: Reference = json.loads(text)
    return reference
