"""Which codings count."""

from pathlib import Path

import pytest
from sqlalchemy import select

from coding import codebook
from coding.codings.decisions import Verdict, decide
from coding.schema import code
from coding.store.in_force import ADJUDICATION, in_force
from corpus.people import Actor
from corpus.quotes import find_quote
from corpus.study import Study
from tests.coding.small_corpus import add_answers, adjudicator, coder

A, B, IDA, OLU = "Ada", "Bo", "Ida", "Olu"


@pytest.mark.parametrize(
    ("decisions", "expected"),
    [
        ([], False),
        ([(A, "confirmed")], True),
        ([(A, "suggested")], False),
        ([(A, "rejected")], False),
        ([(A, "withdrawn")], False),
        ([(A, "confirmed"), (B, "rejected")], True),
        ([(A, "confirmed"), (B, "confirmed")], True),
        ([(A, "confirmed"), (IDA, "rejected")], False),
        ([(A, "confirmed"), (B, "confirmed"), (IDA, "rejected")], False),
        ([(A, "rejected"), (IDA, "adjudicated")], True),
        ([(IDA, "adjudicated")], True),
        ([(IDA, "rejected")], False),
        ([(A, "confirmed"), (IDA, "rejected"), (IDA, "withdrawn")], True),
        ([(A, "confirmed"), (IDA, "rejected"), (OLU, "adjudicated")], True),
    ],
)
def test_a_code_counts_when_it_is_settled_or_confirmed_and_not_overruled(
    study: Study, actor: Actor, tmp_path: Path, decisions: list[tuple[str, str]], *, expected: bool
) -> None:
    """The table of cases; and the pair is there once, whoever confirmed it."""
    add_answers(study, actor, tmp_path)
    people = {A: actor, B: coder(study, B), IDA: adjudicator(study), OLU: adjudicator(study, OLU)}
    with study.write(actor) as work:
        code_id = codebook.add(work, "encryption").id
        quote_id = find_quote(work, "R1/why").id
        for who, status in decisions:
            place = ADJUDICATION if who in (IDA, OLU) else ""
            verdict = Verdict(quote_id, code_id, people[who].id, status=status, action="decided", place=place)
            decide(work, [verdict])
        assert list(work.connection.execute(in_force())) == ([(quote_id, code_id)] if expected else [])


def test_one_persons_codings_are_taken_without_regard_to_others(
    study: Study, actor: Actor, tmp_path: Path
) -> None:
    """For agreement between coders, what was overruled stands; as a subquery it joins."""
    add_answers(study, actor, tmp_path)
    ida = adjudicator(study)
    with study.write(actor) as work:
        code_id = codebook.add(work, "encryption").id
        quote_id = find_quote(work, "R1/why").id
        decide(work, [Verdict(quote_id, code_id, actor.id, status="confirmed", action="decided")])
        overruled = Verdict(
            quote_id, code_id, ida.id, status="rejected", action="decided", place=ADJUDICATION
        )
        decide(work, [overruled])
        pairs = in_force(person_id=actor.id).subquery()
        query = select(code.c.name).join(pairs, pairs.c.code_id == code.c.id)
        assert list(work.connection.execute(query).scalars()) == ["encryption"]
        assert list(work.connection.execute(in_force(person_id=ida.id))) == []
