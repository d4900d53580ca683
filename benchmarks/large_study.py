"""A large study of invented answers: two quotes a respondent, ten attributes, sixty codes, 20,000 codings by Ben."""

import csv
import random
from pathlib import Path

from coding import codebook
from coding.codings.decisions import Verdict, decide
from coding.store import codes as code_store
from corpus.importing import ImportSettings, import_file
from corpus.people import sign_in
from corpus.quotes import quotes_page
from corpus.study import Work, create_study

WORDS = (
    "platform",
    "encrypted",
    "phone",
    "evidence",
    "late",
    "answer",
    "staff",
    "training",
    "law",
    "court",
    "report",
    "network",
    "country",
    "budget",
)
ATTRIBUTES = tuple(f"attribute {number}" for number in range(10))
CODES, CODINGS = 60, 20_000


def large_study(folder: Path, quotes: int) -> Path:
    """The path of the study, made in `folder`; seed 1."""
    rng = random.Random(1)
    respondents = quotes // 2
    with (folder / "survey.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["id", *ATTRIBUTES, "why", "what"])
        for number in range(respondents):
            facts = [rng.choice("ABCDEFGH") for _ in ATTRIBUTES]
            writer.writerow([f"R{number:06}", *facts, answer(rng, 2 * number), answer(rng, 2 * number + 1)])
    study = create_study(folder / "study.themebook", title="Invented")
    settings = ImportSettings(id="id", attributes=ATTRIBUTES, open_columns=("why", "what"))
    with study.write(sign_in(study, "Ada")) as work:
        import_file(work, folder / "survey.csv", settings=settings)
        for number in range(CODES):
            codebook.add(
                work, f"code {number:02}", category=f"group {number // 6}", definition=answer(rng, number)
            )
    with study.write(sign_in(study, "Ben")) as work:
        code_some(work, rng, min(CODINGS, quotes // 2))
    study.close()
    return folder / "study.themebook"


def answer(rng: random.Random, number: int) -> str:
    """Six to sixty words behind a number of its own."""
    return f"{number}: {' '.join(rng.choices(WORDS, k=rng.randint(6, 60)))}"


def code_some(work: Work, rng: random.Random, codings: int) -> None:
    """Confirms a code on the last quotes of the study."""
    codes = [row["id"] for row in code_store.everything(work.connection) if row["kind"] == "code"]
    last = quotes_page(work, after=0, limit=1_000_000)[-codings:]
    verdicts = [
        Verdict(
            quote_id=one.id,
            code_id=rng.choice(codes),
            person_id=work.actor.id,
            status="confirmed",
            action="confirmed",
        )
        for one in last
    ]
    decide(work, verdicts)


if __name__ == "__main__":
    raise SystemExit("This makes the study of benchmarks.page; run that.")
