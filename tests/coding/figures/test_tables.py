"""Tables: bases, closed questions, attributes and crosstabs on both databases."""

from collections.abc import Iterator

import pytest

from coding.figures.shares import row
from coding.figures.specification import Specification
from coding.figures.table import Base, Row, Table
from coding.figures.tables import quotes_behind, respondents_behind, table
from corpus.errors import Refused
from corpus.people import Actor
from corpus.study import Study
from tests.coding.figures.small_study import SmallStudy


@pytest.fixture
def small(study: Study, actor: Actor) -> Iterator[SmallStudy]:
    """Ten Swedes, nine Norwegians, one Latvian, one who does not say; all but two log-ons answered something."""
    with study.write(actor) as work:
        small = SmallStudy(work)
        small.respondents(10, country="Sweden", role="officer")
        small.respondents(9, country="Norway", role="officer")
        small.respondents(1, country="Latvia", role="analyst")
        small.respondents(1, role="officer")
        small.respondents(2, answered=False, country="Latvia", role="analyst")
        yield small


def counts(rows: tuple[Row, ...]) -> dict[str, int]:
    """{label: n}."""
    return {row.label: row.n for row in rows}


def test_a_single_choice_table_counts_those_who_answered_this_question(small: SmallStudy) -> None:
    """Options in the order of the questionnaire, those nobody chose included, log-ons outside."""
    small.question("P1", "single", ["Yes", "No", "Perhaps"])
    small.answers("P1", ["No"] * 4 + [None] * 6 + ["Yes"] * 11)
    assert table(small.work, Specification("P1")) == Table(
        question="P1",
        title="P1",
        shape="single",
        base=Base("respondents who answered P1", 15),
        multi_response=False,
        rows=(row("Yes", 11, 15), row("No", 4, 15), row("Perhaps", 0, 15)),
    )


def test_routing_leaves_out_answers_of_people_who_were_not_asked(small: SmallStudy) -> None:
    """An answer given against the routing is counted in a note and nowhere else."""
    small.question("P1", "single", ["Yes", "No"])
    small.question("P2", "single", ["Often", "Rarely"], asked_if={"P1": ["Yes"]})
    small.answers("P1", ["Yes"] * 9 + ["No"] * 3)
    small.answers("P2", ["Often"] * 5 + [None] * 4 + ["Rarely"])
    answered = table(small.work, Specification("P2"))
    assert answered.base == Base("respondents who answered P2, asked if P1 = Yes", 5)
    assert answered.notes == ("1 respondent answered P2 without being asked; that is left out.",)
    assert counts(answered.rows) == {"Often": 5, "Rarely": 0}
    asked = table(small.work, Specification("P2", base="asked"))
    assert asked.base == Base("respondents who were asked P2, asked if P1 = Yes", 9)
    assert asked.notes[0] == "4 respondents of the base gave no answer."


def test_every_condition_of_a_routing_must_hold(small: SmallStudy) -> None:
    """Two conditions, one of them with alternatives."""
    small.question("P1", "single", ["Yes", "No"])
    small.question("P2", "multi", ["A", "B", "C"])
    small.question("P3", "single", ["Yes", "No"], asked_if={"P1": ["Yes"], "P2": ["A", "B"]})
    small.answers("P1", ["Yes", "Yes", "Yes", "No"])
    small.answers("P2", [["A", "B"], ["C"], ["B", "C"], ["A"]])
    small.answers("P3", ["Yes", "Yes", "No", "Yes"])
    assert table(small.work, Specification("P3")).base.n == 2
    assert respondents_behind(small.work, Specification("P3"), "No") == ["R3"]


def test_several_answers_are_shares_of_respondents(small: SmallStudy) -> None:
    """A respondent counts once in each row; the sum goes over 100 % and a note says so."""
    small.question("P6", "multi", ["Images", "Money"])
    small.answers("P6", [["Images", "Money"], ["Images"], ["Money", "Images"]])
    found = table(small.work, Specification("P6"))
    assert (found.base.n, found.multi_response, counts(found.rows)) == (3, True, {"Images": 3, "Money": 2})
    assert found.notes == ("Several answers were possible: shares add up to 166.7 %.",)


def test_the_substantive_base_leaves_out_non_answers_and_those_who_gave_nothing_else(
    small: SmallStudy,
) -> None:
    """In a multi question one real answer is enough to stay."""
    small.question("P1", "multi", ["A", "Don't know"], non_answers=["Don't know"])
    small.answers("P1", [["A"], ["A", "Don't know"], ["Don't know"]])
    found = table(small.work, Specification("P1", base="substantive"))
    assert found.base == Base("respondents who gave a substantive answer to P1", 2)
    assert counts(found.rows) == {"A": 2}
    assert counts(table(small.work, Specification("P1")).rows) == {"A": 2, "Don't know": 2}


