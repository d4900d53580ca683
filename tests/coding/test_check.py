"""Finding a coding that no event tells of."""

from pathlib import Path

from sqlalchemy import text

from coding.check import faults
from coding.importing import import_material
from corpus.importing import ImportSettings
from corpus.people import Actor
from corpus.study import Study
from tests.builders import file


def test_a_coding_changed_behind_the_log_is_named(study: Study, actor: Actor, tmp_path: Path) -> None:
    """What stands must be what the events say."""
    settings = ImportSettings(layout="long", id="nr", codes="codes")
    with study.write(actor) as work:
        import_material(work, file(tmp_path, "nr,text,codes\nQ1,Locked.,encryption\n"), settings=settings)
        work.connection.execute(text("UPDATE coding SET status = 'rejected'"))
    with study.read() as view:
        found = list(faults(view))
    assert len(found) == 1
    assert "Q1" in found[0]
    assert "encryption" in found[0]
