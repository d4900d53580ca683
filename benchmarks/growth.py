"""How processor time and memory of theme proposals grow with the quotes: `python -m benchmarks.growth [QUOTES ...]`.

Quotes of about 27 words, put together with seed 0 from public texts of the material folder (THEMEBOOK_MATERIAL names
it); the vector of a quote is the mean of its texts' vectors, so no quote is encoded while the clock runs. Each size is
a process of its own on one thread; phrases that are read for names are encoded as usual. Beyond 20,000 neighbours are
approximate.
"""

import csv
import os
import random
import resource
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from time import perf_counter, process_time

import numpy as np
from numpy.typing import NDArray

BENCH = Path(os.environ.get("THEMEBOOK_MATERIAL", Path(__file__).resolve().parents[2] / "shared")) / "bench"
FILES = ("nlupp_banking", "banking77", "clinc150", "goemotions")
SIZES = (1_000, 3_000, 10_000, 30_000, 100_000)
WORDS = 27
ONE_THREAD = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}


class Put:
    """Knows the vectors of quotes that were put together; other texts are encoded."""

    def __init__(self, n: int) -> None:
        from coding.encoders import default_encoder

        encoder = default_encoder()
        if encoder is None:
            sys.exit("No sentence encoder is installed: themebook encoder install")
        self._encoder = encoder
        self._known: dict[str, NDArray[np.float32]] = {}
        drawn = random.Random(0)
        texts = [row["text"].rstrip(". ") + "." for name in FILES for row in _rows(name)]
        vectors = encoder.encode(texts)
        while len(self._known) < n:
            parts = [drawn.randrange(len(texts))]
            while sum(len(texts[at].split()) for at in parts) < WORDS - 12 + drawn.random() * 10:
                parts.append(drawn.randrange(len(texts)))
            mean = vectors[parts].mean(axis=0)
            self._known[" ".join(texts[at] for at in parts)] = mean / np.linalg.norm(mean)

    @property
    def texts(self) -> list[str]:
        """The quotes."""
        return list(self._known)

    def __call__(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """(n, d) unit rows."""
        new = list(dict.fromkeys(text for text in texts if text not in self._known))
        self._known |= dict(zip(new, self._encoder.encode(new), strict=True))
        return np.array([self._known[text] for text in texts], dtype=np.float32)


def main() -> None:
    """Prints a Markdown table; with --one N it measures one size."""
    if sys.argv[1:2] == ["--one"]:
        _measure(int(sys.argv[2]))
        return
    print("| quotes | words a quote | themes by level | s | CPU s | µs a quote | peak MB |")
    print("|---:|---:|---|---:|---:|---:|---:|")
    for size in [int(size) for size in sys.argv[1:]] or SIZES:
        command = [sys.executable, "-m", "benchmarks.growth", "--one", str(size)]
        done = subprocess.run(
            command, env={**os.environ, **ONE_THREAD}, capture_output=True, text=True, check=True
        )
        print(done.stdout.strip(), flush=True)


def _measure(n: int) -> None:
    from coding.themes.forms import QuoteText
    from coding.themes.proposals import find_themes

    encode = Put(n)
    quotes = [QuoteText(f"R{at:06}", text) for at, text in enumerate(encode.texts)]
    words = np.mean([len(quote.text.split()) for quote in quotes])
    find_themes(quotes[:200], encode=encode)  # loads what is loaded once
    start, cpu = perf_counter(), process_time()
    found = find_themes(quotes, encode=encode)
    seconds, used = perf_counter() - start, process_time() - cpu
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 if sys.platform == "linux" else 2**20)
    levels = " · ".join(str(level) for level in found.levels)
    print(
        f"| {n:,} | {words:.1f} | {levels} | {seconds:.1f} | {used:.1f} | {1e6 * used / n:.0f} | {peak:.0f} |"
    )


def _rows(name: str) -> list[dict[str, str]]:
    with (BENCH / f"{name}.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


if __name__ == "__main__":
    main()
