"""Who each number of a figure counts."""

from coding.disclosure.conditions import NOTHING, YES, Condition, Values, numbers
from coding.disclosure.names import Names, names
from coding.figures.specification import Specification
from coding.figures.table import Table
from coding.figures.tables import table
from corpus.people import Actor
from corpus.study import Study
from tests.coding.figures.small_study import SmallStudy


def people(known: Names, asked: Specification, found: Table) -> dict[frozenset[Condition], int | None]:
    """The numbers of a table's rows by whom they count."""
    return {one.people: one.n for one in numbers(known, [(asked, found)]) if one.place is not None}


def is_(*values: str) -> Values:
    """Those values."""
    return Values(frozenset(values))


def test_the_same_people_are_found_in_tables_that_name_them_differently(study: Study, actor: Actor) -> None:
    """Filtered or split, and crossed one way or the other; with which base is no matter for who gave an answer."""
    with study.write(actor) as work:
        small = SmallStudy(work)
        small.respondents(20, country="Chile")
        small.respondents(20, country="Japan")
        small.question("P1", "single", ["Yes", "No"], text="One?")
        small.question("P2", "single", ["Low", "High"], text="Two?")
        small.answers("P1", ["Yes", "No"] * 20)
        small.answers("P2", ["Low", "Low", "High"] * 13)
        known = names(work)
        wanted = [
            Specification("P1", by="country"),
            Specification("P1", base="asked", where=(("country", "Chile"),)),
            Specification("P1", by="P2"),
            Specification("P2", by="P1"),
        ]
        split, filtered, crossed, back = (people(known, one, table(work, one)) for one in wanted)
    chile = frozenset([(("question", "One?"), is_("Yes")), (("attribute", "country"), is_("chile"))])
    low = frozenset([(("question", "One?"), is_("Yes")), (("question", "Two?"), is_("Low"))])
    assert split[chile] == filtered[chile] == 10
    assert crossed[low] == back[low] == 13
    assert known == Names(
        wordings={"p1": "One?", "p2": "Two?"},
        several=frozenset(),
        asked_of_all=frozenset(["p1", "p2"]),
        attributes={"country": frozenset(["chile", "japan"])},
        newest="2018",
        everybody=40,
    )


def test_the_base_is_of_what_is_counted_and_not_of_the_codes_of_the_groups(
    study: Study, actor: Actor
) -> None:
    """Only some were asked the second question, but all what codes are of; who has a code gave an answer to that."""
    with study.write(actor) as work:
        small = SmallStudy(work)
        small.respondents(20)
        small.question("P1", "single", ["Yes", "No"], text="One?")
        small.question("P2", "single", ["Low", "High"], text="Two?", asked_if={"P1": ["Yes"]})
        small.question("ft", "open")
        small.answers("P1", ["Yes"] * 12 + ["No"] * 8)
        small.answers("P2", ["Low"] * 11)
        small.quotes("ft", ["words"] * 20)
        small.codes("law")
        small.coding("R1/ft", "law")
        asked = Specification("P2", by="codes", base="asked", of="ft")
        known = names(work)
        whole, *_, law, _, _ = numbers(known, [(asked, table(work, asked))])[1:]
    assert whole.conditions == ((("question", "Two?"), Values(frozenset(["\0not asked"]), without=True)),)
    assert law.conditions[:2] == (
        (("said", "codes", "ft", "", "", "law"), is_(YES)),
        (("base", "ft"), is_("answer")),
    )
    assert (known.routes, known.coded) == ({"p2": (("p1", frozenset(["Yes"])),)}, "ft")


def test_what_can_be_said_together_is_yes_or_no_each(study: Study, actor: Actor) -> None:
    """Several answers, and codes as rows or as groups."""
    with study.write(actor) as work:
        small = SmallStudy(work)
        small.respondents(20)
        small.question("P1", "multi", ["phone", "mail"], text="How?")
        small.question("ft", "open", text="Why?")
        small.answers("P1", [["phone", "mail"]] * 20)
        small.quotes("ft", ["words"] * 20)
        small.codes("law")
        small.coding("R1/ft", "law")
        known = names(work)
        by_code, of_codes = Specification("P1", by="codes", of="ft"), Specification("codes", of="ft", by="P1")
        rows, groups = (people(known, one, table(work, one)) for one in (by_code, of_codes))
    law = ("said", "codes", "ft", "", "", "law"), is_(YES)
    phone = ("said", "How?", "phone"), is_(YES)
    assert rows[frozenset([law, phone])] == groups[frozenset([law, phone])] == 1


def test_who_gave_no_answer_is_told_apart_from_who_was_not_asked(study: Study, actor: Actor) -> None:
    """Everybody was asked the one, only some the other."""
    with study.write(actor) as work:
        small = SmallStudy(work)
        small.respondents(20)
        small.question("P1", "single", ["Yes", "No"])
        small.answers("P1", ["Yes"] * 20)
        small.question("P2", "single", ["Low", "High"], asked_if={"P1": ["Yes"]})
        small.answers("P2", ["Low"] * 10)
        asked = Specification("P1", by="P2")
        found = numbers(names(work), [(asked, table(work, asked))])
    groups = {
        values for one in found for variable, values in one.conditions if variable == ("question", "P2")
    }
    assert groups == {is_("Low"), is_(NOTHING, "\0not asked")}
