"""Comparing with very many ids in one statement: as one value, because databases limit how many values they take."""

import json
from collections.abc import Collection

from sqlalchemy import ARRAY, Connection, Integer, Select, cast, column, func, select


def listed(connection: Connection, ids: Collection[int]) -> Select[tuple[int]]:
    """The ids as a select, to be used with IN."""
    if connection.dialect.name == "postgresql":
        return select(func.unnest(cast(list(ids), ARRAY(Integer))))
    return select(func.json_each(json.dumps(list(ids))).table_valued(column("value", Integer)).c.value)
