"""What each code is used for: what counts, and what the machine suggests and nobody has decided on yet."""

from collections.abc import Iterable
from dataclasses import dataclass

from coding.codebook.codes import Kind, codes
from coding.codings.progress import Tally, counts
from coding.standing import newest_import
from coding.store import code_uses as store
from corpus.study import View

THIN = 3
"""A code with fewer quotes is hardly a code yet."""


@dataclass(frozen=True, slots=True)
class Uses:
    """What a code has on current quotes; a category has what the codes under it have, each quote once.

    `confirmed` is what counts, `rejected` what did not fit, `marked` what somebody noted as a suggestion; `suggested`
    is what the machine suggests and nobody has decided on.
    """

    name: str
    kind: Kind
    confirmed: Tally
    suggested: Tally
    rejected: Tally
    marked: Tally


def uses(view: View) -> list[Uses]:
    """One entry for each active code and category, in tree order."""
    waiting, ids = store.waiting(view.connection), {code.name: code.id for code in codes(view)}
    return [
        Uses(
            count.name,
            count.kind,
            confirmed=count.confirmed,
            suggested=Tally(*waiting.get(ids[count.name], (0, 0))),
            rejected=count.rejected,
            marked=count.suggested,
        )
        for count in counts(view)
    ]


def counted_at(view: View) -> tuple[int, int]:
    """When what `uses` and `overlaps` say last changed but for the tree: the newest decision and the newest import."""
    return store.newest_decision(view.connection), newest_import(view)


def thin(view: View, *, fewer_than: int = THIN) -> list[Uses]:
    """The codes that count on fewer than so many quotes, those with fewest first, then in tree order."""
    return few(uses(view), fewer_than=fewer_than)


def few(found: Iterable[Uses], *, fewer_than: int = THIN) -> list[Uses]:
    """As `thin`, of uses that are known."""
    rare = [one for one in found if one.kind == "code" and one.confirmed.quotes < fewer_than]
    return sorted(rare, key=lambda one: one.confirmed.quotes)
