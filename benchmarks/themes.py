"""How long theme proposals take once the vectors of the quotes are in the study.

    python -m benchmarks.themes [QUOTES ...]

Quotes of 27 words on average, drawn with seed 0 from the public texts when the material folder is there
(THEMEBOOK_MATERIAL names it) and from a word list otherwise; each run is a process of its own, limited to one thread;
the clock starts when the libraries and word lists are loaded (3 to 4 s).
The first run fills the study with vectors (from the installed encoder, else from drawn word vectors); the runs after it
read them.
"""

import csv
import os
import random
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from benchmarks.importing import WORDS

BENCH = Path(os.environ.get("THEMEBOOK_MATERIAL", Path(__file__).resolve().parents[2] / "shared")) / "bench"
FILES = ("nlupp_banking", "banking77", "clinc150")
SIZES = (1_000, 5_000)
RUNS = 3
PROGRAM = """
import resource, sys, time
from coding.encoders import default_encoder
from coding.themes.propose import propose_themes
from corpus.people import sign_in
from corpus.study import open_study
from benchmarks.stand_in import StandIn
import coding.encoders.cached, coding.themes.proposals, sklearn.cluster, sklearn.feature_extraction.text, faiss
from coding.language.of_texts import languages_of
from coding.language.words import read_words
read_words(['Words in a table are loaded with the first text'], languages_of(['Zwei kurze Wörter']))
study = open_study(sys.argv[1])
actor = sign_in(study, "Benchmark")
encoder = default_encoder() or StandIn()
start, cpu = time.perf_counter(), time.process_time()
run = propose_themes(study, actor, encoder=encoder)
took = time.perf_counter() - start, time.process_time() - cpu
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(*took, peak / 1024 if sys.platform == "linux" else peak / 2**20, len(run.themes), encoder.name, sep="|")
"""
ONE_THREAD = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}


def main() -> None:
    """Prints a Markdown table."""
    print("| quotes | encoder | first run, s | cached, s (median of 3) | cached, CPU s | peak MB | themes |")
    print("|---:|---|---:|---:|---:|---:|---:|")
    for size in [int(size) for size in sys.argv[1:]] or SIZES:
        with tempfile.TemporaryDirectory() as folder:
            study = _study(Path(folder), size)
            first, *cached = [_run(study) for _ in range(RUNS + 1)]
        seconds, cpu, peak = (statistics.median(float(run[at]) for run in cached) for at in range(3))
        row = (f"{size:,}", first[4], f"{float(first[0]):.1f}", f"{seconds:.1f}", f"{cpu:.1f}", f"{peak:.0f}")
        print(f"| {' | '.join(row)} | {first[3]} |", flush=True)


def _study(folder: Path, size: int) -> str:
    """A study of `size` quotes; its path."""
    from corpus.importing import ImportSettings, import_file
    from corpus.people import sign_in
    from corpus.study import create_study

    with (folder / "rows.csv").open("w", newline="", encoding="utf-8") as out:
        writer = csv.writer(out)
        writer.writerow(["id", "why"])
        writer.writerows([f"R{number:06}", text] for number, text in enumerate(_texts(size)))
    study = create_study(folder / "study.themebook", title="Benchmark")
    with study.write(sign_in(study, "Benchmark")) as work:
        import_file(work, folder / "rows.csv", settings=ImportSettings(id="id", open_columns=("why",)))
    study.close()
    return str(folder / "study.themebook")


def _texts(size: int) -> list[str]:
    draw = random.Random(0)
    files = [BENCH / f"{name}.csv" for name in FILES]
    if not all(file.is_file() for file in files):
        return [" ".join(draw.choices(WORDS, k=draw.randint(9, 45))) for _ in range(size)]
    known = []
    for file in files:
        with file.open(encoding="utf-8", newline="") as lines:
            known += [row["text"].strip() for row in csv.DictReader(lines)]
    texts: list[str] = []
    while len(texts) < size:
        wanted, parts = draw.randint(9, 45), [draw.choice(known)]
        while sum(len(part.split()) for part in parts) < wanted:
            parts.append(draw.choice(known))
        texts.append(". ".join(parts))
    return texts


def _run(study: str) -> list[str]:
    """Seconds, processor seconds, peak memory, themes, the encoder's name."""
    command = [sys.executable, "-W", "ignore", "-c", PROGRAM, study]
    environment = {**os.environ, **ONE_THREAD}
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=environment)
    return done.stdout.strip().split("|")


if __name__ == "__main__":
    main()
