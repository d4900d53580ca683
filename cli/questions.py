"""`themebook questions`: what was asked."""

from typing import TYPE_CHECKING, Any

from cli.opening import reading
from cli.options import AsJson, StudyName
from cli.tables import print_table
from cli.terminal import facts, number, say

if TYPE_CHECKING:
    from corpus.questions import Question


def questions(study: StudyName = "", as_json: AsJson = False) -> None:
    """List the questions, with their options and who was asked."""
    from corpus.questions import all_questions

    with reading(study) as view:
        every = all_questions(view)
    if as_json:
        facts({"questions": [_to_json(question) for question in every]})
        return
    say(number(len(every), "question"))
    print_table(["name", "kind", "question", "options", "asked if"], [_row(question) for question in every])


def _row(question: "Question") -> list[str]:
    options = " | ".join(option.label for option in question.options)
    return [question.name, str(question.kind), question.title, options, _routing(question)]


def _routing(question: "Question") -> str:
    conditions = (f"{name} = {' or '.join(labels)}" for name, labels in (question.asked_if or {}).items())
    return " and ".join(conditions)


def _to_json(question: "Question") -> dict[str, Any]:
    return {
        "name": question.name,
        "text": question.text,
        "item": question.item,
        "section": question.section,
        "kind": str(question.kind),
        "given_type": question.given_type,
        "options": [option.label for option in question.options],
        "asked_if": question.asked_if,
        "instrument": question.instrument,
        "wave": question.wave,
    }
