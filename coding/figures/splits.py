"""What a crosstab's groups are of: an attribute, the answers to a closed question, or the codes that people mention."""

from dataclasses import replace

from coding.figures import mentions
from coding.figures.bases import asked
from coding.figures.grouping import NOT_STATED, OTHERS, groupings
from coding.figures.parts import Part, Sizes, Split
from coding.figures.specification import CATEGORIES, CODES, ENTITIES, Specification
from coding.store import mentions as mention_store
from coding.store import splits as store
from corpus.errors import Refused
from corpus.questions import Kind, Question, all_questions, find_question
from corpus.respondents import attribute_called, attribute_names, wave_names
from corpus.study import View
from corpus.suggest_name import near


def split_of(view: View, specification: Specification) -> Split | None:
    """What a specification splits by; None when it does not. Raises Refused for what the study does not have."""
    if specification.by is None:
        return None
    if specification.by in (CODES, CATEGORIES):
        return _by_codes(view, specification, specification.by)
    attribute = attribute_called(view, specification.by)
    if attribute is not None:
        return _by_attribute(attribute)
    return _by_answers(_question(view, specification.by, _wave(view, specification)))


def _wave(view: View, specification: Specification) -> str | None:
    """The wave of what is counted, in which the groups' question has to be as well.

    Raises Refused where several waves are counted together: a question belongs to one of them.
    """
    if specification.wave is not None or len(wave_names(view)) < 2:
        return specification.wave
    name = specification.of or specification.question
    if name in (CODES, CATEGORIES, ENTITIES):
        raise Refused(
            f"{name.capitalize()} of several waves cannot be split by {specification.by}, a question of one wave.",
            help="Name the wave that is to be counted with --wave, or one open question with --question.",
        )
    return None if attribute_called(view, name) else find_question(view, name).wave


def _by_attribute(attribute: str) -> Split:
    def parts(sizes: Sizes, smallest: int) -> list[Part]:
        stated = {value: n for value, n in sizes.items() if not isinstance(value, int)}
        return [
            Part(group.label, group.values, _attribute_in_words(attribute, group.label))
            for group in groupings(stated, smallest=smallest)
        ]

    return Split(attribute, attribute, parts, overlapping=False)


def _attribute_in_words(attribute: str, label: str) -> str:
    if label == OTHERS:
        return f"small groups of {attribute} together"
    return f"{attribute} not stated" if label == NOT_STATED else f"{attribute} = {label}"


def _by_answers(question: Question) -> Split:
    """By the options in their order; who gave none of them comes last, unless several could be given."""
    if not question.options:
        raise Refused(
            f"{question.name} has no options to split by.", help="Name a question with options or bins."
        )
    bins = tuple(
        (option.id, option.low, option.high)
        for option in question.options
        if option.low is not None and option.high is not None
    )
    several = question.kind is Kind.MULTI

    def parts(sizes: Sizes, _smallest: int) -> list[Part]:
        found = [
            Part(option.label, (option.id,), f"who answered {question.name} = {option.label}")
            for option in question.options
            if sizes.get(option.id)
        ]
        rest = [Part(NOT_STATED, (None,), f"who gave no answer to {question.name}")]
        return found + rest if sizes.get(None) and not several else found

    by = store.Given(asked(question), bins if question.kind is Kind.NUMERIC else ())
    return Split(question.name, by, parts, overlapping=several)


def _by_codes(view: View, specification: Specification, level: str) -> Split:
    """By the codes, most respondents first, or in the order of the codebook."""
    counted = mentions.counted(view, replace(specification, question=level), None)
    codes = mention_store.codes(view.connection)
    every = mentions.lines(codes, counted.mentions.level, {code["id"] for code in codes})
    labels = {line.keys[0]: line.label for line in every}

    def parts(sizes: Sizes, _smallest: int) -> list[Part]:
        shown = [key for key in labels if sizes.get(key)]
        if specification.sort != "order":
            shown.sort(key=lambda key: (-sizes[key], labels[key].casefold(), labels[key]))
        return [Part(labels[key], (key,), f"mentioning {labels[key]}") for key in shown]

    by = store.Mentioned(tuple(asked(question) for question in counted.questions), counted.mentions)
    return Split(level, by, parts, overlapping=True)


def _question(view: View, name: str, wave: str | None) -> Question:
    """The closed question. Raises Refused for an open one, and when there is none of that name."""
    try:
        found = find_question(view, name, wave=wave)
    except Refused as error:
        closed = [question.name for question in all_questions(view) if question.kind is not Kind.OPEN]
        raise Refused(
            f"There is no attribute or closed question {name} in this study.",
            help=near(name, [*attribute_names(view), CODES, CATEGORIES, *closed]),
        ) from error
    if found.kind is Kind.OPEN:
        raise Refused(f"{found.name} is an open question.", help=f'Split by "{CODES}" to see its codes.')
    return found
