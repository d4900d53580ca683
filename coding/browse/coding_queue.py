"""From the grid to the coding screen: the same quotes one by one, where a queue can say which they are."""

from coding.browse.filter import Filter
from coding.figures.grouping import OTHERS
from coding.queues.queue import Queue, Which
from corpus.errors import Refused

_WHICH: dict[str | None, Which] = {None: "all", "undecided": "to decide", "decided": "all"}
_FLAGGED: dict[str, Which] = {"later": "later", "supervisor": "flagged"}


def as_queue(only: Filter) -> Queue:
    """The queue of the quotes that fit, non-answers aside. Raises Refused naming what a queue cannot hold."""
    hindered = _beyond(only)
    if hindered:
        raise Refused(
            f"Coding one by one cannot follow {' and '.join(hindered)}.",
            help="Choose less in the filter, or code the selected quotes here.",
        )
    return Queue(
        question=_one(only.questions),
        wave=_one(only.waves),
        where=only.where,
        code=_one(only.codes),
        suggested=_one(only.suggested),
        search=only.search,
        which=_FLAGGED[only.flag] if only.flag else _WHICH[only.status],
    )


def _beyond(only: Filter) -> list[str]:
    """What the filter says and a queue does not know."""
    several = {
        "several questions": only.questions,
        "several waves": only.waves,
        "several codes": only.codes,
        "several suggested codes": only.suggested,
    }
    found = [words for words, names in several.items() if len(names) > 1]
    said = {
        "sections": only.sections,
        "codes that come together": only.with_codes,
        "codes left out": only.without_codes,
        "one respondent": only.respondent,
        "one coder": only.coder,
        "days of decision": only.decided_from or only.decided_to,
        "values that few respondents share": any(value == OTHERS for _, value in only.where),
        "non-answers alone": only.non_answers == "only",
        f"the status “{only.status}”": only.status not in _WHICH or (only.status and only.flag),
    }
    return found + [words for words, there in said.items() if there]


def _one(names: tuple[str, ...]) -> str | None:
    return names[0] if names else None
