"""How long all tables of a large survey take: 50 closed questions, one open question with 50 codes.

    python -m benchmarks.tables_large [RESPONDENTS]     100,000 when absent; making the study takes some minutes

Each time is told twice: as it passed, and as the processor worked, which other programs do not lengthen.
"""

import csv
import random
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import perf_counter, process_time

from benchmarks.large_study import code_some
from benchmarks.tables import every
from coding import codebook
from coding.figures.specification import Specification
from coding.figures.tables import table
from corpus.importing import ImportSettings, import_file
from corpus.people import sign_in
from corpus.study import Study, View, create_study

QUESTIONS = [f"P{number:02}" for number in range(50)]
SCALE = ("Very rare", "Rare", "Neither", "Common", "Very common")


def made(folder: Path, respondents: int) -> Study:
    """A third of the questions allow several answers, one in ten is left out, everybody's text has a code; seed 1."""
    rng = random.Random(1)
    with (folder / "map.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["column", "question", "type", "options"])
        for number, name in enumerate(QUESTIONS):
            writer.writerow([name, name, "multi select" if number % 3 == 0 else "likert5", "|".join(SCALE)])
        writer.writerow(["why", "Why?", "open", ""])
    with (folder / "survey.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["id", "country", *QUESTIONS, "why"])
        for number in range(respondents):
            answers = [_answer(rng, place) for place in range(len(QUESTIONS))]
            writer.writerow([f"R{number:06}", rng.choice("ABCDEFGH"), *answers, f"Answer {number}"])
    study = create_study(folder / "survey.themebook", title="Large")
    settings = ImportSettings(questions=str(folder / "map.csv"), id="id", attributes=("country",))
    with study.write(sign_in(study, "Ada")) as work:
        import_file(work, folder / "survey.csv", settings=settings)
        for number in range(50):
            codebook.add(work, f"code {number:02}", category=f"group {number // 8}")
    with study.write(sign_in(study, "Ben")) as work:
        code_some(work, rng, respondents)
    return study


def _answer(rng: random.Random, place: int) -> str:
    if rng.random() < 0.1:
        return ""
    return "|".join(rng.sample(SCALE, 2)) if place % 3 == 0 else rng.choice(SCALE)


def told(what: str, tables: int, work: Callable[[], object]) -> None:
    """Prints how many tables took how many seconds."""
    start, busy = perf_counter(), process_time()
    work()
    print(f"{what:36} {tables:6} {perf_counter() - start:9.1f} s {process_time() - busy:9.1f} s", flush=True)


def report(view: View) -> None:
    """Prints the table of times."""
    plain = [wanted for wanted in every(view) if wanted.question != "why"]
    crosstabs = [Specification(name, by="country") for name in QUESTIONS]
    told("all tables", len(plain), lambda: [table(view, wanted) for wanted in plain])
    told("one table of codes", 1, lambda: table(view, Specification("codes")))
    told("all crosstabs by country", len(crosstabs), lambda: [table(view, wanted) for wanted in crosstabs])
    told("codes by codes", 1, lambda: table(view, Specification("codes", by="codes")))


def main() -> None:
    """Makes the study in a folder of its own and measures."""
    respondents = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    with tempfile.TemporaryDirectory() as name:
        study = made(Path(name), respondents)
        print(f"{respondents:,} respondents, Python {sys.version.split()[0]}", "", sep="\n")
        print(f"{'what':36} {'tables':>6} {'passed':>11} {'processor':>11}")
        with study.read() as view:
            report(view)
        study.close()


if __name__ == "__main__":
    main()
