"""What a theme's card says, in words."""

from coding.provenance import WITHOUT_ENCODER
from coding.themes.board import Reach
from coding.themes.proposed import ProposedTheme
from coding.themes.records import Stability
from ui.words import count, share

STABLE = 0.5
"""A theme found again in fewer than half of the repetitions is called not stable."""


def facts(theme: ProposedTheme, reach: Reach, of_all: int) -> str:
    """How many of `of_all` quotes, the share of respondents, how many fit weakly, and how often it was found again."""
    parts = [count(theme.n, "quote")]
    if reach.base:
        parts.append(f"{share(reach.of.get(theme.id, 0), reach.base)} respondents")
    else:
        parts = [f"{parts[0]}, {share(theme.n, of_all)}"]
    if theme.weak:
        parts.append(f"{len(theme.weak):,} of {theme.n:,} fit weakly")
    return " · ".join([*parts, stability(theme.stability)])


def stability(found: Stability) -> str:
    """How often a theme was found again when a part of the quotes was left out."""
    if not found.runs:
        return "a part that somebody split off"
    again = f"found again in {found.found} of {found.runs} repetitions"
    return again if found.found >= STABLE * found.runs else f"not stable: {again}"


def found_with(model: str) -> str:
    """How themes were found, by the name of the language model; one of words alone has none."""
    how = (
        "Found by the words of the quotes"
        if model == WITHOUT_ENCODER
        else f"Found with the language model {model.partition(' (')[0]}"
    )
    return f"{how}, on this computer. The same quotes give the same themes."


def place(theme: ProposedTheme, labels: dict[str, str]) -> str:
    """Where a theme stands among the others, "" when there is nothing to say; `labels` by the themes' names."""
    parts, around = [], labels.get(theme.parent or "", "")
    if theme.within:
        parts.append(f"inside {around}, accepted as {theme.within}")
    elif around not in ("", theme.label):
        parts.append(f"on the coarser level part of {around}")
    if theme.accepted_inside:
        parts.append(f"holds {', '.join(theme.accepted_inside)}, accepted already")
    told = " · ".join(parts)
    return told[:1].upper() + told[1:]
