"""Single changes to an approved report's document, and to the study behind it, with what a verification may name."""

import json
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import text

from coding import codebook, codings
from coding.disclosure.threshold import lower
from coding.figures.specification import Specification
from coding.report import reports
from coding.report.reports import BlockText
from coding.report.verify import Difference
from corpus.importing import ImportSettings
from corpus.people import Role, sign_in
from corpus.study import Study, Work
from tests.builders import file, take_in

Document = dict[str, Any]
Place = tuple[str | int, ...]
Allowed = Callable[[Difference], bool]

MAP = """column,section,question,row,type,options,asked_if
met,One,Have you met it?,,yes-no,Yes|No,
often,One,How often?,,likert5,Never|Rarely|Sometimes|Often|Always,
why,Two,What stops you?,,open,,
wish,Two,What would help?,,open,,
"""
TITLE = "What stops the work"
CODES = ("encryption", "providers", "staffing")
PEOPLE = 24


@dataclass(frozen=True, slots=True)
class Mutation:
    """One change to the study: what it is, the change, and what may be named then."""

    name: str
    change: Callable[[Work], object]
    allowed: Allowed


def add_study(study: Study, folder: Path) -> None:
    """24 respondents in two countries, three codes on what stops them, and an approved report of five figures."""
    actor = sign_in(study, "Ada", role=Role.CODER)
    settings = ImportSettings(
        id="id", attributes=("country",), questions=str(file(folder, MAP, name="map.csv"))
    )
    take_in(study, actor, file(folder, _answers()), settings)
    with study.write(sign_in(study, "Sam", role=Role.SUPERVISOR)) as work:
        lower(work, to=5, reason="An invented survey.")
    with study.write(actor) as work:
        for code in CODES:
            codebook.add(work, code, category="obstacles", definition=f"Whoever names {code}.")
        for number in range(1, PEOPLE + 1):
            codings.apply(work, quote=f"R{number}/why", code=CODES[number % 3])
            if number % 4 == 0:
                codings.apply(work, quote=f"R{number}/wish", code="staffing")
        _report(work)
        reports.submit(work)
    with study.write(sign_in(study, "Sam", role=Role.SUPERVISOR)) as work:
        reports.approve(work, comment="Well carried.")


def _answers() -> str:
    steps = ("Never", "Rarely", "Sometimes", "Often", "Always")
    rows = [
        f"R{n},{'Sweden' if n % 2 else 'Norway'},{'Yes' if n % 3 else 'No'},{steps[n % 5]},"
        f"Reason number {n} keeps us busy.,Wish number {n} would help us."
        for n in range(1, PEOPLE + 1)
    ]
    return "\n".join(["id,country,met,often,why,wish", *rows, ""])


def _report(work: Work) -> None:
    reports.create(work, TITLE, "What officers wrote.")
    reports.add_insight(work, None, "Three obstacles", "All are named.", sub_headline="None is rare")
    reports.add_insight(work, None, "Most have met it", overview="It is met")
    for insight, specification in FIGURES:
        reports.add_figure(work, None, insight, specification)
    reports.add_quote(work, None, 1, "R1/why", "for")
    reports.add_quote(work, None, 1, "R2/why", "for", cuts=[(0, 7)])
    reports.add_quote(work, None, 2, "R3/wish", "against")
    reports.add_block(work, None, "foreword", BlockText(title="Foreword", text="Read it."))
    reports.add_block(work, None, "comment", BlockText(text="So it is.", author="Dr Noor"), insights=[1, 2])


FIGURES = (
    (1, Specification("codes", of="why")),
    (1, Specification("categories", of="why")),
    (1, Specification("codes", of="wish")),
    (2, Specification("met")),
    (2, Specification("often", by="country")),
)
OF_WHY, OF_WISH, OF_MET, OF_OFTEN = {(1, 1), (1, 2)}, {(1, 3)}, {(2, 1)}, {(2, 2)}


def figures(*places: tuple[int, int]) -> Allowed:
    """Only these figures, as (insight, figure)."""
    return lambda found: (found.insight, found.figure) in places


def methods(*beginnings: str) -> Allowed:
    """Only facts of the methods whose place begins so."""
    return lambda found: found.insight is None and found.where.startswith(beginnings)


