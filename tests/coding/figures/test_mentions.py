"""Shares of respondents by code and category on both databases."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from coding.figures.shares import row
from coding.figures.specification import Specification
from coding.figures.table import Base, Row
from coding.figures.tables import quotes_behind, respondents_behind, table
from coding.reading.readings import mark_no_code, withdraw_no_code
from corpus.people import Actor
from corpus.study import Study
from tests.coding.figures.small_study import SmallStudy

CODES = Specification("codes", of="ft")
CATEGORIES = Specification("categories", of="ft")


@pytest.fixture
def small(study: Study, actor: Actor) -> Iterator[SmallStudy]:
    """Five respondents with quotes, two without, and a codebook of three codes in nested categories."""
    with study.write(actor) as work:
        small = SmallStudy(work)
        small.respondents(7)
        small.question("ft", "open")
        small.quotes("ft", ["Locked phones", "Hidden faces", "Both", "none", "Volume"], non_answers=["none"])
        small.codes("techniques", kind="category")
        small.codes("hiding", kind="category", under="techniques")
        small.codes("faces", "disguise", under="hiding")
        small.codes("encryption")
        yield small


def counts(rows: tuple[Row, ...]) -> dict[str, int]:
    """{label: n}."""
    return {row.label: row.n for row in rows}


def test_a_code_counts_the_respondents_who_mention_it_among_those_who_answered(small: SmallStudy) -> None:
    """By share, then by name; codes that nobody mentions are shown; what is not decided yet is said."""
    small.coding("R1/ft", "encryption")
    small.coding("R3/ft", "encryption")
    small.coding("R2/ft", "faces")
    found = table(small.work, CODES)
    assert found.base == Base("respondents who answered ft", 5)
    assert found.rows == (row("encryption", 2, 5), row("faces", 1, 5), row("disguise", 0, 5))
    assert (found.title, found.shape, found.multi_response) == ("Codes: ft", "codes", True)
    assert found.notes == (
        "1 of the 4 quotes carries no decision yet: shares can still change.",
        "A respondent counts once in each row and can be in several: shares do not add up to 100 %.",
    )


def test_a_quote_that_no_code_fits_is_decided(small: SmallStudy) -> None:
    """For everybody and for whoever said it; nobody else has decided on it, and what is taken back is open again."""
    for name in ("R1/ft", "R2/ft", "R3/ft"):
        small.coding(name, "faces")
    mark_no_code(small.work, quote="R5/ft")
    open_for_another = "4 of the 4 quotes carry no decision yet: shares can still change."
    assert "decision" not in table(small.work, CODES).notes[0]
    mine = table(small.work, replace(CODES, coder=small.work.actor.name))
    assert "decision" not in mine.notes[0]
    small.coding("R1/ft", "encryption", status="suggested", coder="Bob")
    assert table(small.work, replace(CODES, coder="Bob")).notes[0] == open_for_another
    withdraw_no_code(small.work, quote="R5/ft")
    assert table(small.work, CODES).notes[0].startswith("1 of the 4 quotes carries no decision yet")


def test_only_codings_in_force_count(small: SmallStudy) -> None:
    """Suggested, rejected and withdrawn ones count nowhere, and an adjudicator overrules a coder."""
    for quote, status in (("R1/ft", "suggested"), ("R2/ft", "rejected"), ("R3/ft", "withdrawn")):
        small.coding(quote, "encryption", status=status)
    small.coding("R5/ft", "encryption")
    small.coding("R5/ft", "encryption", status="rejected", coder="Judge", place="adjudication")
    assert counts(table(small.work, CODES).rows)["encryption"] == 0
    small.coding("R1/ft", "encryption", status="adjudicated", coder="Judge", place="adjudication")
    assert counts(table(small.work, CODES).rows)["encryption"] == 1


def test_a_respondent_with_the_code_on_several_quotes_or_by_several_coders_counts_once(
    small: SmallStudy,
) -> None:
    """Two questions, two coders, one respondent."""
    small.question("ft2", "open")
    small.quotes("ft2", ["Locked again"])
    small.coding("R1/ft", "encryption")
    small.coding("R1/ft", "encryption", coder="Bob")
    small.coding("R1/ft2", "encryption")
    found = table(small.work, Specification("codes"))
    assert found.base == Base("respondents who answered ft or ft2", 5)
    assert counts(found.rows)["encryption"] == 1
    assert quotes_behind(small.work, Specification("codes"), "encryption") == ["R1/ft", "R1/ft2"]


def test_a_category_counts_each_respondent_once_however_deep_the_codes_lie(small: SmallStudy) -> None:
    """And says which codes it cannot count."""
    small.coding("R1/ft", "faces")
    small.coding("R1/ft", "disguise")
    small.coding("R2/ft", "disguise")
    small.coding("R3/ft", "encryption")
    found = table(small.work, CATEGORIES)
    assert found.rows == (row("hiding", 2, 5), row("techniques", 2, 5))
    assert "Not in any category, so not counted here: encryption." in found.notes
    assert quotes_behind(small.work, CATEGORIES, "techniques") == ["R1/ft", "R2/ft"]
    assert respondents_behind(small.work, CATEGORIES, "hiding") == ["R1", "R2"]


def test_only_codes_that_are_mentioned_are_named_beside_categories(small: SmallStudy) -> None:
    """A code of another question is no gap in this table."""
    small.coding("R1/ft", "faces")
    assert not [note for note in table(small.work, CATEGORIES).notes if "encryption" in note]


def test_an_open_question_is_shown_by_its_codes(small: SmallStudy) -> None:
    """The same rows as "codes" of that question."""
    small.coding("R1/ft", "encryption")
    assert table(small.work, Specification("ft")).rows == table(small.work, CODES).rows


def test_non_answers_are_in_the_base_answered_and_out_of_the_base_substantive(small: SmallStudy) -> None:
    """ "None" is an answer to the question, but none that could carry a code."""
    assert table(small.work, CODES).base.n == 5
    assert table(small.work, Specification("codes", of="ft", base="substantive")).base == Base(
        "respondents who gave a substantive answer to ft", 4
    )
    assert table(small.work, Specification("codes", of="ft", base="asked")).base.n == 7


def test_experts_and_pull_quotes_are_never_counted(small: SmallStudy) -> None:
    """Only quotes of respondents are answers."""
    small.question("ft3", "open")
    small.quotes("ft3", ["An expert's words"], kind="expert")
    small.coding("R1/ft3", "encryption")
    found = table(small.work, Specification("codes"))
    assert found.base == Base("nobody: no quote of a respondent carries a code yet", 0)
    assert all(row.percent is None for row in found.rows)


def test_one_coder_alone_can_be_shown(small: SmallStudy) -> None:
    """For looking at differences between coders."""
    small.coding("R1/ft", "encryption", coder="Bob")
    small.coding("R2/ft", "encryption")
    found = table(small.work, Specification("codes", of="ft", coder="Bob"))
    assert counts(found.rows)["encryption"] == 1
    assert "Only what Bob confirmed is counted." in found.notes
    assert "3 of the 4 quotes carry no decision yet: shares can still change." in found.notes


def test_retired_codes_are_shown_only_where_they_are_in_force(small: SmallStudy) -> None:
    """With their status and a note."""
    small.codes("old", "older", status="retired")
    small.coding("R1/ft", "old")
    found = table(small.work, CODES)
    assert {"old (retired)": 1}.items() <= counts(found.rows).items()
    assert "older (retired)" not in counts(found.rows)
    assert "No longer in the codebook, still on quotes: old (retired)." in found.notes


def test_codes_can_be_shown_in_the_order_of_the_codebook(small: SmallStudy) -> None:
    """Codes under their categories first."""
    small.coding("R1/ft", "encryption")
    found = table(small.work, Specification("codes", of="ft", sort="order"))
    assert [row.label for row in found.rows] == ["faces", "disguise", "encryption"]


def test_an_answer_outside_the_routing_carries_no_code_into_a_table(small: SmallStudy) -> None:
    """Neither its respondent nor its code counts."""
    small.question("P1", "single", ["Yes", "No"])
    small.question("why", "open", asked_if={"P1": ["Yes"]})
    small.answers("P1", ["Yes", "No"])
    small.quotes("why", ["Asked", "Not asked"])
    for respondent in ("R1", "R2"):
        small.coding(f"{respondent}/why", "encryption")
    small.coding("R2/ft", "faces")
    found = table(small.work, Specification("codes"))
    assert (found.base.n, counts(found.rows)["encryption"], counts(found.rows)["faces"]) == (5, 1, 1)
    assert "1 respondent answered why without being asked; that is left out." in found.notes
    assert quotes_behind(small.work, Specification("codes"), "encryption") == ["R1/why"]


def test_codes_by_an_attribute_keep_small_groups_together(small: SmallStudy) -> None:
    """Seven respondents in all are one group."""
    small.respondents(1, role="analyst")
    small.coding("R1/ft", "encryption")
    found = table(small.work, Specification("codes", of="ft", by="role"))
    assert [(group.label, group.base.n, counts(group.rows)["encryption"]) for group in found.groups] == [
        ("Others", 5, 1)
    ]
