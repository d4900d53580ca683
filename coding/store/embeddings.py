"""Vectors of texts, kept under the hash of the text and the hash of the model that made them."""

from collections.abc import Iterable

from sqlalchemy import Connection, select
from sqlalchemy import insert as insert_into

from coding.schema import embedding
from corpus.store.batches import batches


def known(connection: Connection, text_hashes: Iterable[str], *, model_hash: str) -> dict[str, bytes]:
    """The stored vectors of these texts by text hash: little-endian float32. Texts without one are missing."""
    found: dict[str, bytes] = {}
    for batch in batches(text_hashes):
        query = select(embedding.c.text_hash, embedding.c.vector).where(
            embedding.c.model_hash == model_hash, embedding.c.text_hash.in_(batch)
        )
        found |= {row.text_hash: bytes(row.vector) for row in connection.execute(query)}
    return found


def add(connection: Connection, vectors: dict[str, bytes], *, model_hash: str) -> None:
    """Stores vectors by text hash; those that are there already are left alone."""
    there = known(connection, vectors, model_hash=model_hash)
    rows = [
        {"text_hash": text_hash, "model_hash": model_hash, "vector": vector}
        for text_hash, vector in sorted(vectors.items())
        if text_hash not in there
    ]
    if rows:
        connection.execute(insert_into(embedding), rows)
