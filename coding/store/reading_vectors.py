"""Vectors of the quotes of a frame, to look for those that are alike."""

from collections.abc import Iterator

from sqlalchemy import Connection, select

from coding.schema import embedding, suggestion_run
from corpus.schema import question, quote


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


def pages(
    connection: Connection, *, model_hash: str, question_name: str | None, size: int = 2000
) -> Iterator[list[tuple[int, bytes]]]:
    """(quote id, vector) of the current substantive quotes that have one, by id and page by page."""
    after = 0
    query = (
        select(quote.c.id, embedding.c.vector)
        .join(embedding, embedding.c.text_hash == quote.c.text_hash)
        .where(quote.c.current, ~quote.c.non_answer, embedding.c.model_hash == model_hash)
        .order_by(quote.c.id)
        .limit(size)
    )
    if question_name is not None:
        asked = select(question.c.id).where(question.c.name == question_name)
        query = query.where(quote.c.question_id.in_(asked))
    while page := connection.execute(query.where(quote.c.id > after)).all():
        yield [(row.id, bytes(row.vector)) for row in page]
        after = page[-1].id


def names(connection: Connection, ids: list[int]) -> dict[int, str]:
    """{id: name} of a few quotes."""
    query = select(quote.c.id, quote.c.name).where(quote.c.id.in_(ids))
    return {row.id: row.name for row in connection.execute(query)}
