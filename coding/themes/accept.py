"""Accepting a proposed theme: as a new code, or into one that there is. No quote is confirmed unless asked for."""

from dataclasses import dataclass
from typing import Literal

from coding import codebook
from coding.codebook.codes import Code, lookup
from coding.codings.steps import new_step
from coding.store import accepted_themes, quote_ids, suggestions
from coding.store import theme_proposals as store
from coding.themes.confirm import confirm
from coding.themes.open import open_theme
from coding.themes.proposed import ProposedTheme
from coding.wording import clean_text
from corpus.errors import Refused
from corpus.people import Role, require
from corpus.study import Work


@dataclass(frozen=True, slots=True)
class Suggested:
    """For how many quotes a code is suggested, and the ids of those for which it was not suggested before."""

    quotes: int
    made: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Accepted:
    """What became of a proposal: the code and the theme by name, and how many of its quotes were `suggested` for the
    code or `confirmed` with it; quotes on which somebody has decided about the code already are left alone."""

    code: str
    theme: str
    suggested: int
    confirmed: int


def accept(
    work: Work,
    proposal: str,
    *,
    run: str | None = None,
    code: str | None = None,
    category: str | None = None,
    claim: str = "",
    quotes: Literal["suggest", "confirm"] = "suggest",
    step: str | None = None,
) -> Accepted:
    """Makes a code and a theme of the proposal called `proposal` ("T1") of a run (the newest when None), on any level.

    `code` is the name of the code, the proposal's label when None; a code of that name is used as it is, `category`
    is for a new one. `claim` is the theme in a sentence. The proposal's quotes become open suggestions, which count
    nowhere; with `quotes` "confirm" they are all coded too, in the same `step`. Raises Refused when the proposal is not
    open, or the name is that of a category.
    """
    require(work, Role.CODER)
    found, row = open_theme(work, proposal, run)
    applied, new = _code(work, found, code, category)
    step = step or new_step()
    store.update(work.connection, row["id"], status="accepted", code_id=applied.id)
    added = carry(work, applied, row["id"], claim)
    suggested = suggest(work, found, row["run_id"], applied.id)
    work.record(
        "accepted",
        subject="theme proposal",
        subject_id=row["id"],
        code_id=applied.id,
        before={"status": "open"},
        after={
            "status": "accepted",
            "label": found.label,
            "theme": applied.name,
            "quotes": quotes,
            "new": {"code": new, "theme": added},
            "suggested": list(suggested.made),
            "step": step,
        },
    )
    if quotes == "suggest":
        return Accepted(applied.name, applied.name, suggested=suggested.quotes, confirmed=0)
    done = confirm(work, found.id, run=run, step=step)
    return Accepted(applied.name, applied.name, suggested=0, confirmed=done.quotes)


def suggest(work: Work, found: ProposedTheme, run_id: int, code_id: int) -> Suggested:
    """Suggests the code for the theme's quotes on which nobody has decided about it."""
    told = f"in the proposed theme {found.label}; words: {', '.join(found.terms[:3])}"
    ids = quote_ids.by_names(work.connection, found.quotes)
    decided = accepted_themes.decided(work.connection, code_id)
    there = store.suggested(work.connection, run_id=run_id, code_id=code_id)
    scores = {
        ids[name]: score
        for name, score in zip(found.quotes, found.strengths, strict=True)
        if name in ids and ids[name] not in decided
    }
    fields = {"run_id": run_id, "code_id": code_id, "reason": told, "status": "open"}
    made = {at: score for at, score in scores.items() if at not in there}
    suggestions.insert(
        work.connection, [fields | {"quote_id": at, "score": score} for at, score in made.items()]
    )
    return Suggested(len(scores), tuple(sorted(made)))


def carry(work: Work, applied: Code, proposal_id: int, claim: str) -> bool:
    """Has the code carry the theme of its name; returns whether the theme had to be added."""
    said = clean_text(claim, what="claim")
    theme_id = accepted_themes.theme_named(work.connection, applied.name)
    new = theme_id is None
    if theme_id is None:
        theme_id = accepted_themes.insert_theme(
            work.connection, name=applied.name, claim=said, theme_proposal_id=proposal_id
        )
        work.record(
            "added", subject="theme", subject_id=theme_id, after={"name": applied.name, "claim": said}
        )
    accepted_themes.carry(work.connection, theme_id=theme_id, code_id=applied.id)
    return new


def _code(work: Work, found: ProposedTheme, name: str | None, category: str | None) -> tuple[Code, bool]:
    """The code to use, an active one of that name or a new one, and whether it is new."""
    wanted = found.label if name is None else name
    known = lookup(work, wanted) if wanted.strip() else None
    if known is None or known.status == "retired":
        return codebook.add(work, wanted, category=category), True
    if known.kind == "category":
        raise Refused(f"{known.name} is a category.", help="Give the code another name.")
    return known, False
