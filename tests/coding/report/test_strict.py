"""Records from JSON values, strictly."""

from dataclasses import dataclass
from typing import Any, Literal

import pytest

from coding.report.strict import record


@dataclass(frozen=True, slots=True)
class Leaf:
    """A record in a record."""

    name: str
    share: float | None = None


@dataclass(frozen=True, slots=True)
class Tree:
    """One of every kind of field."""

    kind: Literal["oak", "elm"]
    leaves: tuple[Leaf, ...]
    cut: tuple[int, int]
    note: str = ""


WHOLE: dict[str, Any] = {"kind": "oak", "leaves": [{"name": "a", "share": 1}], "cut": [0, 2], "note": "x"}


def test_a_record_is_read_with_all_that_is_in_it() -> None:
    """Lists become tuples, whole numbers floats where a float is wanted; what is not there takes its default."""
    assert record(Tree, WHOLE) == Tree("oak", (Leaf("a", 1.0),), (0, 2), "x")
    assert record(Tree, {"kind": "elm", "leaves": [], "cut": [1, 3]}) == Tree("elm", (), (1, 3))


def test_a_field_can_have_a_reader_of_its_own() -> None:
    """For what is written in another way."""
    assert record(Leaf, {"name": "a b"}, name=str.split) == Leaf(["a", "b"])  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("change", "error"),
    [
        ({"kind": "ash"}, ValueError),
        ({"leaves": "a"}, TypeError),
        ({"leaves": [{}]}, KeyError),
        ({"leaves": [{"name": 1}]}, TypeError),
        ({"leaves": [{"name": "a", "share": True}]}, TypeError),
        ({"leaves": [{"name": "a", "share": "1"}]}, TypeError),
        ({"cut": [1]}, ValueError),
        ({"cut": [1, 2.5]}, TypeError),
        ({"cut": [1, True]}, TypeError),
        ({"note": None}, TypeError),
    ],
)
def test_what_does_not_fit_is_not_read(change: dict[str, Any], error: type[Exception]) -> None:
    """However deep it lies."""
    with pytest.raises(error):
        record(Tree, {**WHOLE, **change})
