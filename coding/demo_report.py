"""A report on the sample study, built, submitted and approved, to be looked at and verified."""

from pathlib import Path
from typing import get_args

from coding.demo import FILES, IMPORTER
from coding.report import reports
from coding.report.description import build
from coding.report.export import Format, exported, file_name, leaving
from coding.report.export_json import read
from corpus.errors import Unavailable
from corpus.people import Role, sign_in
from corpus.study import Study

APPROVER = "Ruth Adeyemi"
"""As invented as everybody else in the sample."""


def approve_sample_report(study: Study) -> str:
    """Adds the report to the sample study, submitted by its coder and approved by a supervisor; its title."""
    with study.write(sign_in(study, IMPORTER, role=Role.CODER)) as work:
        title = build(work, read(FILES / "report.json")).title
        reports.submit(work, title)
    with study.write(sign_in(study, APPROVER, role=Role.SUPERVISOR)) as work:
        reports.approve(work, title)
    return title


def write_report(study: Study, title: str, folder: Path) -> tuple[dict[Format, Path], str]:
    """Writes a report into a folder in every format: the files, and why there is no PDF, "" when there is one."""
    with study.read() as view:
        found = leaving(view, title)
    files: dict[Format, Path] = {}
    missing = ""
    for format in get_args(Format):
        try:
            written = exported(found, format)
        except Unavailable as error:
            missing = str(error)
            continue
        files[format] = folder / file_name(found.title, found.status, format)
        files[format].write_bytes(written)
    return files, missing
