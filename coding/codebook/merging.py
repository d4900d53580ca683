"""Merging codes: every coding of the merged code becomes the same coding of the target, and what that touches.

What counted on a quote under any of the codes counts on it afterwards under the target, and nothing else does.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from coding.codebook.codes import Code, codes, find_active, find_code
from coding.codebook.reassigning import lift_overrulings, reassign
from coding.codebook.versions import new_version
from coding.codings.progress import Tally
from coding.store import codes as code_store
from coding.store import codings as coding_store
from coding.store import progress
from corpus.errors import Refused
from corpus.people import Role, require
from corpus.study import View, Work


@dataclass(frozen=True, slots=True)
class Effect:
    """What a change of the codebook touches: codings that were not withdrawn, their quotes and respondents."""

    codings: int
    quotes: int
    respondents: int

    @property
    def sentence(self) -> str:
        """For instance 'touches 12 quotes of 9 respondents'."""
        return f"touches {Tally(self.quotes, self.respondents).in_words}"


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
    rows = coding_store.of_codes(work.connection, [code.id for code in merged])
    reassign(work, rows, target.id, action="merged")
    lift_overrulings(work, target.id, counted, action="merged")
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
