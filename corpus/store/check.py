"""What `corpus.check` reads, and what the database says of itself."""

from collections.abc import Iterator

from sqlalchemy import Connection, func, select, text

from corpus.schema import quote, span

_BATCH = 2000


def database_faults(connection: Connection) -> Iterator[str]:
    """What SQLite finds wrong with the file, its references and its search index; PostgreSQL guards these itself."""
    if connection.dialect.name != "sqlite":
        return
    for (said,) in connection.execute(text("PRAGMA integrity_check")):
        if said != "ok":
            yield f"The database file is damaged: {said}."
    for row in connection.execute(text("PRAGMA foreign_key_check")):
        yield f"A row of table {row[0]} refers to a row of {row[2]} that is not there."
    indexed = connection.execute(text("SELECT count(*) FROM quote_search_docsize")).scalar_one()
    quotes = connection.execute(select(func.count()).select_from(quote)).scalar_one()
    if indexed != quotes:
        yield f"The search index knows {indexed} of {quotes} quotes."


def texts(connection: Connection) -> Iterator[tuple[str, str, str]]:
    """(name, text, hash) of every quote, all versions, read in batches."""
    after = 0
    columns = select(quote.c.id, quote.c.name, quote.c.text, quote.c.text_hash)
    while rows := connection.execute(
        columns.where(quote.c.id > after).order_by(quote.c.id).limit(_BATCH)
    ).all():
        yield from ((row.name, row.text, row.text_hash) for row in rows)
        after = rows[-1].id


def spans(connection: Connection) -> Iterator[tuple[str, str, int, int, str]]:
    """(quote name, quote text, start, end, kept words) of every span."""
    query = select(quote.c.name, quote.c.text, span.c.start, span.c.end, span.c.text).join(
        quote, quote.c.id == span.c.quote_id
    )
    yield from connection.execute(query.order_by(span.c.id))
