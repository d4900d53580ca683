"""A run of themes on three levels for the survey of `survey.py`, made by hand."""

from coding.provenance import provenance_of
from coding.themes.propose import Found, keep
from coding.themes.records import Grouping, Member, Stability, ThemeProposal
from coding.themes.runs import ThemeRun, as_run
from corpus.people import Actor
from corpus.questions import find_question
from corpus.quotes import all_quotes
from corpus.study import Study

LEVELS = (2, 3, 4)
SPOKEN = {f"R{number:02}/why": "sv" if number in (13, 14, 15, 16, 17) else "en" for number in range(1, 19)}
"""The language of each quote, as the run was told."""


def quotes(first: int, last: int) -> list[str]:
    """The names of quotes by number, both ends included."""
    return [f"R{number:02}/why" for number in range(first, last + 1)]


def theme(
    name: str, parent: str | None, levels: tuple[int, int], label: str, names: list[str]
) -> ThemeProposal:
    """A theme whose last quote is weak; its first two quotes stand for it."""
    return ThemeProposal(
        name=name,
        parent=parent,
        first=levels[0],
        last=levels[1],
        label=label,
        terms=tuple(label.split()),
        members=tuple(Member(one, 0.25 if one == names[-1] else 0.75) for one in names),
        representatives=tuple(names[:2]),
        stability=Stability(found=8, runs=10, jaccard=0.7),
    )


def grouping() -> Grouping:
    """Two themes, one of them in two on the level shown first, one of those in two on the finest."""
    return Grouping(
        themes=(
            theme("A1", None, (1, 1), "police work", quotes(1, 12)),
            theme("T3", None, (1, 3), "slow providers", quotes(13, 17)),
            theme("T1", "A1", (2, 2), "locked phones", quotes(1, 6)),
            theme("T2", "A1", (2, 3), "few investigators", quotes(7, 12)),
            theme("T1.1", "T1", (3, 3), "no passcode", quotes(1, 4)),
            theme("T1.2", "T1", (3, 3), "long passcode", quotes(5, 6)),
        ),
        levels=LEVELS,
        level=2,
        unclustered={"R18/why": "no word in it"},
        unit="quote",
        outliers=("R17/why", "R06/why"),
        near_duplicates=(("R01/why", "R02/why"),),
        one_word=("R12/why",),
        languages={"sv": 5, "en": 13},
    )


def nested_run(study: Study, actor: Actor) -> ThemeRun:
    """Keeps the run in a study that holds the survey."""
    with study.write(actor) as work:
        found = list(all_quotes(work))
        provenance = provenance_of(found, encoder=None, parameters={"level": 2}, seed=0)
        row = keep(work, Found(found, find_question(work, "why"), grouping(), provenance, SPOKEN))
        return as_run(work, row)
