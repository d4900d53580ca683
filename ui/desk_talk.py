"""What the desk in the browser says, and what it is told: decisions come in numbered, cards and receipts go out."""

from typing import Any

from coding.cards.card import cards
from coding.codebook.codes import Code
from coding.codebook.versions import version
from coding.codings.outbox import deliver
from coding.codings.undo import undoable, undoes_many
from coding.queues.coming import Coming, coming, standing
from coding.queues.queue import Queue
from coding.suggestions.runs import newest_name
from corpus.errors import Refused, ThemebookError
from corpus.people import Actor
from corpus.quotes import find_quote
from corpus.study import Study, View
from ui import code_queue, reads, state

KEY = "desk"
AHEAD = 25
"""Quotes that are sent at once."""
ENOUGH = 10
"""With so many still to come nothing more is sent."""
_RECEIPTS, _TOUCHED, _PROBLEM, _RUN = "desk-receipts", "desk-touched", "desk-problem", "desk-run"


def sent(actor: Actor) -> dict[str, Any]:
    """What the desk said last for this person; empty before it has said anything.

    What it said for somebody who left this tab meanwhile is theirs, and waits in their own outbox.
    """
    desk: dict[str, Any] = state.recall(KEY, {})
    said: dict[str, Any] = desk.get("sent") or {}
    return said if said.get("coder") == actor.name else {}


def heard(study: Study, actor: Actor) -> None:
    """Stores what the desk has sent, each thing once however often it comes.

    It runs before any screen is drawn, so that nothing is lost when somebody leaves the coding screen at once.
    """
    state.forget(_PROBLEM)
    outbox = sent(actor).get("outbox") or []
    try:
        receipts = deliver(study, actor, outbox) if outbox else []
    except ThemebookError as error:
        state.remember(_PROBLEM, f"Not saved yet. {error}")
        return
    state.remember(_RECEIPTS, [receipt.to_json() for receipt in receipts])
    sent_about = [entry.get("quote") for entry in outbox if isinstance(entry, dict)]
    state.remember(_TOUCHED, _names([*sent_about, *(one.quote for one in receipts)]))


def told(study: Study, actor: Actor, queue: Queue) -> dict[str, Any]:
    """What the desk needs now: what comes next, the cards it does not have, how far the person is, and receipts."""
    link = code_queue.as_text(queue)
    said = sent(actor)
    fresh = said.get("link") != link
    said = {} if fresh else said
    with study.read() as view:
        following = _following(view, queue, actor, said, fresh=fresh)
        there, number = standing(view, queue, coder=actor.name), version(view)
        return {
            "study": view.guid,
            "coder": actor.name,
            "link": link,
            "cards": cards(view, _wanted(view, said, following or []), coder=actor.name),
            "coming": None if following is None else [_in_short(one) for one in following],
            "standing": {
                "left": there.left,
                "all": there.all,
                "exact": there.exact,
                "deciding": queue.which == "to decide",
            },
            "codebook": number,
            "codes": None if said.get("codebook") == number else _codes(study),
            "receipts": state.recall(_RECEIPTS, []),
            "problem": state.recall(_PROBLEM, "") or None,
            "can": list(undoable(view, actor.name)),
            "undoes_many": undoes_many(view, actor.name),
            "theme": queue.theme is not None,
        }


def _in_short(one: Coming) -> dict[str, str]:
    return {"name": one.quote.name, "why": one.why}


def _wanted(view: View, said: dict[str, Any], following: list[Coming]) -> list[str]:
    """The quotes whose cards the desk does not have, or has as they were before something changed about them."""
    wanted = [one.quote.name for one in following]
    wanted += _names(said.get("ask")) + _names(state.recall(_TOUCHED, []))
    run = newest_name(view) or ""
    if run != state.recall(_RUN, ""):
        wanted += _names(said.get("held")) + _names([said.get("at")])
    state.remember(_RUN, run)
    return list(dict.fromkeys(wanted))


def _names(said: Any) -> list[str]:
    """What of this can be names of quotes: the browser is not trusted to send a list of them."""
    return [one for one in said if isinstance(one, str)] if isinstance(said, list) else []


def _following(
    view: View, queue: Queue, actor: Actor, said: dict[str, Any], *, fresh: bool
) -> list[Coming] | None:
    """The next quotes of the queue, without those that were skipped; None while the desk has enough."""
    held = _names(said.get("held"))
    if len(held) >= ENOUGH:
        return None
    at = code_queue.start() if fresh else said.get("at")
    passed = [*_names(said.get("skipped")), *held, *([] if fresh else _names([at]))]
    after = held[-1] if held else at
    found = coming(view, queue, coder=actor.name, after=after, passed=passed, limit=AHEAD - len(held))
    return _with_start(view, at, found) if fresh else found


def _with_start(view: View, at: str | None, found: list[Coming]) -> list[Coming]:
    """The quote that the address names, before those that come behind it; an unknown one is left out."""
    if not at:
        return found
    try:
        return [Coming(find_quote(view, at), "as imported"), *(one for one in found if one.quote.name != at)]
    except Refused:
        return found


def _codes(study: Study) -> list[dict[str, Any]]:
    """The codes that can be applied, with what is written about them and how many quotes they have."""
    moment = reads.now(study)
    counts = reads.code_counts(moment)
    return [
        _code(code, counts[code.name].confirmed.quotes)
        for code in reads.codebook(moment)
        if code.kind == "code"
    ]


def _code(code: Code, quotes: int) -> dict[str, Any]:
    return {
        "name": code.name,
        "category": code.parent,
        "definition": code.definition,
        "include": code.include,
        "exclude": code.exclude,
        "example": code.example,
        "quotes": quotes,
    }
