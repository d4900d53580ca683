"""Tables of codes and categories: how many of those who answered the open questions mention each."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from coding.figures.bases import definition, respondents
from coding.figures.closed import base_notes
from coding.figures.specification import CATEGORIES, CODES, Specification
from coding.figures.tally import Line, Tally
from coding.store import figures
from coding.store import mentions as store
from coding.store.levels import Level, Mentions
from coding.store.splits import By
from corpus.errors import Refused
from corpus.questions import Kind, Question, all_questions, find_question
from corpus.store import people
from corpus.study import View
from corpus.suggest_name import near


@dataclass(frozen=True, slots=True)
class Counted:
    """The open questions whose quotes are counted, and which codings count."""

    questions: tuple[Question, ...]
    mentions: Mentions


def tally(view: View, specification: Specification, counted: Counted, by: By | None = None) -> Tally:
    """The codes in force, each respondent once in each; a category counts whoever has any code under it."""
    only = respondents(counted.questions, specification)
    counts = store.codes_mentioned(view.connection, only, counted.mentions, by=by)
    found = {code_id for _, code_id in counts}
    codes = store.codes(view.connection)
    return Tally(
        title=_title(specification, counted),
        shape=counted.mentions.level,
        definition=_definition(view, specification, counted),
        lines=tuple(lines(codes, counted.mentions.level, found)),
        sizes=figures.sizes(view.connection, only, by=by),
        counts={(value, code_id): n for (value, code_id), n in counts.items()},
        notes=tuple(_notes(view, specification, counted, codes, found)),
    )


def counted(view: View, specification: Specification, question: Question | None) -> Counted:
    """What a specification counts: the named open question's codes, or those of every question coded so far.

    Raises Refused for an unknown question or coder, and for a question that is not open.
    """
    level: Level = "categories" if specification.question == CATEGORIES else "codes"
    person_id = None if specification.coder is None else _person(view, specification.coder)
    mentions = Mentions(level, person_id)
    if question is not None and specification.of is not None:
        raise Refused(
            f"{question.name} is an open question itself, so no other belongs to it.",
            help=f'Ask for "{CODES}" of {specification.of}.',
        )
    if specification.of is not None:
        question = find_question(view, specification.of, wave=specification.wave)
    if question is None:
        coded = store.coded_questions(view.connection, person_id)
        every = [found for found in all_questions(view) if specification.wave in (None, found.wave)]
        return Counted(tuple(found for found in every if found.id in coded), mentions)
    if question.kind is not Kind.OPEN:
        raise Refused(
            f"{question.name} is not an open question, so it has no codes.", help="Name an open one."
        )
    return Counted((question,), mentions)


def lines(codes: Sequence[dict[str, Any]], level: Level, found: set[int | None]) -> list[Line]:
    """The rows in the order of the codebook: active ones always, others only where they are in force."""
    kind = "category" if level == "categories" else "code"
    return [
        Line(_label(code), (code["id"],))
        for code in in_tree_order(codes)
        if code["id"] in found or (code["status"] == "active" and code["kind"] == kind)
    ]


def in_tree_order(codes: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """Categories by position then name, each followed by what lies under it; codes outside last."""
    under: dict[int | None, list[dict[str, Any]]] = {}
    for code in sorted(codes, key=lambda code: (code["kind"] != "category", code["position"], code["name"])):
        under.setdefault(code["parent_id"], []).append(code)

    def below(parent_id: int | None) -> list[dict[str, Any]]:
        return [found for code in under.pop(parent_id, []) for found in (code, *below(code["id"]))]

    return below(None)


def _label(code: dict[str, Any]) -> str:
    return str(code["name"]) if code["status"] == "active" else f"{code['name']} ({code['status']})"


def _title(specification: Specification, counted: Counted) -> str:
    if specification.question not in (CODES, CATEGORIES):
        return counted.questions[0].title
    titles = "; ".join(dict.fromkeys(question.title for question in counted.questions))
    what = specification.question.capitalize()
    return f"{what}: {titles}" if titles else what


def _definition(view: View, specification: Specification, counted: Counted) -> str:
    if not counted.questions:
        return "nobody: no quote of a respondent carries a code yet"
    return definition(view, counted.questions, specification)


def _notes(
    view: View,
    specification: Specification,
    counted: Counted,
    codes: Sequence[dict[str, Any]],
    found: set[int | None],
) -> list[str]:
    notes = base_notes(view, counted.questions, specification)
    only = respondents(counted.questions, specification)
    decided, every = store.decided(view.connection, only, counted.mentions.person_id)
    if decided < every:
        notes.append(_undecided_note(every - decided, every))
    if specification.coder is not None:
        notes.append(f"Only what {specification.coder} confirmed is counted.")
    gone = [
        _label(code) for code in in_tree_order(codes) if code["id"] in found and code["status"] != "active"
    ]
    if gone:
        notes.append(f"No longer in the codebook, still on quotes: {', '.join(gone)}.")
    if counted.mentions.level == "categories":
        notes += _outside_note(view, only, counted, codes)
    return notes


def _undecided_note(undecided: int, every: int) -> str:
    which = "The only quote" if every == 1 else f"{undecided:,} of the {every:,} quotes"
    return f"{which} {'carries' if undecided == 1 else 'carry'} no decision yet: shares can still change."


def _outside_note(
    view: View, only: figures.Respondents, counted: Counted, codes: Sequence[dict[str, Any]]
) -> list[str]:
    """Names the codes that are mentioned and under no category; those of other questions are of no interest."""
    mentions = replace(counted.mentions, level="codes")
    mentioned = {code_id for _, code_id in store.codes_mentioned(view.connection, only, mentions)}
    alone = [
        str(code["name"])
        for code in in_tree_order(codes)
        if code["parent_id"] is None and code["kind"] == "code" and code["id"] in mentioned
    ]
    return [f"Not in any category, so not counted here: {', '.join(alone)}."] if alone else []


def _person(view: View, name: str) -> int:
    found = people.find(view.connection, name)
    if found is None:
        known = [other for _, other in people.everybody(view.connection)]
        raise Refused(f"There is no coder {name} in this study.", help=near(name, known))
    return found
