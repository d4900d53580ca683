"""The attributes of respondents, and how many share each value."""

from sqlalchemy import Connection, func, select

from corpus.schema import attribute, respondent_attribute


def names(connection: Connection) -> list[tuple[int, str]]:
    """(id, name) of the attributes by position."""
    query = select(attribute.c.id, attribute.c.name).order_by(attribute.c.position)
    return [(row.id, row.name) for row in connection.execute(query)]


def sizes(connection: Connection) -> list[tuple[int, str, int]]:
    """(attribute id, value, respondents) for every value."""
    held = respondent_attribute
    query = select(held.c.attribute_id, held.c.value, func.count()).group_by(
        held.c.attribute_id, held.c.value
    )
    return [(row[0], row[1], int(row[2])) for row in connection.execute(query)]
