"""What an insight claims."""

import pytest

from coding import codebook
from coding.for_and_against.claim import Claim, claim_of
from coding.for_and_against.leaning import Leaning
from coding.report import reports
from corpus.errors import Refused
from corpus.people import Actor
from corpus.study import Study
from tests.coding.report.reported import TITLE


def claim(study: Study, number: int) -> Claim:
    """The claim of an insight."""
    with study.read() as view:
        return claim_of(view, TITLE, number)


def test_a_claim_has_the_codes_that_its_headline_names(drafted: Study) -> None:
    """And the questions of its figures and quotes; what it shows, and which way it and its question lean."""
    found = claim(drafted, 1)
    assert (found.codes, found.questions, found.asked) == (("encryption",), ("why",), True)
    assert found.shown == {"R1/why": "for", "R2/why": "for", "R3/why": "against", "E1": "comment"}
    assert found.said == Leaning(judgement="difficulty")  # "What stops you?"
    assert found.leaning == Leaning(extent="common", judgement="difficulty")


def test_a_category_stands_for_the_codes_under_it(drafted: Study, actor: Actor) -> None:
    """Named in any form; one that is not named is no part of the claim."""
    with drafted.write(actor) as work:
        codebook.add(work, "locked devices", category="technology")
        reports.add_insight(work, TITLE, "Technological obstacles are increasing")
        ids = {code.name: code.id for code in codebook.codes(work)}
    found = claim(drafted, 2)
    assert found.codes == ("technology",)
    assert found.code_ids == {ids["technology"], ids["encryption"], ids["locked devices"]}
    assert found.leaning.trend == "increase"


def test_a_claim_that_names_no_code_takes_the_largest_row(drafted: Study, actor: Actor) -> None:
    """Of its figure of codes; without a figure it has none and asks everywhere."""
    from coding.figures.specification import Specification

    with drafted.write(actor) as work:
        reports.add_insight(work, TITLE, "One thing stands out")
        reports.add_figure(work, TITLE, 2, Specification("codes", of="why"))
        reports.add_insight(work, TITLE, "Nothing stands out")
    assert claim(drafted, 2).codes == ("encryption",)
    alone = claim(drafted, 3)
    assert (alone.codes, alone.questions, alone.asked) == ((), ("why",), False)


def test_a_closed_question_leads_to_the_open_ones_of_its_section(drafted: Study, actor: Actor) -> None:
    """They were asked about the same."""
    from coding.figures.specification import Specification

    with drafted.write(actor) as work:
        reports.add_insight(work, TITLE, "Most have met it")
        reports.add_figure(work, TITLE, 2, Specification("met"))
    found = claim(drafted, 2)
    assert (found.questions, found.asked) == (("why",), True)


def test_an_unknown_insight_is_refused(drafted: Study) -> None:
    """As everywhere."""
    with pytest.raises(Refused, match="has no insight 7"):
        claim(drafted, 7)
