"""What is said about an option below a figure: how it was defined, or what people meant who ticked "Other".

The wording of a question never changes; a note beside one of its options may, and every change is an event.
"""

import json

from corpus.errors import Refused
from corpus.people import Role, require
from corpus.questions import Question, find_option, find_question
from corpus.store import events
from corpus.store import questions as store
from corpus.study import View, Work

_SUBJECT = "option note"
LONGEST = 1000


def annotate(work: Work, *, question: str, option: str, note: str, wave: str | None = None) -> Question:
    """Writes the note of an option, "" takes it away; returns the question of the named wave, or of the newest.

    Raises Refused when there is no such question or option, and for a note that is too long.
    """
    require(work, Role.CODER)
    found = find_question(work, question, wave=wave)
    chosen = find_option(found, option)
    said = " ".join(note.split())
    if len(said) > LONGEST:
        raise Refused(f"The note has {len(said)} characters.", help=f"Say it in at most {LONGEST}.")
    if said != chosen.note:
        store.set_note(work.connection, chosen.id, said)
        before, after = ({"option_id": chosen.id, "note": text} for text in (chosen.note, said))
        work.record("noted", subject=_SUBJECT, subject_id=chosen.id, before=before, after=after)
    return find_question(work, found.name, wave=found.wave)


def replay(view: View) -> list[str]:
    """A sentence for each option whose note is not what its last event says; empty when all is well."""
    told = {event["subject_id"]: event for event in events.of_subjects(view.connection, [_SUBJECT])}
    said = {option_id: json.loads(event["after"])["note"] for option_id, event in told.items()}
    notes = {row["id"]: row["note"] for row in store.options(view.connection)}
    return [
        "The note of an option is not what its events say."
        for option_id in notes.keys() | said.keys()
        if notes.get(option_id) != said.get(option_id, "")
    ]
