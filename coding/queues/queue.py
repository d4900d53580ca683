"""A queue: which quotes come on the coding screen, and in which order. It has a link that reopens it."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Literal, TypeVar, get_args
from urllib.parse import parse_qsl, urlencode

from coding.store.queue_themes import theme_label
from corpus.errors import Refused
from corpus.filters import Where
from corpus.questions import find_question
from corpus.study import View

Which = Literal["to decide", "all", "later", "flagged", "recheck"]
Order = Literal["as imported", "most useful", "like", "random"]
Choice = TypeVar("Choice", Which, Order)

LARGEST_SEED = 2**31 - 1


@dataclass(frozen=True, slots=True)
class Queue:
    """Quotes that fit everything given, non-answers aside.

    `code` is confirmed on them (a category: any code under it), `suggested` is suggested for them, `theme` holds them:
    (guid of the run, name of the proposed theme). `search` finds words, the last one also as a beginning.

    `which`: those that the coder has still to decide; all; those the coder wants to come back to; those that
    anybody flagged for a supervisor; or those decided before the definition of the code `recheck` changed.
    `like` names the quote that order "like" starts from; `seed` chooses one of the random orders.
    """

    question: str | None = None
    wave: str | None = None
    where: Where = ()
    code: str | None = None
    suggested: str | None = None
    theme: tuple[str, str] | None = None
    search: str | None = None
    which: Which = "to decide"
    recheck: str | None = None
    order: Order = "as imported"
    like: str | None = None
    seed: int = 0


def to_link(queue: Queue) -> dict[str, str]:
    """The query parameters that reopen the queue; none for the queue of everything that is to decide.

    >>> to_link(Queue(question="why", where=(("country", "Sweden"),), theme=("3f2a", "T1")))
    {'question': 'why', 'where': 'country=Sweden', 'theme': '3f2a:T1'}
    """
    given = {
        field.name: getattr(queue, field.name)
        for field in fields(Queue)
        if getattr(queue, field.name) != field.default
    }
    if queue.where:
        given["where"] = urlencode(queue.where)
    if queue.theme is not None:
        given["theme"] = ":".join(queue.theme)
    return {name: str(value) for name, value in given.items()}


def from_link(params: Mapping[str, str]) -> Queue:
    """The queue of query parameters; those that say nothing about queues are ignored.

    Raises Refused for a value that no queue has. Whether the study has such a question or code is not looked at.
    """
    return Queue(
        question=params.get("question") or None,
        wave=params.get("wave") or None,
        where=_where(params.get("where", "")),
        code=params.get("code") or None,
        suggested=params.get("suggested") or None,
        theme=_theme(params.get("theme", "")),
        search=params.get("search") or None,
        which=_choice(params.get("which", "to decide"), get_args(Which), "shows what is"),
        recheck=params.get("recheck") or None,
        order=_choice(params.get("order", "as imported"), get_args(Order), "is in the order"),
        like=params.get("like") or None,
        seed=_seed(params.get("seed", "0")),
    )


def in_words(view: View, queue: Queue) -> str:
    """What the queue holds, for people: "Why not?, 2018, country Sweden, suggested encryption".

    Raises Refused for a question that the study does not have.
    """
    title = "Every open question" if queue.question is None else find_question(view, queue.question).title
    if queue.theme is not None and queue.question is None:
        title = f"Theme “{_label(view, queue.theme)}”"
    parts = [
        title,
        queue.wave,
        *_where_in_words(queue.where),
        queue.code and f"confirmed {queue.code}",
        queue.suggested and f"suggested {queue.suggested}",
        queue.theme and queue.question and f"theme “{_label(view, queue.theme)}”",
        queue.search and f"holding “{queue.search}”",
        _which_in_words(queue),
        _order_in_words(queue),
    ]
    return ", ".join(part for part in parts if part)


def _where_in_words(where: Where) -> list[str]:
    """One part an attribute, its values as alternatives: "country Sweden or Norway"."""
    wanted: dict[str, list[str]] = {}
    for name, value in where:
        wanted.setdefault(name, []).append(value)
    return [f"{name} {' or '.join(values)}" for name, values in wanted.items()]


def _label(view: View, theme: tuple[str, str]) -> str:
    return theme_label(view.connection, *theme) or theme[1]


def _which_in_words(queue: Queue) -> str:
    return {
        "to decide": "",
        "all": "decided ones too",
        "later": "to come back to",
        "flagged": "flagged for a supervisor",
        "recheck": f"decided before {queue.recheck or 'the code'} was defined anew",
    }[queue.which]


def _order_in_words(queue: Queue) -> str:
    return {
        "as imported": "",
        "most useful": "most useful first",
        "like": f"most like {queue.like or 'one quote'} first",
        "random": "in random order",
    }[queue.order]


def _choice(given: str, known: tuple[Choice, ...], verb: str) -> Choice:
    if given not in known:
        raise Refused(f"No queue {verb} “{given}”.", help=f"It may be: {', '.join(known)}.")
    return given


def _where(given: str) -> Where:
    pairs = parse_qsl(given, keep_blank_values=True)
    if given and (not pairs or any(not name or not value for name, value in pairs)):
        raise Refused("The link's “where” is no filter.", help="Write where=country=Sweden.")
    return tuple(pairs)


def _theme(given: str) -> tuple[str, str] | None:
    run, colon, name = given.partition(":")
    if not given:
        return None
    if not (run and colon and name):
        raise Refused("The link names no theme.", help="Open the queue from the theme's card.")
    return run, name


def _seed(given: str) -> int:
    if not given.isdecimal() or int(given) > LARGEST_SEED:
        raise Refused(f"The link's seed “{given}” is no number.", help="Leave it out, or give 0, 1, 2 …")
    return int(given)
