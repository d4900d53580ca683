"""Printing what the machine proposed: themes and codes, and which model proposed them."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from cli.tables import numbers, print_table
from cli.terminal import facts, note, number, say

if TYPE_CHECKING:
    from coding.suggestions.runs import CodeRun
    from coding.themes.runs import ProposedTheme, ThemeRun

_SHOWN = 50


def print_themes(run: "ThemeRun", *, as_json: bool) -> None:
    """The proposals of a run; which encoder was used on standard error."""
    note(f"Encoder: {run.provenance.model}.")
    if as_json:
        facts(run.to_json())
        return
    aside = (
        f"{number(len(run.non_answers), 'non-answer')} and {len(run.unclustered):,} others are in no theme"
    )
    say(
        f"{number(len(run.themes), 'theme')} proposed; {aside}. They count nowhere until somebody accepts them."
    )
    rows = [_theme_row(theme) for theme in run.themes]
    print_table(["", "theme", numbers("quotes"), "words", "found again", "status"], rows)


def print_codes(run: "CodeRun", *, as_json: bool) -> None:
    """The suggestions of a run, the first of them for people; which encoder was used on standard error."""
    note(f"Encoder: {run.provenance.model}.")
    if as_json:
        facts(run.to_json())
        return
    quotes = len({suggestion.quote for suggestion in run.suggestions})
    said = f"{number(len(run.suggestions), 'suggestion')} for {number(quotes, 'quote')}"
    say(f"{said}. They count nowhere until somebody accepts them.")
    say(_quality(run.quality))
    shown = run.suggestions[:_SHOWN]
    rows = [[one.quote, one.code, f"{one.score:.2f}", one.reason] for one in shown]
    print_table(["quote", "code", numbers("score"), "reason"], rows)
    if len(run.suggestions) > _SHOWN:
        note(f"… and {len(run.suggestions) - _SHOWN:,} more; --json lists them all.")


def _theme_row(theme: "ProposedTheme") -> Sequence[object]:
    stability = f"{theme.stability.found} of {theme.stability.runs} times"
    status = f"{theme.status} as {theme.code}" if theme.code else theme.status
    return [theme.id, theme.label, theme.n, ", ".join(theme.terms), stability, status]


def _quality(quality: dict[str, Any] | None) -> str:
    if quality is None:
        return "There are too few confirmed codings to tell how good they are."
    return (
        f"On n = {quality['n']:,} coded quotes that the machine had not seen, {quality['precision']:.0%} of what it "
        f"suggested was right, and it found {quality['recall']:.0%} of the codings."
    )
