"""A grouping as the study keeps it: rows of its themes with their quotes, and what was handled apart."""

from collections.abc import Iterable, Mapping
from typing import Any

from coding.themes.proposed import Row
from coding.themes.records import Grouping, ThemeProposal


def rows_of(grouping: Grouping, *, prefix: str = "") -> list[Row]:
    """The themes of all levels in order, for the store; quotes by `name`. `prefix` goes before the names of themes."""
    return [
        {
            "name": f"{prefix}{theme.name}",
            "parent": None if theme.parent is None else f"{prefix}{theme.parent}",
            "position": number,
            "level_first": theme.first,
            "level_last": theme.last,
            "label": theme.label,
            "terms": list(theme.terms),
            "stability": {
                "found": theme.stability.found,
                "runs": theme.stability.runs,
                "jaccard": theme.stability.jaccard,
            },
            "quotes": _quotes_of(theme),
        }
        for number, theme in enumerate(grouping.themes, start=1)
    ]


def _quotes_of(theme: ThemeProposal) -> list[Row]:
    rank = {name: at for at, name in enumerate(theme.representatives, start=1)}
    return [
        {"name": member.name, "strength": member.strength, "representative": rank.get(member.name)}
        for member in theme.members
    ]


def with_ids(rows: Iterable[Row], ids: dict[str, int]) -> list[Row]:
    """The same rows with the quotes by `quote_id` in place of their names."""
    return [
        row
        | {
            "quotes": [
                {
                    "quote_id": ids[quote["name"]],
                    "strength": quote["strength"],
                    "representative": quote["representative"],
                }
                for quote in row["quotes"]
            ]
        }
        for row in rows
    ]


def aside_of(
    grouping: Grouping, *, non_answers: Iterable[str], languages: Mapping[str, str]
) -> dict[str, Any]:
    """What was handled apart, as JSON for the store: see `coding.themes.runs.Aside`. `languages` are by quote name."""
    return {
        "non_answers": sorted(non_answers),
        "unclustered": dict(sorted(grouping.unclustered.items())),
        "outliers": list(grouping.outliers),
        "near_duplicates": [list(group) for group in grouping.near_duplicates],
        "one_word": list(grouping.one_word),
        "languages": dict(sorted(grouping.languages.items(), key=lambda pair: (-pair[1], pair[0]))),
        "notes": notes_of(grouping, languages),
    }


def notes_of(grouping: Grouping, languages: Mapping[str, str]) -> list[str]:
    """What people should know before they read the themes of the level shown first, in sentences."""
    from coding.language.stop_words import LANGUAGE_NAMES
    from coding.themes.mixed import language_notes

    notes = []
    if grouping.unit == "sentence":
        notes.append(
            "The quotes speak of several things each: their sentences were grouped, and a quote stands where most of "
            "its words belong."
        )
    spoken = [
        [languages[member.name] for member in theme.members if member.name in languages]
        for theme in grouping.at(grouping.level)
    ]
    known = [[one if one in LANGUAGE_NAMES else "und" for one in theme] for theme in spoken]
    return notes + language_notes(known)
