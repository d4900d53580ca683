"""Groups texts with BERTopic and k-means: run by `benchmarks.suggest` with the interpreter of the peers.

    python benchmarks/peers_themes.py FOLDER SEEDS

FOLDER holds a file .npz for each set: `texts` (n,), `vectors` (n, d) of length 1, and `themes`, the number that people
used. Prints a JSON line for each set, seed and way: the group of each text (-1: none), processor and wall seconds. The
clock runs while fitting alone: libraries are loaded and numba has compiled before; a line with `first` tells what the
first fit of the process took, compiling included.
"""

import importlib
import json
import resource
import sys
import time
import warnings
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np

NO_GROUP = -1
APPROXIMATE_FROM = (
    4096  # texts from which on UMAP looks for neighbours with other code, which numba compiles then
)


def main(folder: Path, seeds: int) -> None:
    """Prints the lines, the sets in the order of their files."""
    warnings.simplefilter("ignore")
    sets = {path.stem: dict(np.load(path)) for path in sorted(folder.glob("*.npz"))}
    for name in warming(sets):
        start = processor()
        bertopic(0).fit_transform([str(text) for text in sets[name]["texts"]], sets[name]["vectors"])
        print(json.dumps({"set": name, "first": processor() - start}), flush=True)
        ways(sets[name], seed=0)
    for name, found in sets.items():
        for seed in range(seeds):
            for way in ways(found, seed=seed):
                print(json.dumps({"set": name, "seed": seed, **way}), flush=True)


def warming(sets: dict[str, dict[str, Any]]) -> list[str]:
    """The smallest set of each of the two ways in which UMAP looks for neighbours."""
    by_size = sorted(sets, key=lambda name: len(sets[name]["texts"]))
    large = [name for name in by_size if len(sets[name]["texts"]) >= APPROXIMATE_FROM]
    return [by_size[0], *large[:1]] if by_size[0] not in large else large[:1]


def ways(found: dict[str, Any], *, seed: int) -> list[dict[str, Any]]:
    """What each way makes of one set: a line a way with its groups and seconds, or with why it failed."""
    texts, vectors, number = [str(text) for text in found["texts"]], found["vectors"], int(found["themes"])
    made: list[dict[str, Any]] = []

    def timed(name: str, fit: Callable[[], Any], *, after: float = 0.0) -> float:
        """Adds a line to `made`. Returns the processor seconds it states, `after` (what went before) among them; 0.0
        for a fit that failed.
        """
        cpu, wall = processor(), time.perf_counter()
        try:
            groups = [int(group) for group in fit()]
        except (ValueError, TypeError, IndexError) as error:
            made.append({"way": name, "failed": type(error).__name__})
            return 0.0
        spent = after + processor() - cpu
        made.append({"way": name, "groups": groups, "cpu": spent, "wall": time.perf_counter() - wall})
        return spent

    default, told = bertopic(seed), bertopic(seed, kmeans(number, seed))
    spent = timed("BERTopic, defaults", lambda: default.fit_transform(texts, vectors)[0])
    left = made[-1].get("groups", [])
    if NO_GROUP in left:
        for strategy in ("embeddings", "c-tf-idf"):
            reduce = partial(default.reduce_outliers, texts, left, strategy=strategy, embeddings=vectors)
            timed(f"BERTopic, outliers reduced ({strategy})", reduce, after=spent)
    elif left:  # nothing to reduce
        made += [
            made[-1] | {"way": f"BERTopic, outliers reduced ({strategy})"}
            for strategy in ("embeddings", "c-tf-idf")
        ]
    timed("BERTopic, told the number", lambda: told.fit_transform(texts, vectors)[0])
    timed("k-means, told the number", lambda: kmeans(number, seed).fit_predict(vectors))
    return made


def bertopic(seed: int, clusters: Any = None) -> Any:
    """BERTopic as it comes, with a seed for its UMAP; `clusters` in place of HDBSCAN."""
    umap = importlib.import_module("umap").UMAP(
        n_neighbors=15, n_components=5, min_dist=0.0, metric="cosine", random_state=seed
    )
    return importlib.import_module("bertopic").BERTopic(umap_model=umap, hdbscan_model=clusters)


def kmeans(number: int, seed: int) -> Any:
    """k-means with ten starts."""
    return importlib.import_module("sklearn.cluster").KMeans(number, n_init=10, random_state=seed)


def processor() -> float:
    """Seconds of processor time that this process has used, its threads together."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
