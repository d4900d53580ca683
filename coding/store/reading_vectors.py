"""Vectors of the quotes of a frame, to look for those that are alike."""

from collections.abc import Collection, Iterator, Sequence

from sqlalchemy import Connection, select

from coding.schema import embedding, suggestion_run
from corpus.store.batches import batches


def newest_model(connection: Connection, text_hash: str) -> str | None:
    """The model of the newest run that left a vector of this text; None when no run did."""
    has = select(embedding.c.model_hash).where(embedding.c.text_hash == text_hash)
    query = select(suggestion_run.c.model_hash).where(suggestion_run.c.model_hash.in_(has))
    return connection.execute(query.order_by(suggestion_run.c.id.desc()).limit(1)).scalar()


def vector(connection: Connection, text_hash: str, *, model_hash: str) -> bytes:
    """The vector of a text, little-endian float32."""
    query = select(embedding.c.vector).where(
        embedding.c.text_hash == text_hash, embedding.c.model_hash == model_hash
    )
    return bytes(connection.execute(query).scalar_one())


def newest_run(connection: Connection) -> str:
    """The guid of the newest run, "" before the first; vectors are added with runs alone."""
    query = select(suggestion_run.c.guid).order_by(suggestion_run.c.id.desc()).limit(1)
    return connection.execute(query).scalar() or ""


def pages(
    connection: Connection, *, model_hash: str, some: Collection[str] | None = None, size: int = 2000
) -> Iterator[Sequence[tuple[str, bytes]]]:
    """(text hash, vector) page by page: of some texts, or of all in the order in which they are stored.

    To read all in that order takes a fifth of the time of looking them up.
    """
    query = select(embedding.c.text_hash, embedding.c.vector).where(embedding.c.model_hash == model_hash)
    if some is None:
        rows = connection.execute(query, execution_options={"yield_per": size})
        yield from rows.partitions(size)
        return
    for batch in batches(some):
        if page := connection.execute(query.where(embedding.c.text_hash.in_(batch))).all():
            yield page
