"""What the groups of a table are compared by: tests with their effect sizes, and differences with their intervals."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Tested:
    """Whether groups differ: in one row of the table, or in the whole of it (`row` is "").

    `statistic` and `df` are None for an exact test. `p` is two-sided, `p_holm` the same after Holm's correction over
    all tests of the table. `effect` names the measure of which `size` is the value.
    """

    row: str
    name: str
    statistic: float | None
    df: int | None
    p: float
    p_holm: float
    effect: str
    size: float


@dataclass(frozen=True, slots=True)
class Difference:
    """How much larger a row's share is in group `second` than in `first`: percentage points with a 95 % interval."""

    row: str
    first: str
    second: str
    points: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Comparison:
    """The tests and differences of a table; `method` says in a sentence how they were computed."""

    method: str
    tests: tuple[Tested, ...] = ()
    differences: tuple[Difference, ...] = ()


def to_json(comparison: Comparison) -> dict[str, Any]:
    """The comparison as JSON values; `from_json` gives it back."""
    return {
        "method": comparison.method,
        "tests": [asdict(test) for test in comparison.tests],
        "differences": [asdict(difference) for difference in comparison.differences],
    }


def from_json(values: Mapping[str, Any]) -> Comparison:
    """What `to_json` wrote. Raises KeyError or TypeError when it cannot be read as that."""
    return Comparison(
        method=values["method"],
        tests=tuple(Tested(**test) for test in values["tests"]),
        differences=tuple(Difference(**difference) for difference in values["differences"]),
    )
