"""What a grouping of quotes consists of: themes on several levels with their members, and what was handled apart."""

from dataclasses import dataclass, field

WEAK = 0.65
"""A member of a lower strength is weak: it lies nearly as near to another theme, or nearer, or half of its words do.

On public texts one in ten is; they agree with people's codes half as often as the others."""


@dataclass(frozen=True, slots=True)
class Stability:
    """In `found` of `runs` draws the theme came back; `jaccard` is the mean similarity, 0 to 1."""

    found: int
    runs: int
    jaccard: float


@dataclass(frozen=True, slots=True)
class Member:
    """A quote in a theme. `strength` 0 to 1: how well it belongs there; below WEAK it is shown as weak."""

    name: str
    strength: float


@dataclass(frozen=True, slots=True)
class ThemeProposal:
    """Quotes that say the same. Terms and representatives best first, members by name.

    It is shown on the levels `first` to `last`, both included; 1 is the coarsest. All its members are members of the
    theme called `parent`, which is shown one level coarser than `first`; None when there is no coarser level. Names:
    T1, T2 … on the level shown first, from the largest on; T1.1, T1.2 … inside T1; on coarser levels B1 …, A1 ….
    """

    name: str
    parent: str | None
    first: int
    last: int
    label: str
    terms: tuple[str, ...]
    members: tuple[Member, ...]
    representatives: tuple[str, ...]
    stability: Stability


@dataclass(frozen=True, slots=True)
class Grouping:
    """The themes of all levels: by first level, then largest first.

    `levels` says how many themes each level has, the coarsest first; `level` (from 1) is the one shown first.
    `unclustered` says why a quote is in none. The quotes of `outliers` are in a theme but unlike any, the most unlike
    first; `near_duplicates` are groups of two or more quotes that say the same in nearly the same words; `one_word`
    are quotes of a single word. `unit` is what was grouped: "quote" or "sentence". `languages` counts the quotes by
    two-letter code.
    """

    themes: tuple[ThemeProposal, ...]
    levels: tuple[int, ...]
    level: int
    unclustered: dict[str, str]
    unit: str
    outliers: tuple[str, ...] = ()
    near_duplicates: tuple[tuple[str, ...], ...] = ()
    one_word: tuple[str, ...] = ()
    languages: dict[str, int] = field(default_factory=dict)

    def at(self, level: int) -> tuple[ThemeProposal, ...]:
        """The themes shown on a level, largest first: every placed quote is in exactly one of them."""
        shown = [theme for theme in self.themes if theme.first <= level <= theme.last]
        return tuple(sorted(shown, key=lambda theme: (-len(theme.members), theme.name)))
