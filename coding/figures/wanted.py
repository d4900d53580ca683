"""What a specification asks for, with every name as the study spells it, and how that is counted."""

from dataclasses import dataclass, replace

from coding.figures import attributes, closed, entities, mentions, one_code
from coding.figures.grouping import SMALLEST_GROUP
from coding.figures.specification import CATEGORIES, CODES, ENTITIES, RATE, Specification
from coding.figures.tally import Tally
from coding.store.splits import By
from corpus.errors import Refused
from corpus.questions import Kind, Question, all_questions, find_question
from corpus.respondents import attribute_called, attribute_names
from corpus.study import View
from corpus.suggest_name import near


@dataclass(frozen=True, slots=True)
class Entities:
    """That the entities of a phrase list are counted."""


Counted = Question | str | mentions.Counted | Entities
"""What a figure counts: a closed question, an attribute's name, codes, or entities."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A specification as the study spells it, and what it counts."""

    specification: Specification
    counted: Counted


def understood(view: View, specification: Specification) -> Wanted:
    """What is meant. Raises Refused for a question, attribute or coder that the study does not have."""
    counted = _counted(view, specification)
    _refuse_one_code_of_nothing(specification, counted)
    if isinstance(counted, str):
        return Wanted(replace(specification, question=counted), counted)
    if isinstance(counted, Question):
        return Wanted(replace(specification, question=counted.name), counted)
    if isinstance(counted, Entities) or specification.question in (CODES, CATEGORIES):
        return Wanted(specification, counted)
    return Wanted(replace(specification, question=counted.questions[0].name), counted)


def tally(view: View, wanted: Wanted, by: By | None, *, smallest: int = SMALLEST_GROUP) -> Tally:
    """The counts, per value of what the groups are of."""
    specification, counted = wanted.specification, wanted.counted
    if isinstance(counted, mentions.Counted):
        of_codes = mentions.tally if specification.each is None else one_code.tally
        return of_codes(view, specification, counted, by)
    if isinstance(counted, str):
        return attributes.tally(view, specification, counted, smallest=smallest)
    if isinstance(counted, Entities):
        return entities.tally(view, specification, by)
    return closed.tally(view, specification, counted, by)


def split_by(wanted: Wanted) -> Specification:
    """The specification in which the codes that groups are of are those of the open question that is shown."""
    specification, counted = wanted.specification, wanted.counted
    if isinstance(counted, mentions.Counted) and specification.question not in (CODES, CATEGORIES):
        return replace(specification, of=specification.question)
    return specification


def _counted(view: View, specification: Specification) -> Counted:
    if specification.question == ENTITIES:
        return Entities()
    if specification.question in (CODES, CATEGORIES):
        return mentions.counted(view, specification, None)
    question = _question(view, specification)
    if question is None:
        return _attribute(view, specification)
    return mentions.counted(view, specification, question) if question.kind is Kind.OPEN else question


def _question(view: View, specification: Specification) -> Question | None:
    try:
        return find_question(view, specification.question, wave=specification.wave)
    except Refused:
        return None


def _attribute(view: View, specification: Specification) -> str:
    name = specification.question
    found = attribute_called(view, name)
    if found is None:
        questions = [q.name for q in all_questions(view) if specification.wave in (None, q.wave)]
        when = "" if specification.wave is None else f" in {specification.wave}"
        raise Refused(
            f"There is no question or attribute {name} in this study{when}.",
            help=near(name, [CODES, CATEGORIES, ENTITIES, RATE, *attribute_names(view), *questions]),
        )
    return found


def _refuse_one_code_of_nothing(specification: Specification, counted: Counted) -> None:
    if specification.each is not None and not isinstance(counted, mentions.Counted):
        raise Refused(
            f"{specification.question} counts no codes, so no answer has one.",
            help="Leave “each” out, or name an open question.",
        )
