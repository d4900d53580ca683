"""One decision about one code on many quotes at once: what it would change, and doing it as one step."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from coding.browse.filter import Filter, wanted
from coding.codebook import add
from coding.codebook.codes import Code, find_active, find_code, lookup
from coding.codings.decisions import Verdict, decide
from coding.codings.steps import new_step
from coding.store import accepted_themes, quote_ids
from coding.store import browse_bulk as store
from coding.store.browse import Wanted
from coding.wording import clean_name
from corpus.errors import Refused
from corpus.people import Role, require
from corpus.store import people
from corpus.study import View, Work

Action = Literal["apply", "confirm", "remove"]
"""Confirm the code on all; confirm it where it is suggested; take the actor's own confirmed codings of it back."""

Chosen = Filter | Sequence[str]
"""All that fit a filter, or quotes by name."""


@dataclass(frozen=True, slots=True)
class Effect:
    """What an action changes: `quotes` of `respondents`, of `chosen` quotes; `non_answers` are among them.

    `already` have the code from the coder and stay as they are (where suggestions are confirmed: from anybody).
    Of those that change, `rejected` had the coder's own “does not fit”, which is replaced, and `others` keep the code
    because somebody else confirmed it. `new`: the code is added to the codebook.
    """

    action: Action
    code: str
    chosen: int
    quotes: int
    respondents: int
    non_answers: int = 0
    already: int = 0
    rejected: int = 0
    others: int = 0
    new: bool = False


def preview(
    view: View, chosen: Chosen, code: str, action: Action, *, coder: str, may_add: bool = False
) -> Effect:
    """What `carry_out` by the coder would change.

    Raises Refused for quotes and filters that the study does not have, a category, and a retired code to apply.
    """
    person_id, which = people.find(view.connection, coder) or 0, _wanted(view, chosen)
    if _is_new(view, code, action, may_add=may_add):
        return _effect_of_new(view, which, code)
    return _effect(view, which, _found(view, code, action), action, person_id)


def carry_out(
    work: Work,
    chosen: Chosen,
    code: str,
    action: Action,
    *,
    step: str | None = None,
    may_add: bool = False,
) -> Effect:
    """Does it on all chosen quotes in one step, which one undo takes back, and says what it changed.

    With `may_add` a code to apply that the codebook does not have is added to it, where an undo leaves it. Raises
    Refused as `preview` does, and when nothing would change.
    """
    require(work, Role.CODER)
    which, new = _wanted(work, chosen), _is_new(work, code, action, may_add=may_add)
    found = add(work, code) if new else _found(work, code, action)
    effect = replace(_effect(work, which, found, action, work.actor.id), new=new)
    if not effect.quotes:
        raise Refused(f"Nothing to change: {_why(effect)}.", help="Choose other quotes or another code.")
    ids = _changing(work, which, found, action, work.actor.id)
    decide(work, _verdicts(work, ids, found, action, step or new_step()))
    if action != "remove":
        accepted_themes.settle(work.connection, ids, code_id=found.id)
    return effect


def _wanted(view: View, chosen: Chosen) -> Wanted:
    if isinstance(chosen, Filter):
        return wanted(view, chosen)
    ids = quote_ids.by_names(view.connection, chosen)
    missing = [name for name in chosen if name not in ids]
    if missing or not chosen:
        which = f"There is no quote {missing[0]}." if missing else "No quote is chosen."
        raise Refused(which, help="Choose quotes in the grid, or name them as the grid does.")
    return Wanted(among=tuple(ids.values()))


def _found(view: View, name: str, action: Action) -> Code:
    """The code; one that is taken off quotes may be retired."""
    found = find_code(view, name) if action == "remove" else find_active(view, name)
    if found.kind == "category":
        raise Refused(
            f"{found.name} is a category, and categories are on no quote.", help="Name a code under it."
        )
    return found


def _is_new(view: View, name: str, action: Action, *, may_add: bool) -> bool:
    """Whether the code is to be added first: it is to be applied, and the codebook has nothing of this name."""
    return may_add and action == "apply" and lookup(view, name) is None


def _effect_of_new(view: View, which: Wanted, name: str) -> Effect:
    """All the chosen quotes change. Raises Refused for a name that no code can have."""
    quotes, respondents, non_answers = store.count(view.connection, which)
    return Effect("apply", clean_name(name), quotes, quotes, respondents, non_answers, new=True)


def _effect(view: View, which: Wanted, code: Code, action: Action, person_id: int) -> Effect:
    connection = view.connection
    quotes, respondents, non_answers = store.count(
        connection, which, **_narrowing(view, code, action, person_id)
    )
    counted = {
        name: store.count(connection, which, among=among)[0]
        for name, among in _told(code, action, person_id).items()
    }
    chosen, _, _ = store.count(connection, which)
    return Effect(
        action,
        code.name,
        chosen,
        quotes,
        respondents,
        non_answers,
        already=counted.get("already", 0),
        rejected=counted.get("rejected", 0),
        others=counted.get("others", 0),
    )


def _told(code: Code, action: Action, person_id: int) -> dict[str, store.Ids]:
    """What else is said of an action: of which quotes, by the name of the number in its effect."""
    match action:
        case "apply":
            return {
                "already": store.mine(code.id, person_id, "confirmed"),
                "rejected": store.only_rejected(code.id, person_id),
            }
        case "confirm":
            return {"already": store.counting(code.id)}
        case "remove":
            return {"others": store.of_others_too(code.id, person_id)}


def _narrowing(view: View, code: Code, action: Action, person_id: int) -> dict[str, store.Ids]:
    """Which of the chosen quotes change."""
    mine = store.mine(code.id, person_id, "confirmed")
    match action:
        case "apply":
            return {"without": mine}
        case "confirm":
            return {"among": store.waiting(view.connection, code.id)}
        case "remove":
            return {"among": mine}


def _changing(view: View, which: Wanted, code: Code, action: Action, person_id: int) -> list[int]:
    return store.listed(view.connection, which, **_narrowing(view, code, action, person_id))


def _verdicts(work: Work, ids: Sequence[int], code: Code, action: Action, step: str) -> list[Verdict]:
    me = work.actor.id
    if action == "remove":
        held = store.places(work.connection, code.id, me, ids)
        return [
            Verdict(quote, code.id, me, "withdrawn", "withdrawn", place=place, span_id=span_id, step=step)
            for quote, place, span_id in held
        ]
    cited = store.newest_suggestions(work.connection, code.id, ids) if action == "confirm" else {}
    return [
        Verdict(quote, code.id, me, "confirmed", "confirmed", suggestion_id=cited.get(quote), step=step)
        for quote in ids
    ]


def _why(effect: Effect) -> str:
    if effect.action == "apply":
        return f"all {effect.chosen:,} quotes have {effect.code} from you already"
    said = "is suggested on none" if effect.action == "confirm" else "is from you on none"
    return f"{effect.code} {said} of the {effect.chosen:,} quotes"
