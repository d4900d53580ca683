"""How long all tables of a survey take: 272 respondents and 50 questions, at most one second.

    python -m benchmarks.tables

Reads the published police survey when the material folder is there (THEMEBOOK_MATERIAL names it), and invents a
survey of the same size otherwise.
"""

import csv
import json
import os
import random
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import perf_counter

from coding import codebook, codings
from coding.figures.charts import chart
from coding.figures.specification import Specification
from coding.figures.tables import table
from corpus.importing import ImportSettings, import_file
from corpus.people import sign_in
from corpus.questions import all_questions
from corpus.respondents import attribute_names
from corpus.study import Study, View, create_study

MATERIAL = Path(os.environ.get("THEMEBOOK_MATERIAL", Path(__file__).resolve().parents[2] / "shared")) / "seed"
RUNS = 7


def published(study: Study) -> None:
    """Imports the published survey with its codings."""
    from coding.codings.csv import import_codings

    settings = ImportSettings(
        questions=str(MATERIAL / "codebook_2018.csv"),
        id="respondent_id",
        attributes=("country", "region", "role"),
        open_columns=("ft_*",),
    )
    with study.write(sign_in(study, "Ada")) as work:
        import_file(work, MATERIAL / "respondents_2018.csv", settings=settings)
        import_codings(work, MATERIAL / "codings_challenges.csv")


def invented(study: Study, folder: Path) -> None:
    """Imports 272 respondents with 34 closed and 16 open questions, and codes on one of these."""
    rng = random.Random(1)
    closed, opened = [f"P{number}" for number in range(34)], [f"ft{number}" for number in range(16)]
    options = ["Very rare", "Rare", "Neither", "Common", "Very common"]
    with (folder / "map.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["column", "question", "type", "options"])
        writer.writerows([name, name, "likert5", "|".join(options)] for name in closed)
    with (folder / "survey.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["id", "country", *closed, *opened])
        for number in range(272):
            answers = [rng.choice([*options, ""]) for _ in closed]
            texts = [
                f"Answer {number} to {name}" if name == "ft0" or rng.random() < 0.02 else ""
                for name in opened
            ]
            writer.writerow([f"R{number}", rng.choice("ABCDEFGH"), *answers, *texts])
    settings = ImportSettings(
        questions=str(folder / "map.csv"), id="id", attributes=("country",), open_columns=("ft*",)
    )
    with study.write(sign_in(study, "Ada")) as work:
        import_file(work, folder / "survey.csv", settings=settings)
        for code in ("encryption", "faces", "files"):
            codebook.add(work, code, category="techniques")
        for number in range(227):
            codings.apply(work, quote=f"R{number}/ft0", code=rng.choice(["encryption", "faces", "files"]))


def every(view: View) -> list[Specification]:
    """Every question, attribute, and the codes and categories."""
    names = [question.name for question in all_questions(view)]
    return [Specification(name) for name in (*names, *attribute_names(view), "codes", "categories")]


def timed(work: Callable[[], object]) -> str:
    """Median and slowest of some runs, in milliseconds."""
    times = []
    for _ in range(RUNS):
        start = perf_counter()
        work()
        times.append(1000 * (perf_counter() - start))
    return f"{median(times):8.0f} ms {max(times):8.0f} ms"


def main() -> None:
    """Prints one line for each kind of work, with the number of tables, the median and the slowest run."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        study = create_study(folder / "survey.themebook", title="Survey")
        if MATERIAL.is_dir():
            published(study)
        else:
            invented(study, folder)
        with study.read() as view:
            report(view, "published survey" if MATERIAL.is_dir() else "invented survey")
        study.close()


def report(view: View, survey: str) -> None:
    """Prints the table of times."""
    specifications = every(view)
    by = attribute_names(view)[0]
    crosstabs = [
        Specification(found.question, by=by)
        for found in specifications
        if found.question not in attribute_names(view)
    ]
    tables = [table(view, specification) for specification in specifications]
    print(f"{survey}, Python {sys.version.split()[0]}, {RUNS} runs", "", sep="\n")
    print(f"{'what':36} {'tables':>6} {'median':>11} {'slowest':>11}")
    print(
        f"{'all tables':36} {len(tables):6} {timed(lambda: [table(view, each) for each in specifications])}"
    )
    print(
        f"{'all crosstabs by ' + by:36} {len(crosstabs):6} {timed(lambda: [table(view, each) for each in crosstabs])}"
    )
    print(f"{'one table of codes':36} {1:6} {timed(lambda: table(view, Specification('codes')))}")
    drawn = timed(lambda: [json.dumps(chart(found)) for found in tables])
    print(f"{'all charts as JSON':36} {len(tables):6} {drawn}")


if __name__ == "__main__":
    main()
