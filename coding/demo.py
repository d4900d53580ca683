"""The sample study: an invented survey that everything can be tried on, made anew from the files in examples/."""

from pathlib import Path

from coding.codebook.csv import import_codebook
from coding.codings.csv import import_codings
from coding.importing import import_material
from corpus.errors import Refused, Unavailable
from corpus.importing import ImportSettings
from corpus.people import Role, sign_in
from corpus.study import Study, create_study

TITLE = "Officers and employers (invented sample)"
METHOD = (
    "An invented survey: no respondent exists and no survey was held. 150 practitioners answer a questionnaire about "
    "online child-protection work; two invented coders have coded their challenges."
)
FILES = Path(__file__).resolve().parent.parent / "examples" / "officers_and_employers"
SETTINGS = ImportSettings(
    id="respondent_id",
    attributes=("country", "sector", "experience", "role"),
    open_columns=("ft_*",),
    questions=str(FILES / "questions.csv"),
)
IMPORTER = "Maja Lind"


def create_sample_study(where: str | Path) -> Study:
    """Makes the sample study at a new path or in an empty database: respondents, codebook, codings of two coders.

    Raises Refused when there is a study already, Unavailable when the sample's files are not installed.
    """
    if not FILES.is_dir():
        raise Unavailable(f"The sample study's files are not in {FILES}.", help="Install Themebook again.")
    study = create_study(where, title=TITLE, method=METHOD)
    with study.write(sign_in(study, IMPORTER, role=Role.CODER)) as work:
        summary = import_material(work, FILES / "respondents.csv", settings=SETTINGS)
        codebook = import_codebook(work, FILES / "codebook.csv")
        codings = import_codings(work, FILES / "codings.csv")
        left_out = (*summary.corpus.skipped, *codebook.skipped, *codings.skipped)
        if left_out:
            raise Refused(
                f"The sample study's files are damaged: {left_out[0].problem}.",
                help="Install Themebook again.",
            )
    return study
