"""What readers know beside the numbers of a report."""

from dataclasses import replace

from coding.disclosure.combined import computable
from coding.disclosure.conditions import Condition, Number, Variable, none_of, one_of
from coding.disclosure.facts import facts, kin, one_code
from tests.coding.disclosure.people import NAMES

KNOWN = replace(
    NAMES,
    routes={"p2": (("p1", frozenset(["Yes"])),)},
    under={"law": "order", "files": "work", "load": "work"},
)
ONE, TWO = ("question", "One?"), ("question", "Two?")
ALONE = ("one code", "ft", "")
YES = one_of("yes")


def said(kind: str, label: str) -> Variable:
    """That somebody mentions it."""
    return "said", kind, "ft", "", "", label


LAW, ORDER, WORK = said("codes", "law"), said("categories", "order"), said("categories", "work")
FILES, LOAD = said("codes", "files"), said("codes", "load")


def number(n: int | None, *conditions: Condition) -> Number:
    """A number of those who fit them."""
    return Number(0, ("row", 0, 0), n, conditions)


def found(shown: list[Number], hidden: Number) -> list[int]:
    """What follows for it."""
    return [one.n for one in computable(KNOWN, [*shown, hidden], [hidden])]


def test_who_is_asked_a_question_gave_the_answer_that_leads_to_it() -> None:
    """Of 27 who said yes and were asked the next question, 21 answered it."""
    asked, answered = none_of("\0not asked"), none_of("\0not asked", "\0nothing")
    silent = number(None, (ONE, one_of("Yes")), (TWO, one_of("\0nothing", "\0not asked")))
    shown = [number(27, (TWO, asked)), number(21, (TWO, answered)), number(40, (ONE, one_of("No")))]
    assert found(shown, silent) == [6]


def test_a_category_of_one_code_is_that_code() -> None:
    """Who mentions a code mentions its category, and who mentions the category has one of its codes."""
    assert found([number(7, (ORDER, YES))], number(None, (LAW, YES))) == [7]
    assert found([number(7, (LAW, YES))], number(None, (ORDER, YES))) == [7]
    assert found([number(7, (WORK, YES))], number(None, (FILES, YES))) == []
    assert found([number(7, (WORK, YES)), number(0, (LOAD, YES))], number(None, (FILES, YES))) == [7]


def test_whose_answer_has_one_code_mentions_no_other() -> None:
    """Where nobody has several, a code is mentioned by those who mention it alone."""
    shown = [number(0, (ALONE, one_of("Several codes"))), number(7, (ALONE, one_of("law")))]
    assert found(shown, number(None, (LAW, YES))) == [7]
    assert found([shown[0], number(7, (LAW, YES))], number(None, (ALONE, one_of("law")))) == [7]


def test_who_mentions_several_of_two_codes_mentions_both() -> None:
    """18 and 10 mention them, and of 48 people 24 none: so 4 mention both."""
    known = replace(KNOWN, codes=frozenset(("law", "files")))
    both = number(None, (ALONE, one_of("Several codes")))
    law_alone = number(None, (ALONE, one_of("law")))
    none = number(24, (ALONE, one_of("No code")))
    shown = [number(48), none, number(18, (LAW, YES)), number(10, (FILES, YES))]
    assert [one.n for one in computable(known, [*shown, both], [both])] == [4]
    assert [one.n for one in computable(known, [*shown, law_alone], [law_alone])] == [14]
    assert [one.n for one in computable(KNOWN, [*shown, both], [both])] == []


def test_who_gave_no_answer_mentions_no_code() -> None:
    """Otherwise somebody among the 48 could mention several of both without being of the 18 or the 10."""
    known = replace(KNOWN, codes=frozenset(("law", "files")))
    answered, gave = (("base", "ft"), one_of("non-answer", "answer")), (("base", "ft"), one_of("answer"))
    both = number(None, answered, (ALONE, one_of("Several codes")))
    none = number(24, answered, (ALONE, one_of("No code")))
    shown = [number(48, answered), none, number(18, gave, (LAW, YES)), number(10, gave, (FILES, YES))]
    assert [one.n for one in computable(known, [*shown, both], [both])] == [4]


def test_facts_are_about_what_numbers_are_about() -> None:
    """Nothing is known of what no figure tells."""
    assert facts(KNOWN, [ONE]) == facts(KNOWN, [LAW, WORK]) == []
    assert kin(KNOWN, [LAW], [LAW, FILES]) == frozenset()
    assert kin(KNOWN, [FILES], [LAW, FILES, LOAD, WORK]) == {WORK, FILES, LOAD}
    assert one_code(number(None, (ALONE, one_of("law", "other"))), [LAW]) == {LAW}
