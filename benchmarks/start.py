"""How long the command line takes to start: the median wall time of a process, on the sample study.

python benchmarks/start.py [runs]
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

COMMANDS = (
    ("--version",),
    ("--help",),
    ("questions",),
    ("table", "q_workload"),
    ("table", "q_workload", "--json"),
)
LIMIT = 0.5
"""Seconds that a command without language processing may take."""


def main(runs: int) -> None:
    """Prints a table of medians."""
    from coding.demo import create_sample_study

    with tempfile.TemporaryDirectory() as folder:
        path = str(Path(folder) / "sample.themebook")
        create_sample_study(path).close()
        environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
        environment |= {"THEMEBOOK_STUDY": path, "PYTHONPYCACHEPREFIX": str(Path(folder) / "compiled")}
        empty = measured([sys.executable, "-c", "pass"], environment, runs)
        print(f"median of {runs} runs in seconds; Python alone takes {empty:.2f}; the limit is {LIMIT}")
        for command in COMMANDS:
            seconds = measured([sys.executable, "-m", "cli.main", *command], environment, runs)
            print(f"themebook {' '.join(command):28} {seconds:.2f}")


def measured(command: list[str], environment: dict[str, str], runs: int) -> float:
    """The median of `runs` runs, after one that compiles the modules."""
    return statistics.median([once(command, environment) for _ in range(runs + 1)][1:])


def once(command: list[str], environment: dict[str, str]) -> float:
    """Seconds from start to end."""
    began = time.perf_counter()
    subprocess.run(command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - began


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 9)
