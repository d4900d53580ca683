"""Which of the countries that respondents gave are countries: "Other (international organisation)" is none."""

import re
from collections.abc import Sequence

_NO_COUNTRY = re.compile(r"\s*(others?\b.*|unknown|none|not stated|n/?a|-|–)?\s*", re.IGNORECASE | re.DOTALL)


def named(countries: Sequence[str]) -> tuple[str, ...]:
    """The countries that have a name, in the order given.

    >>> named(["Norway", "other", "Other (international organisation)"])
    ('Norway',)
    """
    return tuple(name for name in countries if not _NO_COUNTRY.fullmatch(name))
