"""A handful of quotes to code, and people who code them."""

import csv
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from corpus.importing import ImportSettings
from corpus.people import Actor, Role, sign_in
from corpus.study import Study, Work
from tests.builders import file, take_in

ANSWERS = """id,country,why
R1,Sweden,Encrypted phones 🔒 stop us.
R2,Sweden,"Providers answer late, if at all."
R3,Norway,don't know
R4,Norway,התיקים גדלים מדי שנה
"""
"""Three answers worth reading and a non-answer; the quotes are called R1/why … R4/why."""


def add_answers(
    study: Study, actor: Actor, folder: Path, *, content: str = ANSWERS, wave: str = "2018"
) -> None:
    """Imports the answers as the open question `why`."""
    settings = ImportSettings(id="id", attributes=("country",), open_columns=("why",), wave=wave)
    take_in(study, actor, file(folder, content, name=f"answers-{wave}.csv"), settings)


def coder(study: Study, name: str) -> Actor:
    """A coder of the study."""
    return sign_in(study, name, role=Role.CODER)


def adjudicator(study: Study, name: str = "Ida") -> Actor:
    """An adjudicator of the study."""
    return sign_in(study, name, role=Role.ADJUDICATOR)


def write_csv(path: Path, rows: Iterable[Mapping[str, str]]) -> Path:
    """Writes rows with the same columns as CSV in UTF-8."""
    every = list(rows)
    with path.open("w", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(out, fieldnames=list(every[0]) if every else ["name", "quote", "code"])
        writer.writeheader()
        writer.writerows(every)
    return path


class _NeverMind(Exception):
    """Ends a trial."""


@contextmanager
def trial(study: Study, actor: Actor) -> Iterator[Work]:
    """A transaction whose work is thrown away at the end, so that one study serves many examples."""
    try:
        with study.write(actor) as work:
            yield work
            raise _NeverMind
    except _NeverMind:
        return
