"""Passages by the codes that count on them, of interviews or experts."""

from sqlalchemy import Connection, select

from coding.schema import code
from coding.store.in_force import in_force
from corpus.schema import instrument, quote, respondent


def coded_passages(
    connection: Connection, *, kind: str | None, instrument_name: str | None
) -> list[tuple[str, str, str]]:
    """(code, quote, text), both by name, of the current quotes of a kind, or of the respondents of an instrument."""
    pairs = in_force().subquery()
    query = (
        select(code.c.name, quote.c.name, quote.c.text)
        .join(pairs, pairs.c.code_id == code.c.id)
        .join(quote, quote.c.id == pairs.c.quote_id)
        .where(quote.c.current, ~quote.c.non_answer)
        .order_by(quote.c.id)
        .distinct()
        .add_columns(quote.c.id)
    )
    if kind is not None:
        query = query.where(quote.c.kind == kind)
    if instrument_name is not None:
        asked = (
            select(respondent.c.id)
            .join(instrument, instrument.c.id == respondent.c.instrument_id)
            .where(instrument.c.name == instrument_name)
        )
        query = query.where(quote.c.respondent_id.in_(asked))
    return [(name, passage, text) for name, passage, text, _ in connection.execute(query)]
