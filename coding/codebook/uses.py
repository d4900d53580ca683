"""What each code is used for: what counts, and what the machine suggests and nobody has decided on yet."""

from dataclasses import dataclass

from coding.codebook.codes import Kind, codes
from coding.codings.progress import Tally, counts
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


def thin(view: View, *, fewer_than: int = THIN) -> list[Uses]:
    """The codes that count on fewer than so many quotes, those with fewest first, then in tree order."""
    few = [one for one in uses(view) if one.kind == "code" and one.confirmed.quotes < fewer_than]
    return sorted(few, key=lambda one: one.confirmed.quotes)
