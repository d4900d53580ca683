"""What codes are used for."""

from pathlib import Path

import pytest

from coding import codebook, codings
from coding.codebook.uses import thin, uses
from coding.codings.progress import Tally
from coding.store import suggestions
from coding.store.code_uses import newest_decision
from coding.store.suggestion_runs import insert as insert_run
from corpus.people import Actor
from corpus.quotes import find_quote
from corpus.study import Study, Work
from tests.coding.small_corpus import add_answers


@pytest.fixture
def coded(study: Study, actor: Actor, tmp_path: Path) -> Study:
    """`access` on two quotes, `cloud` on one of them, both in `obstacles`; `law` on none."""
    add_answers(study, actor, tmp_path)
    with study.write(actor) as work:
        codebook.add(work, "access", category="obstacles")
        codebook.add(work, "cloud", category="obstacles")
        codebook.add(work, "law")
        codings.apply(work, quote="R1/why", code="access")
        codings.apply(work, quote="R2/why", code="access")
        codings.apply(work, quote="R1/why", code="cloud")
    return study


def suggest(work: Work, *pairs: tuple[str, str]) -> None:
    """A run that suggests these codes for these quotes."""
    run = insert_run(
        work.connection,
        kind="codes",
        person_id=work.actor.id,
        seed=0,
        corpus_hash="0" * 64,
        model="words",
        model_hash="0" * 64,
        parameters={},
        versions={},
    )
    rows = [
        {
            "run_id": run["id"],
            "quote_id": find_quote(work, quote).id,
            "code_id": codebook.find_code(work, code).id,
            "score": 0.5,
            "reason": "words",
        }
        for quote, code in pairs
    ]
    suggestions.insert(work.connection, rows)


def test_a_category_has_what_its_codes_have_each_quote_once(coded: Study, actor: Actor) -> None:
    """What counts, and what the newest suggestions offer that nobody has decided on."""
    with coded.write(actor) as work:
        suggest(work, ("R4/why", "law"))
        suggest(work, ("R1/why", "access"), ("R4/why", "access"), ("R4/why", "cloud"))
        codings.reject(work, quote="R2/why", code="law")
        found = {one.name: (one.confirmed, one.suggested, one.rejected.quotes) for one in uses(work)}
    assert found == {
        "obstacles": (Tally(2, 2), Tally(1, 1), 0),
        "access": (Tally(2, 2), Tally(1, 1), 0),
        "cloud": (Tally(1, 1), Tally(1, 1), 0),
        "law": (Tally(0, 0), Tally(0, 0), 1),
    }


def test_codes_with_fewer_than_three_uses_are_thin(coded: Study, actor: Actor) -> None:
    """The thinnest first; categories never."""
    with coded.write(actor) as work:
        assert [(one.name, one.confirmed.quotes) for one in thin(work)] == [
            ("law", 0),
            ("cloud", 1),
            ("access", 2),
        ]
        codings.apply(work, quote="R4/why", code="access")
        assert [one.name for one in thin(work)] == ["law", "cloud"]
        assert [one.name for one in thin(work, fewer_than=1)] == ["law"]


def test_counts_change_with_decisions_alone(coded: Study, actor: Actor) -> None:
    """Editing and ordering the codebook moves no count, so that a page need not count anew."""
    with coded.write(actor) as work:
        before = newest_decision(work.connection)
        codebook.edit(work, "law", definition="What the law says.")
        assert newest_decision(work.connection) == before
        codings.apply(work, quote="R4/why", code="law")
        assert newest_decision(work.connection) > before
