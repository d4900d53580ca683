"""What could have been missed: how common a code can be and still not have been met."""

CHANCE = 0.05


def largest_missed(n: int) -> float:
    """The share (0–1) from which on a code would have been missed by all `n` with a probability of CHANCE at most.

    It solves (1 − p)^n = CHANCE for p. The binomial model is that of A. J. B. Fugard and H. W. W. Potts, Supporting
    thinking on sample sizes for thematic analyses, International Journal of Social Research Methodology 18 (2015),
    669–684; it takes respondents as drawn at random and a code as recognised wherever it is held. Everything can be
    missed by nobody:

    >>> round(largest_missed(227), 4), round(largest_missed(28), 2), largest_missed(0)
    (0.0131, 0.1, 1.0)
    """
    return 1.0 - float(CHANCE ** (1 / n)) if n else 1.0


def statement(n: int) -> str:
    """The same in a sentence.

    >>> statement(227)
    'Codes held by 1.4 % of respondents or more would have been missed with a probability of at most 5 % at n = 227.'
    """
    from math import ceil

    share = ceil(1000 * largest_missed(n)) / 10
    return (
        f"Codes held by {share:g} % of respondents or more would have been missed with a probability of at most "
        f"{100 * CHANCE:g} % at n = {n:,}."
    )
