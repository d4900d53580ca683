"""Encodes texts by sentence-transformers: run by `benchmarks.encoders` with the interpreter of the peers.

    python benchmarks/peers_encoder.py MODEL_FOLDER TEXTS_JSON VECTORS_NPY

TEXTS_JSON holds a list of texts. Prints a JSON line: seconds to load, wall and processor seconds to encode, peak memory
in MB. The vectors go into VECTORS_NPY.
"""

import importlib
import json
import resource
import sys
import time
from pathlib import Path

import numpy as np


def main(folder: str, texts: Path, vectors: Path) -> None:
    """Prints the line."""
    start = time.perf_counter()
    model = importlib.import_module("sentence_transformers").SentenceTransformer(folder)
    model.encode(["warm up"], show_progress_bar=False)
    asked = json.loads(texts.read_text(encoding="utf-8"))
    wall, cpu = time.perf_counter(), time.process_time()
    found = model.encode(asked, show_progress_bar=False)
    spent = {"wall": time.perf_counter() - wall, "cpu": time.process_time() - cpu}
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (
        1024**2 if sys.platform == "darwin" else 1024
    )
    np.save(vectors, np.asarray(found, dtype=np.float32))
    print(json.dumps({"load": wall - start, **spent, "memory": memory}), flush=True)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]))
