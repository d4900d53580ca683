"""Crosstabs by answers and by codes, on both databases."""

from collections.abc import Iterator

import pytest

from coding.figures.specification import Specification
from coding.figures.table import Table
from coding.figures.tables import quotes_behind, respondents_behind, table
from corpus.errors import Refused
from corpus.people import Actor
from corpus.study import Study
from tests.coding.figures.small_study import SmallStudy

OVERLAP = "The groups overlap: a respondent can be in several of them, and in none."


@pytest.fixture
def small(study: Study, actor: Actor) -> Iterator[SmallStudy]:
    """Five respondents with a closed, a multiple, a numeric and an open question, and three codes in a category."""
    with study.write(actor) as work:
        small = SmallStudy(work)
        small.respondents(5, country="Sweden")
        small.question("met", "single", ["Yes", "No", "Perhaps"])
        small.question("often", "single", ["Often", "Rarely"], asked_if={"met": ["Yes"]})
        small.question("seen", "multi", ["Phones", "Cloud"])
        small.question("cases", "numeric", bins={"0": (0, 0), "1–10": (1, 10)})
        small.question("why", "open")
        small.answers("met", ["Yes", "Yes", "No", None, "Yes"])
        small.answers("often", ["Often", "Rarely", "Often", None, None])
        small.answers("seen", [["Phones", "Cloud"], ["Phones"], ["Cloud"], None, ["Phones"]])
        small.answers("cases", [0, 7, "1–10", 99, 3])
        small.quotes("why", ["Locked phones", "Locked", "Few people", "Both", None])
        small.codes("technique", kind="category")
        small.codes("locked", "phones", under="technique")
        small.codes("staff")
        for quote, code in (
            ("R1", "locked"),
            ("R1", "phones"),
            ("R2", "locked"),
            ("R3", "staff"),
            ("R4", "locked"),
        ):
            small.coding(f"{quote}/why", code)
        yield small


def cells(found: Table) -> dict[str, tuple[int, list[int]]]:
    """{group: (its base, the n of its rows)}."""
    return {group.label: (group.base.n, [row.n for row in group.rows]) for group in found.groups}


def test_answers_by_other_answers_in_the_order_of_the_questionnaire(small: SmallStudy) -> None:
    """An option that nobody chose is no group; who did not answer comes last; small groups stay."""
    found = table(small.work, Specification("seen", by="MET"))
    assert cells(found) == {"Yes": (3, [3, 1]), "No": (1, [0, 1])}
    assert [group.base.definition for group in found.groups] == [
        "respondents who answered seen, who answered met = Yes",
        "respondents who answered seen, who answered met = No",
    ]
    assert (found.by, [row.n for row in found.rows]) == ("met", [3, 2])
    assert cells(table(small.work, Specification("cases", by="met")))["Not stated"] == (1, [0, 0])


def test_an_answer_against_the_routing_puts_nobody_in_a_group(small: SmallStudy) -> None:
    """R3 was not asked how often."""
    found = table(small.work, Specification("met", by="often"))
    assert cells(found) == {"Often": (1, [1, 0, 0]), "Rarely": (1, [1, 0, 0]), "Not stated": (2, [1, 1, 0])}


def test_groups_of_several_answers_overlap(small: SmallStudy) -> None:
    """R1 is in both; the whole counts everybody once; nothing is tested between them."""
    found = table(small.work, Specification("met", by="seen"))
    assert cells(found) == {"Phones": (3, [3, 0, 0]), "Cloud": (2, [1, 1, 0])}
    assert ([row.n for row in found.rows], found.base.n, found.comparison) == ([3, 1, 0], 4, None)
    assert OVERLAP in found.notes


def test_bins_are_groups_of_numbers(small: SmallStudy) -> None:
    """A number given as such or as its bin; one outside the bins is in no group of its own."""
    found = table(small.work, Specification("met", by="cases"))
    assert cells(found) == {"0": (1, [1, 0, 0]), "1–10": (3, [2, 1, 0])}


def test_codes_that_come_together(small: SmallStudy) -> None:
    """Respondents who mention a code, among those who mention another; the diagonal is everybody."""
    found = table(small.work, Specification("codes", of="why", by="codes"))
    assert [row.label for row in found.rows] == ["locked", "phones", "staff"]
    assert cells(found) == {"locked": (3, [3, 1, 0]), "phones": (1, [1, 1, 0]), "staff": (1, [0, 0, 1])}
    assert found.groups[0].base.definition == "respondents who answered why, mentioning locked"
    assert OVERLAP in found.notes
    assert table(small.work, Specification("why", by="codes")).groups == found.groups
    together = Specification("why", by="codes")
    assert quotes_behind(small.work, together, "phones", group="locked") == ["R1/why"]
    assert respondents_behind(small.work, together, "locked", group="phones") == ["R1"]


def test_codes_by_category_and_answers_by_code(small: SmallStudy) -> None:
    """A category holds whoever mentions anything under it."""
    assert cells(table(small.work, Specification("why", by="categories"))) == {"technique": (3, [3, 1, 0])}
    found = table(small.work, Specification("met", by="codes", of="why"))
    assert cells(found) == {"locked": (2, [2, 0, 0]), "phones": (1, [1, 0, 0]), "staff": (1, [0, 1, 0])}
    assert respondents_behind(small.work, Specification("met", by="codes"), "Yes", group="locked") == [
        "R1",
        "R2",
    ]


def test_codes_by_answers_lead_to_the_quotes_of_each_group(small: SmallStudy) -> None:
    """And so do codes by an attribute."""
    found = table(small.work, Specification("why", by="met"))
    assert cells(found) == {"Yes": (2, [2, 1, 0]), "No": (1, [0, 0, 1]), "Not stated": (1, [1, 0, 0])}
    behind = {
        group: quotes_behind(small.work, Specification("why", by="met"), "locked", group=group)
        for group in ("Yes", "No", "Not stated")
    }
    assert behind == {"Yes": ["R1/why", "R2/why"], "No": [], "Not stated": ["R4/why"]}
    by_country = Specification("why", by="country")
    assert quotes_behind(small.work, by_country, "staff", group="Others") == ["R3/why"]


REFUSALS = (
    (Specification("met", by="why"), "why is an open question. Split by"),
    (Specification("met", by="nothing"), "no attribute or closed question nothing"),
    (Specification("country", by="met"), "or show met by country"),
    (Specification("met", by="codes", of="seen"), "seen is not an open question"),
    (Specification("met", wave="2030"), "no wave 2030. There are: 2018"),
)


def test_what_cannot_be_split_is_refused(small: SmallStudy) -> None:
    """A table of cases."""
    for specification, message in REFUSALS:
        with pytest.raises(Refused, match=message):
            table(small.work, specification)
    with pytest.raises(Refused, match="no group Maybe"):
        respondents_behind(small.work, Specification("seen", by="met"), "Cloud", group="Maybe")
    with pytest.raises(Refused, match="has no groups"):
        respondents_behind(small.work, Specification("seen"), "Cloud", group="Yes")


def test_categories_by_categories_count_whoever_mentions_both(small: SmallStudy) -> None:
    """Three mention a technique, one of staff none."""
    assert cells(table(small.work, Specification("categories", by="categories"))) == {"technique": (3, [3])}
