"""What people make of theme proposals: accept as a code, rename, merge, reject, open again. Each is an event."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

from coding import codebook
from coding.codebook.codes import Code, lookup
from coding.codings.decisions import Verdict, decide
from coding.store import quote_ids, suggestions
from coding.store import theme_proposals as store
from coding.themes.proposed import ProposedTheme
from coding.themes.runs import find_theme
from coding.wording import clean_name, clean_text
from corpus.errors import Refused
from corpus.people import Role, require
from corpus.study import View, Work


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
) -> Accepted:
    """Makes a code and a theme of the proposal called `proposal` ("T1") of a run (the newest when None), on any level.

    `code` is the name of the code, the proposal's label when None; a code of that name is used as it is, `category`
    is for a new one. `claim` is the theme in a sentence. `quotes` "suggest" makes open suggestions of the proposal's
    quotes, which count nowhere; "confirm" codes them all. Raises Refused when the proposal is not open, or the name is
    that of a category.
    """
    require(work, Role.CODER)
    found, row = _open(work, proposal, run)
    applied = _code(work, found, code, category)
    told = f"in the proposed theme {found.label}; words: {', '.join(found.terms[:3])}"
    ids = quote_ids.by_names(work.connection, found.quotes)
    decided = {
        quote_id for quote_id, code_id, _ in suggestions.decisions(work.connection) if code_id == applied.id
    }
    scores = {
        ids[name]: score
        for name, score in zip(found.quotes, found.strengths, strict=True)
        if name in ids and ids[name] not in decided
    }
    store.update(work.connection, row["id"], status="accepted", code_id=applied.id)
    theme = _theme(work, applied, row["id"], claim)
    work.record(
        "accepted",
        subject="theme proposal",
        subject_id=row["id"],
        code_id=applied.id,
        before={"status": "open"},
        after={"status": "accepted", "label": found.label, "theme": theme, "quotes": quotes},
    )
    if quotes == "confirm":
        return Accepted(applied.name, theme, suggested=0, confirmed=_confirm(work, applied, scores))
    there = store.suggested(work.connection, run_id=row["run_id"], code_id=applied.id)
    suggestions.insert(
        work.connection,
        [
            {
                "run_id": row["run_id"],
                "quote_id": quote_id,
                "code_id": applied.id,
                "score": score,
                "reason": told,
                "status": "open",
            }
            for quote_id, score in scores.items()
            if quote_id not in there
        ],
    )
    return Accepted(applied.name, theme, suggested=len(scores), confirmed=0)


def rename(work: Work, proposal: str, label: str, *, run: str | None = None) -> None:
    """Gives an open proposal another label. Raises Refused when it is not open or the label is empty."""
    require(work, Role.CODER)
    found, row = _open(work, proposal, run)
    wanted = clean_name(label, what="A theme")
    store.update(work.connection, row["id"], label=wanted)
    work.record(
        "renamed",
        subject="theme proposal",
        subject_id=row["id"],
        before={"label": found.label},
        after={"label": wanted},
    )


def merge(work: Work, proposals: Sequence[str], *, label: str | None = None, run: str | None = None) -> str:
    """Puts open proposals together under the largest of them, and returns its name; `label` renames it.

    Raises Refused when there are fewer than two, one of them is not open, or no level shows all of them.
    """
    require(work, Role.CODER)
    names = list(dict.fromkeys(proposals))
    if len(names) < 2:
        raise Refused("Only one theme is named.", help="Name two or more to merge.")
    opened = [_open(work, name, run) for name in names]
    _on_one_level([found for found, _ in opened])
    into, into_row = max(opened, key=lambda pair: (pair[0].n, -pair[1]["position"]))
    for found, row in opened:
        if row["id"] != into_row["id"]:
            store.update(work.connection, row["id"], status="merged", merged_into_id=into_row["id"])
            work.record(
                "merged",
                subject="theme proposal",
                subject_id=row["id"],
                before={"status": "open"},
                after={"status": "merged", "label": found.label, "into": into_row["id"]},
            )
    if label is not None and label.strip() and label != into.label:
        rename(work, into.id, label, run=run)
    return into.id


def _on_one_level(themes: Sequence[ProposedTheme]) -> None:
    """Raises Refused when no level shows all of them: then one is around another, or far from it."""
    if max(theme.level_first for theme in themes) > min(theme.level_last for theme in themes):
        names = ", ".join(theme.id for theme in themes)
        raise Refused(f"No level shows {names} together.", help="Merge themes of one level.")


def reject(work: Work, proposal: str, *, run: str | None = None) -> None:
    """Sets an open proposal aside. Raises Refused when it is not open."""
    require(work, Role.CODER)
    found, row = _open(work, proposal, run)
    _set_status(work, row, "rejected", found)


def reopen(work: Work, proposal: str, *, run: str | None = None) -> None:
    """Takes a rejection back. Raises Refused when the proposal is not a rejected one."""
    require(work, Role.CODER)
    found, row = find_theme(work, run, proposal)
    if found.status != "rejected":
        raise Refused(
            f"{found.label} is not rejected but {found.status}.", help="Only rejected themes reopen."
        )
    _set_status(work, row, "open", found)


def _set_status(work: Work, row: dict[str, Any], status: str, found: ProposedTheme) -> None:
    store.update(work.connection, row["id"], status=status)
    work.record(
        "rejected" if status == "rejected" else "reopened",
        subject="theme proposal",
        subject_id=row["id"],
        before={"status": row["status"]},
        after={"status": status, "label": found.label},
    )


def _open(view: View, proposal: str, run: str | None) -> tuple[ProposedTheme, dict[str, Any]]:
    found, row = find_theme(view, run, proposal)
    if found.status != "open":
        raise Refused(f"{found.label} was {found.status} already.", help="Choose another proposal.")
    return found, row


def _code(work: Work, found: ProposedTheme, name: str | None, category: str | None) -> Code:
    """The code to use: an active one of that name, or a new one."""
    wanted = found.label if name is None else name
    known = lookup(work, wanted) if wanted.strip() else None
    if known is None or known.status == "retired":
        return codebook.add(work, wanted, category=category)
    if known.kind == "category":
        raise Refused(f"{known.name} is a category.", help="Give the code another name.")
    return known


def _theme(work: Work, applied: Code, proposal_id: int, claim: str) -> str:
    """The name of the theme that the code carries, added when there is none of the code's name."""
    said = clean_text(claim, what="claim")
    theme_id = store.theme_named(work.connection, applied.name)
    if theme_id is None:
        theme_id = store.insert_theme(
            work.connection, name=applied.name, claim=said, theme_proposal_id=proposal_id
        )
        work.record(
            "added", subject="theme", subject_id=theme_id, after={"name": applied.name, "claim": said}
        )
    store.carry(work.connection, theme_id=theme_id, code_id=applied.id)
    return applied.name


def _confirm(work: Work, applied: Code, scores: dict[int, float]) -> int:
    """Codes the quotes; returns how many codings that made."""
    verdicts = [
        Verdict(
            quote_id=quote_id,
            code_id=applied.id,
            person_id=work.actor.id,
            status="confirmed",
            action="confirmed",
        )
        for quote_id in scores
    ]
    return sum(decide(work, verdicts))
