"""Checking that a study is whole: its database, its event chain, and every quote as it was given."""

from collections.abc import Callable, Iterable, Iterator

from corpus import events, option_notes
from corpus.errors import Refused
from corpus.kept_json import damage_as_text
from corpus.questions import all_questions
from corpus.quotes import text_hash
from corpus.store import check as store
from corpus.study import View

Check = Callable[[View], Iterable[str]]
"""Gives a sentence for each fault that it finds. Names ids, never a quote's words."""

_DAMAGE = (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError)
"""What reading damaged rows raises; what the database itself refuses to read is none of them."""


def faults(view: View) -> Iterator[str]:
    """A sentence for each fault found; nothing when the study is whole. Names ids, never a quote's words."""
    yield from named(view, _CHECKS)


def named(view: View, checks: Iterable[tuple[str, Check]]) -> Iterator[str]:
    """The faults that each check finds; one that comes upon what it cannot read says so, and the next goes on."""
    for what, check in checks:
        yield from _found(view, what, check)


def _found(view: View, what: str, check: Check) -> list[str]:
    found = []
    try:
        with damage_as_text():
            for fault in check(view):
                found.append(fault)  # one by one: what was found before the damage counts
    except Refused as refused:
        found.append(f"What is kept of {what} is damaged. {refused.args[0]}")
    except _DAMAGE:
        found.append(f"What is kept of {what} is damaged: not all of it could be read and checked.")
    return found


def _chain(view: View) -> Iterator[str]:
    return events.broken(view.connection)


def _database(view: View) -> Iterator[str]:
    return store.database_faults(view.connection)


def _questions(view: View) -> list[str]:
    """Nothing: questions have no events, but they have to be readable."""
    all_questions(view)
    return []


def _texts(view: View) -> Iterator[str]:
    for name, text, digest in store.texts(view.connection):
        if text_hash(text) != digest:
            yield f"The text of quote {name} is not the text that was imported."


def _spans(view: View) -> Iterator[str]:
    for name, text, start, end, kept in store.spans(view.connection):
        if text[start:end] != kept:
            yield f"A span of quote {name} ({start}–{end}) does not hold the words it was made on."


_CHECKS: tuple[tuple[str, Check], ...] = (
    ("the database", _database),
    ("the events", _chain),
    ("the questions", _questions),
    ("the notes of options", option_notes.replay),
    ("the quotes", _texts),
    ("the spans of quotes", _spans),
)
