"""Merging codes."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coding import codebook, codings
from coding.codings.decisions import Verdict, decide
from coding.store.in_force import ADJUDICATION
from coding.store.progress import in_force_on
from corpus.errors import Refused
from corpus.people import Actor
from corpus.quotes import find_quote
from corpus.store import people
from corpus.study import Study, Work
from tests.coding.small_corpus import add_answers, adjudicator, coder, trial

CODES = ("a", "b", "c")
WHO = ("Ada", "Bo", "Ida")


@pytest.fixture
def coded(study: Study, actor: Actor, tmp_path: Path) -> Study:
    """Four quotes, three codes, two coders and an adjudicator."""
    add_answers(study, actor, tmp_path)
    coder(study, "Bo")
    adjudicator(study)
    with study.write(actor) as work:
        for name in CODES:
            codebook.add(work, name)
    return study


def test_the_codings_of_a_merged_code_become_codings_of_the_target(coded: Study, actor: Actor) -> None:
    """Same coder, place and status, each as a pair of events; what the coder had on the target stays."""
    with coded.write(actor) as work:
        codings.apply(work, quote="R1/why", code="a", span=(0, 9))
        codings.apply(work, quote="R2/why", code="a", coder="Bo")
        codings.apply(work, quote="R2/why", code="b", coder="Bo")
        codings.reject(work, quote="R4/why", code="a")
        promised = codebook.merge_effect(work, ["a"], into="b")
        assert promised.sentence == "touches 3 quotes of 3 respondents"
        assert codebook.merge(work, ["A"], into="b") == promised
        found = [
            (coding.quote, coding.code, coding.coder, coding.status, coding.span_text)
            for quote in ("R1/why", "R2/why", "R4/why")
            for coding in codings.of_quote(work, quote)
        ]
        steps = [(step.action, step.code, step.after) for step in codings.history(work, "R1/why")[1:]]
        assert codings.replay(work) == codebook.replay(work) == []
        assert codebook.find_code(work, "a").name == "b"
    assert found == [
        ("R1/why", "b", "Ada", "confirmed", "Encrypted"),
        ("R2/why", "b", "Bo", "confirmed", None),
        ("R4/why", "b", "Ada", "rejected", None),
    ]
    assert steps == [("merged", "a", "withdrawn"), ("merged", "b", "confirmed")]


def test_a_confirmed_coding_is_not_lost_to_a_rejected_one(coded: Study, actor: Actor) -> None:
    """Who confirmed the narrower code has said that the merged one holds."""
    with coded.write(actor) as work:
        codings.apply(work, quote="R1/why", code="a")
        codings.reject(work, quote="R1/why", code="b")
        codebook.merge(work, ["a"], into="b")
        assert [coding.status for coding in codings.of_quote(work, "R1/why")] == ["confirmed"]


def test_old_names_lead_to_the_target_over_several_merges(coded: Study) -> None:
    """Also when the target is merged in turn; a new code may take the old name."""
    with coded.write(coder(coded, "Ada")) as work:
        codebook.merge(work, ["a"], into="b")
        codebook.merge(work, ["b"], into="c")
        assert [codebook.find_code(work, name).name for name in CODES] == ["c", "c", "c"]
        assert [code.name for code in codebook.codes(work)] == ["c"]
        assert codings.apply(work, quote="R1/why", code="a").code == "c"
        codebook.add(work, "a")
        assert codebook.find_code(work, "a").name == "a"


def test_merging_categories_moves_what_is_under_them(coded: Study, actor: Actor) -> None:
    """The codes keep their codings."""
    with coded.write(actor) as work:
        codebook.move(work, "a", category="one")
        codebook.move(work, "b", category="two")
        codebook.merge(work, ["one"], into="two")
        assert [(code.name, code.parent) for code in codebook.codes(work)] == [
            ("two", None),
            ("a", "two"),
            ("b", "two"),
            ("c", None),
        ]


def test_what_cannot_be_merged_is_refused(coded: Study, actor: Actor) -> None:
    """Itself, nothing, another kind, a category above."""
    with coded.write(actor) as work:
        codebook.add(work, "in", category="out", kind="category")
        cases: list[tuple[list[str], str, str]] = [
            (["a"], "A", "a cannot be merged into itself"),
            ([], "a", "No code is named"),
            (["a"], "out", "a is a code and out a category"),
            (["out"], "in", "in is under out"),
            (["a", "zzz"], "b", "no code called zzz"),
        ]
        for names, into, message in cases:
            with pytest.raises(Refused, match=message):
                codebook.merge(work, names, into=into)
        assert len(codebook.codes(work)) == 5


decisions = st.lists(
    st.tuples(
        st.sampled_from(("R1/why", "R2/why")),
        st.sampled_from(CODES),
        st.sampled_from(WHO),
        st.sampled_from(("confirmed", "rejected", "suggested", "withdrawn")),
    ),
    max_size=12,
)


def decided(work: Work, quote: str, code: str, who: str, status: str) -> None:
    """One decision; Ida settles, the others code."""
    settles = who == "Ida"
    person_id = people.find(work.connection, who)
    verdict = Verdict(
        quote_id=find_quote(work, quote).id,
        code_id=codebook.find_code(work, code).id,
        person_id=person_id or 0,
        status="adjudicated" if settles and status == "confirmed" else status,
        action="decided",
        place=ADJUDICATION if settles else "",
    )
    if not (settles and status == "suggested"):
        decide(work, [verdict])


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=decisions)
def test_what_counted_under_any_of_the_codes_counts_under_the_target(
    coded: Study, steps: list[tuple[str, str, str, str]]
) -> None:
    """And nothing else, whatever coders and adjudicators had decided; the codings are what the events say."""
    with trial(coded, coder(coded, "Ada")) as work:
        for step in steps:
            decided(work, *step)
        ids = {name: codebook.find_code(work, name).id for name in CODES}
        before = set.union(*(in_force_on(work.connection, code_id) for code_id in ids.values()))
        codebook.merge(work, ["a", "b"], into="c")
        assert in_force_on(work.connection, ids["c"]) == before
        assert in_force_on(work.connection, ids["a"]) | in_force_on(work.connection, ids["b"]) == set()
        assert codings.replay(work) == []