def test_a_scale_has_the_sums_of_its_ends_computed_from_counts(small: SmallStudy) -> None:
    """Non-answers are no step; three steps have no ends to sum up."""
    steps = ["Very rare", "Rare", "Neither", "Common", "Very common", "Don't know"]
    small.question("P2", "ordinal", steps, non_answers=["Don't know"])
    small.answers("P2", ["Rare", "Common", "Very common", "Don't know", "Very rare", "Common"])
    small.question("P3", "ordinal", ["Down", "Same", "Up"])
    found = table(small.work, Specification("P2"))
    assert found.summary == (row("Very rare + Rare", 2, 6), row("Common + Very common", 3, 6))
    assert table(small.work, Specification("P3")).summary == ()


def test_numbers_fall_into_bins_with_both_ends_and_none_is_dropped(small: SmallStudy) -> None:
    """Empty bins are shown; a number between two bins stays in the base and is said."""
    inf = float("inf")
    small.question(
        "P11", "numeric", bins={"0": (0, 0), "1–10": (1, 10), "11–50": (11, 50), "100+": (100, inf)}
    )
    small.answers("P11", [0, 1, 10, 60, 2000, "1–10"])
    found = table(small.work, Specification("P11"))
    assert counts(found.rows) == {"0": 1, "1–10": 3, "11–50": 0, "100+": 1}
    assert found.base.n == 6
    assert found.notes == ("The answers of 1 respondent of the base are in none of the bins.",)
    assert respondents_behind(small.work, Specification("P11"), "1–10") == ["R2", "R3", "R6"]


def test_numbers_without_bins_are_described(small: SmallStudy) -> None:
    """Mean and quartiles (inclusive), and what is not a number is said."""
    small.question("P12", "numeric")
    small.answers("P12", [1, 2, 3, 4, 10, "many"])
    found = table(small.work, Specification("P12"))
    expected = {"numbers": 5, "mean": 4.0, "lower quartile": 2.0, "median": 3.0, "upper quartile": 4.0}
    assert (dict(found.statistics), found.base.n, found.rows) == (expected, 6, ())
    assert found.notes == ("The answers of 1 respondent of the base are not a number.",)
    assert table(small.work, Specification("P12", base="substantive")).base.n == 5


def test_a_value_that_is_no_option_stays_in_the_base(small: SmallStudy) -> None:
    """It is an answer, so leaving it out would flatter the others."""
    small.question("P1", "single", ["Yes"])
    small.answers("P1", ["Yes", "Sometimes"])
    found = table(small.work, Specification("P1"))
    assert (found.base.n, counts(found.rows)) == (2, {"Yes": 1})
    assert found.notes == ("The answers of 1 respondent of the base are none of the options.",)


def test_an_empty_base_has_no_shares(small: SmallStudy) -> None:
    """Undefined is said, never 0.0."""
    small.question("P1", "single", ["Yes"])
    found = table(small.work, Specification("P1"))
    assert found.rows == (Row("Yes", 0, None, None, None),)
    assert found.notes == ("Nobody is in the base, so there are no shares.",)


def test_rows_can_be_ordered_by_share(small: SmallStudy) -> None:
    """Largest first, then by label; the questionnaire's order is the default."""
    small.question("P1", "single", ["C", "A", "B"])
    small.answers("P1", ["A", "B", "B"])
    found = table(small.work, Specification("P1", sort="share"))
    assert [row.label for row in found.rows] == ["B", "A", "C"]


def test_an_attribute_is_shown_without_small_groups(small: SmallStudy) -> None:
    """One Latvian and one unknown would be recognised, and even together: the Norwegians join them."""
    found = table(small.work, Specification("Country"))
    assert found.base == Base("respondents who answered any question", 21)
    assert (found.question, counts(found.rows)) == ("country", {"Sweden": 10, "Others": 11})
    assert found.notes == ("Groups of fewer than 8 respondents are shown together as Others.",)
    assert len(respondents_behind(small.work, Specification("country"), "Others")) == 11


def test_the_substantive_base_of_an_attribute_leaves_out_those_who_do_not_state_it(small: SmallStudy) -> None:
    """Otherwise "Not stated" is a group like the others."""
    small.respondents(8)
    found = table(small.work, Specification("role"))
    assert counts(found.rows) == {"officer": 20, "Others": 9}
    known = table(small.work, Specification("role", base="substantive"))
    assert known.base == Base("respondents who answered any question and whose role is known", 21)


