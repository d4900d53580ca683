"""Who each number of a figure counts, as conditions that numbers of other figures can be held against.

A number counts those whose answer, attribute or wave is one of some values. Figures that say the same in different ways
(crossed the other way round, filtered instead of split, with another base) become sums over the same kinds of people.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from coding.disclosure.names import Names
from coding.disclosure.sums import EVERYBODY, Place, steps_of
from coding.figures.grouping import NOT_STATED, OTHERS
from coding.figures.specification import CATEGORIES, CODES, ENTITIES, ITEM, WAVE, Specification
from coding.figures.table import Group, Row, Table

Variable = tuple[str, ...]
"""What people differ in: ("attribute", name), ("question", wording), ("wave",), or ("said", …, label), yes or no."""

NOTHING, NOT_ASKED = "\0nothing", "\0not asked"
"""Those who were asked and gave no answer, and those who were not asked."""
YES = "yes"
SAID: Variable = ("said",)
LEVELS = {
    "asked": ("asked", "non-answer", "answer"),
    "answered": ("non-answer", "answer"),
    "substantive": ("answer",),
}
"""Who is in a base of texts, and of questions with several answers."""


@dataclass(frozen=True, slots=True)
class Values:
    """Some values of a variable, or with `without` all but those."""

    of: frozenset[str]
    without: bool = False


_AN_ANSWER = Values(frozenset(("answer",)))
"""What everybody gave who said one of several things, whatever the base."""

Condition = tuple[Variable, Values]


@dataclass(frozen=True, slots=True)
class Number:
    """A number of a figure, `n` respondents who fit all conditions; None where it is withheld.

    `place` is that of a row or a sum in the table, None of a base.
    """

    figure: int
    place: Place | None
    n: int | None
    conditions: tuple[Condition, ...]

    @property
    def answers(self) -> frozenset[Variable]:
        """Those of its variables that are yes or no."""
        return frozenset(variable for variable, _ in self.conditions if variable[:1] == SAID)

    @property
    def people(self) -> frozenset[Condition]:
        """Who is counted, the same for numbers of the same people in tables with other bases."""
        found: dict[Variable, Values] = {}
        for variable, values in self.conditions:
            found[variable] = _both(found[variable], values) if variable in found else values
        return frozenset((variable, values) for variable, values in found.items() if variable[0] != "base")


Figure = tuple[Specification, Table]


def numbers(known: Names, figures: Sequence[Figure]) -> list[Number]:
    """Every number of several figures, those withheld too, and everybody's; none of rates and estimates."""
    everybody = () if known.everybody is None else (Number(-1, None, known.everybody, ()),)
    return [
        *everybody,
        *(
            number
            for place, (asked, table) in enumerate(figures)
            if table.shape != "rate" and table.estimate is None
            for number in _Reading(known, place, asked, table).numbers()
        ),
    ]


def topics(known: Names, asked: Specification, table: Table) -> frozenset[Variable]:
    """What a figure is about: the questions or codes that it counts or splits by, or the attribute that it counts.

    Figures without a common one tell nothing of each other that is worth a computation.
    """
    found = {
        topic
        for number in numbers(known, [(asked, table)])
        for variable, _ in number.conditions
        for topic in _topics(known, variable)
    }
    return frozenset(found or {("attribute", asked.question.casefold())})


def _topics(known: Names, variable: Variable) -> list[Variable]:
    """The variable, and the questions that lead to it; of codes, categories and the only code of answers one topic."""
    if variable[0] in ("attribute", "wave"):
        return []
    if variable[:2] in ((*SAID, CODES), (*SAID, CATEGORIES)) or variable[0] == "one code":
        return [("codes", variable[2 if variable[:1] == SAID else 1])]
    topic = variable[:-1] if variable[:1] == SAID else variable
    leads = [
        (*SAID, known.question(lead)) if lead in known.several else ("question", known.question(lead))
        for name, routes in known.routes.items()
        for lead, _ in routes
        if topic in (("question", known.question(name)), (*SAID, known.question(name)), ("base", name))
    ]
    return leads if topic[0] == "base" else [topic, *leads]


