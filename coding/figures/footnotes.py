"""What stands below a figure about single rows: definitions of options, and what was meant by "Other"."""

from collections.abc import Iterable, Sequence

from corpus.questions import Question

Footnotes = tuple[tuple[str, str], ...]
"""(label of a row or an item, what is said about it), in the order of the questionnaire."""


def footnotes(questions: Sequence[Question], every: Iterable[Question]) -> Footnotes:
    """The notes of the questions' options and items.

    An item of a grid is defined where the same words are an option of another question of the instrument: what
    "innocent images" are is said once.
    """
    found = {
        option.label: option.note for question in questions for option in question.options if option.note
    }
    instruments = {question.instrument_id for question in questions}
    defined = {
        option.label.casefold(): option.note
        for other in every
        if other.instrument_id in instruments
        for option in other.options
        if option.note
    }
    items = {one.item: defined[one.item.casefold()] for one in questions if one.item.casefold() in defined}
    return tuple({**items, **found}.items())
