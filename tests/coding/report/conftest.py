"""A study with a draft of a report, and the same with the report approved."""

from pathlib import Path

import pytest

from coding.disclosure.releases import release
from coding.disclosure.threshold import lower
from coding.report import reports
from corpus.people import Actor
from corpus.study import Study
from tests.coding.report.reported import TITLE, add_survey, write_report
from tests.databases import Once


@pytest.fixture
def surveyed(study: Study, actor: Actor, supervisor: Actor, tmp_path: Path, once: Once) -> Study:
    """The survey, coded, without a report; numbers about five respondents may leave it, for there are nine."""

    def survey() -> None:
        add_survey(study, actor, tmp_path)
        with study.write(supervisor) as work:
            lower(work, to=5, reason="Nine people were asked, and all agreed.")

    return once(study, survey)


@pytest.fixture
def drafted(surveyed: Study, actor: Actor, supervisor: Actor, once: Once) -> Study:
    """The survey with a draft, of which the quote with a web address may be printed."""

    def draft() -> None:
        with surveyed.write(actor) as work:
            write_report(work)
        with surveyed.write(supervisor) as work:
            release(work, TITLE, "R1/why", reason="The address leads nowhere.")

    return once(surveyed, draft)


@pytest.fixture
def approved(drafted: Study, actor: Actor, supervisor: Actor, once: Once) -> Study:
    """The survey with the report submitted by Ada and approved by Sam."""

    def review() -> None:
        with drafted.write(actor) as work:
            reports.submit(work, TITLE)
        with drafted.write(supervisor) as work:
            reports.approve(work, TITLE, comment="Well carried.")

    return once(drafted, review)
