"""Whether the codings are what the decisions say."""

from pathlib import Path

from sqlalchemy import delete, insert, select, update

from coding import codebook, codings
from coding.schema import coding
from corpus.people import Actor
from corpus.study import Study
from tests.coding.small_corpus import add_answers


def test_a_coding_that_no_event_explains_is_named(study: Study, actor: Actor, tmp_path: Path) -> None:
    """Changed, slipped in, or taken away behind the events."""
    add_answers(study, actor, tmp_path)
    with study.write(actor) as work:
        codebook.add(work, "encryption")
        for quote in ("R1/why", "R2/why", "R4/why"):
            codings.apply(work, quote=quote, code="encryption")
        assert codings.replay(work) == []
        rows = list(work.connection.execute(select(coding).order_by(coding.c.id)).mappings())
        work.connection.execute(update(coding).where(coding.c.id == rows[0]["id"]).values(status="rejected"))
        work.connection.execute(delete(coding).where(coding.c.id == rows[1]["id"]))
        made_up = {**rows[2], "id": rows[2]["id"] + 1000, "guid": "made up", "place": "0-3"}
        work.connection.execute(insert(coding).values(made_up))
        problems = codings.replay(work)
    assert problems[:2] == [
        "The coding of encryption on quote R1/why by Ada is rejected, but its last event leaves it otherwise.",
        "The coding of encryption on quote R4/why by Ada has no event.",
    ]
    assert [problem.split(" ", 2)[2] for problem in problems[2:]] == ["tells of a coding that is missing."]
