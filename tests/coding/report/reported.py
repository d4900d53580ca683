"""A small survey with a report on it: nine answers, two codes, an expert's comment, and one insight."""

from pathlib import Path

from coding import codebook, codings
from coding.figures.specification import Specification
from coding.report import reports
from corpus.importing import ImportSettings
from corpus.people import Actor
from corpus.study import Study, Work
from tests.builders import file, take_in

MAP = """column,section,question,row,type,options,asked_if
met,One,Have you met it?,,yes-no,Yes|No,
why,One,What stops you?,,open,,
"""

HOSTILE = "<script>alert('x')</script> & $x$ -> **bold** 🔒 [link](http://example.org/a.png)"
RIGHT_TO_LEFT = "התיקים גדלים מדי שנה"

ANSWERS = f"""id,country,met,why
R1,Sweden,Yes,"{HOSTILE}"
R2,Sweden,Yes,Encrypted phones stop us in Kiruna.
R3,Sweden,Yes,{RIGHT_TO_LEFT}
R4,Sweden,No,don't know
R5,Norway,Yes,Providers answer late.
R6,Norway,No,Everything is encrypted now.
R7,Norway,No,
R8,Norway,Yes,Too few of us.
R9,Norway,Yes,"Encryption? No, the law."
"""

EXPERTS = """id,text,kind,speaker
E1,This is what we hear everywhere.,expert,Dr Noor Example
"""

TITLE = "What stops the work"
CODES = Specification("codes", of="why")


def add_survey(study: Study, actor: Actor, folder: Path) -> None:
    """Imports the survey, with a log-on and an expert's comment, and codes three answers with encryption."""
    settings = ImportSettings(
        id="id", attributes=("country",), questions=str(file(folder, MAP, name="map.csv"))
    )
    take_in(study, actor, file(folder, ANSWERS + "R10,Norway,,\n"), settings)
    take_in(study, actor, file(folder, EXPERTS, name="experts.csv"), ImportSettings(layout="long", id="id"))
    with study.write(actor) as work:
        codebook.add(work, "encryption", category="technology", definition="Evidence that cannot be read.")
        codebook.add(work, "providers")
        for name, code in (
            ("R1", "encryption"),
            ("R2", "encryption"),
            ("R6", "encryption"),
            ("R5", "providers"),
        ):
            codings.apply(work, quote=f"{name}/why", code=code)


def write_report(work: Work) -> None:
    """A draft with one insight: a figure of codes, one of answers, quotes for and against, and a comment."""
    reports.create(work, TITLE, "What officers wrote.")
    reports.add_insight(work, TITLE, "Encryption comes first", "It is named most.")
    reports.add_figure(work, TITLE, 1, CODES, title="Named challenges")
    reports.add_figure(work, TITLE, 1, Specification("met"))
    reports.add_quote(work, TITLE, 1, "R1/why", "for")
    reports.add_quote(work, TITLE, 1, "R2/why", "for", cuts=[(24, 34)])
    reports.add_quote(work, TITLE, 1, "R3/why", "against")
    reports.add_quote(work, TITLE, 1, "E1", "comment")
