"""What the likeness of quotes depends on."""

from pathlib import Path

from coding import codebook, codings
from coding.reading.stamp import what_is_compared
from corpus.people import Actor
from corpus.study import Study
from tests.coding.small_corpus import add_answers
from tests.coding.suggestions.by_hand import run_by_hand


def test_imports_and_runs_change_what_is_compared(study: Study, actor: Actor, tmp_path: Path) -> None:
    """Decisions do not."""
    seen = []

    def look() -> None:
        with study.read() as view:
            seen.append(what_is_compared(view))

    look()
    add_answers(study, actor, tmp_path)
    look()
    run_by_hand(study, actor, [])
    look()
    with study.write(actor) as work:
        codebook.add(work, "encryption")
        codings.apply(work, quote="R1/why", code="encryption")
    look()
    assert len(set(seen[:3])) == 3
    assert seen[3] == seen[2]
