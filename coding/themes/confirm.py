"""Confirming the code of an accepted theme on all its quotes at once: a step of its own, which somebody asks for."""

from dataclasses import dataclass
from typing import Any

from coding.codebook.codes import Code, find_active
from coding.codings.decisions import Verdict, decide
from coding.codings.steps import new_step
from coding.store import accepted_themes as store
from coding.store import quote_ids
from coding.themes.proposed import ProposedTheme
from coding.themes.runs import find_theme, head_of
from corpus.errors import Refused
from corpus.people import Role, require
from corpus.study import View, Work


@dataclass(frozen=True, slots=True)
class Confirmed:
    """Which code is confirmed on how many quotes of how many respondents.

    `decided` quotes of the theme are left alone: somebody has decided about the code there already.
    """

    code: str
    quotes: int
    respondents: int
    decided: int


def confirm_effect(view: View, proposal: str, *, run: str | None = None) -> Confirmed:
    """What `confirm` would do. Raises Refused when the proposal was not accepted, or its code is retired."""
    found, row = find_theme(view, run, proposal)
    return _effect(view, found, *_open_quotes(view, found, row))


def confirm(work: Work, proposal: str, *, run: str | None = None, step: str | None = None) -> Confirmed:
    """Confirms the code of an accepted proposal on all its quotes on which nobody has decided about it.

    All decisions are of one `step`. Raises Refused as `confirm_effect` does, and when nothing is left to confirm.
    """
    require(work, Role.CODER)
    found, row = find_theme(work, run, proposal)
    code, ids = _open_quotes(work, found, row)
    if not ids:
        raise Refused(
            f"Every quote of {found.label} is decided on already.", help="There is nothing to confirm."
        )
    step = step or new_step()
    effect = _effect(work, found, code, ids)
    _decide(work, row["run_id"], code, ids, step)
    work.record(
        "confirmed",
        subject="theme proposal",
        subject_id=row["id"],
        code_id=code.id,
        after={"label": found.label, "quotes": len(ids), "step": step},
    )
    return effect


def confirm_again(work: Work, row: dict[str, Any]) -> str:
    """Confirms as `confirm` does what an undo took back, for the row of a proposal; returns the step of the codings."""
    found, _ = find_theme(work, head_of(work, row["run_id"])["guid"], row["name"])
    code, ids = _open_quotes(work, found, row | {"code": found.code})
    step = new_step()
    _decide(work, row["run_id"], code, ids, step)
    return step


def _decide(work: Work, run_id: int, code: Code, ids: list[int], step: str) -> None:
    cited = store.suggestion_ids(work.connection, run_id=run_id, code_id=code.id)
    decide(work, [_verdict(work, one, code, cited.get(one), step) for one in ids])
    store.settle(work.connection, ids, code_id=code.id)


def _open_quotes(view: View, found: ProposedTheme, row: dict[str, Any]) -> tuple[Code, list[int]]:
    """The code, and the ids of the theme's quotes on which nobody has decided about it."""
    if found.status != "accepted" or row["code"] is None:
        raise Refused(f"{found.label} was not accepted yet.", help="Accept it as a code first.")
    code = find_active(view, row["code"])
    ids = quote_ids.by_names(view.connection, found.quotes)
    return code, sorted(set(ids.values()) - store.decided(view.connection, code.id))


def _effect(view: View, found: ProposedTheme, code: Code, ids: list[int]) -> Confirmed:
    people = store.respondents(view.connection, ids)
    return Confirmed(code.name, len(ids), people, decided=found.n - len(ids))


def _verdict(work: Work, quote_id: int, code: Code, suggestion_id: int | None, step: str) -> Verdict:
    return Verdict(
        quote_id=quote_id,
        code_id=code.id,
        person_id=work.actor.id,
        status="confirmed",
        action="confirmed",
        suggestion_id=suggestion_id,
        step=step,
    )
