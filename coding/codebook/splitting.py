"""Splitting a code: some of its quotes go to another code, which may be new; the others keep it."""

from collections.abc import Iterable
from dataclasses import dataclass

from coding.codebook import insert_code
from coding.codebook.codes import Code, find_active, lookup
from coding.codebook.reassigning import lift_overrulings, reassign
from coding.codebook.versions import new_version
from coding.codings.progress import Tally
from coding.codings.steps import new_step
from coding.store import code_uses, quote_ids
from coding.store import codings as store
from coding.wording import clean_name
from corpus.errors import Refused
from corpus.people import Role, require
from corpus.study import View, Work

_MOVED = ("confirmed", "adjudicated")
"""What goes along; that somebody rejected the code they knew says nothing of the other one."""


@dataclass(frozen=True, slots=True)
class Split:
    """What a split does: the quotes that get `into` instead of `code`, those among them that have it, those that stay.

    `is_new`: the code `into` is added by it.
    """

    code: str
    into: str
    is_new: bool
    moved: Tally
    already: int
    left: Tally

    @property
    def sentence(self) -> str:
        """For instance 'gives 12 quotes of 9 respondents to the new code cloud; 30 quotes keep encryption'."""
        to = f"the new code {self.into}" if self.is_new else self.into
        have = f" ({self.already:,} of them have it already)" if self.already else ""
        keep = "1 quote keeps" if self.left.quotes == 1 else f"{self.left.quotes:,} quotes keep"
        return f"gives {self.moved.in_words} to {to}{have}; {keep} {self.code}"


def split_effect(view: View, name: str, *, quotes: Iterable[str], into: str) -> Split:
    """What `split` would do. Raises Refused as `split` does."""
    code, target, chosen = _checked(view, name, quotes, into)
    there = set() if target is None else code_uses.quotes_with(view.connection, target.id)
    stay = code_uses.quotes_with(view.connection, code.id) - chosen
    return Split(
        code=code.name,
        into=clean_name(into) if target is None else target.name,
        is_new=target is None,
        moved=_tally(view, chosen),
        already=len(there & chosen),
        left=_tally(view, stay),
    )


def split(work: Work, name: str, *, quotes: Iterable[str], into: str, step: str | None = None) -> Split:
    """Gives the named quotes of a code to the code `into`, as one step, and says what it did.

    `into` is added, beside the code, when it is not there. Each coding by which the code counts on these quotes is
    withdrawn and made on `into`, by the same coder at the same place. Undoing the step leaves a new code in place.
    Raises Refused when no quote is named, when one does not have the code, and when `into` is the code itself, a
    category or retired.
    """
    require(work, Role.CODER)
    effect = split_effect(work, name, quotes=(quotes := list(quotes)), into=into)
    code, target, chosen = _checked(work, name, quotes, into)
    if target is None:
        with new_version(work, note=f"split from {code.name}"):
            target = insert_code(work, into, category=code.parent)
    rows = [
        row
        for row in store.of_codes(work.connection, [code.id])
        if row["quote_id"] in chosen and row["status"] in _MOVED
    ]
    step = step or new_step()
    reassign(work, rows, target.id, step=step)
    lift_overrulings(work, target.id, chosen, step=step)
    return effect


def _checked(view: View, name: str, quotes: Iterable[str], into: str) -> tuple[Code, Code | None, set[int]]:
    """The code, the target (None when it is to be added) and the ids of the quotes."""
    code, target = _code(view, name), lookup(view, into)
    if target is not None and target.status == "retired":
        raise Refused(f"The code {target.name} is retired.", help="Restore it first, or choose another name.")
    if target is not None and target.kind == "category":
        raise Refused(
            f"{target.name} is a category, and categories are not applied to quotes.", help="Name a code."
        )
    if target is not None and target.id == code.id:
        raise Refused(f"{code.name} cannot be split into itself.", help="Name another code, or a new one.")
    wanted = set(quotes)
    if not wanted:
        raise Refused("No quote is named that is to go to the other code.", help="Choose at least one.")
    found = quote_ids.by_names(view.connection, wanted)
    having = code_uses.quotes_with(view.connection, code.id)
    without = sorted(name for name in wanted if found.get(name) not in having)
    if without:
        which = ", ".join(without[:3]) + (" …" if len(without) > 3 else "")
        raise Refused(
            f"{code.name} is not confirmed on {which}.", help="Choose among the quotes that have it."
        )
    return code, target, set(found.values())


def _code(view: View, name: str) -> Code:
    code = find_active(view, name)
    if code.kind == "category":
        raise Refused(f"{code.name} is a category.", help="Move codes out of it instead.")
    return code


def _tally(view: View, ids: set[int]) -> Tally:
    return Tally(len(ids), code_uses.respondents_of(view.connection, ids))
