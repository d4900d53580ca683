"""How far the coding is."""

from pathlib import Path

import pytest

from coding import codebook, codings
from coding.codings import CodeCount, Tally
from corpus.errors import Refused
from corpus.people import Actor
from corpus.study import Study
from tests.coding.small_corpus import add_answers, coder


def test_a_category_counts_each_quote_and_respondent_once(study: Study, actor: Actor, tmp_path: Path) -> None:
    """Also over several levels; codes without codings are there with zeros."""
    add_answers(study, actor, tmp_path)
    with study.write(actor) as work:
        codebook.add(work, "devices", category="technology", kind="category")
        codebook.add(work, "encryption", category="devices")
        codebook.add(work, "cloud", category="technology")
        codebook.add(work, "staffing")
        codings.apply(work, quote="R1/why", code="encryption")
        codings.apply(work, quote="R1/why", code="encryption", span=(0, 9))
        codings.apply(work, quote="R1/why", code="cloud")
        codings.apply(work, quote="R2/why", code="cloud")
        codings.reject(work, quote="R4/why", code="cloud")
        found = codings.counts(work)
    none, one, two = Tally(0, 0), Tally(1, 1), Tally(2, 2)
    assert found == [
        CodeCount("technology", "category", None, two, one, none),
        CodeCount("devices", "category", "technology", one, none, none),
        CodeCount("encryption", "code", "devices", one, none, none),
        CodeCount("cloud", "code", "technology", two, one, none),
        CodeCount("staffing", "code", None, none, none, none),
    ]


def test_progress_is_decided_quotes_of_all_that_are_no_non_answers(
    study: Study, actor: Actor, tmp_path: Path
) -> None:
    """A suggestion decides nothing; a question narrows it."""
    add_answers(study, actor, tmp_path)
    with study.write(actor) as work:
        codebook.add(work, "encryption")
        assert codings.progress(work) == (0, 3)
        codings.apply(work, quote="R1/why", code="encryption", status="suggested")
        codings.reject(work, quote="R2/why", code="encryption")
        assert codings.progress(work, question="WHY") == (1, 3)
        with pytest.raises(Refused, match="no question whi"):
            codings.progress(work, question="whi")


def test_the_next_quote_is_the_first_that_this_coder_has_not_decided(
    study: Study, actor: Actor, tmp_path: Path
) -> None:
    """Non-answers are passed over; `after` goes on from a quote; another coder has their own way through."""
    add_answers(study, actor, tmp_path)

    def names(who: str) -> list[str]:
        found, after = [], 0
        while quote := codings.next_quote(work, coder=who, question="why", after=after):
            found.append(quote.name)
            after = quote.id
        return found

    with study.write(actor) as work:
        codebook.add(work, "encryption")
        codings.apply(work, quote="R1/why", code="encryption")
        codings.apply(work, quote="R4/why", code="encryption", status="suggested")
        assert names("Ada") == ["R2/why", "R4/why"]
        assert names("Bo") == ["R1/why", "R2/why", "R4/why"]
    with study.write(coder(study, "Bo")) as work:
        codings.reject(work, quote="R2/why", code="encryption")
        assert names("Bo") == ["R1/why", "R4/why"]
