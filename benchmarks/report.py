"""How long the sample report takes: computed, checked, verified, and written in every format.

    python -m benchmarks.report

The numbers are wall-clock seconds; HTML, from the study to the file, is to take at most five.
"""

import json
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import get_args

from coding.demo import FILES, IMPORTER, create_sample_study
from coding.demo_report import APPROVER
from coding.report import reports
from coding.report.description import build
from coding.report.document import to_json
from coding.report.export import Format, exported, leaving
from coding.report.export_json import read
from coding.report.render import content
from coding.report.verify import verify
from coding.review.page import under_review
from corpus.people import Role, sign_in
from corpus.study import Study, View

RUNS = 5


def main() -> None:
    """Prints a line for each kind of work: the first run in this process, the median and the slowest of the others."""
    with tempfile.TemporaryDirectory() as folder:
        study = create_sample_study(Path(folder) / "sample.themebook")
        with study.write(sign_in(study, IMPORTER, role=Role.CODER)) as work:
            title = build(work, read(FILES / "report.json")).title
            reports.submit(work, title)
        print(f"{'what':44}{'first s':>9}{'median s':>10}{'slowest s':>11}")
        with study.read() as view:
            report(view, title)
        approved(study, title)
        study.close()


def report(view: View, title: str) -> None:
    """A report that is not approved yet: everything is computed."""
    line("the whole report for the page", lambda: content(view, title))
    line("the whole report for readers outside", lambda: leaving(view, title))
    line("the report with its checks for a review", lambda: under_review(view, title))
    line("HTML, from the study to the file", lambda: exported(leaving(view, title), "html"))
    found = leaving(view, title)
    for format in get_args(Format):
        line(f"{format} of what was computed", partial(exported, found, format))


def approved(study: Study, title: str) -> None:
    """A report that was approved: read as it was frozen, and verified."""
    with study.write(sign_in(study, APPROVER, role=Role.SUPERVISOR)) as work:
        reports.approve(work, title)
    with study.read() as view:
        line("HTML of the approved report", lambda: exported(leaving(view, title), "html"))
        document = json.loads(json.dumps(to_json(leaving(view, title))))
        line("verify", lambda: verify(view, document))


def line(what: str, work: Callable[[], object]) -> None:
    """Prints one line of the table."""
    times = []
    for _ in range(1 + RUNS):
        start = perf_counter()
        work()
        times.append(perf_counter() - start)
    print(f"{what:44}{times[0]:>9.2f}{median(times[1:]):>10.2f}{max(times[1:]):>11.2f}")


if __name__ == "__main__":
    main()