def test_a_crosstab_has_a_base_for_every_group_and_merges_small_ones(small: SmallStudy) -> None:
    """Groups by size; the rows in each add up to the rows of the whole table."""
    small.question("P1", "single", ["Yes", "No"])
    small.answers("P1", ["Yes"] * 10 + ["No"] * 11)
    found = table(small.work, Specification("P1", by="country"))
    assert [(group.label, group.base, counts(group.rows)) for group in found.groups] == [
        ("Sweden", Base("respondents who answered P1, country = Sweden", 10), {"Yes": 10, "No": 0}),
        (
            "Others",
            Base("respondents who answered P1, small groups of country together", 11),
            {"Yes": 0, "No": 11},
        ),
    ]
    assert (found.by, counts(found.rows)) == ("country", {"Yes": 10, "No": 11})


def test_a_filter_is_part_of_the_base(small: SmallStudy) -> None:
    """Values of one attribute are alternatives, attributes must all hold."""
    small.question("P1", "single", ["Yes", "No"])
    small.answers("P1", ["Yes"] * 10 + ["No"] * 11)
    where = (("country", "Norway"), ("country", "Latvia"), ("role", "officer"))
    found = table(small.work, Specification("P1", where=where))
    assert found.base == Base(
        "respondents who answered P1, where country = Norway or Latvia and role = officer", 9
    )
    assert (found.where, counts(found.rows)) == (where, {"Yes": 0, "No": 9})


REFUSALS = (
    (
        Specification("P1", where=(("country", "Latvia"),)),
        "Fewer than 8 respondents are left, where country = Latvia",
    ),
    (Specification("country", where=(("role", "analyst"),)), "Fewer than 8 respondents"),
    (Specification("P1", where=(("country", "Atlantis"),)), "Fewer than 8 respondents"),
    (Specification("country", by="role"), "two attributes together can name a person"),
    (Specification("P9"), "no question or attribute P9 in this study. There are: codes, categories"),
    (
        Specification("P1", by="contry"),
        "no attribute or closed question contry in this study. Did you mean country",
    ),
    (Specification("P1", where=(("age", "40"),)), "no attribute age"),
    (
        Specification("P1", where=(("p1", "Yes"),)),
        "P1 is a question and no attribute. Split the figure by it",
    ),
    (Specification("P1", of="ft"), "P1 counts no codes"),
    (Specification("P1", coder="Ada"), "P1 counts no codes"),
    (Specification("country", coder="Ada"), "country counts no codes"),
    (Specification("codes", of="P1"), "P1 is not an open question"),
    (Specification("codes", of="P9"), "no question P9"),
    (Specification("codes", coder="Bob"), "no coder Bob in this study. There are: Ada"),
    (Specification("ft", of="ft"), "ft is an open question itself"),
)


def test_what_cannot_or_must_not_be_shown_is_refused(small: SmallStudy) -> None:
    """A table of cases, each with what to do instead."""
    small.question("P1", "single", ["Yes", "No"])
    small.question("ft", "open")
    small.answers("P1", ["Yes"] * 21)
    for specification, message in REFUSALS:
        with pytest.raises(Refused, match=message):
            table(small.work, specification)


def test_closed_rows_lead_to_no_quotes_and_unknown_rows_are_refused(small: SmallStudy) -> None:
    """Who ticked what is not exported; a misspelt row is told apart from an empty one."""
    small.question("P1", "single", ["Yes", "No"])
    assert quotes_behind(small.work, Specification("P1"), "Yes") == []
    with pytest.raises(Refused, match="has no row Maybe"):
        quotes_behind(small.work, Specification("P1"), "Maybe")
    with pytest.raises(Refused, match="Fewer than 8 respondents"):
        respondents_behind(small.work, Specification("P1", where=(("country", "Latvia"),)), "Yes")


def test_names_are_found_however_they_are_capitalised(small: SmallStudy) -> None:
    """The table calls them as the study does."""
    small.question("P1", "single", ["Yes", "No"])
    small.question("ft", "open")
    small.answers("P1", ["Yes"] * 19)
    found = table(small.work, Specification("p1", by="COUNTRY", where=(("Role", "officer"),)))
    assert (found.question, found.by, found.where) == ("P1", "country", (("role", "officer"),))
    assert table(small.work, Specification("FT")).question == "ft"
