"""The order of the codebook."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coding import codebook
from coding.codebook.order import DIRECTIONS, Direction, Place, put, shift, ways
from corpus.errors import Refused
from corpus.people import Actor
from corpus.study import Study, View, Work
from tests.coding.small_corpus import coder, trial


def add_codes(work: Work) -> None:
    """Two categories, one of them with a category inside, and a code without any."""
    codebook.add(work, "access", kind="category")
    codebook.add(work, "devices", category="access", kind="category")
    codebook.add(work, "phones", category="devices")
    codebook.add(work, "encryption", category="access")
    codebook.add(work, "cloud", category="access")
    codebook.add(work, "people", kind="category")
    codebook.add(work, "training", category="people")
    codebook.add(work, "other")


@pytest.fixture
def coded(study: Study, actor: Actor) -> Study:
    """A study with these codes."""
    with study.write(actor) as work:
        add_codes(work)
    return study


def tree(view: View) -> str:
    """The codebook in one line: what is in a category stands in brackets behind it."""
    found = codebook.codes(view)

    def under(parent: str | None) -> str:
        return " ".join(
            code.name + (f"[{under(code.name)}]" if code.kind == "category" else "")
            for code in found
            if code.parent == parent
        )

    return under(None)


AT_FIRST = "access[devices[phones] encryption cloud] people[training] other"


@pytest.mark.parametrize(
    ("name", "direction", "then"),
    [
        ("cloud", "up", "access[devices[phones] cloud encryption] people[training] other"),
        ("encryption", "down", "access[devices[phones] cloud encryption] people[training] other"),
        ("encryption", "up", "access[devices[phones encryption] cloud] people[training] other"),
        ("phones", "down", "access[devices[] phones encryption cloud] people[training] other"),
        ("cloud", "down", "access[devices[phones] encryption] people[cloud training] other"),
        ("training", "up", "access[devices[phones] encryption cloud training] people[] other"),
        ("training", "down", "access[devices[phones] encryption cloud] people[] training other"),
        ("other", "up", "access[devices[phones] encryption cloud] people[training other]"),
        ("other", "in", "access[devices[phones] encryption cloud] people[training other]"),
        ("cloud", "in", "access[devices[phones cloud] encryption] people[training] other"),
        ("cloud", "out", "access[devices[phones] encryption] people[training] cloud other"),
        ("phones", "out", "access[devices[] phones encryption cloud] people[training] other"),
        ("people", "up", "people[training] access[devices[phones] encryption cloud] other"),
        ("access", "down", "people[training] access[devices[phones] encryption cloud] other"),
        ("people", "in", "access[devices[phones] people[training] encryption cloud] other"),
        ("devices", "out", "access[encryption cloud] devices[phones] people[training] other"),
    ],
)
def test_an_entry_moves_one_place(
    coded: Study, actor: Actor, name: str, direction: Direction, then: str
) -> None:
    """Codes walk through the whole tree; categories among their neighbours; what is in them comes along."""
    with coded.write(actor) as work:
        assert tree(work) == AT_FIRST
        shift(work, name, direction=direction)
        assert tree(work) == then
        assert codebook.at_version(work, codebook.version(work)) == codebook.codes(work)
        assert codebook.replay(work) == []


@pytest.mark.parametrize(
    ("name", "direction"),
    [
        ("phones", "up"),
        ("other", "down"),
        ("other", "out"),
        ("access", "up"),
        ("access", "in"),
        ("access", "out"),
    ],
)
def test_where_there_is_no_place_the_entry_stays(
    coded: Study, actor: Actor, name: str, direction: Direction
) -> None:
    """And the refusal says so."""
    with coded.write(actor) as work:
        with pytest.raises(Refused, match=f"{name} cannot go"):
            shift(work, name, direction=direction)
        assert tree(work) == AT_FIRST


def test_an_entry_is_put_in_front_of_another_or_last(coded: Study, actor: Actor) -> None:
    """Any category may be named, also a new one; what stands there keeps its order."""
    with coded.write(actor) as work:
        put(work, "training", Place("access", "cloud"))
        put(work, "phones", Place("access"))
        put(work, "other", Place("law"))
        assert tree(work) == "access[devices[] encryption training cloud phones] people[] law[other]"
        with pytest.raises(Refused, match="training cannot stand in front of devices"):
            put(work, "training", Place("access", "devices"))
        with pytest.raises(Refused, match="access cannot go under itself"):
            put(work, "access", Place("devices"))


def test_an_order_is_a_version_and_its_event_is_a_move(coded: Study, actor: Actor) -> None:
    """The older order can be read again."""
    with coded.write(actor) as work:
        number = codebook.version(work)
        shift(work, "cloud", direction="up")
        before = [code.name for code in codebook.at_version(work, number) if code.parent == "access"]
        after = [code.name for code in codebook.at_version(work, number + 1) if code.parent == "access"]
        assert (before, after) == (["devices", "encryption", "cloud"], ["devices", "cloud", "encryption"])
        assert [change.action for change in codebook.history(work, "cloud")] == ["added", "moved"]


def test_moving_into_another_category_changes_no_other_code(coded: Study, actor: Actor) -> None:
    """A code that comes last leaves its neighbours' histories alone."""
    with coded.write(actor) as work:
        shift(work, "encryption", direction="up")
        assert [change.action for change in codebook.history(work, "phones")] == ["added"]
        assert [change.action for change in codebook.history(work, "encryption")] == ["added", "moved"]


def test_only_a_coder_orders_the_codebook(coded: Study, supervisor: Actor) -> None:
    """A supervisor reads it."""
    with coded.write(supervisor) as work, pytest.raises(Refused, match="Only a coder"):
        shift(work, "cloud", direction="up")


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    steps=st.lists(
        st.tuples(st.sampled_from(("phones", "encryption", "cloud", "other")), st.sampled_from(DIRECTIONS)),
        max_size=12,
    )
)
def test_up_undoes_down_and_every_way_shown_can_be_gone(
    coded: Study, steps: list[tuple[str, Direction]]
) -> None:
    """Wherever codes have been carried, what `ways` offers works, and back is where it came from."""
    with trial(coded, coder(coded, "Ada")) as work:
        for name, direction in steps:
            if direction in ways(codebook.codes(work))[name]:
                shift(work, name, direction=direction)
        before = tree(work)
        if "down" in ways(codebook.codes(work))["cloud"]:
            shift(work, "cloud", direction="down")
            shift(work, "cloud", direction="up")
        assert tree(work) == before
        assert codebook.replay(work) == []
