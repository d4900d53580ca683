"""What a comparison found, in sentences: for the page, the terminal and reports alike."""

from coding.figures.comparison import Difference, Tested
from coding.figures.shares import format_percent
from coding.figures.table import DECIMALS

ALPHA = 0.05
"""A difference is spoken of when chance alone would bring one as large less often than this."""


def beyond_chance(test: Tested) -> bool:
    """Whether a test found a difference."""
    return test.p_holm < ALPHA


def tested_in_words(test: Tested) -> str:
    """What one test says.

    >>> tested_in_words(Tested("", "chi-square test", 11.7, 2, 0.00288, 0.00288, "Cramér's V", 0.3))
    "The groups differ by more than chance (chi-square test, 11.70 with df = 2, p = 0.003, Cramér's V = 0.30)."
    >>> tested_in_words(Tested("staff", "Fisher's exact test", None, None, 0.02, 0.06, "Cohen's h", -0.4))
    "staff: no difference beyond chance (Fisher's exact test, p = 0.060 after Holm, Cohen's h = −0.40)."
    """
    differ = "differ by more than chance" if beyond_chance(test) else "do not differ beyond chance"
    said = f"The groups {differ}"
    if test.row:
        found = "a difference by more than chance" if beyond_chance(test) else "no difference beyond chance"
        said = f"{test.row}: {found}"
    return f"{said} ({test.name}, {_statistic(test)}{_p(test)}, {test.effect} = {signed(test.size, decimals=2)})."


def difference_in_words(one: Difference, *, decimals: int = DECIMALS) -> str:
    """How much larger or smaller a share is.

    >>> difference_in_words(Difference("Yes", "2018", "2019", -15.0, -33.54, 5.46))
    'Yes: 15.0 percentage points less in 2019 than in 2018 (95 % interval −33.5 to 5.5).'
    """
    how = "more" if one.points > 0 else "less"
    size = number(abs(one.points), decimals=decimals)
    interval = " to ".join(signed(end, decimals=decimals) for end in (one.low, one.high))
    return f"{one.row}: {size} percentage points {how} in {one.second} than in {one.first} (95 % interval {interval})."


def probability(p: float) -> str:
    """A p as it is printed.

    >>> probability(0.0123), probability(0.0004), probability(0.9999)
    ('p = 0.012', 'p < 0.001', 'p > 0.999')
    """
    if p < 0.001:
        return "p < 0.001"
    return f"p = {p:.3f}" if p <= 0.9995 else "p > 0.999"


def signed(value: float, *, decimals: int) -> str:
    """A number with a true minus sign, halves away from nought.

    >>> signed(-0.25, decimals=1), signed(5.0, decimals=1), signed(-0.01, decimals=1)
    ('−0.3', '5.0', '0.0')
    """
    printed = number(abs(value), decimals=decimals)
    return f"−{printed}" if value < 0 and printed.strip("0.") else printed


def number(value: float, *, decimals: int) -> str:
    """A number as shares are rounded, without the percent sign."""
    return format_percent(value, decimals).removesuffix(" %")


def _statistic(test: Tested) -> str:
    return "" if test.statistic is None else f"{test.statistic:.2f} with df = {test.df}, "


def _p(test: Tested) -> str:
    return f"{probability(test.p_holm)} after Holm" if test.row else probability(test.p)