def either(*several: Allowed) -> Allowed:
    """Whatever one of them allows."""
    return lambda found: any(allowed(found) for allowed in several)


def of_study(chance: random.Random) -> Mutation:
    """One change to the study, chosen by chance."""
    number = chance.randint(1, PEOPLE)
    why, other = f"R{number}/why", CODES[(number + chance.choice((1, 2))) % 3]
    mine = CODES[number % 3]
    agreed = methods("agreement", "coders")
    choices = [
        Mutation(
            f"{other} on {why}",
            lambda work: codings.apply(work, quote=why, code=other),
            either(figures(*OF_WHY), agreed),
        ),
        Mutation(
            f"{mine} taken off {why}",
            lambda work: codings.withdraw(work, quote=why, code=mine),
            either(figures(*OF_WHY), agreed),
        ),
        Mutation(
            f"{mine} on {why} rejected",
            lambda work: codings.reject(work, quote=why, code=mine),
            either(figures(*OF_WHY), agreed),
        ),
        Mutation(
            f"{mine} confirmed on {why} by somebody else",
            lambda work: _second_coder(work, why, mine),
            either(figures(*OF_WHY), agreed),
        ),
        Mutation(
            f"{mine} on R{number}/wish",
            lambda work: codings.apply(work, quote=f"R{number}/wish", code=mine, span=(0, 4)),
            either(figures(*OF_WISH), agreed),
        ),
        Mutation(f"{mine} defined anew", lambda work: codebook.edit(work, mine, definition="Else."), _codes),
        Mutation(
            f"{mine} renamed",
            lambda work: codebook.rename(work, mine, "barriers"),
            either(figures(*OF_WHY, *OF_WISH), _codes),
        ),
        Mutation(
            f"another text of {why}",
            lambda work: _other_text(work, why),
            either(figures(*OF_WHY), lambda found: found.where.startswith("quote quo-")),
        ),
        Mutation(
            f"another answer of R{number}", lambda work: _other_answer(work, f"R{number}"), figures(*OF_MET)
        ),
        Mutation(
            f"another country of R{number}",
            lambda work: _sql(
                work,
                "UPDATE respondent_attribute SET value = CASE value WHEN 'Sweden' THEN 'Norway' ELSE 'Sweden' END "
                "WHERE respondent_id = (SELECT id FROM respondent WHERE name = :name)",
                name=f"R{number}",
            ),
            figures(*OF_OFTEN),
        ),
        Mutation(
            "another wording of a question",
            lambda work: _sql(work, "UPDATE question SET text = 'Ever met it?' WHERE name = 'met'"),
            either(figures(*OF_MET), methods("questions, met")),
        ),
        Mutation(
            "another method text",
            lambda work: _sql(work, "UPDATE study SET method = 'By post.'"),
            methods("text"),
        ),
        Mutation(
            f"R{number} only logged on",
            lambda work: _sql(work, "UPDATE respondent SET answered = false WHERE name = :n", n=f"R{number}"),
            either(figures(*OF_WHY, *OF_WISH, *OF_MET, *OF_OFTEN), methods("respondents", "log ons")),
        ),
    ]
    return chance.choice([*choices, *_swaps(chance)])


