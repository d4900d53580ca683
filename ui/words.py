"""How things are said on the page: times, counts and shares in words, and names that Markdown leaves alone."""

import re
from datetime import UTC, datetime

from coding.figures.shares import in_words, percent
from coding.wording import count as count  # noqa: PLC0414 said on the page as below
from coding.wording import cut_at_sentence as cut_at_sentence  # noqa: PLC0414 likewise
from corpus.people import Role

ROLES = {Role.CODER: "Researcher", Role.SUPERVISOR: "Supervisor", Role.ADJUDICATOR: "Adjudicator"}

_PUNCTUATION = re.compile(r"([\\`*_{}\[\]()#+\-.!$:<>~|&^=@/\"'])")
_JOINER = "\u2060"  # takes no room and ends no line
_REPLACED_LATER = re.compile(r"(?<=[:<>=~-])(?=[\w<>=-])|(?<=www)(?=\.)|(?<=:)(?=/)|(?<=\w)(?=@)")


def escape(name: str) -> str:
    """`name` so that Streamlit's Markdown shows it as it is written, for labels, captions and messages.

    A backslash keeps signs from their meaning; a word joiner keeps apart what is replaced after parsing (arrows,
    addresses, icons). Quotes never come here: they are shown by `quote_text`.
    """
    apart = _REPLACED_LATER.sub(_JOINER, name)
    return _PUNCTUATION.sub(r"\\\1", apart).replace("\n", " ")


def ago(moment: str, *, now: datetime | None = None) -> str:
    """A stored moment as people say it: "2 minutes ago", "yesterday", and the date after a week."""
    then = datetime.fromisoformat(moment)
    now = now or datetime.now(UTC)
    seconds = (now - then).total_seconds()
    if seconds < 60:
        return "just now"
    if seconds < 3600:
        return f"{count(int(seconds // 60), 'minute')} ago"
    if seconds < 86400:
        return f"{count(int(seconds // 3600), 'hour')} ago"
    days = (now.date() - then.date()).days
    if days <= 1:
        return "yesterday"
    return f"{days} days ago" if days < 8 else f"on {then:%-d %B %Y}"


def share(part: int, whole: int) -> str:
    """A share beside its base: "32 % of 227"."""
    return in_words(percent(part, whole), whole)


def part(fraction: float | None, *, between: tuple[float, float] | None = None) -> str:
    """A share from 0 to 1 as it is printed: "59 %", with its interval "59 % (39–77 %)"; "–" where there is none."""
    if fraction is None:
        return "–"
    low, high = (f"{end:.0%}".rstrip("%") for end in between or (0, 0))
    return f"{fraction:.0%}".replace("%", " %") + (f" ({low}–{high} %)" if between else "")
