"""A proposed theme as it stands: what the machine found, and what people made of it and of the themes around it."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any, Literal

from coding.themes.records import WEAK, Stability

Row = dict[str, Any]
MOST_TERMS = 6
SHOWN = 3


@dataclass(frozen=True, slots=True)
class ProposedTheme:
    """One proposal. `id` is its name in the run ("T1"), `quotes` all of its quotes by name, `code` what it became.

    A proposal that others were merged into has their quotes too; `strengths` belong to `quotes`. It is shown on the
    levels `level_first` to `level_last`; `parent` is the theme around it on the next coarser level. `within` is the
    code of the nearest theme around it that was accepted, `accepted_inside` are the codes of accepted themes in it.
    A theme is "merged" where the one it went into is not shown: then `code` is what that one became.
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
        }


class Standing:
    """The proposals of one run, as rows of the store, with the ways between them."""

    def __init__(self, rows: Iterable[Row]) -> None:
        self.rows = {int(row["id"]): row for row in rows}
        self.around = {proposal: self._around(proposal) for proposal in self.rows}

    def _around(self, proposal: int) -> list[int]:
        """The themes around a proposal, the nearest first."""
        above = self.rows[proposal]["parent_id"]
        return [] if above is None else [above, *self._around(above)]

    def end(self, proposal: int) -> int:
        """Where the trail of merges ends that starts at a proposal."""
        following = self.rows[proposal]["merged_into_id"]
        return proposal if following is None else self.end(following)

    def parts(self, proposal: int) -> list[int]:
        """The proposal itself, then what was merged into it in order of position."""
        own = [found for found in self.rows if found != proposal and self.end(found) == proposal]
        return [proposal, *sorted(own, key=lambda found: int(self.rows[found]["position"]))]

    def shown(self, level: int) -> list[int]:
        """The proposals of a level, without those merged into a theme that it shows too."""
        on = [
            proposal
            for proposal, row in self.rows.items()
            if row["level_first"] <= level <= row["level_last"]
        ]
        return [proposal for proposal in on if self.end(proposal) == proposal or self.end(proposal) not in on]

    def levels(self) -> tuple[int, ...]:
        """How many themes were proposed on each level, the coarsest first; (0,) without any."""
        last = max((int(row["level_last"]) for row in self.rows.values()), default=1)
        return tuple(
            sum(row["level_first"] <= level <= row["level_last"] for row in self.rows.values())
            for level in range(1, last + 1)
        )

    def within(self, proposal: int) -> str | None:
        """The code of the nearest accepted theme around a proposal."""
        above = [self.rows[self.end(found)] for found in self.around[proposal]]
        return next((str(row["code"]) for row in above if row["status"] == "accepted"), None)

    def accepted_inside(self, proposals: Iterable[int]) -> tuple[str, ...]:
        """The codes of the accepted themes inside any of these proposals."""
        holding = set(proposals)
        inside = [row for found, row in self.rows.items() if holding & set(self.around[found])]
        return tuple(dict.fromkeys(str(row["code"]) for row in inside if row["status"] == "accepted"))


def themes_of(
    standing: Standing, proposals: Iterable[int], quotes: Iterable[Row]
) -> tuple[ProposedTheme, ...]:
    """The proposals with these ids, as they were found the largest first; `quotes` are rows of their parts by name."""
    of: dict[int, list[Row]] = {}
    for quote in quotes:
        of.setdefault(int(quote["theme_proposal_id"]), []).append(quote)
    ordered = sorted(
        proposals, key=lambda found: (-len(of.get(found, ())), int(standing.rows[found]["position"]))
    )
    return tuple(_theme(standing, proposal, of) for proposal in ordered)


def _theme(standing: Standing, proposal: int, of: dict[int, list[Row]]) -> ProposedTheme:
    """A proposal with what was merged into it: terms and representatives are taken in turns, its own first."""
    row, parts = standing.rows[proposal], standing.parts(proposal)
    quotes = sorted(
        (quote for part in parts for quote in of.get(part, ())), key=lambda quote: str(quote["name"])
    )
    above = row["parent_id"]
    return ProposedTheme(
        id=row["name"],
        label=row["label"],
        terms=tuple(_in_turns([standing.rows[part]["terms"] for part in parts])[:MOST_TERMS]),
        quotes=tuple(str(quote["name"]) for quote in quotes),
        strengths=tuple(float(quote["strength"]) for quote in quotes),
        representatives=tuple(_in_turns([_best(of.get(part, [])) for part in parts])[:SHOWN]),
        stability=Stability(**row["stability"]),
        status=row["status"],
        code=standing.rows[standing.end(proposal)]["code"],
        parent=None if above is None else standing.rows[standing.end(above)]["name"],
        level_first=row["level_first"],
        level_last=row["level_last"],
        within=standing.within(proposal),
        accepted_inside=standing.accepted_inside(parts),
    )


def _best(quotes: Iterable[Row]) -> list[str]:
    """The representatives among the quotes, best first."""
    ranked = [quote for quote in quotes if quote["representative"]]
    return [str(quote["name"]) for quote in sorted(ranked, key=lambda quote: int(quote["representative"]))]


def _in_turns(lists: list[list[str]]) -> list[str]:
    """The first of each list, then the second of each, nothing twice."""
    longest = max(map(len, lists), default=0)
    return list(dict.fromkeys(own[at] for at in range(longest) for own in lists if at < len(own)))
