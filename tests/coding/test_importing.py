"""Importing quotes together with their codes."""

from pathlib import Path

from coding.check import faults
from coding.codings import of_quote
from coding.importing import import_material
from corpus.importing import ImportSettings
from corpus.people import Actor
from corpus.study import Study
from tests.builders import file

LONG = "nr,text,codes\nQ1,Locked phones.,encryption|time\nQ2,Nobody answers.,\nQ1,Twice.,other\n"
SETTINGS = ImportSettings(layout="long", id="nr", codes="codes")


def test_the_codes_of_a_row_are_confirmed_on_its_quote(study: Study, actor: Actor, tmp_path: Path) -> None:
    """Unknown codes are added and named; the codes of a row that was left out are left out too."""
    with study.write(actor) as work:
        summary = import_material(work, file(tmp_path, LONG), settings=SETTINGS)
    assert summary.to_json()["codings"] == {
        "kept": 2,
        "unchanged": 0,
        "codes_added": ["encryption", "time"],
        "skipped": [],
    }
    with study.read() as view:
        found = [(coding.code, coding.status, coding.coder) for coding in of_quote(view, "Q1")]
        assert found == [("encryption", "confirmed", "Ada"), ("time", "confirmed", "Ada")]


def test_the_same_file_again_changes_no_coding(study: Study, actor: Actor, tmp_path: Path) -> None:
    """And the study is whole."""
    for kept in (2, 0):
        with study.write(actor) as work:
            summary = import_material(work, file(tmp_path, LONG), settings=SETTINGS)
        assert summary.codings is not None
        assert (summary.codings.kept, summary.codings.unchanged) == (kept, 2 - kept)
    with study.read() as view:
        assert list(faults(view)) == []
