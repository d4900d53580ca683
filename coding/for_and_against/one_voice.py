"""How much of a report's quotes is one person's: nobody is to be heard so often that they speak for all."""

from collections.abc import Mapping
from dataclasses import dataclass

from coding import settings
from coding.for_and_against.repeated import places
from coding.report.report import find_report
from coding.store import evidence_quotes, insights
from corpus.errors import Refused
from corpus.people import Role, require
from corpus.study import View, Work

SETTING = "one voice"


@dataclass(frozen=True, slots=True)
class Limits:
    """One respondent gives at most `share` (0 to 1) of a report's quotes, and never more than `most`."""

    share: float = 0.2
    most: int = 2


@dataclass(frozen=True, slots=True)
class Voice:
    """Somebody who is heard more than the limits allow: in so many of all `quotes` of respondents, in these insights.

    Who it is stays unsaid.
    """

    heard: int
    quotes: int
    insights: tuple[int, ...]

    def __str__(self) -> str:
        where = ", ".join(map(str, self.insights))
        return f"One respondent is heard in {self.heard} of {self.quotes} quotes: insights {where}."


def limits(view: View) -> Limits:
    """What the study has stated, or the usual."""
    found = settings.setting(view, SETTING)
    return Limits() if found is None else Limits(found.value["share"], found.value["most"])


def state(work: Work, *, share: float, most: int, reason: str = "") -> Limits:
    """States other limits. Raises Refused when the share does not lie above 0 and up to 1, or `most` is under 1."""
    require(work, Role.CODER, Role.SUPERVISOR)
    if not 0 < share <= 1 or most < 1:
        raise Refused(
            "Nobody could be quoted within these limits.",
            help="Give a share above 0 and up to 100 %, and at least one quote.",
        )
    settings.change(work, SETTING, {"share": share, "most": most}, reason=reason)
    return Limits(share, most)


def one_voice(view: View, report: str | None = None) -> list[Voice]:
    """The respondents who are heard more than the limits allow, the loudest first.

    Who is heard once is never too loud, however few quotes there are. A quote shown twice is heard twice.
    """
    found = find_report(view, report)
    shown = places(view, found.title)
    ids = {
        row["name"]: row["quote_id"]
        for insight in insights.of_report(view.connection, found.id)
        for row in insights.quotes(view.connection, insight["id"])
        if row["kind"] == "respondent"
    }
    voices = evidence_quotes.voices(view.connection, ids.values())
    by = {name: voices[quote_id] for name, quote_id in ids.items() if quote_id in voices}
    return too_loud({name: shown[name] for name in by}, by, limits(view))


def too_loud(shown: Mapping[str, tuple[int, ...]], by: Mapping[str, int], within: Limits) -> list[Voice]:
    """The voices above the limits: `shown` are the insights of each quote, `by` says who gave it."""
    heard: dict[int, list[int]] = {}
    for name, numbers in shown.items():
        heard.setdefault(by[name], []).extend(numbers)
    total = sum(map(len, shown.values()))
    loud = [
        Voice(len(numbers), total, tuple(sorted(set(numbers))))
        for numbers in heard.values()
        if len(numbers) > within.most or (len(numbers) > 1 and len(numbers) > within.share * total)
    ]
    return sorted(loud, key=lambda voice: (-voice.heard, voice.insights))
