"""Splitting a code."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coding import codebook, codings
from coding.codebook.splitting import Split, split, split_effect
from coding.codings.progress import Tally
from coding.store.progress import in_force_on
from corpus.errors import Refused
from corpus.people import Actor
from corpus.quotes import find_quote
from corpus.study import Study, View
from tests.coding.codebook.test_merging import decided
from tests.coding.small_corpus import add_answers, adjudicator, coder, trial


@pytest.fixture
def coded(study: Study, actor: Actor, tmp_path: Path) -> Study:
    """`access` on three quotes: by Ada, on a part and on a whole; by Bo; by both."""
    add_answers(study, actor, tmp_path)
    coder(study, "Bo")
    adjudicator(study)
    with study.write(actor) as work:
        codebook.add(work, "access", category="obstacles")
        codebook.add(work, "cloud")
        codings.apply(work, quote="R1/why", code="access", span=(0, 9))
        codings.apply(work, quote="R2/why", code="access", coder="Bo")
        codings.apply(work, quote="R4/why", code="access")
        codings.apply(work, quote="R4/why", code="access", coder="Bo")
    return study


def codings_of(view: View, *quotes: str) -> list[tuple[str, str, str, str | None]]:
    """(quote, code, coder, words of the span) of what stands on some quotes."""
    return [
        (one.quote, one.code, one.coder, one.span_text)
        for quote in quotes
        for one in codings.of_quote(view, quote)
        if one.status == "confirmed"
    ]


def test_the_chosen_quotes_get_a_new_code_and_the_others_keep_theirs(coded: Study, actor: Actor) -> None:
    """Same coders, same places; the new code stands beside the one that is split."""
    with coded.write(actor) as work:
        promised = split_effect(work, "access", quotes=["R1/why", "R4/why"], into="locked  phones")
        assert promised == Split(
            "access", "locked phones", is_new=True, moved=Tally(2, 2), already=0, left=Tally(1, 1)
        )
        assert promised.sentence == (
            "gives 2 quotes of 2 respondents to the new code locked phones; 1 quote keeps access"
        )
        assert split(work, "access", quotes=["R1/why", "R4/why", "R1/why"], into="locked phones") == promised
        assert codebook.find_code(work, "locked phones").parent == "obstacles"
        assert codings_of(work, "R1/why", "R2/why", "R4/why") == [
            ("R1/why", "locked phones", "Ada", "Encrypted"),
            ("R2/why", "access", "Bo", None),
            ("R4/why", "locked phones", "Ada", None),
            ("R4/why", "locked phones", "Bo", None),
        ]
        assert codings.replay(work) == codebook.replay(work) == []


def test_a_split_is_one_step(coded: Study, actor: Actor) -> None:
    """Undone at once, also what other coders had; redone at once; the new code stays in the codebook."""
    with coded.write(actor) as work:
        before = codings_of(work, "R1/why", "R2/why", "R4/why")
        split(work, "access", quotes=["R1/why", "R4/why"], into="locked phones")
        after = codings_of(work, "R1/why", "R2/why", "R4/why")
        assert codings.undo(work).quotes == ("R1/why", "R4/why")
        assert codings_of(work, "R1/why", "R2/why", "R4/why") == before
        codings.redo(work)
        assert codings_of(work, "R1/why", "R2/why", "R4/why") == after
        assert codings.replay(work) == []
        assert codebook.find_code(work, "locked phones").status == "active"


def test_quotes_can_go_to_a_code_that_is_there(coded: Study, actor: Actor) -> None:
    """It says how many have it already; what their coders decided there stays."""
    with coded.write(actor) as work:
        codings.apply(work, quote="R4/why", code="cloud")
        done = split(work, "access", quotes=["R4/why"], into="Cloud")
        assert done == Split("access", "cloud", is_new=False, moved=Tally(1, 1), already=1, left=Tally(2, 2))
        assert done.sentence == (
            "gives 1 quote of 1 respondent to cloud (1 of them have it already); 2 quotes keep access"
        )
        assert codings_of(work, "R4/why") == [
            ("R4/why", "cloud", "Ada", None),
            ("R4/why", "cloud", "Bo", None),
        ]


def test_that_somebody_rejected_the_code_stays_with_it(coded: Study, actor: Actor) -> None:
    """They have not said anything of the other one."""
    with coded.write(coder(coded, "Bo")) as work:
        codings.reject(work, quote="R1/why", code="access")
    with coded.write(actor) as work:
        split(work, "access", quotes=["R1/why"], into="cloud")
        found = [(one.code, one.coder, one.status) for one in codings.of_quote(work, "R1/why")]
    assert found == [("access", "Bo", "rejected"), ("cloud", "Ada", "confirmed")]


@pytest.mark.parametrize(
    ("name", "quotes", "into", "message"),
    [
        ("access", [], "cloud", "No quote is named"),
        ("access", ["R3/why", "R9/why"], "cloud", "access is not confirmed on R3/why, R9/why"),
        ("access", ["R1/why"], "ACCESS", "access cannot be split into itself"),
        ("access", ["R1/why"], "obstacles", "obstacles is a category"),
        ("access", ["R1/why"], " ", "A code needs a name"),
        ("access", ["R1/why"], "old", "The code old is retired"),
        ("obstacles", ["R1/why"], "cloud", "obstacles is a category"),
    ],
)
def test_what_cannot_be_split_is_refused(
    coded: Study, actor: Actor, name: str, quotes: list[str], into: str, message: str
) -> None:
    """In words, and nothing is changed."""
    with coded.write(actor) as work:
        codebook.add(work, "old")
        codebook.retire(work, "old")
        number = codebook.version(work)
        with pytest.raises(Refused, match=message):
            split(work, name, quotes=quotes, into=into)
        assert codebook.version(work) == number


def test_only_a_coder_splits(coded: Study, supervisor: Actor) -> None:
    """A supervisor reads."""
    with coded.write(supervisor) as work, pytest.raises(Refused, match="Only a coder"):
        split(work, "access", quotes=["R1/why"], into="cloud")


decisions = st.lists(
    st.tuples(
        st.sampled_from(("R1/why", "R2/why")),
        st.sampled_from(("access", "cloud")),
        st.sampled_from(("Ada", "Bo", "Ida")),
        st.sampled_from(("confirmed", "rejected", "suggested", "withdrawn")),
    ),
    max_size=12,
)


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=decisions)
def test_what_counted_on_the_chosen_quotes_counts_on_the_other_code(
    coded: Study, steps: list[tuple[str, str, str, str]]
) -> None:
    """And on it alone, whatever coders and adjudicators had decided; undoing brings every count back."""
    with trial(coded, coder(coded, "Ada")) as work:
        for step in steps:
            decided(work, *step)
        ids = {name: codebook.find_code(work, name).id for name in ("access", "cloud")}
        counting = {name: in_force_on(work.connection, ids[name]) for name in ids}
        chosen = [name for name in ("R1/why", "R2/why") if find_quote(work, name).id in counting["access"]]
        if not chosen:
            return
        moved = {find_quote(work, name).id for name in chosen}
        split(work, "access", quotes=chosen, into="cloud")
        assert in_force_on(work.connection, ids["access"]) == counting["access"] - moved
        assert in_force_on(work.connection, ids["cloud"]) == counting["cloud"] | moved
        assert codings.replay(work) == []
        codings.undo(work)
        assert {name: in_force_on(work.connection, ids[name]) for name in ids} == counting