def _swaps(chance: random.Random) -> list[Mutation]:
    """Two respondents who differ change places: no count moves, unless what they swap goes with something else."""
    third, other = 3 * chance.randint(1, PEOPLE // 3), 3 * chance.randrange(PEOPLE // 3) + 1
    odd, even = 2 * chance.randrange(PEOPLE // 2) + 1, 2 * chance.randint(1, PEOPLE // 2)
    fifth, next_to_it = 5 * chance.randint(1, PEOPLE // 5), 5 * chance.randrange(PEOPLE // 5) + 1
    return [
        Mutation(
            f"answers of R{third} and R{other} to met swapped",
            lambda work: swap(work, "answer", "option_id", (third, other), "met"),
            figures(*OF_MET),
        ),
        Mutation(
            f"answers of R{fifth} and R{next_to_it} to often swapped",
            lambda work: swap(work, "answer", "option_id", (fifth, next_to_it), "often"),
            figures(*OF_OFTEN),
        ),
        Mutation(
            f"countries of R{odd} and R{even} swapped",
            lambda work: swap(work, "respondent_attribute", "value", (odd, even)),
            figures(*OF_OFTEN),
        ),
    ]


_codes = methods("codes, ")


def swap(work: Work, table: str, column: str, numbers: tuple[int, int], question: str | None = None) -> None:
    """What two respondents have in a column of a table becomes the other's."""
    asked = "" if question is None else "AND question_id = (SELECT id FROM question WHERE name = :question) "
    of = f"{asked}AND respondent_id = (SELECT id FROM respondent WHERE name = :name)"
    read = text(f"SELECT {column} FROM {table} WHERE 1 = 1 {of}")
    names = [f"R{number}" for number in numbers]
    had = [work.connection.execute(read, {"name": name, "question": question}).scalar_one() for name in names]
    for name, value in zip(names, reversed(had), strict=True):
        change = f"UPDATE {table} SET {column} = :value WHERE 1 = 1 {of}"
        _sql(work, change, value=value, name=name, question=question)


def _second_coder(work: Work, quote: str, code: str) -> None:
    """Somebody else decides the same: no count changes."""
    ids = work.connection.execute(
        text("SELECT q.id, c.id FROM quote q, code c WHERE q.name = :quote AND c.name = :code"),
        {"quote": quote, "code": code},
    ).one()
    _sql(
        work,
        "INSERT INTO coding (guid, quote_id, code_id, person_id, place, status, codebook_version, at) "
        "SELECT 'other', :quote, :code, id, '', 'confirmed', 1, '2026-01-01T00:00:00+00:00' FROM person "
        "WHERE name = 'Sam'",
        quote=ids[0],
        code=ids[1],
    )


def _other_text(work: Work, quote: str) -> None:
    """Somebody works around the database's own refusal."""
    _sql(work, "DROP TRIGGER frozen_quote_update")
    _sql(work, "UPDATE quote SET text = 'Nothing does.' WHERE name = :name", name=quote)


def _other_answer(work: Work, respondent: str) -> None:
    """Yes becomes No, and the other way round."""
    _sql(
        work,
        "UPDATE answer SET option_id = (SELECT o.id FROM option o WHERE o.question_id = answer.question_id "
        "AND o.id <> answer.option_id) WHERE question_id = (SELECT id FROM question WHERE name = 'met') "
        "AND respondent_id = (SELECT id FROM respondent WHERE name = :name)",
        name=respondent,
    )


def _sql(work: Work, statement: str, **values: object) -> None:
    work.connection.execute(text(statement), values)


def of_document(chance: random.Random, document: Document) -> tuple[str, Document, Allowed]:
    """(what is changed, the document with it, what may be named): any value of it, chosen by chance."""
    changed: Document = json.loads(json.dumps(document))
    path = chance.choice(list(_leaves(document, ())))
    place: Any = changed
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = _other(place[path[-1]])
    return " → ".join(map(str, path)), changed, _allowed(path)


def _leaves(value: Any, path: Place) -> Iterator[Place]:
    """The paths of everything that holds nothing else."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from _leaves(inner, (*path, key))
    elif isinstance(value, list) and value:
        for number, inner in enumerate(value):
            yield from _leaves(inner, (*path, number))
    elif not isinstance(value, list):
        yield path


def _other(value: Any) -> Any:
    if isinstance(value, bool):
        return not value
    if isinstance(value, int | float):
        return value + 1
    return "something else" if value is None else f"{value} x"


def _allowed(path: Place) -> Allowed:
    """What a change at this place of the document may be called."""
    match path:
        case ("insights", int(insight), "figures", int(figure), *_):
            place = f"figure {figure + 1}"
            return lambda found: (
                found.insight == insight + 1 and (found.figure == figure + 1 or found.where.startswith(place))
            )
        case ("insights", int(insight), "quotes", *_):
            return lambda found: found.insight == insight + 1 and found.where.startswith("quote ")
        case ("insights", int(insight), str(part), *_):
            names = (part.replace("_", " "), f"insight {insight + 1}")
            return lambda found: found.insight in (None, insight + 1) and found.where.startswith(names)
        case ("methods", str(part), *_):
            return methods(part.replace("_", " "))
        case ("blocks", int(number), *_):
            return lambda found: found.where.startswith(f"block {number + 1}")
        case (*_, str(part)):
            return lambda found: found.insight is None and found.where == part.replace("_", " ")
    raise AssertionError(path)
