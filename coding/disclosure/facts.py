"""What is so of everybody, whatever figures show: as numbers of people who cannot be, which are nought.

Nobody answers a question that they were not led to, nobody mentions a code and not its category, and whose answer has
one code mentions no other. Readers learn all this from the methods of a report and from its glossary.
"""

from collections.abc import Collection, Iterator

from coding.disclosure.conditions import (
    LEVELS,
    NOT_ASKED,
    SAID,
    YES,
    Condition,
    Number,
    Variable,
    none_of,
    one_of,
)
from coding.disclosure.names import Names
from coding.figures.one_code import NO_CODE, SEVERAL
from coding.figures.specification import CATEGORIES, CODES

_NO = none_of(YES)
_YES = one_of(YES)


def facts(known: Names, about: Collection[Variable]) -> list[Number]:
    """What is known of these variables beside what is counted."""
    every = (*_routes(known), *_categories(known, about), *_one_code(about), *_any_code(known, about))
    return [
        Number(-1, None, 0, conditions)
        for conditions in every
        if all(variable in about for variable, _ in conditions)
    ]


def kin(known: Names, answers: Collection[Variable], about: Collection[Variable]) -> frozenset[Variable]:
    """Codes and categories, of those that numbers are `about`, that tell of others: each other's above and below."""
    said = [variable for variable in about if variable[:1] == SAID]
    above = {variable: _above(known, variable) for variable in said if variable[1:2] == (CODES,)}
    near = {above.get(one, one) for one in answers}
    categories = frozenset(variable for variable in said if variable in near)
    return categories | {code for code, category in above.items() if category in categories}


def others(known: Names, wanted: Collection[Variable], about: Collection[Variable]) -> frozenset[Variable]:
    """The codes that figures are `about` beside the only code of answers, where one of these is `wanted`."""
    every = frozenset(
        code for one in about if one[0] == "one code" for code in _codes(known, one) if code in about
    )
    return every if any(one[0] == "one code" or one in every for one in wanted) else frozenset()


def one_code(number: Number, about: Collection[Variable]) -> frozenset[Variable]:
    """The codes, of those that numbers are `about`, that somebody mentions alone whom the number counts."""
    said = {
        (*SAID, CODES, *variable[1:], "", label)
        for variable, values in number.conditions
        if variable[0] == "one code"
        for label in values.of
    }
    return frozenset(said & set(about))


def _above(known: Names, code: Variable) -> Variable | None:
    category = known.under.get(code[-1])
    return None if category is None else (*SAID, CATEGORIES, *code[2:-1], category)


def _routes(known: Names) -> Iterator[tuple[Condition, ...]]:
    for name, leads in known.routes.items():
        asked = {
            ("question", known.question(name)): none_of(NOT_ASKED),
            ("base", name): one_of(*LEVELS["asked"]),
        }
        for variable, values in asked.items():
            for lead, labels in leads:
                yield (variable, values), *_not_led(known, lead, labels)
            not_asked = one_of(*values.of) if values.without else none_of(*values.of)
            if all(lead not in known.several for lead, _ in leads):
                led = ((("question", known.question(lead)), one_of(*labels)) for lead, labels in leads)
                yield (variable, not_asked), *led


def _not_led(known: Names, lead: str, labels: frozenset[str]) -> tuple[Condition, ...]:
    title = known.question(lead)
    if lead in known.several:
        return tuple(((*SAID, title, label), _NO) for label in sorted(labels))
    return ((("question", title), none_of(*labels)),)


def _categories(known: Names, about: Collection[Variable]) -> Iterator[tuple[Condition, ...]]:
    below: dict[Variable, list[str]] = {}
    for name, category in known.under.items():
        for variable in about:
            if variable[:2] == (*SAID, CATEGORIES) and variable[-1] == category:
                below.setdefault(variable, []).append(name)
    for above, names in below.items():
        codes: list[Variable] = [(*SAID, CODES, *above[2:-1], name) for name in names]
        for code in codes:
            yield (code, _YES), (above, _NO)
        yield (above, _YES), *((code, _NO) for code in codes)


def _one_code(about: Collection[Variable]) -> Iterator[tuple[Condition, ...]]:
    for one in about:
        if one[0] == "one code":
            for code in about:
                if code[:4] == (*SAID, CODES, *one[1:]):
                    yield (one, one_of(code[-1])), (code, _NO)
                    yield (one, none_of(code[-1], SEVERAL.label)), (code, _YES)
                    yield (one, one_of(NO_CODE.label)), (code, _YES)


def _any_code(known: Names, about: Collection[Variable]) -> Iterator[tuple[Condition, ...]]:
    """Who mentions a code gave an answer and mentions one of all there are, of several one beside any of them."""
    for one in about:
        if one[0] == "one code" and (codes := _codes(known, one)):
            yield (("base", one[1]), none_of("answer")), (one, none_of(NO_CODE.label))
            yield (one, none_of(NO_CODE.label)), *((code, _NO) for code in codes)
            for left_out in codes:
                yield (one, one_of(SEVERAL.label)), *((code, _NO) for code in codes if code != left_out)


def _codes(known: Names, one: Variable) -> list[Variable]:
    """All codes that answers to the question of a "one code" can have."""
    return [(*SAID, CODES, *one[1:], "", name) for name in sorted(known.codes)]
