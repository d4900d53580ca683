"""Which codes or categories a quote carries, for every count of respondents who mention them."""

from dataclasses import dataclass
from typing import Literal

from sqlalchemy import CTE, Subquery, select

from coding.schema import code
from coding.store.in_force import in_force

Level = Literal["codes", "categories"]


@dataclass(frozen=True, slots=True)
class Mentions:
    """Which codings count: of codes or summed up in categories; with `person_id` only that coder's own."""

    level: Level = "codes"
    person_id: int | None = None


def carried(mentions: Mentions) -> Subquery:
    """(quote_id, code_id) for every code in force on a quote, or every category above one."""
    pairs = in_force(person_id=mentions.person_id).subquery("pair")
    if mentions.level == "codes":
        return pairs
    under = _under()
    query = select(pairs.c.quote_id, under.c.category_id.label("code_id"))
    return query.join(under, under.c.code_id == pairs.c.code_id).distinct().subquery("carried")


def _under() -> CTE:
    """(category_id, code_id): every category with itself and all that lies under it, however deep.

    It has no name of its own, because a table of categories by categories needs it twice.
    """
    top = select(code.c.id.label("category_id"), code.c.id.label("code_id")).where(code.c.kind == "category")
    under = top.cte(recursive=True)
    child = code.alias("child")
    return under.union(
        select(under.c.category_id, child.c.id).join(child, child.c.parent_id == under.c.code_id)
    )
