"""How much of what carries an insight people have confirmed, in words."""

from coding.review.confirmed import Confirmed
from ui.words import count, share


def confirmed_in_words(found: Confirmed) -> list[str]:
    """A line for each way in which codings came about; the machine's suggestions at the end."""
    if not found.codings:
        return ["No coding is behind the figures yet.", *_waiting(found)]
    ways = (
        (found.one_by_one, "confirmed one by one"),
        (found.in_bulk, "confirmed together with other quotes"),
        (found.from_files, "taken from a file"),
        (found.adjudicated, "settled by an adjudicator"),
    )
    lines = [f"{share(n, found.codings)} {words}" for n, words in ways if n]
    head = (
        f"{found.read_by_people:,} of {count(found.codings, 'coding')} behind the figures decided one by one."
    )
    return [head, *(f"• {line}" for line in lines), *_waiting(found)]


def _waiting(found: Confirmed) -> list[str]:
    if not found.waiting:
        return ["No suggestion of the machine waits for a decision."]
    waits = "waits" if found.waiting == 1 else "wait"
    return [f"{count(found.waiting, 'suggestion')} of the machine {waits} for a decision."]
