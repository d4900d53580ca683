"""The columns of the grid: what is known of the respondent, what was asked and said, what was made of it."""

from coding.attributes import Attribute
from corpus.errors import Refused
from corpus.suggest_name import near

OF_QUOTES = {
    "question": "Question",
    "wave": "Wave",
    "respondent": "Respondent",
    "text": "Text",
    "codes": "Codes",
    "suggested": "Suggested",
    "coder": "Coder",
    "date": "Decided",
    "flags": "Flags",
}
"""Columns that every study has, and their headings."""

ATTRIBUTE = "attribute:"
"""What stands before an attribute's name in the name of its column, so that one called "text" is told apart."""


def columns(known: list[Attribute]) -> dict[str, str]:
    """Every column by name with its heading: the quote's own, then one for each attribute."""
    return OF_QUOTES | {f"{ATTRIBUTE}{attribute.name}": attribute.name for attribute in known}


def at_first(known: list[Attribute]) -> tuple[str, ...]:
    """The columns of a grid that nobody has arranged: the text first, and no more than three attributes."""
    some = [f"{ATTRIBUTE}{attribute.name}" for attribute in known[:3]]
    return ("text", "codes", "suggested", "question", "respondent", *some, "coder", "date", "flags")


def find_column(known: list[Attribute], name: str) -> str:
    """The column called `name`, by its heading, its own name or an attribute's. Raises Refused for another one."""
    every = columns(known)
    for column, heading in every.items():
        if name.casefold() in (column.casefold(), heading.casefold()):
            return column
    raise Refused(f"The grid has no column {name}.", help=near(name, every.values()))
