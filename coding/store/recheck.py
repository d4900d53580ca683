"""What was confirmed before the definition of its code changed, and nobody has looked at since.

What researchers write about a code is its definition, include, exclude, example and near miss. The name, the place in
the tree and the colour may change without any coding becoming doubtful.
"""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ColumnElement, Connection, ScalarSelect, Select, and_, distinct, func, or_, select

from coding.schema import code, code_version, coding
from coding.store.codes import WRITTEN
from coding.store.in_force import ADJUDICATION
from coding.store.readings import DECIDED
from corpus.schema import quote
from corpus.store.batches import batches

Row = dict[str, Any]
_At = ColumnElement[int] | ScalarSelect[int]


def quotes_to_recheck(code_id: int, *, person_id: int | None = None) -> Select[tuple[int]]:
    """The ids of the quotes on which the code was confirmed before its definition changed, each once.

    A quote is settled when anybody has decided since whether the code fits it. With `person_id` only that person's
    own codings and decisions count, and an adjudicator's.
    """
    at = _changed_at(code_id).scalar_subquery()
    return _stale(at, person_id=person_id).where(coding.c.code_id == code_id).distinct()


def codings_to_recheck(
    connection: Connection, code_id: int, *, quote_ids: Sequence[int] | None = None
) -> list[Row]:
    """The codings behind `quotes_to_recheck`, on all quotes or on those named, by quote and id."""
    at = _changed_at(code_id).scalar_subquery()
    query = _stale(at).with_only_columns(coding).where(coding.c.code_id == code_id)
    queries = (
        [query]
        if quote_ids is None
        else [query.where(coding.c.quote_id.in_(ids)) for ids in batches(quote_ids)]
    )
    rows = [dict(row) for one in queries for row in connection.execute(one).mappings()]
    return sorted(rows, key=lambda row: (row["quote_id"], row["id"]))


def names(connection: Connection, code_id: int) -> list[str]:
    """The names of the quotes behind `quotes_to_recheck`, by id."""
    query = select(quote.c.name).where(quote.c.id.in_(quotes_to_recheck(code_id))).order_by(quote.c.id)
    return list(connection.execute(query).scalars())


def count(connection: Connection) -> dict[int, tuple[int, int]]:
    """(quotes, respondents) to look at again, by the id of each active code that has any."""
    changed = _changed().subquery()
    query = (
        _stale(changed.c.at)
        .join(changed, changed.c.code_id == coding.c.code_id)
        .join(code, and_(code.c.id == coding.c.code_id, code.c.status == "active"))
        .with_only_columns(
            coding.c.code_id,
            func.count(distinct(coding.c.quote_id)),
            func.count(distinct(quote.c.respondent_id)),
        )
        .group_by(coding.c.code_id)
    )
    return {row[0]: (int(row[1]), int(row[2])) for row in connection.execute(query)}


def changed_at(connection: Connection, code_id: int) -> int | None:
    """The codebook version that last changed what is written about a code; None when there is no such code."""
    at: int | None = connection.scalar(_changed_at(code_id))
    return at


def _stale(at: _At, *, person_id: int | None = None) -> Select[Any]:
    """The quotes of codings confirmed before version `at` about which nobody has decided since."""
    query = (
        select(coding.c.quote_id)
        .select_from(coding)
        .join(quote, and_(quote.c.id == coding.c.quote_id, quote.c.current))
        .where(coding.c.status == "confirmed", coding.c.codebook_version < at)
    )
    if person_id is None:
        return query.where(~_settled(at))
    return query.where(coding.c.person_id == person_id, ~_settled(at, person_id=person_id))


def _settled(at: _At, *, person_id: int | None = None) -> ColumnElement[bool]:
    """Whether the code of the coding was decided on anew on its quote, or an adjudicator says that it does not fit."""
    other = coding.alias("other")
    anew = and_(other.c.codebook_version >= at, other.c.status.in_(DECIDED))
    if person_id is not None:
        anew = and_(anew, or_(other.c.person_id == person_id, other.c.place == ADJUDICATION))
    overruled = and_(other.c.place == ADJUDICATION, other.c.status == "rejected")
    same = and_(other.c.quote_id == coding.c.quote_id, other.c.code_id == coding.c.code_id)
    return select(other.c.id).where(same, or_(anew, overruled)).correlate_except(other).exists()


def _changed_at(code_id: int) -> Select[Any]:
    """The version that last changed what is written about one code."""
    return select(_changed(code_id).subquery().c.at)


def _changed(code_id: int | None = None) -> Select[Any]:
    """(code_id, at): the version that last changed what is written about each code, or about one."""
    number = code_version.c.codebook_version
    order: dict[str, Any] = {"partition_by": code_version.c.code_id, "order_by": number}
    texts = [code_version.c.content[field].as_string() for field in WRITTEN]
    before = [func.lag(text).over(**order) for text in texts]
    first = func.lag(number).over(**order).is_(None)
    changed = or_(first, *(text.is_distinct_from(old) for text, old in zip(texts, before, strict=True)))
    versions = select(code_version.c.code_id, number, changed.label("changed"))
    if code_id is not None:
        versions = versions.where(code_version.c.code_id == code_id)
    found = versions.subquery()
    query = select(found.c.code_id, func.max(found.c.codebook_version).label("at")).where(found.c.changed)
    return query.group_by(found.c.code_id)
