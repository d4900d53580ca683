"""Finding and paging quotes."""

from pathlib import Path

import pytest

from corpus.errors import Refused
from corpus.people import Actor
from corpus.quotes import QuoteFilter, count_quotes, find_quote, quotes_page, quotes_with
from corpus.store.quotes import with_word
from corpus.study import Study
from tests.builders import small_survey


@pytest.mark.parametrize(
    ("only", "names"),
    [
        (QuoteFilter(), ["R1/why", "R3/why", "R4/why"]),
        (QuoteFilter(substantive=True), ["R1/why", "R4/why"]),
        (QuoteFilter(search="phon"), ["R1/why"]),
        (QuoteFilter(search="nobody EVER"), ["R4/why"]),
        (QuoteFilter(search="ever) OR (phones"), []),
        (QuoteFilter(search="?!"), []),
        (QuoteFilter(search='"locked phones"'), ["R1/why"]),
        (QuoteFilter(search='"phones locked"'), []),
        (QuoteFilter(search='"locked phone"'), []),
        (QuoteFilter(search='"locked pho*"'), ["R1/why"]),
        (QuoteFilter(search='"locked pho'), ["R1/why"]),
        (QuoteFilter(search="lock* phones"), ["R1/why"]),
        (QuoteFilter(search="lock phones"), []),
        (QuoteFilter(search="don't"), ["R3/why"]),
        (QuoteFilter(search="'; \\ -- phones"), ["R1/why"]),
        (QuoteFilter(search="answers-ever"), ["R4/why"]),
        (QuoteFilter(where=(("country", "Norway"),)), ["R3/why", "R4/why"]),
        (QuoteFilter(where=(("country", "Norway"), ("country", "Sweden"))), ["R1/why", "R3/why", "R4/why"]),
        (QuoteFilter(question="why", search="answers"), ["R4/why"]),
        (QuoteFilter(question="met"), []),
    ],
)
def test_a_filter_gives_the_quotes_that_fit_all_of_it(
    study: Study, actor: Actor, tmp_path: Path, only: QuoteFilter, names: list[str]
) -> None:
    """Alike on both databases; what looks like a search language is only words."""
    small_survey(study, actor, tmp_path)
    with study.read() as view:
        assert [quote.name for quote in quotes_page(view, only=only)] == names
        assert count_quotes(view, only=only) == len(names)


def test_pages_follow_each_other_without_gap_or_overlap(study: Study, actor: Actor, tmp_path: Path) -> None:
    """Each page starts after the last id of the one before."""
    small_survey(study, actor, tmp_path)
    with study.read() as view:
        first = quotes_page(view, limit=2)
        second = quotes_page(view, limit=2, after=first[-1].id)
    assert [quote.name for quote in first + second] == ["R1/why", "R3/why", "R4/why"]


def test_a_quote_that_is_not_there_is_refused(study: Study) -> None:
    """Saying how quotes are called."""
    with study.read() as view, pytest.raises(Refused, match="There is no quote R9/why"):
        find_quote(view, "R9/why")


def test_quotes_come_in_the_order_of_their_ids_asked_for(study: Study, actor: Actor, tmp_path: Path) -> None:
    """Ids that no quote has are left out."""
    small_survey(study, actor, tmp_path)
    with study.read() as view:
        first, _, last = quotes_page(view)
        assert quotes_with(view, [last.id, 10**9, first.id]) == [last, first]
        assert quotes_with(view, []) == []


def test_some_quotes_that_hold_a_word_are_found(study: Study, actor: Actor, tmp_path: Path) -> None:
    """At most as many as are wanted; a part of a word is none."""
    small_survey(study, actor, tmp_path)
    with study.read() as view:
        first = find_quote(view, "R1/why").id
        assert with_word(view.connection, "phones", most=5) == [first]
        assert with_word(view.connection, "phone", most=5) == []
        assert len(with_word(view.connection, "ever", most=1)) == 1
