"""How well proposed themes agree with people: `python -m benchmarks.theme_agreement`.

Public labelled texts from the material folder (THEMEBOOK_MATERIAL names it); adjusted mutual information (AMI) and
adjusted Rand index (ARI) with the first label of each text. Vectors are made before the clock starts.
"""

import csv
import os
from collections.abc import Sequence
from pathlib import Path
from time import process_time

import numpy as np
from numpy.typing import NDArray

from coding.encoders import Encoder, default_encoder
from coding.themes.forms import QuoteText
from coding.themes.proposals import find_themes

BENCH = Path(os.environ.get("THEMEBOOK_MATERIAL", Path(__file__).resolve().parents[2] / "shared")) / "bench"
FILES = ("nlupp_banking", "banking77", "clinc150", "goemotions")


class Remembering:
    """Encodes every text once, so that a second pass costs nothing."""

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder
        self._known: dict[str, NDArray[np.float32]] = {}

    def __call__(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """(n, d) unit rows."""
        new = list(dict.fromkeys(text for text in texts if text not in self._known))
        self._known |= dict(zip(new, self._encoder.encode(new), strict=True))
        return np.array([self._known[text] for text in texts], dtype=np.float32)


def main() -> None:
    """Prints a Markdown table."""
    encoder = default_encoder()
    print(f"Vectors: {encoder.name if encoder else 'LSA, no encoder is installed'}\n")
    print(
        "| texts | n | labels | themes | AMI | ARI | placed | CPU s |\n|---|---:|---:|---:|---:|---:|---:|---:|"
    )
    for name in FILES:
        if (BENCH / f"{name}.csv").is_file():
            print(f"| {name} | {' | '.join(_measured(name, encoder))} |", flush=True)
        else:
            print(f"| {name}: not here | | | | | | | |")


def _measured(name: str, encoder: Encoder | None) -> list[str]:
    from sklearn.metrics import adjusted_mutual_info_score, adjusted_rand_score

    with (BENCH / f"{name}.csv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    label = {row["id"]: row["codes"].split("|")[0] for row in rows}
    quotes = [QuoteText(row["id"], row["text"]) for row in rows]
    encode = None if encoder is None else Remembering(encoder)
    if encode is not None:
        find_themes(quotes, encode=encode)
    start = process_time()
    found = find_themes(quotes, encode=encode)
    seconds = process_time() - start
    pairs = [(label[member.name], at) for at, theme in enumerate(found.themes) for member in theme.members]
    people, machine = zip(*pairs, strict=True)
    return [
        f"{len(quotes):,}",
        str(len(set(label.values()))),
        str(len(found.themes)),
        f"{adjusted_mutual_info_score(people, machine):.3f}",
        f"{adjusted_rand_score(people, machine):.3f}",
        f"{len(pairs) / len(quotes):.1%}",
        f"{seconds:.1f}",
    ]


if __name__ == "__main__":
    main()
