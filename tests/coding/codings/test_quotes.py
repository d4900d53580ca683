"""Looking for quotes by words, question, attributes and code."""

from pathlib import Path

import pytest

from coding import codebook, codings
from coding.codings.quotes import FoundQuotes, find_quotes
from corpus.errors import Refused
from corpus.people import Actor
from corpus.study import Study
from tests.builders import small_survey


@pytest.fixture
def coded(study: Study, actor: Actor, tmp_path: Path) -> Study:
    """The small survey: one quote with a code in a category, one where the code was rejected."""
    small_survey(study, actor, tmp_path)
    with study.write(actor) as work:
        codebook.add(work, "locked", category="obstacles")
        codings.apply(work, quote="R1/why", code="locked")
        codings.reject(work, quote="R4/why", code="locked")
    return study


def names(found: FoundQuotes) -> list[str]:
    """The names of the quotes on a page."""
    return [quote.name for quote in found.quotes]


def test_pages_follow_each_other(coded: Study) -> None:
    """`next` is the last quote of a page that others follow; `total` counts all."""
    with coded.read() as view:
        first = find_quotes(view, limit=2)
        second = find_quotes(view, limit=2, after=first.next)
    assert (names(first), first.next, first.total) == (["R1/why", "R3/why"], "R3/why", 3)
    assert (names(second), second.next, second.total) == (["R4/why"], None, 3)


def test_a_category_finds_what_the_codes_under_it_count_on(coded: Study) -> None:
    """Rejected codings find nothing."""
    with coded.read() as view:
        by_code, by_category = find_quotes(view, code="LOCKED"), find_quotes(view, code="obstacles")
        nothing = find_quotes(view, code="locked", where=(("country", "Norway"),))
    assert names(by_code) == names(by_category) == ["R1/why"]
    assert by_code.codes == {"R1/why": ["locked"]}
    assert (nothing.total, nothing.quotes, nothing.next) == (0, (), None)


def test_an_attribute_is_found_without_regard_to_case_and_an_unknown_one_refused(coded: Study) -> None:
    """Finding nothing would look like an answer."""
    with coded.read() as view:
        assert names(find_quotes(view, where=(("Country", "Sweden"),))) == ["R1/why"]
        with pytest.raises(Refused, match="no attribute county"):
            find_quotes(view, where=(("county", "Sweden"),))
