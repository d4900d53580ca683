"""How likely a suggestion is, in words."""

LIKELY = ((0.75, "Very likely"), (0.5, "Likely"), (0.25, "Possible"))


def in_words(score: float) -> str:
    """How likely the machine holds a code to be; `score` is 0 to 1.

    >>> in_words(0.6), in_words(0.1)
    ('Likely', 'Unlikely')
    """
    return next((words for least, words in LIKELY if score >= least), "Unlikely")
