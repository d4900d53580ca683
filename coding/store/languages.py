"""Languages of texts, kept under the hash of the text and the name of the detector that told them."""

from collections.abc import Iterable, Mapping

from sqlalchemy import Connection, select
from sqlalchemy import insert as insert_into

from coding.schema import text_language
from corpus.store.batches import batches


def known(connection: Connection, text_hashes: Iterable[str], *, detector: str) -> dict[str, str]:
    """The kept languages of these texts by text hash. Texts without one are missing."""
    found: dict[str, str] = {}
    for batch in batches(text_hashes):
        query = select(text_language.c.text_hash, text_language.c.language).where(
            text_language.c.detector == detector, text_language.c.text_hash.in_(batch)
        )
        found |= {row.text_hash: row.language for row in connection.execute(query)}
    return found


def add(connection: Connection, languages: Mapping[str, str], *, detector: str) -> None:
    """Keeps languages by text hash; those that are there already are left alone."""
    there = known(connection, languages, detector=detector)
    rows = [
        {"text_hash": text_hash, "detector": detector, "language": language}
        for text_hash, language in sorted(languages.items())
        if text_hash not in there
    ]
    if rows:
        connection.execute(insert_into(text_language), rows)
