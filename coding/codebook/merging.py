"""Merging codes: every coding of the merged code becomes the same coding of the target, and what that touches.

What counted on a quote under any of the codes counts on it afterwards under the target, and nothing else does.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from coding.codebook.codes import Code, codes, find_active, find_code
from coding.codebook.versions import new_version
from coding.codings.decisions import Verdict, decide
from coding.store import codes as code_store
from coding.store import codings as coding_store
from coding.store import progress
from coding.store.in_force import ADJUDICATION
from corpus.errors import Refused
from corpus.people import Role, require
from corpus.study import View, Work

_STRENGTH = {"adjudicated": 0, "confirmed": 1, "rejected": 2, "suggested": 3}
"""Which of a coder's codings of several merged codes becomes the target's: the lowest number."""


@dataclass(frozen=True, slots=True)
class Effect:
    """What a change of the codebook touches: codings that were not withdrawn, their quotes and respondents."""

    codings: int
    quotes: int
    respondents: int

    @property
    def sentence(self) -> str:
        """For instance 'touches 12 quotes of 9 respondents'."""
        quotes = "1 quote" if self.quotes == 1 else f"{self.quotes} quotes"
        respondents = "1 respondent" if self.respondents == 1 else f"{self.respondents} respondents"
        return f"touches {quotes} of {respondents}"


def merge_effect(view: View, names: Iterable[str], *, into: str) -> Effect:
    """What `merge` would touch. Raises Refused as `merge` does."""
    merged, _ = _checked(view, names, into=into)
    return Effect(*progress.touched(view.connection, [code.id for code in merged]))


def retire_effect(view: View, name: str) -> Effect:
    """How many codings stay behind when the code is retired; they are kept as they are."""
    return Effect(*progress.touched(view.connection, [find_code(view, name).id]))


def merge(work: Work, names: Iterable[str], *, into: str) -> Effect:
    """Merges codes into the code `into`, or categories into a category, and says what it touched.

    Each coding of a merged code is withdrawn there and made there, by the same coder at the same place, on the
    target. Where the coder has decided on the target already that decision stays, except that a confirmed coding is
    never lost to a rejected one. What is under a merged category moves to the target. The old names lead to the target.
    Raises Refused when a code is not there, is the target itself, or is of another kind.
    """
    require(work, Role.CODER)
    merged, target = _checked(work, names, into=into)
    effect = Effect(*progress.touched(work.connection, [code.id for code in merged]))
    counted = {
        quote for code in (*merged, target) for quote in progress.in_force_on(work.connection, code.id)
    }
    with new_version(work):
        for code in merged:
            code_store.adopt(work.connection, children_of=code.id, parent_id=target.id)
            code_store.update(work.connection, code.id, status="merged", merged_into_id=target.id)
    _move_codings(work, [code.id for code in merged], target.id)
    _lift_overrulings(work, target.id, counted)
    return effect


def _checked(view: View, names: Iterable[str], *, into: str) -> tuple[list[Code], Code]:
    """The codes to merge, each once, and their target."""
    target = find_active(view, into)
    merged = list({code.id: code for code in (find_active(view, name) for name in names)}.values())
    if not merged:
        raise Refused("No code is named that is to be merged.", help="Name at least one.")
    above = _above(view, target)
    for code in merged:
        if code.id == target.id:
            raise Refused(f"{code.name} cannot be merged into itself.", help="Name another target.")
        if code.kind != target.kind:
            raise Refused(
                f"{code.name} is a {code.kind} and {target.name} a {target.kind}.",
                help="Merge codes into a code and categories into a category.",
            )
        if code.name in above:
            raise Refused(f"{target.name} is under {code.name}.", help="Move it out first.")
    return merged, target


def _above(view: View, code: Code) -> set[str]:
    """The names of the categories that a code is in, directly or not."""
    parents = {other.name: other.parent for other in codes(view)}
    found: set[str] = set()
    parent = code.parent
    while parent is not None:
        found.add(parent)
        parent = parents[parent]
    return found


def _move_codings(work: Work, code_ids: Sequence[int], target_id: int) -> None:
    """Withdraws the codings of the merged codes and makes them on the target, as pairs of events."""
    rows = coding_store.of_codes(work.connection, code_ids)
    standing = coding_store.by_key(work.connection, {row["quote_id"] for row in rows})
    status = {key: row["status"] for key, row in standing.items()}
    verdicts: list[Verdict] = []
    for row in sorted(rows, key=lambda row: (_STRENGTH[row["status"]], row["id"])):
        verdicts.append(_verdict(row, row["code_id"], "withdrawn"))
        moved = _verdict(row, target_id, row["status"])
        if _becomes(status.get(moved.key, "withdrawn"), row["status"]):
            verdicts.append(moved)
            status[moved.key] = row["status"]
    decide(work, verdicts)


def _becomes(there: str, moved: str) -> bool:
    """Whether a moved coding replaces what its coder has at that place of the target."""
    if there == "withdrawn":
        return True
    return moved in ("confirmed", "adjudicated") and there in ("rejected", "suggested")


def _lift_overrulings(work: Work, target_id: int, counted: set[int]) -> None:
    """Withdraws an adjudicator's 'does not hold' on quotes where one of the codes counted before the merge."""
    overruled = [
        row
        for row in coding_store.of_codes(work.connection, [target_id])
        if row["place"] == ADJUDICATION and row["status"] == "rejected" and row["quote_id"] in counted
    ]
    decide(work, [_verdict(row, target_id, "withdrawn") for row in overruled])


def _verdict(row: coding_store.Row, code_id: int, status: str) -> Verdict:
    """A verdict at the place of `row`, on a code."""
    return Verdict(
        quote_id=row["quote_id"],
        code_id=code_id,
        person_id=row["person_id"],
        status=status,
        action="merged",
        place=row["place"],
        span_id=row["span_id"],
        suggestion_id=row["suggestion_id"],
    )
