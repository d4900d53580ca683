"""Evidence ids: what a reader of any export sees of a figure or a quote, and can look up in the study.

A quote's name holds its respondent's, so it never leaves; the beginning of its guid tells nobody anything.
"""

import re

DIGITS = 12
_ID = re.compile(r"(fig|quo|ins)-[0-9a-f]{12}")


def figure_id(guid: str) -> str:
    """The evidence id of the figure with this guid.

    >>> figure_id("1A2b3c4d-5e6f-4a7b-8c9d-0e1f2a3b4c5d")
    'fig-1a2b3c4d5e6f'
    """
    return f"fig-{_digits(guid)}"


def quote_id(guid: str) -> str:
    """The evidence id of the quote with this guid.

    >>> quote_id("1a2b3c4d-5e6f-4a7b-8c9d-0e1f2a3b4c5d")
    'quo-1a2b3c4d5e6f'
    """
    return f"quo-{_digits(guid)}"


def insight_id(guid: str) -> str:
    """The id of the insight with this guid, by which it is known when its number changes.

    >>> insight_id("1a2b3c4d-5e6f-4a7b-8c9d-0e1f2a3b4c5d")
    'ins-1a2b3c4d5e6f'
    """
    return f"ins-{_digits(guid)}"


def guid_beginning(evidence_id: str) -> str | None:
    """What the guid of the thing with this evidence id begins with, whatever its case; None for another word.

    >>> guid_beginning("fig-1a2b3c4d5e6f")
    '1a2b3c4d-5e6f'
    """
    found = evidence_id.strip().lower()
    return f"{found[4:12]}-{found[12:]}" if _ID.fullmatch(found) else None


def _digits(guid: str) -> str:
    return guid.replace("-", "").lower()[:DIGITS]
