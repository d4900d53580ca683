"""How long importing takes and how much memory it needs: `python -m benchmarks.importing [ROWS ...]`.

Each run is a process of its own, so that its peak memory is its own. Rows are invented words drawn with seed 0: an id,
two attributes, a yes-no question and a quote of 27 words.
"""

import csv
import random
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

SIZES = (10_000, 100_000)
RUNS = 3
WORDS = (  # noqa: SIM905  a list is harder to read
    "encryption phones staff training provider answer months backlog tools cloud court border exchange unit case "
    "week report hours school platform messages request officer partner budget policy filter access device update"
).split()
PROGRAM = """
import resource, sys, time
from corpus.importing import ImportSettings, import_file
from corpus.people import sign_in
from corpus.study import create_study
study = create_study(sys.argv[1], title="Benchmark")
settings = ImportSettings(id="id", attributes=("country", "role"), questions=sys.argv[3])
start = time.perf_counter()
with study.write(sign_in(study, "Benchmark")) as work:
    summary = import_file(work, sys.argv[2], settings=settings)
seconds = time.perf_counter() - start
assert summary.quotes == int(sys.argv[4]) and summary.adds_up
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(seconds, peak / 1024 if sys.platform == "linux" else peak / 2**20)
"""


def main() -> None:
    """Prints a Markdown table: rows, median seconds, rows a second, peak memory."""
    sizes = [int(size) for size in sys.argv[1:]] or list(SIZES)
    print("| rows | runs | seconds (median) | rows/s | peak MB |\n|---:|---:|---:|---:|---:|")
    for size in sizes:
        runs = 1 if size > 200_000 else RUNS
        with tempfile.TemporaryDirectory() as folder:
            _write(Path(folder), size)
            measured = [_run(Path(folder), size, number) for number in range(runs)]
        seconds = statistics.median(run[0] for run in measured)
        peak = max(run[1] for run in measured)
        print(f"| {size:,} | {runs} | {seconds:.1f} | {size / seconds:,.0f} | {peak:.0f} |", flush=True)


def _write(folder: Path, size: int) -> None:
    draw = random.Random(0)
    (folder / "map.csv").write_text("column,type,options\nmet,yes-no,Yes|No\nwhy,open,\n")
    with (folder / "rows.csv").open("w", newline="") as out:
        writer = csv.writer(out)
        writer.writerow(["id", "country", "role", "met", "why"])
        for row in range(size):
            facts = [
                draw.choice(["Sweden", "Norway", "USA"]),
                draw.choice(["officer", "employer"]),
                draw.choice(["Yes", "No"]),
            ]
            writer.writerow([f"R{row:07}", *facts, " ".join(draw.choices(WORDS, k=27))])


def _run(folder: Path, size: int, number: int) -> tuple[float, float]:
    arguments = [f"{folder}/{number}.themebook", f"{folder}/rows.csv", f"{folder}/map.csv", str(size)]
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, *arguments], capture_output=True, text=True, check=True
    )
    seconds, peak = done.stdout.split()
    return float(seconds), float(peak)


if __name__ == "__main__":
    main()
