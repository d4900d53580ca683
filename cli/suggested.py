"""Printing what the machine proposed: themes and codes, and which model proposed them."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from cli.tables import numbers, print_table
from cli.terminal import facts, note, say
from coding.wording import count

if TYPE_CHECKING:
    from coding.suggestions.runs import CodeRun
    from coding.themes.later import Later
    from coding.themes.runs import ProposedTheme, ThemeRun

_SHOWN = 50
_NAMED = 8


def print_themes(run: "ThemeRun", *, as_json: bool) -> None:
    """The proposals of a run on one level; which encoder was used on standard error."""
    note(f"Encoder: {run.provenance.model}.")
    if as_json:
        facts(run.to_json())
        return
    aside = f"{count(len(run.non_answers), 'non-answer')} and {count(len(run.unclustered), 'other')} are in no theme"
    say(
        f"{count(len(run.themes), 'theme')} proposed; {aside}. They count nowhere until somebody accepts them."
    )
    if len(run.levels) > 1:
        say(_levels(run.levels, run.level))
    _theme_table(run)
    _set_aside(run)
    for wave in run.later:
        say()
        _print_wave(wave)


def print_later(later: "Later", *, as_json: bool) -> None:
    """What became of a later wave: what was placed in accepted themes, and which themes are new."""
    note(f"Encoder: {later.run.provenance.model}.")
    if as_json:
        facts(later.to_json())
    else:
        _print_wave(later.run)


def _print_wave(run: "ThemeRun") -> None:
    """A later wave's run."""
    placed = len({quote for quotes in run.aside.placed.values() for quote in quotes})
    say(
        f"Later quotes: {placed:,} placed in accepted themes as suggestions, "
        f"{count(len(run.themes), 'new theme')} proposed."
    )
    if placed:
        rows = [[code, len(quotes)] for code, quotes in run.aside.placed.items()]
        print_table(["placed in", numbers("quotes")], rows)
    if run.themes:
        _theme_table(run)
    _set_aside(run)


def _levels(levels: Sequence[int], level: int) -> str:
    """How many themes each level has, which one is shown, and how to see the others."""
    ways = [
        f"{word} with --level {there}"
        for word, there in (("coarser", level - 1), ("finer", level + 1))
        if 1 <= there <= len(levels)
    ]
    counted = " · ".join(f"[{n:,}]" if at == level else f"{n:,}" for at, n in enumerate(levels, start=1))
    return f"Levels: {counted} themes; {', '.join(ways)}."


def _theme_table(run: "ThemeRun") -> None:
    rows = [_theme_row(theme) for theme in run.themes]
    print_table(["", "theme", numbers("quotes"), numbers("weak"), "words", "found in", "status"], rows)


def _theme_row(theme: "ProposedTheme") -> Sequence[object]:
    stability = f"{theme.stability.found} of {theme.stability.runs} runs"
    weak = f"{len(theme.weak) / theme.n:.0%}" if theme.n else ""
    return [theme.id, theme.label, theme.n, weak, ", ".join(theme.terms), stability, _status(theme)]


def _status(theme: "ProposedTheme") -> str:
    said = f"{theme.status} as {theme.code}" if theme.code else theme.status
    if theme.within:
        said += f", inside {theme.within}"
    if theme.accepted_inside:
        said += f", around {', '.join(theme.accepted_inside)}"
    return said


def _set_aside(run: "ThemeRun") -> None:
    """What was handled apart, with reasons; some names of each kind."""
    aside = run.aside
    reasons: dict[str, list[str]] = {}
    for quote, reason in aside.unclustered.items():
        reasons.setdefault(reason, []).append(quote)
    alike = [" = ".join(group) for group in aside.near_duplicates]
    lines = [
        ("In no theme, non-answers", list(aside.non_answers)),
        *((f"In no theme, {reason}", quotes) for reason, quotes in reasons.items()),
        ("In a theme, but unlike any other quote", list(aside.outliers)),
        ("In a theme, of one word", list(aside.one_word)),
        ("Nearly the same words", alike),
    ]
    for what, names in lines:
        if names:
            say(f"{what} ({len(names):,}): {_some(names)}")
    for told in aside.notes:
        say(told)


def _some(names: Sequence[str]) -> str:
    rest = len(names) - _NAMED
    return ", ".join(names[:_NAMED]) + (f" … and {rest:,} more; --json lists them all" if rest > 0 else "")


def print_codes(run: "CodeRun", *, as_json: bool) -> None:
    """The suggestions of a run, the first of them for people; which encoder was used on standard error."""
    note(f"Encoder: {run.provenance.model}.")
    if as_json:
        facts(run.to_json())
        return
    quotes = len({suggestion.quote for suggestion in run.suggestions})
    said = f"{count(len(run.suggestions), 'suggestion')} for {count(quotes, 'quote')}"
    say(f"{said}. They count nowhere until somebody accepts them.")
    say(_quality(run.quality))
    shown = run.suggestions[:_SHOWN]
    rows = [[one.quote, one.code, f"{one.score:.2f}", one.reason] for one in shown]
    print_table(["quote", "code", numbers("score"), "reason"], rows)
    if len(run.suggestions) > _SHOWN:
        note(f"… and {len(run.suggestions) - _SHOWN:,} more; --json lists them all.")


def _quality(quality: dict[str, Any] | None) -> str:
    if quality is None:
        return "There are too few confirmed codings to tell how good they are."
    return (
        f"On n = {quality['n']:,} coded quotes that the machine had not seen, {quality['precision']:.0%} of what it "
        f"suggested was right, and it found {quality['recall']:.0%} of the codings."
    )
