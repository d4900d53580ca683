"""A study with a report in review, made once for each kind of database."""

from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest

from corpus.people import Role, sign_in
from corpus.study import Study, Work, open_study
from tests.coding.report.reported import add_survey
from tests.coding.review.reviewing import Two, submit_report
from tests.databases import Backend


@pytest.fixture(
    scope="session", params=["sqlite_files", pytest.param("postgres_databases", marks=pytest.mark.postgres)]
)
def in_review(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Study]:
    """The small survey with a report of one insight, submitted by Ada. Nothing may be stored in it."""
    backend = cast("Backend", request.getfixturevalue(request.param))
    where = backend.new()
    study = open_study(where)
    ada, sam = sign_in(study, "Ada"), sign_in(study, "Sam", role=Role.SUPERVISOR)
    add_survey(study, ada, Path(tmp_path_factory.mktemp("survey")))
    submit_report(study, ada, sam)
    yield study
    study.close()
    backend.drop(where)


@pytest.fixture
def two(in_review: Study) -> Iterator[Two]:
    """Ada and Sam at work on it; what they do is thrown away."""
    with in_review.rehearse(sign_in(in_review, "Ada")) as work:
        yield Two(work, Work(work.connection, sign_in(in_review, "Sam", role=Role.SUPERVISOR)))
