"""The proposals of one run and the ways between them: what is around, merged, split, and where quotes stand."""

from collections.abc import Iterable
from typing import Any

Row = dict[str, Any]


class Standing:
    """The proposals of one run, as rows of the store, with the ways between them."""

    def __init__(self, rows: Iterable[Row]) -> None:
        self.rows = {int(row["id"]): row for row in rows}
        self.around = {proposal: self._around(proposal) for proposal in self.rows}
        self.taken_back = {proposal for proposal in self.rows if self._taken_back(proposal)}

    def _around(self, proposal: int) -> list[int]:
        """The themes around a proposal, the nearest first."""
        above = self.rows[proposal]["parent_id"]
        return [] if above is None else [above, *self._around(above)]

    def end(self, proposal: int) -> int:
        """Where the trail of merges ends that starts at a proposal."""
        following = self.rows[proposal]["merged_into_id"]
        return proposal if following is None else self.end(following)

    def gone(self, proposal: int) -> bool:
        """Whether nothing shows the proposal: it went into its parts, or is a part of a split that was taken back."""
        row = self.rows[proposal]
        return bool(row["status"] == "merged" and row["merged_into_id"] is None)

    def parts(self, proposal: int) -> list[int]:
        """The proposal itself, then what was merged into it in order of position."""
        own = [found for found in self.rows if found != proposal and self.end(found) == proposal]
        return [proposal, *sorted(own, key=lambda found: int(self.rows[found]["position"]))]

    def on(self, proposal: int, level: int) -> bool:
        """Whether the level is one of the proposal's."""
        row = self.rows[proposal]
        return bool(row["level_first"] <= level <= row["level_last"])

    def shown(self, level: int) -> list[int]:
        """The proposals of a level, without those merged into a theme of the same level, and those that are gone."""
        on = [proposal for proposal in self.rows if self.on(proposal, level)]
        return [
            proposal
            for proposal in on
            if not self.gone(proposal)
            and (self.end(proposal) == proposal or not self.on(self.end(proposal), level))
        ]

    def levels(self) -> tuple[int, ...]:
        """How many themes the machine proposed on each level, the coarsest first; (0,) without any."""
        found = [row for row in self.rows.values() if row["split_from_id"] is None]
        last = max((int(row["level_last"]) for row in found), default=1)
        return tuple(
            sum(row["level_first"] <= level <= row["level_last"] for row in found)
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

    def sources(self, proposal: int) -> list[int]:
        """The proposals whose rows may place a quote in this one: its parts, and what it was split from."""
        own = self.parts(proposal)
        wholes = {self.rows[part]["split_from_id"] for part in own} - {None}
        return [*own, *(source for whole in wholes for source in self.sources(whole))]

    def homes(self, quotes: Iterable[Row], level: int) -> dict[int, tuple[int, Row]]:
        """For each quote by id: the proposal that holds it on a level, and the row that says so.

        Each quote stands in one theme of a level. One that was moved stands in the theme it was moved to, on coarser
        levels in the theme around that one, and on finer levels where the machine put it. Where that theme was split,
        the row of one of its parts says on.
        """
        rows: dict[int, dict[int | None, Row]] = {}
        for quote in quotes:
            own = int(quote["theme_proposal_id"])
            if self.on(own, level) and own not in self.taken_back:
                rows.setdefault(quote["quote_id"], {})[self.rows[own]["split_from_id"]] = quote
        found = {quote_id: self._home(of_quote, level) for quote_id, of_quote in rows.items()}
        return {quote_id: home for quote_id, home in found.items() if home is not None}

    def _home(self, rows: dict[int | None, Row], level: int) -> tuple[int, Row] | None:
        """Where the rows of one quote, by what their proposal was split from, place it."""
        row, left = rows.pop(None, None), rows
        while row is not None:
            wanted = self._place(row, level)
            if not self.gone(wanted):
                return wanted, row
            own = self._merged(int(row["theme_proposal_id"]), level)
            following = left.pop(wanted, None) or left.pop(own, None)
            if following is None and not self.gone(own):
                return own, row
            row = following
        return None

    def _place(self, quote: Row, level: int) -> int:
        """Where one row places its quote on a level; that may be a theme that was split."""
        own = int(quote["theme_proposal_id"])
        if quote["moved_to_id"] is None:
            return self._merged(own, level)
        into = int(quote["moved_to_id"])
        if self.on(into, level) or self.on(self.end(into), level):
            return self._merged(into, level)
        if level > self.rows[into]["level_last"]:
            return self._merged(own, level)
        above = next((found for found in self.around[into] if self.on(found, level)), own)
        return self._merged(above, level)

    def _merged(self, proposal: int, level: int) -> int:
        """The proposal of a level, or the one of that level that it went into."""
        end = self.end(proposal)
        return end if self.on(end, level) else proposal

    def _taken_back(self, proposal: int) -> bool:
        """Whether the proposal is a part of a split that was taken back."""
        if self.rows[proposal]["split_from_id"] is None or not self.gone(proposal):
            return False
        parts = [found for found, row in self.rows.items() if row["split_from_id"] == proposal]
        return all(map(self._taken_back, parts))
