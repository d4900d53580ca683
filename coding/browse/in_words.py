"""What a filter says, for people."""

from collections.abc import Mapping

from coding.browse.filter import Filter

STATUSES = {
    "undecided": "not decided yet",
    "decided": "decided",
    "no code fits": "no code fits",
    "suggested": "with suggestions",
}
FLAGS = {"later": "to come back to", "supervisor": "flagged for a supervisor"}
NON_ANSWERS = {"with": "", "without": "without non-answers", "only": "non-answers alone"}


def in_words(only: Filter, *, titles: Mapping[str, str] | None = None) -> str:
    """The filter in one line, "" for every quote; `titles` says how questions are worded.

    >>> in_words(Filter(search="phone", codes=("staff", "law"), coder="Ada", status="decided"))
    'holding “phone”, staff or law, decided by Ada'
    """
    asked = [(titles or {}).get(name, name) for name in only.questions]
    parts = [
        only.search and f"holding “{only.search}”",
        _either(asked),
        _either(only.waves),
        *_where(only),
        only.respondent and f"respondent {only.respondent}",
        _either(only.sections),
        _either(only.codes),
        " and ".join(only.with_codes),
        only.without_codes and f"without {_either(only.without_codes)}",
        only.suggested and f"suggested {_either(only.suggested)}",
        _status(only),
        FLAGS[only.flag] if only.flag else "",
        _days(only),
        NON_ANSWERS[only.non_answers],
    ]
    return ", ".join(part for part in parts if part)


def _either(names: "tuple[str, ...] | list[str]") -> str:
    return " or ".join(names)


def _where(only: Filter) -> list[str]:
    wanted: dict[str, list[str]] = {}
    for name, value in only.where:
        wanted.setdefault(name, []).append(value)
    return [f"{name} {_either(values)}" for name, values in wanted.items()]


def _status(only: Filter) -> str:
    said = (
        STATUSES[only.status]
        if only.status
        else "decided"
        if only.coder and not (only.codes or only.with_codes or only.without_codes)
        else ""
    )
    return " ".join(filter(None, (said, f"by {only.coder}" if only.coder else "")))


def _days(only: Filter) -> str:
    first, last = only.decided_from, only.decided_to
    if first and last:
        return f"decided on {first}" if first == last else f"decided from {first} to {last}"
    return f"decided since {first}" if first else f"decided up to {last}" if last else ""
