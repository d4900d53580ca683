"""The published police survey as a study: its answers, the codes of its main question, and two stated figures."""

from pathlib import Path

from coding import stated
from coding.codings.csv import import_codings
from coding.importing import import_material
from coding.report import reports
from coding.report.description import build
from coding.report.export_json import read
from coding.stated import Stated
from corpus.errors import Refused
from corpus.importing import ImportSettings
from corpus.people import Role, sign_in
from corpus.study import Study, create_study

TITLE = "A published police survey, 2018"
METHOD = (
    "The answers are a synthetic file, drawn so that the printed tables of a published survey come out. No line of it "
    "is a person."
)
REPORT = Path(__file__).parent / "report.json"
CODER, SUPERVISOR = "A researcher", "A supervisor"
RESPONDENTS, QUESTIONS, CODINGS = (
    "respondents_2018_raw.csv",
    "codebook_2018.csv",
    "codings_challenges.csv",
)
STATED = (
    Stated("alerts", wave="2018", topic="employers", value=513, unit="alerts"),
    Stated("computers", wave="2018", topic="employers", value=269_370, unit="work computers"),
)


def create_survey(where: Path, material: Path) -> Study:
    """Makes the study from the files in `material`. Raises Refused when one of them is missing."""
    for name in (RESPONDENTS, QUESTIONS, CODINGS):
        if not (material / name).is_file():
            raise Refused(f"There is no {name} in {material}.", help="Name the folder of the survey's files.")
    settings = ImportSettings(
        id="respondent_id",
        attributes=("country", "region", "role"),
        open_columns=("ft_*",),
        questions=str(material / QUESTIONS),
    )
    study = create_study(where, title=TITLE, method=METHOD)
    with study.write(sign_in(study, CODER, role=Role.CODER)) as work:
        import_material(work, material / RESPONDENTS, settings=settings)
        import_codings(work, material / CODINGS)
        for one in STATED:
            stated.put(work, one)
    return study


def approve_report(study: Study) -> str:
    """Adds the report, submitted and approved; its title."""
    with study.write(sign_in(study, CODER, role=Role.CODER)) as work:
        title = build(work, read(REPORT)).title
        reports.submit(work, title)
    with study.write(sign_in(study, SUPERVISOR, role=Role.SUPERVISOR)) as work:
        reports.approve(work, title)
    return title
