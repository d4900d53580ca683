"""A study with as many answers as a test needs, and runs that suggested nothing."""

from pathlib import Path
from typing import Any

from coding import codebook
from coding.store import suggestion_runs
from corpus.people import Actor
from corpus.study import Study, Work
from tests.coding.small_corpus import add_answers

SAID = (
    "The phones are locked and nobody has the passcode",
    "Providers answer late and ask for other forms",
    "We have too few people for so many cases",
    "There was no training on the new platforms",
)


def many_answers(study: Study, actor: Actor, folder: Path, *, n: int) -> list[str]:
    """Imports `n` answers to `why` in four kinds by turns, adds four codes, and returns the names of the quotes."""
    rows = [f'R{at:04},Sweden,"{SAID[at % 4]}, unit {at}."' for at in range(n)]
    add_answers(study, actor, folder, content="\n".join(["id,country,why", *rows]))
    with study.write(actor) as work:
        for code in ("locked phones", "providers", "staffing", "training"):
            codebook.add(work, code)
    return [f"R{at:04}/why" for at in range(n)]


def a_run(work: Work, *, kind: str = "codes", model_hash: str = "", quality: object = None) -> dict[str, Any]:
    """The row of a new run without any suggestions."""
    return suggestion_runs.insert(
        work.connection,
        kind=kind,
        person_id=work.actor.id,
        question_id=None,
        seed=0,
        corpus_hash="",
        model="",
        model_hash=model_hash,
        parameters={},
        versions={},
        quality=quality,
    )
