"""What happened lately in a study, in sentences that name codes and never the text of a quote."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any

from coding.store import happenings as store
from coding.store.happenings import Happened
from coding.wording import code_names, listed
from corpus.study import View

GROUPED = (
    "coding",
    "reading",
    "flag",
    "code",
    "figure",
    "insight",
    "insight_quote",
    "evidence mark",
    "report comment",
    "insight decision",
    "claim",
    "quote_release",
    "theme",
    "theme proposal",
)
"""Of these several happenings of one kind by one person in a row are told in one sentence."""

WORDS = {
    "code": ("a code", "codes"),
    "figure": ("a figure", "figures"),
    "insight": ("an insight", "insights"),
    "insight_quote": ("a quote of the report", "quotes of the report"),
    "evidence mark": ("a quote beside a claim", "quotes beside a claim"),
    "memo": ("a memo", "memos"),
    "theme": ("a theme", "themes"),
    "theme proposal": ("a proposed theme", "proposed themes"),
    "codings": ("codings", "codings"),
    "codebook": ("the codebook", "the codebook"),
    "report": ("the report", "reports"),
    "report_block": ("a text beside the insights", "texts beside the insights"),
    "claim": ("a claim in words", "claims in words"),
    "quote_release": ("a quote for readers outside", "quotes for readers outside"),
    "setting": ("a setting of the study", "settings of the study"),
    "comparable": ("why waves can be compared", "why waves can be compared"),
    "reservation": ("a reservation about a question", "reservations about questions"),
    "phrase list": ("a phrase list", "phrase lists"),
    "stated figure": ("a number from elsewhere", "numbers from elsewhere"),
    "option note": ("a note on an answer", "notes on answers"),
    "report comment": ("a comment on a report", "comments on a report"),
    "insight decision": ("an insight", "insights"),
    "saved view": ("a view", "views"),
}
"""What the subjects of events are called in a sentence, one and several; others by their own name."""

VERBS = {
    "undone": "undid",
    "redone": "brought back",
    "withdrawn": "took back",
    "noted": "wrote",
    "reserved": "made",
}
ON_THEMES = {
    "rejected": "set aside",
    "reopened": "opened again",
    "made": "made",
    "moved": "moved quotes into",
    "confirmed": "confirmed all quotes of",
    "undone": "took back what was done with",
    "redone": "did again what was done with",
}
"""What people do with proposed themes, where the event's own word says too little."""
_LONGEST_STEP = 4


@dataclass(frozen=True, slots=True)
class Happening:
    """What somebody did, in words: `what` goes on after the person's name."""

    at: str
    person: str
    what: str


def happenings(view: View, *, limit: int = 8) -> list[Happening]:
    """What happened last in the study, newest first.

    What one person did of one kind in a row is told in one sentence, and so is a step, of whatever kinds it is.
    """
    return list(islice(_told(store.newest(view.connection, grouped=GROUPED)), limit))


def _told(runs: Iterable[Happened]) -> Iterator[Happening]:
    """Each step, or run of one kind, as one happening."""
    step: list[Happened] = []
    for run in runs:
        if step and not _goes_on(step, run):
            yield _happening(step)
            step = []
        step.append(run)
    if step:
        yield _happening(step)


def _goes_on(newer: list[Happened], older: Happened) -> bool:
    """Whether the older run belongs to the step with which the newer ones began."""
    last = newer[-1]
    same = last.person == older.person and last.first_step == older.last_step
    return same and older.last_step is not None and len(newer) < _LONGEST_STEP


def _happening(step: list[Happened]) -> Happening:
    sentences = dict.fromkeys(_sentence(run) for run in reversed(step))
    return Happening(step[0].at, step[0].person, listed(list(sentences)))


def _sentence(run: Happened) -> str:
    verb = VERBS.get(run.action, run.action)
    if run.subject == "coding":
        verb = {"imported": "imported codings with"}.get(run.action, verb)
        return f"{verb} {code_names(list(run.codes))} on {_quotes(run)}"
    if run.subject == "reading":
        verb = {"withdrawn": "took back", "no code": "said"}.get(run.action, verb)
        return f"{verb} that no code fits {_quotes(run)}"
    if run.subject == "flag":
        return _flag_sentence(run, verb)
    if run.subject == "code" and run.merged:
        return f"merged {_into(run.merged)}"
    if run.subject == "code":
        return f"{verb} {code_names(list(run.codes))} in the codebook"
    return _run_sentence(run) or _plain_sentence(run, verb)


def _into(merged: Iterable[tuple[str, str]]) -> str:
    """What was merged into what, target by target."""
    by_target: dict[str, list[str]] = {}
    for name, target in merged:
        by_target.setdefault(target, []).append(name)
    return listed([f"{code_names(names)} into {target}" for target, names in by_target.items()])


def _flag_sentence(run: Happened, verb: str) -> str:
    """Flags are for supervisors, marks are to come back later; both together are flags."""
    if run.action == "flagged" and run.later == run.events:
        return f"marked {_quotes(run)} to come back to"
    if run.action == "flagged":
        return f"flagged {_quotes(run)}" + ("" if run.later else " for a supervisor")
    return f"{verb} the {'mark' if run.later == run.events else 'flag'} of {_quotes(run)}"


def _run_sentence(run: Happened) -> str | None:
    """What the machine did, and what was imported."""
    after: dict[str, Any] = json.loads(run.after or "{}")
    if run.subject == "import":
        return f"imported {after.get('file', 'a file')}"
    if run.subject == "theme run" and run.action == "placed":
        return f"had {after.get('placed', 'some')} later quotes placed in accepted themes"
    if run.subject == "theme run":
        return f"had {after.get('themes', 'some')} themes proposed"
    if run.subject == "code run":
        return f"had {after.get('suggestions', 'some')} codes suggested"
    return None


def _plain_sentence(run: Happened, verb: str) -> str:
    if run.subject == "theme proposal":
        verb = ON_THEMES.get(run.action, run.action)
    one, several = WORDS.get(run.subject, (run.subject, run.subject))
    return f"{verb} {one if run.events == 1 else f'{run.events:,} {several}'}"


def _quotes(run: Happened) -> str:
    return "a quote" if run.quotes == 1 else f"{run.quotes:,} quotes"
