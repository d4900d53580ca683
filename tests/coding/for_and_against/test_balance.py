"""Choosing quotes so that many are heard."""

from collections import Counter
from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from coding.for_and_against.balance import balanced


@dataclass(frozen=True, slots=True)
class Said:
    """A quote as it is chosen by."""

    key: str
    voice: str
    groups: tuple[tuple[str, str], ...] = ()
    strength: float = 0.0


PEOPLE = st.lists(
    st.builds(
        Said,
        key=st.text("abcdef", min_size=1, max_size=4),
        voice=st.sampled_from("1234"),
        groups=st.sampled_from([(), (("country", "Sweden"),), (("country", "Norway"),)]),
        strength=st.floats(0, 1),
    ),
    max_size=12,
    unique_by=lambda said: said.key,
)


def test_voices_come_first_then_groups_then_strength() -> None:
    """The strongest begins; the same voice waits for all others, the same country for another one."""
    sweden, norway = (("country", "Sweden"),), (("country", "Norway"),)
    said = [
        Said("again", "1", norway, 0.9),
        Said("first", "1", sweden, 1.0),
        Said("same country", "2", sweden, 0.8),
        Said("other country", "3", norway, 0.1),
    ]
    found = [one.key for one in balanced(said, most=4)]
    assert found == ["first", "other country", "same country", "again"]


def test_whoever_was_heard_before_comes_last() -> None:
    """What the insight shows already counts."""
    said = [Said("a", "1", strength=1.0), Said("b", "2")]
    assert [one.key for one in balanced(said, most=2, heard=[Said("shown", "1")])] == ["b", "a"]


@given(PEOPLE, st.randoms(), st.integers(0, 12))
def test_the_choice_is_fair_and_repeats(said: list[Said], random: object, most: int) -> None:
    """Whatever the order, choosing more begins the same, and nobody is heard twice before all were heard once."""
    chosen = balanced(said, most=most)
    shuffled = list(said)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert balanced(shuffled, most=most) == chosen
    assert balanced(said, most=len(said))[:most] == chosen
    assert len(chosen) == min(most, len(said))
    heard = Counter(one.voice for one in chosen)
    silent = {one.voice for one in said} - heard.keys()
    assert not silent or max(heard.values(), default=1) <= 1
