"""How long the curve of new codes and the tests of a crosstab take, for a survey of a few hundred and for a large one.

python -m benchmarks.saturation
"""

import random
from collections.abc import Callable
from functools import partial
from time import perf_counter

from coding.figures.comparing import compared
from coding.figures.shares import row
from coding.figures.table import Base, Group, Table
from coding.saturation.curve import curve

RUNS = 3


def carriers(n: int, codes: int) -> list[list[int]]:
    """Respondents of each code: the k-th code is carried by every k-th of them or so."""
    rng = random.Random(1)
    return [sorted(rng.sample(range(n), max(1, n // (2 * place)))) for place in range(1, codes + 1)]


def crosstab(groups: int, codes: int, *, size: int) -> Table:
    """Codes by groups of equal size, as many of them small as large."""
    rng = random.Random(1)
    made = tuple(
        Group(
            f"g{place}",
            Base(f"g{place}", size),
            tuple(row(f"c{code}", rng.randint(0, size // (1 + code % 10)), size) for code in range(codes)),
        )
        for place in range(groups)
    )
    rows = tuple(
        row(f"c{code}", sum(group.rows[code].n for group in made), groups * size) for code in range(codes)
    )
    return Table(
        question="codes",
        title="Codes",
        shape="codes",
        base=Base("all", groups * size),
        multi_response=True,
        rows=rows,
        by="country",
        groups=made,
    )


def main() -> None:
    """Prints the table of docs/benchmarks.md: the slowest of RUNS, which drew its tables anew."""
    print("| what | seconds |\n|---|---:|")
    for n, codes in ((272, 20), (100_000, 50)):
        held = carriers(n, codes)
        took = _seconds(partial(curve, held, n))
        print(f"| curve of {n:,} respondents and {codes} codes | {took:.2f} |")
    for groups, codes, size in ((2, 50, 200), (8, 50, 30), (8, 50, 5_000)):
        table = crosstab(groups, codes, size=size)
        took = _seconds(partial(compared, table))
        print(f"| tests of {codes} codes in {groups} groups of {size:,} | {took:.2f} |")


def _seconds(work: Callable[[], object]) -> float:
    times = []
    for _ in range(RUNS):
        started = perf_counter()
        work()
        times.append(perf_counter() - started)
    return max(times)


if __name__ == "__main__":
    main()
