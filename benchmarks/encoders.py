"""Speed, memory and nearness of the encoders: `python -m benchmarks.encoders [SENTENCE_TRANSFORMERS_FOLDER]`.

Prints a Markdown table over texts of about 27 words put together from THEMEBOOK_MATERIAL/bench. With the folder of
all-MiniLM-L6-v2 the 32-bit model is built too, and the 8-bit vectors are compared with it; when sentence-transformers
can be imported, it is run beside them.
"""

from __future__ import annotations

import csv
import importlib.util
import multiprocessing
import os
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]
MATERIAL = (
    Path(os.environ.get("THEMEBOOK_MATERIAL", Path(__file__).resolve().parents[2] / "shared")) / "bench"
)
TEXTS = 1000
WORDS = 27


@dataclass(frozen=True, slots=True)
class Row:
    """One encoder's line: seconds to load, texts a second, peak memory of its process in MB (None: not known)."""

    name: str
    load: float
    speed: float
    memory: float | None
    vectors: Vectors


def main(folder: Path | None) -> None:
    """Measure each encoder in a process of its own and print the table."""
    texts = read_texts()
    kinds = ["int8", "int8, one thread", "LSA"]
    if folder is not None:
        kinds.append("fp32")
        if importlib.util.find_spec("sentence_transformers") is not None:
            kinds.append("sentence-transformers")
    rows = {}
    for kind in kinds:
        with multiprocessing.get_context("spawn").Pool(1) as pool:
            rows[kind] = pool.apply(measure, (kind, texts, folder))
    print(f"{len(texts)} texts of {WORDS} words, {os.cpu_count()} processors\n")
    print(
        "| encoder | load s | texts/s | peak MB | cosine to 32 bits, mean | least |\n|---|---|---|---|---|---|"
    )
    exact = rows.get("sentence-transformers") or rows.get("fp32")
    for kind, row in rows.items():
        memory = "–" if row.memory is None else f"{row.memory:.0f}"
        print(f"| {kind} | {row.load:.2f} | {row.speed:,.0f} | {memory} | {nearness(row, exact)} |")


def nearness(row: Row, exact: Row | None) -> str:
    """The last two cells of a row."""
    if exact is None or row.vectors.shape != exact.vectors.shape:
        return "– | –"
    cosines = (row.vectors * exact.vectors).sum(axis=1)
    return f"{cosines.mean():.4f} | {cosines.min():.4f}"


def measure(kind: str, texts: list[str], folder: Path | None) -> Row:
    """Load one encoder and encode the texts once."""
    start = time.perf_counter()
    encode = loader(kind, folder)
    encode(["warm up"])
    loaded = time.perf_counter()
    vectors = encode(texts)
    return Row(kind, loaded - start, len(texts) / (time.perf_counter() - loaded), peak_memory(), vectors)


def loader(kind: str, folder: Path | None) -> Callable[[Sequence[str]], Vectors]:
    """The function of texts that an encoder is."""
    if kind == "LSA":
        from coding.encoders.lsa import Lsa

        return Lsa().fit_encode
    if kind.startswith("int8"):
        from coding.encoders.installed import MINILM, encoders_folder
        from coding.encoders.sentence import load_sentence_encoder

        return load_sentence_encoder(encoders_folder() / MINILM, threads=1 if "one" in kind else None).encode
    if folder is None:
        raise ValueError(f"{kind} needs the model folder")
    return exact(folder) if kind == "fp32" else transformers(folder)


def exact(folder: Path) -> Callable[[Sequence[str]], Vectors]:
    """The graph before quantisation, on one thread."""
    from coding.encoders.bert import build_graph, read_weights
    from coding.encoders.folder import read_folder
    from coding.encoders.sentence import open_session, open_tokenizer

    model = read_folder(folder)
    session = open_session(build_graph(model, read_weights(model)).SerializeToString())
    tokenizer = open_tokenizer(model.tokenizer, max_tokens=model.max_tokens)

    def encode(texts: Sequence[str]) -> Vectors:
        ids = [np.array(tokenizer.encode(text).ids, dtype=np.int64) for text in texts]
        return np.stack([session.run(["vector"], {"ids": row})[0] for row in ids])

    return encode


def transformers(folder: Path) -> Callable[[Sequence[str]], Vectors]:
    """sentence-transformers on torch, which is no dependency of Themebook."""
    module = importlib.import_module("sentence_transformers")
    model = module.SentenceTransformer(str(folder))
    return lambda texts: np.asarray(model.encode(list(texts)), dtype=np.float32)


def peak_memory() -> float | None:
    """Peak resident memory of this process in MB, where the system tells it."""
    if sys.platform == "win32":
        return None
    import resource

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1024**2 if sys.platform == "darwin" else 1024)


def read_texts() -> list[str]:
    """TEXTS texts of WORDS words each, cut from the texts of the benchmark sets one after the other."""
    files = sorted(MATERIAL.glob("*.csv"))
    if not files:
        raise SystemExit(
            f"There are no benchmark sets in {MATERIAL}; name their parent in THEMEBOOK_MATERIAL."
        )
    words: list[str] = []
    for path in files:
        with path.open(encoding="utf-8", newline="") as file:
            words += [word for row in csv.DictReader(file) for word in row["text"].split()][
                : TEXTS * WORDS // 2
            ]
    return [" ".join(words[start : start + WORDS]) for start in range(0, TEXTS * WORDS, WORDS)]


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else None)
