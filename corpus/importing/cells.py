"""Reading one cell of a closed question against the question's options."""

import re

from corpus.bins import parse_number
from corpus.importing.entry import GivenAnswer, StoredQuestion
from corpus.non_answers import is_non_answer
from corpus.question_map import SEPARATOR, match_option
from corpus.questions import Kind


def read_cell(cell: str, question: StoredQuestion) -> list[GivenAnswer]:
    """The answers a cell holds; several in a multi question, separated by "|".

    Raises ValueError with a sentence that says what was expected when a value is no option or falls in no bin.
    """
    if question.kind is Kind.NUMERIC:
        return [_number(cell.strip(), question)]
    if question.kind is not Kind.MULTI or cell.strip() in question.options:
        return [_option(cell.strip(), question)]
    values = [value.strip() for value in cell.split(SEPARATOR) if value.strip()]
    answers = {answer.position: answer for answer in (_option(value, question) for value in values)}
    return list(answers.values())


def _option(value: str, question: StoredQuestion) -> GivenAnswer:
    label = match_option(value, question.options)
    if label is None:
        raise ValueError(f"{_shown(value)} is no option of {question.name} ({' | '.join(question.options)})")
    position = list(question.options).index(label)
    return GivenAnswer(question.name, position, question.options[label][0], None, value)


def _number(value: str, question: StoredQuestion) -> GivenAnswer:
    """A bin's label, a number in a bin, or (without bins) any number."""
    if (label := match_option(value, question.options)) is not None:
        return GivenAnswer(question.name, 0, question.options[label][0], None, value)
    number = parse_number(value)
    if number is None:
        named = [label for label in question.options if _names_non_answer(value, label)]
        if len(named) == 1:
            return GivenAnswer(question.name, 0, question.options[named[0]][0], None, value)
        raise ValueError(f"{_shown(value)} is not a number")
    if not question.options:
        return GivenAnswer(question.name, 0, None, number, value)
    for option_id, low, high in question.options.values():
        if low is not None and high is not None and low <= number <= high:
            return GivenAnswer(question.name, 0, option_id, number, value)
    raise ValueError(f"{value} falls in no bin of {question.name} ({' | '.join(question.options)})")


def _names_non_answer(value: str, label: str) -> bool:
    """Whether `value` is the non-answer in a bin's words: "N/A" in "0 or N/A", but no dash in "1-10"."""
    words = rf"(?<!\w){re.escape(value)}(?!\w)"
    return (
        any(map(str.isalpha, value)) and is_non_answer(value) and bool(re.search(words, label, re.IGNORECASE))
    )


def _shown(value: str) -> str:
    """A value short enough to name in a message; a longer one may be somebody's words and is not repeated."""
    return f"‘{value}’" if len(value) <= 40 else "a longer text"
