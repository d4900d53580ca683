"""Tables of closed questions: single choice, several answers, scales, and numbers with or without bins."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from functools import partial
from typing import cast

from coding import reservations
from coding.figures.bases import definition, namesakes, place, refuse_what_only_codes_have, respondents
from coding.figures.footnotes import footnotes
from coding.figures.specification import Specification
from coding.figures.table import Shape
from coding.figures.tally import Key, Line, Tally
from coding.store import figures as store
from coding.store.splits import By, Value
from coding.wording import count
from corpus.questions import Kind, Option, Question, all_questions
from corpus.study import View

Numbers = Sequence[tuple[Value, float, int]]
"""(value of what the groups are of, number given, respondents)."""


def tally(view: View, specification: Specification, question: Question, by: By | None = None) -> Tally:
    """The options in the order of the questionnaire, those that nobody chose included."""
    refuse_what_only_codes_have(specification)
    only = respondents([question], specification)
    connection = view.connection
    counts: Counter[tuple[Value, Key]] = Counter()
    counts.update(store.options_given(connection, only, question.id, by=by))
    given = store.numbers_given(connection, only, question.id, by=by) if question.kind is Kind.NUMERIC else []
    for value, number, option_id, n in given:
        if option_id is None and question.options:
            counts[value, bin_of(number, question.options)] += n
    options = shown_options(question, specification)
    one = question.kind in (Kind.SINGLE, Kind.ORDINAL) and specification.base == "answered"
    return Tally(
        title=question.title,
        shape=cast(Shape, str(question.kind)),
        definition=definition(view, [question], specification),
        lines=tuple(Line(option.label, (option.id,)) for option in options),
        sizes=_one_answer_each(counts) if one else store.sizes(connection, only, by=by),
        counts=counts,
        sums=_sums(question),
        statistics=partial(
            _statistics, [] if question.options else [(v, number, n) for v, number, _, n in given]
        ),
        notes=(*_value_notes(question, counts), *base_notes(view, [question], specification)),
        footnotes=footnotes([question], all_questions(view)),
    )


def _one_answer_each(counts: Mapping[tuple[Value, Key], int]) -> dict[Value, int]:
    """Those who answered, where each gave one answer: asking the study for them again takes as long as the counting."""
    sizes: Counter[Value] = Counter()
    for (value, _), n in counts.items():
        sizes[value] += n
    return sizes


def shown_options(question: Question, specification: Specification) -> list[Option]:
    """The options that are rows: in the base *substantive* the non-answers are not."""
    return [
        option for option in question.options if specification.base != "substantive" or not option.non_answer
    ]


def bin_of(number: float, options: Sequence[Option]) -> int | None:
    """The id of the bin that a number lies in, both ends included; None when the bins leave it out."""
    for option in options:
        if option.low is not None and option.high is not None and option.low <= number <= option.high:
            return option.id
    return None


def respondents_behind(view: View, only: store.Respondents, question: Question, option_id: int) -> list[str]:
    """The names of the respondents who gave an option, or a number that lies in it, sorted."""
    given = store.numbers_given(view.connection, only, question.id) if question.kind is Kind.NUMERIC else []
    numbers = {number for _, number, _, _ in given if bin_of(number, question.options) == option_id}
    return store.respondents_giving(view.connection, only, question.id, option_id, tuple(numbers))


def base_notes(view: View, questions: Sequence[Question], specification: Specification) -> list[str]:
    """Who is in the base without an answer, whose answers are left out, where else the question was asked, and what
    respondents hold against it.
    """
    only = respondents(questions, specification)
    notes = []
    if specification.base == "asked":
        answered = store.Respondents(only.among, "answered", only.where)
        missing = store.total(view.connection, only) - store.total(view.connection, answered)
        if missing:
            notes.append(f"{count(missing, 'respondent')} of the base gave no answer.")
    notes += [note for question in questions for note in _unrouted_note(view, question, specification)]
    return notes + _elsewhere_notes(view, questions) + reservations.notes(view, questions)


def _unrouted_note(view: View, question: Question, specification: Specification) -> list[str]:
    if not question.asked_if:
        return []
    n = store.unrouted(view.connection, respondents([question], specification))
    return (
        [f"{count(n, 'respondent')} answered {question.name} without being asked; that is left out."]
        if n
        else []
    )


def _elsewhere_notes(view: View, counted: Sequence[Question]) -> list[str]:
    elsewhere = {
        others[0].name: "; ".join(place(other) for other in others if other not in counted)
        for others in namesakes(view, counted).values()
    }
    return [
        f"{name} was asked in {places} as well; that is not counted here."
        for name, places in elsewhere.items()
        if places
    ]


def _sums(question: Question) -> tuple[Line, ...]:
    """The two lowest and the two highest steps of a scale with at least four."""
    steps = [option for option in question.options if not option.non_answer]
    if question.kind is not Kind.ORDINAL or len(steps) < 4:
        return ()
    return tuple(
        Line(f"{first.label} + {second.label}", (first.id, second.id))
        for first, second in (steps[:2], steps[-2:])
    )


def _value_notes(question: Question, counts: Mapping[tuple[Value, Key], int]) -> list[str]:
    outside = sum(n for (_, key), n in counts.items() if key is None)
    if not outside:
        return []
    if question.kind is Kind.NUMERIC:
        place = "in none of the bins" if question.options else "not a number"
        return [f"The answers of {count(outside, 'respondent')} of the base are {place}."]
    return [f"The answers of {count(outside, 'respondent')} of the base are none of the options."]


def _statistics(given: Numbers, values: Collection[Value]) -> dict[str, float]:
    """Count, mean and quartiles (inclusive method) of the numbers; empty when there are none."""
    import statistics

    numbers = [number for value, number, n in given for _ in range(n) if value in values]
    if not numbers:
        return {}
    quartiles = statistics.quantiles(numbers, method="inclusive") if len(numbers) > 1 else numbers * 3
    names = ("lower quartile", "median", "upper quartile")
    return {
        "numbers": len(numbers),
        "mean": statistics.fmean(numbers),
        **dict(zip(names, quartiles, strict=True)),
    }
