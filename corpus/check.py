"""Checking that a study is whole: its database, its event chain, and every quote as it was given."""

from collections.abc import Iterator

from corpus import events, option_notes
from corpus.quotes import text_hash
from corpus.store import check as store
from corpus.study import View


def faults(view: View) -> Iterator[str]:
    """A sentence for each fault found; nothing when the study is whole. Names ids, never a quote's words."""
    yield from store.database_faults(view.connection)
    yield from events.broken(view.connection)
    yield from option_notes.replay(view)
    for name, text, digest in store.texts(view.connection):
        if text_hash(text) != digest:
            yield f"The text of quote {name} is not the text that was imported."
    for name, text, start, end, kept in store.spans(view.connection):
        if text[start:end] != kept:
            yield f"A span of quote {name} ({start}–{end}) does not hold the words it was made on."
