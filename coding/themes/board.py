"""What the board shows beside the themes of a run: how many respondents each reaches, and what carries no code yet."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from coding.codebook.codes import lookup
from coding.figures.shares import percent
from coding.store import accepted_themes, coded_quotes, quote_ids, uncoded
from coding.themes.runs import ThemeRun
from corpus.quotes import quotes_with
from corpus.study import View

FIRST = 20
"""Quotes without a code that are listed."""


@dataclass(frozen=True, slots=True)
class Reach:
    """How many respondents said the quotes of each theme, by its name, of `base` whose quotes the run looked at.

    Quotes without a respondent count for nobody: a base of 0 means that there is none.
    """

    base: int
    of: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Uncoded:
    """Of `substantive` quotes, `left` carry no code; of further `no_code` somebody says that none fits.

    `first` are the names of the first of those that are left.
    """

    substantive: int
    left: int
    no_code: int
    first: tuple[str, ...]


def reach(view: View, run: ThemeRun) -> Reach:
    """The respondents of the themes that the run shows on its level."""
    looked_at = {name for theme in run.themes for name in theme.quotes} | set(run.unclustered)
    said_by = quote_ids.respondents(view.connection, looked_at)
    return Reach(
        len(set(said_by.values())),
        {theme.id: len({said_by[name] for name in theme.quotes if name in said_by}) for theme in run.themes},
    )


def remainder(view: View, *, question: str | None) -> Uncoded:
    """What carries no code of one open question, or of all; non-answers aside."""
    substantive, coded, no_code = uncoded.counts(view.connection, question)
    first = uncoded.first(view.connection, question, limit=FIRST)
    return Uncoded(substantive, substantive - coded - no_code, no_code, tuple(first))


def to_confirm(view: View, run: ThemeRun) -> dict[str, int]:
    """How many quotes of each accepted theme of the level, by its name, wait for a decision about its code."""
    themes = {
        theme.id: theme for theme in run.themes if theme.status == "accepted" and theme.code is not None
    }
    ids = quote_ids.by_names(view.connection, [name for theme in themes.values() for name in theme.quotes])
    codes = {theme.code: lookup(view, theme.code) for theme in themes.values() if theme.code is not None}
    decided = {
        name: accepted_themes.decided(view.connection, code.id)
        for name, code in codes.items()
        if code is not None and code.status == "active"
    }
    return {
        name: sum(quote in ids and ids[quote] not in decided[theme.code] for quote in theme.quotes)
        for name, theme in themes.items()
        if theme.code in decided
    }


def texts(view: View, names: Iterable[str]) -> dict[str, str]:
    """The texts of quotes by name; names that no quote has are missing."""
    ids = quote_ids.by_names(view.connection, names)
    return {quote.name: quote.text for quote in quotes_with(view, ids.values())}


def codes_of(view: View, names: Iterable[str]) -> dict[str, list[str]]:
    """The codes that count on quotes, by name of the quote; a quote without any is missing."""
    ids = quote_ids.by_names(view.connection, names)
    name = {quote_id: quote for quote, quote_id in ids.items()}
    found: dict[str, list[str]] = {}
    for quote_id, code in coded_quotes.codes_on(view.connection, name):
        found.setdefault(name[quote_id], []).append(code)
    return found


def to_json(run: ThemeRun, found: Reach, left: Uncoded) -> dict[str, Any]:
    """The JSON shape of `themebook suggest board --json`; percent 0 to 100, None for an empty base."""
    return {
        "run": run.run,
        "question": run.question,
        "levels": list(run.levels),
        "level": run.level,
        "base": {"definition": "respondents whose quotes were looked at", "n": found.base},
        "themes": [
            {
                "id": theme.id,
                "label": theme.label,
                "terms": list(theme.terms),
                "n": theme.n,
                "respondents": found.of[theme.id],
                "percent": percent(found.of[theme.id], found.base),
                "found": theme.stability.found,
                "runs": theme.stability.runs,
                "status": theme.status,
                "code": theme.code,
                "representatives": list(theme.representatives),
            }
            for theme in run.themes
        ],
        "uncoded": {
            "substantive": left.substantive,
            "left": left.left,
            "no_code": left.no_code,
            "first": list(left.first),
        },
    }
