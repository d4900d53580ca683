"""What happened to a quote, in words: each decision, flag and memo as one sentence part behind a person's name."""

from dataclasses import dataclass
from typing import Any, Literal

from coding.suggestions.likely import in_words

Event = dict[str, Any]
"""An event as `coding.store.story_rows` reads it."""

_CODING = {
    "confirmed": "confirmed {code}",
    "rejected": "decided that {code} does not fit",
    "adjudicated": "settled that {code} holds",
    "withdrawn": "took {code} off",
    "suggested": "suggested {code}",
}
_IMPORTED = {"confirmed": "imported {code}", "rejected": "imported that {code} does not fit"}
_TURNED = {"undone": "undid", "redone": "brought back"}
_FLAG = {"later": "wants to come back to it", "supervisor": "asked a supervisor to look at it"}
_NO_CODE = "that no code fits"


@dataclass(frozen=True, slots=True)
class Told:
    """One thing that happened: `what` goes on behind the name of `person`, at a moment in UTC.

    [`start`, `end`) in code points is the part of the quote that it is about, None for all of it. `codebook` is the
    version that held then, None where the codebook has no part in it. `followed` says which suggestion was followed;
    `memo` is what somebody wrote.
    """

    at: str
    person: str
    kind: Literal["coding", "reading", "flag", "memo"]
    what: str
    code: str | None = None
    start: int | None = None
    end: int | None = None
    codebook: int | None = None
    followed: str | None = None
    memo: str | None = None


def told(event: Event) -> Told:
    """The event in words."""
    start, end = _part(event["after"].get("place", ""))
    what = {"coding": _coding, "reading": _reading, "flag": _flag}[event["subject"]](event)
    suggestion = event["suggestion"]
    return Told(
        at=event["at"],
        person=event["person"],
        kind=event["subject"],
        what=what if event["owner"] is None else f"{what}, for {event['owner']}",
        code=event["code"],
        start=start,
        end=end,
        codebook=event["codebook_version"],
        followed=None
        if suggestion is None
        else f"{in_words(suggestion.score).lower()}, {round(100 * suggestion.score)} %",
    )


def _coding(event: Event) -> str:
    code, status, action = event["code"], event["after"]["status"], event["action"]
    before = (event["before"] or {}).get("status")
    if action in _TURNED:
        return f"{_TURNED[action]} a decision on {code}"
    if action == "merged":
        way = "away from" if status == "withdrawn" else "to"
        return f"moved it {way} {code}, as codes were merged"
    if action == "imported":
        return _IMPORTED.get(status, _CODING[status]).format(code=code)
    if before == status == "confirmed":
        return f"confirmed {code} anew"
    if status == "rejected" and event["after"].get("place") == "adjudication":
        return f"settled that {code} does not hold"
    return _CODING[status].format(code=code)


def _reading(event: Event) -> str:
    if event["action"] in _TURNED:
        return f"{_TURNED[event['action']]} a decision {_NO_CODE}"
    if event["action"] == "replaced":
        return f"no longer says {_NO_CODE}"
    return f"said {_NO_CODE}" if event["after"]["status"] == "no code" else f"took back {_NO_CODE}"


def _flag(event: Event) -> str:
    if event["after"]["status"] == "set":
        return _FLAG[event["after"]["kind"]]
    return {"later": "is done coming back to it", "supervisor": "took the supervisor's flag off"}[
        event["after"]["kind"]
    ]


def _part(place: str) -> tuple[int | None, int | None]:
    start, dash, end = place.partition("-")
    return (int(start), int(end)) if dash else (None, None)
