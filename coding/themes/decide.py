"""What people make of theme proposals: accept as a code, rename, merge, reject, open again. Each is an event.

All take the `step` that they are part of: what is undone and redone together; a step of its own when None.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from coding.codings.steps import new_step
from coding.store import theme_proposals as store
from coding.themes.accept import Accepted, accept
from coding.themes.open import open_theme
from coding.themes.proposed import ProposedTheme
from coding.themes.runs import find_theme
from coding.wording import clean_name
from corpus.errors import Refused
from corpus.people import Role, require
from corpus.study import Work

__all__ = ["Accepted", "accept", "merge", "on_one_level", "reject", "rename", "reopen"]


def rename(work: Work, proposal: str, label: str, *, run: str | None = None, step: str | None = None) -> None:
    """Gives an open proposal another label. Raises Refused when it is not open or the label is empty."""
    require(work, Role.CODER)
    found, row = open_theme(work, proposal, run)
    wanted = clean_name(label, what="A theme")
    store.update(work.connection, row["id"], label=wanted)
    work.record(
        "renamed",
        subject="theme proposal",
        subject_id=row["id"],
        before={"label": found.label},
        after={"label": wanted, "step": step or new_step()},
    )


def merge(
    work: Work,
    proposals: Sequence[str],
    *,
    label: str | None = None,
    run: str | None = None,
    step: str | None = None,
) -> str:
    """Puts open proposals together under the largest of them, and returns its name; `label` renames it.

    Raises Refused when there are fewer than two, one of them is not open, or no level shows all of them.
    """
    require(work, Role.CODER)
    names = list(dict.fromkeys(proposals))
    if len(names) < 2:
        raise Refused("Only one theme is named.", help="Name two or more to merge.")
    opened = [open_theme(work, name, run) for name in names]
    step = step or new_step()
    on_one_level([found for found, _ in opened], (row["run_id"] for _, row in opened))
    into, into_row = max(opened, key=lambda pair: (pair[0].n, -pair[1]["position"]))
    for found, row in opened:
        if row["id"] != into_row["id"]:
            store.update(work.connection, row["id"], status="merged", merged_into_id=into_row["id"])
            work.record(
                "merged",
                subject="theme proposal",
                subject_id=row["id"],
                before={"status": "open"},
                after={
                    "status": "merged",
                    "label": found.label,
                    "into": into_row["id"],
                    "into_label": into.label,
                    "step": step,
                },
            )
    if label is not None and label.strip() and label != into.label:
        rename(work, into.id, label, run=run, step=step)
    return into.id


def on_one_level(themes: Sequence[ProposedTheme], runs: Iterable[int]) -> None:
    """Raises Refused when no level of one run shows all of them: then one is around another, or far from it."""
    if len(set(runs)) > 1:
        raise Refused("They were proposed at different times.", help="Merge themes of one level.")
    if max(theme.level_first for theme in themes) > min(theme.level_last for theme in themes):
        names = ", ".join(theme.id for theme in themes)
        raise Refused(f"No level shows {names} together.", help="Merge themes of one level.")


def reject(work: Work, proposal: str, *, run: str | None = None, step: str | None = None) -> None:
    """Sets an open proposal aside. Raises Refused when it is not open."""
    require(work, Role.CODER)
    found, row = open_theme(work, proposal, run)
    _set_status(work, row, "rejected", found, step)


def reopen(work: Work, proposal: str, *, run: str | None = None, step: str | None = None) -> None:
    """Takes a rejection back. Raises Refused when the proposal is not a rejected one."""
    require(work, Role.CODER)
    found, row = find_theme(work, run, proposal)
    if found.status != "rejected":
        raise Refused(
            f"{found.label} is not rejected but {found.status}.", help="Only rejected themes reopen."
        )
    _set_status(work, row, "open", found, step)


def _set_status(work: Work, row: dict[str, Any], status: str, found: ProposedTheme, step: str | None) -> None:
    store.update(work.connection, row["id"], status=status)
    work.record(
        "rejected" if status == "rejected" else "reopened",
        subject="theme proposal",
        subject_id=row["id"],
        before={"status": row["status"]},
        after={"status": status, "label": found.label, "step": step or new_step()},
    )
