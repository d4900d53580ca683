"""What the search for evidence reads: the codes of themes, which quotes carry some codes, and who said them."""

from collections.abc import Collection, Iterable

from sqlalchemy import Connection, select

from coding.schema import code, theme, theme_code
from coding.store.in_force import in_force
from corpus.schema import quote
from corpus.store.batches import batches


def codes_of_theme(connection: Connection, name: str) -> list[str]:
    """The names of the codes that carry a theme, sorted."""
    query = (
        select(code.c.name)
        .join(theme_code, theme_code.c.code_id == code.c.id)
        .join(theme, theme.c.id == theme_code.c.theme_id)
        .where(theme.c.name == name)
    )
    return sorted(connection.execute(query).scalars())


def carrying(connection: Connection, code_ids: Collection[int] | None = None) -> set[int]:
    """The ids of the quotes on which any of the codes counts; None: any code at all."""
    pairs = in_force().subquery()
    query = select(pairs.c.quote_id).distinct()
    if code_ids is not None:
        query = query.where(pairs.c.code_id.in_(list(code_ids)))
    return set(connection.execute(query).scalars())


def voices(connection: Connection, quote_ids: Iterable[int]) -> dict[int, int]:
    """The id of who wrote each of some quotes, by quote id; quotes that no respondent wrote are missing."""
    found: dict[int, int] = {}
    for batch in batches(quote_ids):
        query = select(quote.c.id, quote.c.respondent_id).where(
            quote.c.id.in_(batch), quote.c.respondent_id.is_not(None)
        )
        found |= {row.id: row.respondent_id for row in connection.execute(query)}
    return found
