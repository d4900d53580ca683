"""What `corpus.check` reads, and what the database says of itself."""

import json
from collections.abc import Iterator

from sqlalchemy import JSON, Connection, Integer, Text, cast, func, literal_column, select, text

from corpus.schema import metadata, quote, span

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
    yield from _no_json(connection)


def _no_json(connection: Connection) -> Iterator[str]:
    """A sentence for each row of any table that holds something else where JSON should be."""
    for table in metadata.sorted_tables:
        for column in table.c:
            if isinstance(column.type, JSON):
                kept = cast(column, Text)
                query = select(literal_column("rowid", Integer), kept).select_from(table)
                doubtful = query.where(kept.is_not(None), func.json_valid(kept) == 0)
                for row, held in connection.execute(doubtful):
                    if not _is_json(held):
                        yield f"Row {row} of table {table.name} holds in {column.name} what is no JSON."


def _is_json(held: str) -> bool:
    """Also of a number that SQLite knows no word for, such as NaN."""
    try:
        json.loads(held)
    except (ValueError, RecursionError):
        return False
    return True


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
