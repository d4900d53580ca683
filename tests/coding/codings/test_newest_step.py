"""The step that undo would take back."""

from pathlib import Path

from coding import codebook, codings
from coding.codings.newest_step import is_newest_step
from corpus.people import Actor
from corpus.study import Study
from tests.coding.small_corpus import add_answers


def test_a_step_is_the_newest_until_its_person_decides_again(
    study: Study, actor: Actor, tmp_path: Path
) -> None:
    """And again once that is undone; not when it is undone itself."""
    add_answers(study, actor, tmp_path)
    with study.write(actor) as work:
        codebook.add(work, "access")
        assert not is_newest_step(work, actor, "one")
        codings.apply(work, quote="R1/why", code="access", step="one")
        assert is_newest_step(work, actor, "one")
        codings.apply(work, quote="R2/why", code="access", step="two")
        assert not is_newest_step(work, actor, "one")
        codings.undo(work)
        assert is_newest_step(work, actor, "one")
        codings.undo(work)
        assert not is_newest_step(work, actor, "one")
