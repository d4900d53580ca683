"""Which entities a text names: the phrases of a list found as whole words, the longest first.

"Facebook Messenger" counts as what its own phrase says and not as Facebook as well. spaCy's tokenizer tells words
apart; of a hundred thousand texts only those that hold one of the phrases at all are given to it.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from coding.phrases.lists import AS_WRITTEN, Phrase

if TYPE_CHECKING:
    from spacy.matcher import PhraseMatcher


class EntityFinder:
    """Finds the entities of phrases in texts.

    >>> finder = EntityFinder([Phrase("kik", "Kik"), Phrase("=LINE", "Line"), Phrase("kik pro", "Kik Pro")])
    >>> [finder.entities(text) for text in ("KIK, Kik!", "the line is dead", "on LINE", "Kik  Pro", "kicking")]
    [('Kik',), (), ('Line',), ('Kik Pro',), ()]
    """

    def __init__(self, phrases: Iterable[Phrase]) -> None:
        import spacy
        from spacy.matcher import PhraseMatcher

        self._language = spacy.blank("xx")
        self._entities: list[str] = []
        self._matchers = [
            PhraseMatcher(self._language.vocab, attr="LOWER"),
            PhraseMatcher(self._language.vocab, attr="ORTH"),
        ]
        wanted = [(one.phrase, one.entity) for one in phrases]
        for phrase, entity in wanted:
            self._add(phrase, entity)
        words = sorted(
            {_plain(phrase.removeprefix(AS_WRITTEN)).casefold() for phrase, _ in wanted},
            key=len,
            reverse=True,
        )
        self._any = re.compile("|".join(map(re.escape, words))) if words else None

    def _add(self, phrase: str, entity: str) -> None:
        as_written = phrase.startswith(AS_WRITTEN)
        matcher: PhraseMatcher = self._matchers[as_written]
        self._entities.append(entity)
        name = str(len(self._entities) - 1)
        matcher.add(name, [self._language.make_doc(_plain(phrase.removeprefix(AS_WRITTEN)))])

    def entities(self, text: str) -> tuple[str, ...]:
        """What the text names, each once, in the order of its first mention."""
        plain = _plain(text)
        if self._any is None or not self._any.search(plain.casefold()):
            return ()
        return tuple(dict.fromkeys(self._found(plain)))

    def _found(self, plain: str) -> Iterator[str]:
        from spacy.util import filter_spans

        doc = self._language.make_doc(plain)
        spans = [span for matcher in self._matchers for span in matcher(doc, as_spans=True)]
        for span in sorted(filter_spans(spans), key=lambda span: span.start):
            yield self._entities[int(span.label_)]


def _plain(text: str) -> str:
    """The text with composed characters and single spaces."""
    return " ".join(unicodedata.normalize("NFC", text).split())
