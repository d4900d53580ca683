"""Tables of a study by specification, and what is behind every row of them.

table(view, Specification("P16"))                              a closed question
table(view, Specification("country"))                          an attribute
table(view, Specification("codes", of="ft_challenges"))        shares of respondents who mention a code
table(view, Specification("P17", by="region", base="asked"))   a crosstab with another base
table(view, Specification("codes", estimate="corrected"))      shares of quotes, concluded from those that were read
"""

from dataclasses import replace

from coding.figures import attributes, closed, mentions
from coding.figures.bases import refuse_a_small_base, respondents, with_attributes
from coding.figures.estimated import estimated
from coding.figures.specification import CATEGORIES, CODES, Specification
from coding.figures.table import Table
from coding.figures.tally import Line, Tally, table_of
from coding.store import figures as store
from coding.store import mentions as mention_store
from corpus.errors import Refused
from corpus.questions import Kind, Question, all_questions, find_question
from corpus.respondents import attribute_names
from corpus.study import View
from corpus.suggest_name import near

Counted = Question | str | mentions.Counted
"""What a figure counts: a closed question, an attribute's name, or codes."""


def table(view: View, specification: Specification) -> Table:
    """The figure as it is in the study now.

    Raises Refused for a question, attribute or coder that the study does not have, for a filter that leaves
    fewer than SMALLEST_GROUP respondents, and for an attribute by another one; for an estimate as `estimated` does.
    """
    specification, counted = _understood(view, specification)
    if specification.estimate is not None:
        return estimated(view, specification, counted)
    return table_of(specification, _tally(view, specification, counted))


def quotes_behind(view: View, specification: Specification, label: str) -> list[str]:
    """The names of the quotes behind one row of codes or categories, sorted; none for other figures.

    Raises Refused like `table`, when the table has no such row, and for an estimate.
    """
    _refuse_an_estimate(specification)
    specification, counted = _understood(view, specification)
    line = _line(specification, _tally(view, specification, counted), label)
    if not isinstance(counted, mentions.Counted):
        return []
    only = respondents(counted.questions, specification)
    return mention_store.quotes_mentioning(view.connection, only, counted.mentions, _code(line))


def respondents_behind(view: View, specification: Specification, label: str) -> list[str]:
    """The names of the respondents behind one row, sorted: for checking a figure, never for an export.

    Raises Refused like `quotes_behind`.
    """
    _refuse_an_estimate(specification)
    specification, counted = _understood(view, specification)
    line = _line(specification, _tally(view, specification, counted), label)
    if isinstance(counted, mentions.Counted):
        only = respondents(counted.questions, specification)
        return mention_store.respondents_mentioning(view.connection, only, counted.mentions, _code(line))
    if isinstance(counted, str):
        values = tuple(key for key in line.keys if not isinstance(key, int))
        return store.respondents_with(view.connection, attributes.everybody(specification), counted, values)
    only = respondents([counted], specification)
    return closed.respondents_behind(view, only, counted, _code(line))


def _understood(view: View, specification: Specification) -> tuple[Specification, Counted]:
    """The specification with every name as the study spells it, and what it counts."""
    specification = with_attributes(view, specification)
    counted = _counted(view, specification)
    if isinstance(counted, str):
        return replace(specification, question=counted), counted
    if isinstance(counted, Question):
        return replace(specification, question=counted.name), counted
    if specification.question in (CODES, CATEGORIES):
        return specification, counted
    return replace(specification, question=counted.questions[0].name), counted


def _counted(view: View, specification: Specification) -> Counted:
    if specification.question in (CODES, CATEGORIES):
        return mentions.counted(view, specification, None)
    question = _question(view, specification.question)
    if question is None:
        return _attribute(view, specification.question)
    return mentions.counted(view, specification, question) if question.kind is Kind.OPEN else question


def _tally(view: View, specification: Specification, counted: Counted) -> Tally:
    if isinstance(counted, mentions.Counted):
        return mentions.tally(view, specification, counted)
    if isinstance(counted, str):
        return attributes.tally(view, specification, counted)
    return closed.tally(view, specification, counted)


def _question(view: View, name: str) -> Question | None:
    try:
        return find_question(view, name)
    except Refused:
        return None


def _attribute(view: View, name: str) -> str:
    attributes = attribute_names(view)
    found = [attribute for attribute in attributes if attribute.casefold() == name.casefold()]
    if not found:
        known = [CODES, CATEGORIES, *attributes, *(question.name for question in all_questions(view))]
        raise Refused(f"There is no question or attribute {name} in this study.", help=near(name, known))
    return found[0]


def _refuse_an_estimate(specification: Specification) -> None:
    if specification.estimate is not None:
        raise Refused(
            "An estimate has no quotes behind it.", help="Leave it out to see what carries the code so far."
        )


def _line(specification: Specification, tally: Tally, label: str) -> Line:
    refuse_a_small_base(tally.n(tuple(tally.sizes)), specification.where)
    for line in tally.lines:
        if line.label == label:
            return line
    labels = [line.label for line in tally.lines]
    raise Refused(f"The table of {specification.question} has no row {label}.", help=near(label, labels))


def _code(line: Line) -> int:
    """The id of the one option, code or category in a row."""
    (key,) = line.keys
    return int(key or 0)
