"""Small files and studies that tests are made of."""

from pathlib import Path

from corpus.importing import ImportSettings, ImportSummary, import_file
from corpus.people import Actor
from corpus.study import Study

MAP = """column,section,question,row,type,options,asked_if
met,One,Have you met it?,,yes-no,Yes|No,
often,One,How often?,,likert5,Rarely|Sometimes|Often,"{""met"": ""Yes""}"
seen,Two,Where?,,multi select,Phones|Cloud|Laptops,
cases,Two,How many?,,numeric,0 or N/A|1–10|More than 10,
why,Two,Why?,,open,,
"""

WIDE = """id,country,met,often,seen,cases,why
R1,Sweden,Yes,Often,Phones|Cloud,3,Locked phones.
R2,Sweden,No,,Phones,0,
R3,Norway,Yes,Sometimes,,N/A,don't know
R4,Norway,,,Laptops,250,"Nobody answers, ever."
R5,Norway,,,,,
"""

SETTINGS = ImportSettings(id="id", attributes=("country",))


def file(folder: Path, content: str, *, name: str = "answers.csv") -> Path:
    """A file holding `content`, in UTF-8 with the line ends as written."""
    path = folder / name
    path.write_bytes(content.encode())
    return path


def map_file(folder: Path, content: str = MAP) -> str:
    """The path of a map file."""
    return str(file(folder, content, name="map.csv"))


def take_in(study: Study, actor: Actor, path: Path, settings: ImportSettings) -> ImportSummary:
    """Imports one file in a transaction of its own."""
    with study.write(actor) as work:
        return import_file(work, path, settings=settings)


def small_survey(study: Study, actor: Actor, folder: Path) -> ImportSummary:
    """Puts the five rows of `WIDE` into the study: four respondents and a log-on, two answers worth reading."""
    settings = ImportSettings(id="id", attributes=("country",), questions=map_file(folder))
    return take_in(study, actor, file(folder, WIDE), settings)
