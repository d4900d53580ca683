"""Small invented surveys to look for evidence in."""

import tempfile
from collections.abc import Mapping
from pathlib import Path

from coding import codebook, codings
from coding.codebook.codes import lookup
from coding.figures.specification import Specification
from coding.report import reports
from corpus.people import Actor
from corpus.study import Study
from tests.coding.small_corpus import add_answers

TITLE = "What hampers the work"
COUNTRIES = ("Sweden", "Norway")


def survey(study: Study, actor: Actor, *answers: str, columns: str = "why") -> None:
    """Imports the answers of R1, R2 … to the open question `why`; countries take turns."""
    rows = [f'R{number},{COUNTRIES[number % 2]},"{answer}"' for number, answer in enumerate(answers, start=1)]
    with tempfile.TemporaryDirectory() as folder:
        content = "\n".join([f"id,country,{columns}", *rows, ""])
        add_answers(study, actor, Path(folder), content=content)


def codings_of(study: Study, actor: Actor, codes: Mapping[int, str]) -> None:
    """Confirms one code on the answers of respondents, given by number; new codes are added."""
    with study.write(actor) as work:
        for number, code in codes.items():
            if lookup(work, code) is None:
                codebook.add(work, code)
            codings.apply(work, quote=f"R{number}/why", code=code)


def insight(study: Study, actor: Actor, headline: str) -> None:
    """Adds an insight with a figure of the codes to the report, which is made when it is missing."""
    with study.write(actor) as work:
        if not reports.all_reports(work):
            reports.create(work, TITLE)
        number = reports.add_insight(work, TITLE, headline)
        reports.add_figure(work, TITLE, number, Specification("codes", of="why"))
