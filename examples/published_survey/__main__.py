"""Builds the report on the published survey and writes it in every format.

    python -m examples.published_survey --material FOLDER --out FOLDER

FOLDER holds respondents_2018_raw.csv, codebook_2018.csv and codings_challenges.csv. They are not part of Themebook.
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from corpus.errors import ThemebookError
from examples.published_survey.survey import approve_report, create_survey


def main(arguments: Sequence[str] | None = None) -> int:
    """Does it; the exit status."""
    parser = argparse.ArgumentParser(prog="python -m examples.published_survey", description=__doc__)
    parser.add_argument("--material", type=Path, required=True, help="the folder with the three files")
    parser.add_argument("--out", type=Path, required=True, help="the folder to write to")
    given = parser.parse_args(arguments)
    given.out.mkdir(parents=True, exist_ok=True)
    try:
        return write(given.material, given.out)
    except ThemebookError as error:
        sys.stderr.write(f"{error}\n")
        return error.exit_status


def write(material: Path, out: Path) -> int:
    """Makes the study in a temporary folder, and the files from it."""
    from coding.demo_report import write_report

    with TemporaryDirectory(prefix="themebook-", ignore_cleanup_errors=True) as folder:
        study = create_survey(Path(folder) / "survey.themebook", material)
        try:
            files, missing = write_report(study, approve_report(study), out)
        finally:
            study.close()
    sys.stdout.write("".join(f"{file}\n" for file in files.values()))
    sys.stderr.write(f"{missing}\n" if missing else "")
    return 0


if __name__ == "__main__":
    sys.exit(main())
