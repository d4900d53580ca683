"""Words that a share can be stated in: "just over a third"."""

_NAMES = (
    (10.0, "a tenth"),
    (20.0, "a fifth"),
    (25.0, "a quarter"),
    (100 / 3, "a third"),
    (40.0, "two fifths"),
    (50.0, "half"),
    (60.0, "three fifths"),
    (200 / 3, "two thirds"),
    (75.0, "three quarters"),
    (80.0, "four fifths"),
    (90.0, "nine tenths"),
)
_AT = 0.5
"""Percentage points: a share as near as that is the fraction itself."""


def fitting(percent: float) -> str:
    """The nearest familiar fraction, with "almost" or "just over" where it is not quite that.

    >>> fitting(32.2), fitting(50.3), fitting(77.2), fitting(2.0), fitting(99.0)
    ('almost a third', 'half', 'just over three quarters', 'less than a tenth', 'more than nine tenths')
    """
    at, name = min(_NAMES, key=lambda named: abs(named[0] - percent))
    if abs(percent - at) <= _AT:
        return name
    if percent < _NAMES[0][0]:
        return f"less than {name}"
    if percent > _NAMES[-1][0]:
        return f"more than {name}"
    return f"almost {name}" if percent < at else f"just over {name}"