@dataclass(frozen=True, slots=True)
class _Reading:
    """One figure that is read, the `figure`-th."""

    known: Names
    figure: int
    asked: Specification
    table: Table

    def numbers(self) -> Iterator[Number]:
        """Its numbers: of everybody, then of each group."""
        bodies: list[Table | Group] = [self.table, *self.table.groups]
        for column, body in enumerate(bodies, start=EVERYBODY):
            if isinstance(body, Table):
                yield from self._of_body(column, body, self._filter())
            elif self.table.by == ITEM:
                item = replace(self.table, title=f"{self.table.title}: {body.label}", by=None, groups=())
                yield from replace(self, table=item)._of_body(column, body, self._filter())
            else:
                yield from self._of_body(column, body, [*self._filter(), *self._group(body)])

    def _filter(self) -> list[Condition]:
        values: dict[str, set[str]] = {}
        for name, value in self.table.where:
            values.setdefault(name.casefold(), set()).add(value.casefold())
        found: list[Condition] = [(("attribute", name), one_of(*them)) for name, them in values.items()]
        if self.table.by == WAVE or self.known.everybody is not None:
            return found
        return [*found, (("wave",), one_of(self.asked.wave or self.known.newest))]

    def _of_body(self, column: int, body: Table | Group, common: list[Condition]) -> Iterator[Number]:
        common = [*common, *self._base(body)]
        yield Number(self.figure, None, None if body.base.withheld else body.base.n, tuple(common))
        labels = [row.label for row in body.rows]
        for at, row in enumerate(body.rows):
            yield self._number(("row", column, at), row, [*common, *self._row([row.label], labels)])
        for at, pair in enumerate(steps_of(body.summary, body.rows)):
            if pair is not None:
                both = self._row([labels[one] for one in pair], labels)
                yield self._number(("sum", column, at), body.summary[at], [*common, *both])

    def _number(self, place: Place, row: Row, conditions: list[Condition]) -> Number:
        return Number(self.figure, place, None if row.withheld else row.n, tuple(conditions))

    def _base(self, body: Table | Group) -> list[Condition]:
        """Who is in the base of what the rows count."""
        base = self.asked.base
        if self.table.shape == "grid" and self.table.groups:
            return [(("base", self._counted()), one_of(*LEVELS[base]))]
        if self.table.shape == "attribute":
            return [(self._rows(), none_of(NOT_STATED.casefold()))] if base == "substantive" else []
        everybody = self._counted() in self.known.asked_of_all
        if base == "asked" and everybody:
            return []
        if self.table.multi_response or self.asked.each is not None:
            return [(("base", self._counted()), one_of(*LEVELS[base]))]
        if base == "substantive" and body.rows:
            return [(self._rows(), one_of(*(row.label for row in body.rows)))]
        out = [] if everybody else [NOT_ASKED]
        return [(self._rows(), none_of(*out, *([] if base == "asked" else [NOTHING])))]

    def _rows(self) -> Variable:
        """What rows that exclude each other are values of."""
        if self.table.shape == "attribute":
            return "attribute", self.asked.question.casefold()
        if self.asked.each is not None:
            return "one code", self._counted(), self.asked.coder or ""
        return "question", self.table.title

    def _row(self, these: list[str], labels: list[str]) -> list[Condition]:
        if self.table.multi_response:
            said = self._said(self.table.shape, self.table.title, these[0])
            return [(said, one_of(YES)), (("base", self._counted()), _AN_ANSWER)]
        if self.table.shape == "attribute":
            return [(self._rows(), _folded(_named(these[0], labels)))]
        return [(self._rows(), one_of(*these))]

    def _group(self, group: Group) -> list[Condition]:
        labels, by = [other.label for other in self.table.groups], self.table.by or ""
        if by == WAVE:
            return [(("wave",), one_of(group.label))]
        if by in (CODES, CATEGORIES):
            said = self._said(by, "", group.label)
            return [(said, one_of(YES)), (("base", said[2] or CODES), _AN_ANSWER)]
        if by.casefold() in self.known.several:
            said = self._said("multi", self.known.question(by), group.label)
            return [(said, one_of(YES)), (("base", by.casefold()), _AN_ANSWER)]
        named = _named(group.label, labels)
        if by.casefold() not in self.known.wordings:
            return [(("attribute", by.casefold()), _folded(named))]
        if NOT_STATED in named.of:
            silent = {NOTHING} if by.casefold() in self.known.asked_of_all else {NOTHING, NOT_ASKED}
            named = replace(named, of=named.of - {NOT_STATED} | silent)
        return [(("question", self.known.question(by)), named)]

    def _counted(self) -> str:
        """The question that is counted, or the only one whose codes can be."""
        asked = self.asked
        of_texts = asked.question in (CODES, CATEGORIES, ENTITIES)
        name = (asked.of if of_texts and asked.of else asked.question).casefold()
        return self.known.coded or CODES if name in (CODES, CATEGORIES) else name

    def _said(self, kind: str, title: str, label: str) -> Variable:
        """What a respondent says or not: an option of several, a code, a category, an entity."""
        if kind == "multi":
            return *SAID, title, label
        asked, of = self.asked, self.asked.of or self.asked.question
        if of in (CODES, CATEGORIES, ENTITIES) or of.casefold() in self.known.wordings:
            of = self.known.coded if kind in (CODES, CATEGORIES) else ""
        return *SAID, kind, of.casefold(), asked.coder or "", asked.phrases or "", label


def _both(one: Values, other: Values) -> Values:
    """The values that are in both."""
    if one.without and other.without:
        return Values(one.of | other.of, without=True)
    if one.without or other.without:
        kept, out = (other, one) if one.without else (one, other)
        return Values(kept.of - out.of)
    return Values(one.of & other.of)


def one_of(*values: str) -> Values:
    """Some values."""
    return Values(frozenset(values))


def none_of(*values: str) -> Values:
    """All values but some."""
    return Values(frozenset(values), without=True)


def _named(label: str, labels: list[str]) -> Values:
    """The values of a group by its label: "A or B" are two, Others all that the other labels leave."""
    named = [other for other in labels if other != OTHERS] if label == OTHERS else [label]
    return Values(frozenset(part for one in named for part in one.split(" or ")), without=label == OTHERS)


def _folded(values: Values) -> Values:
    return replace(values, of=frozenset(value.casefold() for value in values.of))
