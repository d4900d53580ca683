"""A proposed theme as it stands: what the machine found, and what people made of it and of the themes around it."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any, Literal

from coding.themes.records import WEAK, Stability
from coding.themes.standing import Row, Standing

__all__ = ["ProposedTheme", "Row", "Standing", "themes_of"]

MOST_TERMS = 6
SHOWN = 3


@dataclass(frozen=True, slots=True)
class ProposedTheme:
    """One proposal. `id` is its name in the run ("T1"), `quotes` all of its quotes by name, `code` what it became.

    A proposal that others were merged into has their quotes too; `strengths` belong to `quotes`. It is shown on the
    levels `level_first` to `level_last`; `parent` is the theme around it on the next coarser level. `within` is the
    code of the nearest theme around it that was accepted, `accepted_inside` are the codes of accepted themes in it.
    A theme is "merged" where the one it went into is not shown: then `code` is what that one became. `split_from` is
    the theme that somebody split into this one and others.
    """

    id: str
    label: str
    terms: tuple[str, ...]
    quotes: tuple[str, ...]
    strengths: tuple[float, ...]
    representatives: tuple[str, ...]
    stability: Stability
    status: Literal["open", "accepted", "rejected", "merged"]
    code: str | None
    parent: str | None = None
    level_first: int = 1
    level_last: int = 1
    within: str | None = None
    accepted_inside: tuple[str, ...] = ()
    split_from: str | None = None

    @property
    def n(self) -> int:
        """How many quotes it has."""
        return len(self.quotes)

    @property
    def weak(self) -> tuple[str, ...]:
        """The quotes whose strength is below WEAK."""
        pairs = zip(self.quotes, self.strengths, strict=True)
        return tuple(quote for quote, strength in pairs if strength < WEAK)

    def to_json(self) -> dict[str, Any]:
        """One of the `themes` of `themebook suggest themes --json`."""
        return {
            "id": self.id,
            "label": self.label,
            "terms": list(self.terms),
            "n": self.n,
            "quotes": list(self.quotes),
            "representatives": list(self.representatives),
            "stability": asdict(self.stability),
            "status": self.status,
            "code": self.code,
            "parent": self.parent,
            "level_first": self.level_first,
            "level_last": self.level_last,
            "strengths": list(self.strengths),
            "weak": list(self.weak),
            "within": self.within,
            "accepted_inside": list(self.accepted_inside),
            "split_from": self.split_from,
        }


def themes_of(
    standing: Standing, proposals: Iterable[int], quotes: Iterable[Row], *, level: int
) -> tuple[ProposedTheme, ...]:
    """The proposals with these ids on a level, as they were found the largest first; `quotes` are rows by name."""
    rows = list(quotes)
    held: dict[int, list[Row]] = {}
    for home, row in standing.homes(rows, level).values():
        held.setdefault(home, []).append(_as_held(row, standing, home))
    size = Counter(int(row["theme_proposal_id"]) for row in rows)
    ordered = sorted(proposals, key=lambda found: (-size[found], int(standing.rows[found]["position"])))
    return tuple(_theme(standing, proposal, _sorted(held.get(proposal, []))) for proposal in ordered)


def _sorted(quotes: Iterable[Row]) -> list[Row]:
    """The rows by the name of the quote."""
    return sorted(quotes, key=lambda quote: str(quote["name"]))


def _as_held(quote: Row, standing: Standing, home: int) -> Row:
    """The row of a quote in the theme that holds it: one that a person put there belongs there fully."""
    moved = quote["moved_to_id"] is not None and home != standing.end(quote["theme_proposal_id"])
    return quote | {"strength": 1.0, "representative": None} if moved else quote


def _theme(standing: Standing, proposal: int, quotes: list[Row]) -> ProposedTheme:
    """A proposal with what was merged into it: terms and representatives are taken in turns, its own first."""
    row, parts = standing.rows[proposal], standing.parts(proposal)
    above, first = row["parent_id"], row["split_from_id"]
    return ProposedTheme(
        id=row["name"],
        label=row["label"],
        terms=tuple(_in_turns([standing.rows[part]["terms"] for part in parts])[:MOST_TERMS]),
        quotes=tuple(str(quote["name"]) for quote in quotes),
        strengths=tuple(float(quote["strength"]) for quote in quotes),
        representatives=tuple(_typical(parts, quotes)),
        stability=Stability(**row["stability"]),
        status=row["status"],
        code=standing.rows[standing.end(proposal)]["code"],
        parent=None if above is None else standing.rows[standing.end(above)]["name"],
        level_first=row["level_first"],
        level_last=row["level_last"],
        within=standing.within(proposal),
        accepted_inside=standing.accepted_inside(parts),
        split_from=None if first is None else standing.rows[first]["name"],
    )


def _typical(parts: list[int], quotes: list[Row]) -> list[str]:
    """The representatives of the parts in turns; where none is left, the quotes that belong there most."""
    of_parts = [[quote for quote in quotes if quote["theme_proposal_id"] == part] for part in parts]
    ranked = _in_turns([_best(of_part) for of_part in of_parts])
    strongest = sorted(quotes, key=lambda quote: (-float(quote["strength"]), str(quote["name"])))
    return (ranked or [str(quote["name"]) for quote in strongest])[:SHOWN]


def _best(quotes: Iterable[Row]) -> list[str]:
    """The representatives among the quotes, best first."""
    ranked = [quote for quote in quotes if quote["representative"]]
    return [str(quote["name"]) for quote in sorted(ranked, key=lambda quote: int(quote["representative"]))]


def _in_turns(lists: list[list[str]]) -> list[str]:
    """The first of each list, then the second of each, nothing twice."""
    longest = max(map(len, lists), default=0)
    return list(dict.fromkeys(own[at] for at in range(longest) for own in lists if at < len(own)))
