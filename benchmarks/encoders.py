"""Speed, memory, nearness and use of the encoders: `python -m benchmarks.encoders [SENTENCE_TRANSFORMERS_FOLDER]`.

Prints Markdown over texts of 27 words put together from THEMEBOOK_MATERIAL/bench, one thread each: texts a second, peak
memory, cosine to the 32-bit model, and how well themes from these vectors agree with the labels of two sets (AMI).
Then the first encoding of 5,000 such texts on all processors, in seconds on the clock and of the processors.

The 32-bit model needs the folder of all-MiniLM-L6-v2; without one it is that of the peers' environment
(benchmarks/peers.py), and sentence-transformers runs there.
"""

from __future__ import annotations

import json
import multiprocessing
import os
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from benchmarks import peers
from benchmarks.survey_like import FILES, Set, drawn, read_set

Vectors = NDArray[np.float32]
Encode = Callable[[Sequence[str]], Vectors]
TEXTS, FIRST_TEXTS = 1000, 5000
WORDS = 27
THEMES_OF = ("nlupp_banking", "banking77")
DRAWN = 2000
LSA, PEER, FIRST = "LSA", "sentence-transformers", "int8"


@dataclass(frozen=True, slots=True)
class Row:
    """One encoder's line: seconds to load and to encode all texts, on the clock and of processors; peak memory in MB.

    `agreed` is the AMI of themes and labels for each of THEMES_OF. None: not known.
    """

    load: float
    wall: float
    cpu: float
    memory: float | None
    vectors: Vectors
    agreed: tuple[float | None, ...]


def main(folder: Path | None) -> None:
    """Measure each encoder in a process of its own and print the tables."""
    texts = read_texts(TEXTS)
    kinds = ["int8, one thread", LSA] if folder is None else ["int8, one thread", "fp32", PEER, LSA]
    rows = {kind: in_a_process(kind, texts, folder) for kind in kinds}
    names = " | ".join(f"AMI {name}" for name in THEMES_OF)
    print(f"{TEXTS:,} texts of {WORDS} words, one thread; texts/s of processor time.\n")
    print(f"| encoder | load s | texts/s | peak MB | cosine to 32 bits, mean | least | {names} |")
    print(f"|---|{'---:|' * (5 + len(THEMES_OF))}")
    exact = rows.get(PEER) or rows.get("fp32")
    for kind, row in rows.items():
        memory = "–" if row.memory is None else f"{row.memory:.0f}"
        agreed = " | ".join("–" if ami is None else f"{ami:.3f}" for ami in row.agreed)
        speed = f"{TEXTS / row.cpu:,.0f}"
        print(f"| {kind} | {row.load:.2f} | {speed} | {memory} | {nearness(row, exact)} | {agreed} |")
    first = in_a_process(FIRST, read_texts(FIRST_TEXTS), folder)
    print(
        f"\nFirst encoding of {FIRST_TEXTS:,} texts of {WORDS} words (int8, {os.cpu_count()} processors): ",
        end="",
    )
    print(f"{first.wall:.1f} s, {first.cpu:.1f} s of processor time.")


def nearness(row: Row, exact: Row | None) -> str:
    """The cells of the cosine to the exact vectors."""
    if exact is None or row.vectors.shape != exact.vectors.shape:
        return "– | –"
    cosines = (row.vectors * exact.vectors).sum(axis=1)
    return f"{cosines.mean():.4f} | {cosines.min():.4f}"


def in_a_process(kind: str, texts: list[str], folder: Path | None) -> Row:
    """Measure one encoder in a process of its own, so that its peak memory is its own."""
    if kind == PEER:
        return transformers(texts, folder)
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return pool.apply(measure, (kind, texts, folder))


def measure(kind: str, texts: list[str], folder: Path | None) -> Row:
    """Load one encoder, encode the texts once, then propose themes."""
    start = time.perf_counter()
    encode = loader(kind, folder)
    encode(["warm up"])
    wall, cpu = time.perf_counter(), time.process_time()
    vectors = encode(texts)
    spent = time.perf_counter() - wall, time.process_time() - cpu
    memory = peak_memory()
    sets = [] if kind == FIRST else [drawn(read_set(name), DRAWN) for name in THEMES_OF]
    agreed = tuple(agreement(found, None if kind == LSA else encode) for found in sets)
    return Row(wall - start, *spent, memory, vectors, agreed)


def agreement(found: Set, encode: Encode | None) -> float:
    """AMI of the proposed themes with the first labels; None: from words alone."""
    from sklearn.metrics import adjusted_mutual_info_score

    from coding.themes.forms import QuoteText
    from coding.themes.proposals import find_themes

    quotes = [QuoteText(name, text) for name, text in zip(found.ids, found.texts, strict=True)]
    made = find_themes(quotes, encode=encode)
    theme = {member.name: at for at, one in enumerate(made.at(made.level)) for member in one.members}
    return float(adjusted_mutual_info_score(found.label, [theme.get(name, -1) for name in found.ids]))


def loader(kind: str, folder: Path | None) -> Encode:
    """The function of texts that an encoder is."""
    if kind == LSA:
        from coding.encoders.lsa import Lsa

        return Lsa().fit_encode
    if kind.startswith("int8"):
        from coding.encoders.installed import MINILM, encoders_folder
        from coding.encoders.sentence import load_sentence_encoder

        return load_sentence_encoder(encoders_folder() / MINILM, threads=1 if "one" in kind else None).encode
    if folder is None:
        raise ValueError(f"{kind} needs the model folder")
    return exact(folder)


def exact(folder: Path) -> Encode:
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


def transformers(texts: list[str], folder: Path | None) -> Row:
    """sentence-transformers on torch, which is no dependency of Themebook, in the peers' environment."""
    with tempfile.TemporaryDirectory() as working:
        asked, found = Path(working) / "texts.json", Path(working) / "vectors.npy"
        asked.write_text(json.dumps(texts), encoding="utf-8")
        (told,) = peers.lines("peers_encoder.py", folder, asked, found)
        return Row(**told, vectors=np.load(found), agreed=(None,) * len(THEMES_OF))


def peak_memory() -> float | None:
    """Peak resident memory of this process in MB, where the system tells it."""
    if sys.platform == "win32":
        return None
    import resource

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1024**2 if sys.platform == "darwin" else 1024)


def read_texts(wanted: int) -> list[str]:
    """`wanted` texts of WORDS words each, cut from the texts of the benchmark sets one after the other."""
    words: list[str] = []
    for name in FILES:
        found = [word for text in read_set(name).texts for word in text.split()]
        words += found[: wanted * WORDS // 2]
    return [" ".join(words[start : start + WORDS]) for start in range(0, wanted * WORDS, WORDS)]


def peers_folder() -> Path | None:
    """The model folder of the peers, None when they are not installed."""
    try:
        return peers.minilm()
    except SystemExit:
        return None


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else peers_folder())
