"""Shares and their intervals, and how they are written.

The interval is a dozen lines of arithmetic; importing scipy or statsmodels for it would cost every command
more than half a second before it starts, so the tests compare it with statsmodels instead.
"""

from decimal import ROUND_HALF_UP, Decimal
from math import sqrt

from coding.figures.table import Row, Table

Z = 1.959963984540054
"""`statistics.NormalDist().inv_cdf(0.975)`, written out: so every machine computes the same last digit."""


def percent(n: int, base: int) -> float | None:
    """`n` of `base` as 0–100, unrounded; None when the base is empty."""
    return 100 * n / base if base else None


def wilson(n: int, base: int) -> tuple[float, float] | None:
    """The ends of the 95 % score interval for `n` of `base`, in percent; None when the base is empty.

    E. B. Wilson, Probable inference, the law of succession, and statistical inference, JASA 22 (1927),
    209–212; recommended for all sizes by Brown, Cai and DasGupta, Interval estimation for a binomial
    proportion, Statistical Science 16 (2001), 101–133. It treats the respondents as a random sample, which
    a survey of volunteers is not.

    The examples of Newcombe, Statistics in Medicine 17 (1998), 857–872, table I:

    >>> examples = ((81, 263), (15, 148), (0, 20), (1, 29))
    >>> [[round(end / 100, 4) for end in wilson(n, base)] for n, base in examples]
    [[0.2553, 0.3662], [0.0624, 0.1605], [0.0, 0.1611], [0.0061, 0.1718]]
    """
    if not base:
        return None
    share, room = n / base, Z * Z / base
    middle = share + room / 2
    half = Z * sqrt(share * (1 - share) / base + room / (4 * base))
    low = 0.0 if n == 0 else 100 * (middle - half) / (1 + room)
    high = 100.0 if n == base else 100 * (middle + half) / (1 + room)
    return low, high


def row(label: str, n: int, base: int) -> Row:
    """The line of a table for `n` of `base` respondents."""
    low, high = wilson(n, base) or (None, None)
    return Row(label=label, n=n, percent=percent(n, base), low=low, high=high)


def format_percent(value: float | None, decimals: int = 1) -> str:
    """A share as it is printed, halves rounded up: "22.0 %", and "–" where it is undefined.

    `value` is what `percent` gives: its shortest decimal form is exact wherever a half can occur.

    >>> format_percent(56.25), format_percent(100 * 9 / 200, decimals=0), format_percent(None)
    ('56.3 %', '5 %', '–')
    """
    if value is None:
        return "–"
    return f"{Decimal(repr(value)).quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)} %"


def format_number(value: float, decimals: int = 2) -> str:
    """A number that is no share, rounded for print, halves up.

    >>> format_number(1234.5), format_number(12.345), format_number(0.952221, decimals=0)
    ('1,234.50', '12.35', '1')
    """
    return f"{Decimal(repr(value)).quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP):,}"


def format_statistic(value: float, table: Table) -> str:
    """A number of a table that is no share: whole ones in full, a rate with the table's decimals, a mean with two.

    >>> from coding.figures.table import Base
    >>> rate = Table("rate", "Alerts", "rate", Base("clients", 9), multi_response=False, rows=(), decimals=1)
    >>> format_statistic(269370.0, rate), format_statistic(0.952221, rate)
    ('269,370', '1.0')
    """
    whole = value == int(value)
    return format_number(value, 0 if whole else table.decimals if table.shape == "rate" else 2)


def format_interval(row: Row, decimals: int = 1) -> str:
    """The interval of a share as it is printed; "" where there is none.

    >>> format_interval(row("encryption", 73, 227)), format_interval(row("encryption", 0, 0))
    ('26.4–38.5 %', '')
    """
    if row.low is None or row.high is None:
        return ""
    return f"{format_percent(row.low, decimals).removesuffix(' %')}–{format_percent(row.high, decimals)}"


def in_words(value: float | None, base: int, *, decimals: int = 0) -> str:
    """A share beside its base: "32 % of 227".

    >>> in_words(percent(73, 227), 227)
    '32 % of 227'
    """
    return f"{format_percent(value, decimals)} of {base:,}"
