"""Sentence embeddings by onnxruntime and tokenizers, without torch."""

from __future__ import annotations

import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from onnxruntime import InferenceSession, SessionOptions
from tokenizers import Tokenizer

from coding.encoders.installed import Installed, find_installed
from coding.encoders.protocol import Progress
from corpus.errors import Refused

TEXTS_A_STEP = 16
"""Texts between two calls of progress."""


class SentenceEncoder:
    """A prepared sentence model.

    Each text runs alone and on one thread, without padding, and several texts run side by side. So a text
    has the same vector, bit for bit, whatever its neighbours, their order and the number of threads. Batches
    would not give that: dynamic quantisation takes the scale of the activations from the whole batch.
    """

    def __init__(
        self, installed: Installed, session: InferenceSession, tokenizer: Tokenizer, *, threads: int
    ) -> None:
        self._installed = installed
        self._session = session
        self._tokenizer = tokenizer
        self._threads = threads

    @property
    def name(self) -> str:
        return self._installed.name

    @property
    def hash(self) -> str:
        return self._installed.hash

    @property
    def dimensions(self) -> int:
        return self._installed.dimensions

    def encode(self, texts: Sequence[str], *, progress: Progress | None = None) -> NDArray[np.float32]:
        """Return (n, d) float32, rows of length 1 in the order of `texts`; no texts give (0, d).

        A text beyond the model's longest input (256 tokens for MiniLM) is cut there; the empty text has a vector
        too. An exception raised by progress(done, total) cancels the rest and comes through.
        """
        n = len(texts)
        vectors = np.empty((n, self.dimensions), dtype=np.float32)
        steps = [range(start, min(start + TEXTS_A_STEP, n)) for start in range(0, n, TEXTS_A_STEP)]

        def run(step: range) -> int:
            for row in step:
                vectors[row] = self._encode_one(texts[row])
            return step.stop

        pool = ThreadPoolExecutor(max_workers=self._threads, thread_name_prefix="encoder")
        try:
            for done in pool.map(run, steps):
                if progress:
                    progress(done, n)
        finally:
            pool.shutdown(cancel_futures=True)
        return vectors

    def _encode_one(self, text: str) -> NDArray[np.float32]:
        """Return (d,)."""
        told = self._installed.prefix + (text.lower() if self._installed.lower_case else text)
        readable = told.encode("utf-8", "replace").decode("utf-8")  # lone surrogates cannot be tokenised
        ids = np.array(self._tokenizer.encode(readable).ids, dtype=np.int64)
        vector: NDArray[np.float32] = self._session.run(["vector"], {"ids": ids})[0]
        return vector


def load_sentence_encoder(folder: Path, *, threads: int | None = None) -> SentenceEncoder:
    """Load the encoder prepared in `folder`; `threads` texts at a time (None: one a processor, at most 8).

    Raises Refused when nothing is installed there, or when it is damaged.
    """
    installed = find_installed(folder)
    if installed is None:
        raise Refused(f"No encoder is installed in {folder}.", help="Run `themebook encoder install`.")
    tokenizer = open_tokenizer(folder / "tokenizer.json", max_tokens=installed.max_tokens)
    session = open_session(folder / "model.onnx")
    return SentenceEncoder(installed, session, tokenizer, threads=threads or min(_processors(), 8))


def open_tokenizer(path: Path, *, max_tokens: int) -> Tokenizer:
    """The tokenizer without padding, cutting at `max_tokens` with the special tokens counted."""
    tokenizer = Tokenizer.from_file(str(path))
    tokenizer.no_padding()
    tokenizer.enable_truncation(max_tokens)
    return tokenizer


def open_session(model: Path | bytes) -> InferenceSession:
    """A session that runs on the thread that calls it, and may be called from several at once."""
    options = SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    options.log_severity_level = 3  # errors only: its warnings are for those who build models
    source = str(model) if isinstance(model, Path) else model
    return InferenceSession(source, options, providers=["CPUExecutionProvider"])


def _processors() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
