"""What placing a later wave starts from: the accepted themes with their quotes, and the quotes that came later."""

from dataclasses import dataclass
from typing import Any

from coding.codebook.codes import lookup
from coding.store import readings, suggestion_runs, suggestions, theme_quotes
from coding.store import theme_proposals as store
from coding.themes.forms import digest
from coding.themes.members import LEVEL, held
from coding.themes.runs import LATER_THAN
from coding.themes.standing import Standing
from corpus.errors import Refused
from corpus.questions import Question, find_question
from corpus.quotes import Quote, all_quotes
from corpus.study import View


@dataclass(frozen=True, slots=True)
class Accepted:
    """A code that accepted themes became. `quotes` are the ids of theirs in the order of the members, without those on
    which somebody rejected the code, and with those on which it is in force."""

    code: str
    code_id: int
    quotes: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Material:
    """Accepted themes by code, their quotes in canonical order (`members`), and the later quotes by name.

    `run` is the guid of the run that the new themes stand beside, `wave` their number: 2 for the first later wave.
    """

    run: str
    wave: int
    question: Question | None
    accepted: list[Accepted]
    members: list[Quote]
    later: list[Quote]


def read_material(view: View, *, question: str | None) -> Material:
    """What the study holds for the question, or for all. Raises Refused without an accepted theme or a later quote."""
    asked = None if question is None else find_question(view, question)
    named = None if asked is None else asked.name
    heads = suggestion_runs.heads(view.connection, kind="themes")
    questions = {
        head["id"]: head["question"]
        for head in heads
        if named in (None, head["question"]) or head["question"] is None
    }
    quotes = {quote.id: quote for quote in all_quotes(view)}
    levels = {head["id"]: int(head["parameters"].get(LEVEL, 1)) for head in heads}
    accepted = _accepted(view, set(questions), quotes, levels)
    if not accepted:
        raise Refused(
            "No theme was accepted yet, so there is none to place later quotes in.",
            help="Accept proposed themes first: themebook suggest accept.",
        )
    later = _later(view, quotes, named)
    if not later:
        raise Refused(
            "There are no later quotes: every one is in a run of themes, or decided on.",
            help="Import the later wave first, or propose themes anew.",
        )
    whole = [head for head in heads if head["id"] in questions and LATER_THAN not in head["parameters"]]
    run = next((head for head in whole if head["question"] == named), whole[0])["guid"]
    waves = sum(head["parameters"].get(LATER_THAN) == run for head in heads)
    inside = {number for one in accepted for number in one.quotes}
    members = sorted(
        (quotes[number] for number in inside), key=lambda quote: (digest(quote.text), quote.name)
    )
    place = {quote.id: at for at, quote in enumerate(members)}
    ordered = [
        Accepted(one.code, one.code_id, tuple(sorted(one.quotes, key=place.__getitem__))) for one in accepted
    ]
    return Material(run, waves + 2, asked, ordered, members, later)


def _accepted(view: View, runs: set[int], quotes: dict[int, Quote], levels: dict[int, int]) -> list[Accepted]:
    """The codes that accepted themes of these runs became, by name; a merged code counts as the one it went into.

    `levels` says of each run by id which level is shown first.
    """
    found: dict[int, tuple[str, set[int]]] = {}
    standings: dict[int, Standing] = {}
    for row in store.accepted(view.connection):
        code = lookup(view, row["code"])
        if row["run_id"] not in runs or code is None or code.status != "active" or code.kind != "code":
            continue
        if row["run_id"] not in standings:
            standings[row["run_id"]] = Standing(store.of_run(view.connection, row["run_id"]))
        inside = held(view, standings[row["run_id"]], row["id"], levels[row["run_id"]])
        found.setdefault(code.id, (code.name, set()))[1].update(inside)
    for quote_id, code_id, holds in suggestions.decisions(view.connection):
        if code_id in found and holds:
            found[code_id][1].add(quote_id)
        elif code_id in found:
            found[code_id][1].discard(quote_id)
    return [
        Accepted(name, code_id, tuple(inside & quotes.keys()))
        for code_id, (name, inside) in sorted(found.items(), key=lambda pair: pair[1][0])
    ]


def _later(view: View, quotes: dict[int, Quote], question: str | None) -> list[Quote]:
    """The quotes of the question that no run has seen and on which nobody has decided, by name."""
    seen = theme_quotes.in_any_run(view.connection) | readings.without_code(view.connection)
    seen |= {quote_id for quote_id, _, _ in suggestions.decisions(view.connection)}
    aside = looked_at(view)
    return sorted(
        (
            quote
            for quote in quotes.values()
            if quote.id not in seen and quote.name not in aside and question in (None, quote.question)
        ),
        key=lambda quote: quote.name,
    )


def looked_at(view: View) -> set[str]:
    """The names of the quotes that runs of themes looked at and put in no theme."""
    stored = suggestion_runs.set_aside(view.connection, kind="themes")
    return {name for one in stored for name in _names(one)}


def _names(stored: dict[str, Any]) -> set[str]:
    """All quotes that a run looked at and that are in none of its themes."""
    placed = (name for names in stored.get("placed", {}).values() for name in names)
    return {*stored.get("non_answers", ()), *stored.get("unclustered", ()), *placed}
