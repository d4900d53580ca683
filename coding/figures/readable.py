"""A figure for readers who have never seen the questionnaire's file: questions by their wording, not by their name.

What is computed, stored and verified names its questions exactly; this is for the eye alone.
"""

import re
from collections.abc import Mapping
from dataclasses import replace

from coding.figures.table import Base, Group, Table

_BEFORE = (
    *("answered ", "were asked ", "answer to ", "quotes of ", " or ", "asked if ", " and "),
    *("wording of ", "kind of ", "options of ", "routing of ", "instrument of "),
)
_BEFORE_A_NAME = f"(?:^|{'|'.join(f'(?<={words})' for words in _BEFORE)})"
_AFTER_A_NAME = r"(?= \(|,| or | = | without | was asked in | changed: | in every wave|$)"
_FILTER = ", where "


def readable(table: Table, wordings: Mapping[str, str]) -> Table:
    """The table with the questions of its bases and notes by their wording, given as {name: wording}.

    The question that the table's own title words is "this question"; names without a wording stay.
    """

    def base(given: Base, title: str = table.title) -> Base:
        definition = given.definition.replace(f"any item of {table.question}", "any of these items")
        return replace(given, definition=in_words(definition, wordings, title=title))

    def of_group(group: Group) -> Group:
        item = f"{table.title}: {group.label}" if table.shape == "grid" else table.title
        return replace(group, base=base(group.base, item))

    return replace(
        table,
        base=base(table.base),
        notes=tuple(_sentence(in_words(note, wordings, title=table.title)) for note in table.notes),
        groups=tuple(of_group(group) for group in table.groups),
    )


def in_words(definition: str, wordings: Mapping[str, str], *, title: str = "") -> str:
    """A base's definition by wordings; what filters it stays as it is written.

    >>> words = {"P15": "Have you met it?", "P16": "How often?"}
    >>> in_words("respondents who answered P16, asked if P15 = Yes, where role = P15", words, title="How often?")
    'respondents who answered this question, asked if “Have you met it?” = Yes, where role = P15'
    """
    if not wordings:
        return definition
    names = "|".join(re.escape(name) for name in sorted(wordings, key=len, reverse=True))
    who, where, filtered = definition.partition(_FILTER)
    named = re.compile(f"{_BEFORE_A_NAME}(?:{names}){_AFTER_A_NAME}")
    asked = _only_one(title, wordings)

    def worded(found: re.Match[str]) -> str:
        return "this question" if found[0] == asked else f"“{wordings[found[0]]}”"

    return named.sub(worded, who) + where + filtered


def _sentence(note: str) -> str:
    """A note that begins with "this question" begins as sentences do."""
    return note[:1].upper() + note[1:] if note.startswith("this question") else note


def _only_one(title: str, wordings: Mapping[str, str]) -> str | None:
    """The one question whose wording is the title, or its end behind "Codes: "; None when several have it."""
    found = [name for name, wording in wordings.items() if title == wording or title.endswith(f": {wording}")]
    return found[0] if len(found) == 1 else None
