"""The language of each quote of a study: what its text alone tells is kept, so that a text is looked at once."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from coding.language.of_texts import DETECTOR, clear_language, languages_of
from coding.store import languages as store
from corpus.quotes import Quote, text_hash
from corpus.study import View, Work


@dataclass(frozen=True, slots=True)
class QuoteLanguages:
    """Two-letter codes by quote name ("und" for a script that is not known), and what was found anew, not yet kept."""

    of: dict[str, str]
    new: Mapping[str, str] = field(default_factory=dict)

    def store_new(self, work: Work) -> None:
        """Keeps what was found anew in the study."""
        store.add(work.connection, self.new, detector=DETECTOR)


def languages_of_quotes(view: View, quotes: Iterable[Quote]) -> QuoteLanguages:
    """The language of each quote: the one it was imported with, else the one found.

    A text too short to tell has a language that depends on the other quotes, and is found again each time.
    """
    asked = list(quotes)
    given = {quote.name: quote.language[:2].lower() for quote in asked if quote.language}
    texts = {quote.name: quote.text for quote in asked if not quote.language}
    hashes = {text: text_hash(text) for text in texts.values()}
    kept = store.known(view.connection, hashes.values(), detector=DETECTOR)
    new = {key: clear_language(text) for text, key in hashes.items() if key not in kept}
    clear = {text: kept.get(key) or new[key] for text, key in hashes.items()}
    found = languages_of(list(texts.values()), clear=clear)
    return QuoteLanguages(given | dict(zip(texts, found, strict=True)), new)
