"""Quote rows: found by name, paged by id, searched by words."""

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    column,
    exists,
    false,
    func,
    literal_column,
    select,
    table,
    text,
    true,
)

from corpus.schema import attribute, question, quote, respondent, respondent_attribute
from corpus.search import Term, terms
from corpus.store.batches import batches

if TYPE_CHECKING:
    from corpus.filters import Where
    from corpus.quotes import QuoteFilter


def _columns() -> Select[Any]:
    return (
        select(
            quote.c.id,
            quote.c.name,
            quote.c.text,
            quote.c.non_answer,
            quote.c.kind,
            question.c.name.label("question"),
            respondent.c.name.label("respondent"),
            quote.c.speaker,
            quote.c.language,
        )
        .outerjoin(question, question.c.id == quote.c.question_id)
        .outerjoin(respondent, respondent.c.id == quote.c.respondent_id)
        .where(quote.c.current)
    )


def by_name(connection: Connection, name: str) -> dict[str, Any] | None:
    """The current version of one quote, or None."""
    row = connection.execute(_columns().where(quote.c.name == name)).mappings().first()
    return dict(row) if row else None


def by_ids(connection: Connection, ids: Iterable[int]) -> dict[int, dict[str, Any]]:
    """The current quotes among these ids, by id."""
    found: dict[int, dict[str, Any]] = {}
    for batch in batches(ids):
        rows = connection.execute(_columns().where(quote.c.id.in_(batch))).mappings()
        found |= {row["id"]: dict(row) for row in rows}
    return found


def page(
    connection: Connection,
    *,
    after: int,
    limit: int,
    only: "QuoteFilter",
    among: Select[tuple[int]] | None = None,
) -> list[dict[str, Any]]:
    """The next `limit` quotes after the id `after` that fit, of the quotes whose ids `among` selects."""
    conditions = _conditions(connection, only, among)
    query = _columns().where(quote.c.id > after, *conditions).order_by(quote.c.id).limit(limit)
    return [dict(row) for row in connection.execute(query).mappings()]


def count(connection: Connection, *, only: "QuoteFilter", among: Select[tuple[int]] | None = None) -> int:
    """How many quotes fit, of the quotes whose ids `among` selects."""
    conditions = _conditions(connection, only, among)
    query = select(func.count()).select_from(quote).where(quote.c.current, *conditions)
    return int(connection.execute(query).scalar_one())


def _conditions(
    connection: Connection, only: "QuoteFilter", among: Select[tuple[int]] | None
) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = [] if among is None else [quote.c.id.in_(among)]
    if only.question is not None:
        found.append(quote.c.question_id.in_(select(question.c.id).where(question.c.name == only.question)))
    if only.substantive:
        found.append(~quote.c.non_answer)
    if only.search and only.search.strip():
        found.append(holds_words(connection, only.search))
    return found + holds(only.where, quote.c.respondent_id)


def holds(where: "Where", respondent_id: ColumnElement[Any]) -> list[ColumnElement[bool]]:
    """One condition an attribute: the respondent has one of its wanted values."""
    wanted: dict[str, list[str]] = {}
    for name, value in where:
        wanted.setdefault(name, []).append(value)
    return [
        exists().where(
            respondent_attribute.c.respondent_id == respondent_id,
            respondent_attribute.c.attribute_id == attribute.c.id,
            attribute.c.name == name,
            respondent_attribute.c.value.in_(values),
        )
        for name, values in wanted.items()
    ]


def holds_words(connection: Connection, written: str) -> ColumnElement[bool]:
    """Every word and phrase must occur, as `corpus.search` reads what is written; nothing holds no words at all."""
    wanted = terms(written)
    if not wanted:
        return false()
    if connection.dialect.name == "sqlite":
        query = " AND ".join(_fts5(term) for term in wanted)
        ids = text("SELECT rowid FROM quote_search WHERE quote_search MATCH :query").bindparams(query=query)
        return quote.c.id.in_(ids.columns(quote.c.id).scalar_subquery())
    searched = quote.alias("searched")
    # IS TRUE has the index asked once: left to plan, PostgreSQL reads quote after quote, or joins what it holds for few
    return quote.c.id.in_(select(searched.c.id).where(_says(wanted, searched.c.text))).is_(true())


def says_words(written: str) -> ColumnElement[bool]:
    """As `holds_words` on PostgreSQL for some hundred quotes, or for words that very many hold: looks at each quote."""
    wanted = terms(written)
    return _says(wanted, quote.c.text) if wanted else false()


def _says(wanted: Iterable[Term], column: ColumnElement[str]) -> ColumnElement[bool]:
    vector = func.to_tsvector(literal_column("'simple'"), column)
    query = " & ".join(_tsquery(term) for term in wanted)
    return vector.bool_op("@@")(func.to_tsquery(literal_column("'simple'"), query))


def index_of_words(
    connection: Connection, written: str
) -> tuple[ColumnElement[int], ColumnElement[bool]] | None:
    """The id in SQLite's index of words and the condition that it holds these; None on other databases.

    The index is in order of id: for a page of very many quotes it gives no more than that page, where `holds_words`
    finds all of them first.
    """
    wanted = terms(written)
    if connection.dialect.name != "sqlite" or not wanted:
        return None
    index = table("quote_search", column("rowid", quote.c.id.type), column("quote_search"))
    return index.c.rowid, index.c.quote_search.bool_op("MATCH")(" AND ".join(map(_fts5, wanted)))


def with_word(connection: Connection, word: str, *, most: int) -> list[int]:
    """The ids of at most so many quotes that hold one word; which ones is up to the database."""
    if connection.dialect.name == "sqlite":
        query = text("SELECT rowid FROM quote_search WHERE quote_search MATCH :query LIMIT :most")
        found = connection.execute(query, {"query": _fts5(Term((word,))), "most": most})
    else:
        says = says_words(f'"{word}"')
        found = connection.execute(select(quote.c.id).where(says).limit(most))
    return [int(quote_id) for quote_id in found.scalars()]


def _fts5(term: Term) -> str:
    """A phrase of FTS5; what is between the marks is only text, of which the database finds the words itself."""
    return f'"{" ".join(term.words)}"{" *" if term.beginning else ""}'


def _tsquery(term: Term) -> str:
    """The same for PostgreSQL, which keeps "e-mail" as one word and as two: both ways of reading a term are tried."""
    parts = [part for word in term.words for part in re.findall(r"\w+", word)]
    either = dict.fromkeys((_adjacent(term.words, term), _adjacent(parts, term)))
    return f"({' | '.join(either)})"


def _adjacent(words: Iterable[str], term: Term) -> str:
    quoted = ["'" + word.replace("\\", "\\\\").replace("'", "''") + "'" for word in words]
    return f"({' <-> '.join(quoted)}{':*' if term.beginning else ''})"
