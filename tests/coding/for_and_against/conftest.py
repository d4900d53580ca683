"""A study with a draft of a report, and one with the quotes that a published report prints."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from coding.importing import import_material
from corpus.importing import ImportSettings
from corpus.people import Actor, sign_in
from corpus.study import Study, open_study
from tests.coding.report.reported import add_survey, write_report
from tests.databases import Once, SqliteFiles
from tests.material import seed_path


@pytest.fixture
def drafted(study: Study, actor: Actor, tmp_path: Path, once: Once) -> Study:
    """The small survey with a draft: insight 1 shows R1, R2 for it, R3 against it, and a comment."""

    def draft() -> None:
        add_survey(study, actor, tmp_path)
        with study.write(actor) as work:
            write_report(work)

    return once(study, draft)


@pytest.fixture(scope="package")
def printed(sqlite_files: SqliteFiles) -> Iterator[Study]:
    """The quotes that a published report prints, with their codes; read only. Skips without the material."""
    path = seed_path("quotes.csv")
    where = sqlite_files.new()
    study = open_study(where)
    with study.write(sign_in(study, "Ada")) as work:
        import_material(work, path, settings=ImportSettings(layout="long", id="quote_id", codes="codes"))
    yield study
    study.close()
    sqlite_files.drop(where)
