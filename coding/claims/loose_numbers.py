"""Numbers that are typed in a text instead of taken from a figure: nothing corrects them when the figure changes."""

import re
from dataclasses import dataclass

from coding.claims.checked import Where
from coding.claims.numbers import DIGITS
from coding.claims.texts import texts
from coding.report.content import ReportContent
from coding.report.prose import paragraphs

_NUMBER = re.compile(
    rf"(?<![\w.,–-])(?:{DIGITS})(?:–\d+)?(?![\w]|[.,]\d|-\w)(?:\s*(?:%|percent\b|per cent\b))?", re.IGNORECASE
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december"
_DAY = re.compile(rf"\s+(?:–\s*\d+\s+)?(?:{_MONTHS})\b", re.IGNORECASE)
_NAMES_A_PLACE = re.compile(
    rf"(?:figures?|tables?|insights?|chapters?|sections?|pages?|articles?|questions?|annex|part|no\.|§|{_MONTHS})\s*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Typed:
    """The numbers typed in one text of a report; `insight` is None outside the insights."""

    insight: int | None
    where: Where
    numbers: tuple[str, ...]


def loose_numbers_of(content: ReportContent) -> list[Typed]:
    """The texts of a report with typed numbers in them, in the order of reading: those that the claim check reads."""
    found = [Typed(text.insight, text.where, tuple(loose_numbers(text.text))) for text in texts(content)]
    return [typed for typed in found if typed.numbers]


def loose_numbers(text: str) -> list[str]:
    """The numbers typed in digits, with their percent sign, in order.

    Years, days of a month, and the numbers of insights, figures, chapters and the like are no findings; footnotes and
    references to figures are not looked at.

    >>> loose_numbers("Of 272 officers, 58 percent agree (2018, see insight 3). {fig-1a2b3c4d5e6f: Yes}^[Page 7.]")
    ['272', '58 percent']
    """
    written = " ¶ ".join(
        piece.text for paragraph in paragraphs(text, {}) for piece in paragraph.pieces if piece.kind == "text"
    )
    bare = re.sub(r"\{[^{}]*\}", "", written)
    return [found[0] for found in _NUMBER.finditer(bare) if _is_finding(bare, found)]


def _is_finding(text: str, found: re.Match[str]) -> bool:
    before, behind = text[: found.start()], text[found.end() :]
    return not (_YEAR.fullmatch(found[0]) or _NAMES_A_PLACE.search(before[-20:]) or _DAY.match(behind[:20]))
