"""Quotes to choose from for an insight, and what may contradict it."""

from collections.abc import Iterator

import pytest

from coding.for_and_against.candidates import candidates
from coding.for_and_against.contradictions import contradictions
from coding.for_and_against.marks import mark
from coding.report import reports
from corpus.people import Actor, sign_in
from corpus.study import Study, View, open_study
from tests.coding.for_and_against.inventing import TITLE, codings_of, insight, survey
from tests.coding.small_corpus import trial
from tests.databases import SqliteFiles

ANSWERS = (
    "Providers answer our requests far too late.",
    "Answers from providers are slow in every case.",
    "Providers answer our requests within a day, it works very well.",
    "The requests to providers are no problem here.",
    "Too little training for new colleagues.",
    "don't know",
    "Answers of providers come late because nobody is trained for requests.",
    "Lunch.",
)
SLOW, TRAINING = "slow providers", "training"


@pytest.fixture(scope="module")
def asked(sqlite_files: SqliteFiles) -> Iterator[tuple[Study, Actor]]:
    """Eight answers, three coded as slow providers (one of them says otherwise) and two as training; an insight."""
    where = sqlite_files.new()
    study = open_study(where)
    actor = sign_in(study, "Ada")
    survey(study, actor, *ANSWERS)
    codings_of(study, actor, {1: SLOW, 2: SLOW, 4: SLOW, 5: TRAINING, 7: TRAINING})
    insight(study, actor, "Slow providers are the largest problem")
    yield study, actor
    study.close()
    sqlite_files.drop(where)


def offered(view: View) -> list[tuple[str, str, tuple[str, ...]]]:
    """(side, quote, why) of every candidate."""
    return [(one.side, one.weighed.key, one.why) for one in candidates(view, TITLE, 1).chosen]


CODED = f"coded {SLOW}"
EASE = "says that it is easy, or no problem, the claim that it is difficult"
DIFFICULT = "says that it is difficult, as the claim does"
FOR = {("for", "R1/why", (CODED, DIFFICULT)), ("for", "R2/why", (CODED, DIFFICULT))}
AGAINST = {("against", "R3/why", (EASE,)), ("against", "R4/why", (CODED, EASE))}


def test_quotes_stand_for_and_against_a_claim(asked: tuple[Study, Actor]) -> None:
    """By their codes and by what they say; what is about something else, or a non-answer, is not offered."""
    with asked[0].read() as view:
        found = candidates(view, TITLE, 1)
        assert set(offered(view)) == FOR | AGAINST
        assert (found.speaking_for, found.speaking_against) == (2, 2)
        assert [one.side for one in found.on("against")] == ["against", "against"]


def test_what_is_shown_already_is_not_offered_again(asked: tuple[Study, Actor]) -> None:
    """It still counts among those that speak for the claim."""
    with trial(*asked) as work:
        reports.add_quote(work, TITLE, 1, "R1/why", "for")
        found = candidates(work, TITLE, 1, most=1)
        assert [one.weighed.key for one in found.on("for")] == ["R2/why"]
        assert (found.speaking_for, len(found.on("against"))) == (2, 1)


def test_a_mark_decides_the_side(asked: tuple[Study, Actor]) -> None:
    """What people say of a quote goes before what its words seem to say."""
    with trial(*asked) as work:
        mark(work, TITLE, 1, "R4/why", "fits")
        mark(work, TITLE, 1, "R5/why", "contradicts")
        sides = {quote: side for side, quote, _ in offered(work)}
    assert (sides["R4/why"], sides["R5/why"]) == ("for", "against")


def test_contradictions_are_opposed_or_near_and_coded_otherwise(asked: tuple[Study, Actor]) -> None:
    """The opposed first, those with the claim's own code before others; each with its mark and whether it is shown."""
    with trial(*asked) as work:
        mark(work, TITLE, 1, "R3/why", "contradicts")
        reports.add_quote(work, TITLE, 1, "R4/why", "against")
        found = [
            (one.weighed.key, one.opposed, one.weighed.mark, one.weighed.shown)
            for one in contradictions(work, TITLE, 1)
        ]
        assert found == [
            ("R4/why", True, None, "against"),
            ("R3/why", True, "contradicts", None),
            ("R7/why", False, None, None),
        ]
        (first,) = contradictions(work, TITLE, 1, most=1)
        assert first.why == (CODED, EASE)


def test_a_quote_tells_where_else_it_is_shown(asked: tuple[Study, Actor]) -> None:
    """So that nobody uses it twice without notice."""
    study, actor = asked
    with trial(study, actor) as work:
        reports.add_insight(work, TITLE, "Another")
        reports.add_quote(work, TITLE, 2, "R1/why", "for")
        also = {one.weighed.key: one.weighed.also_in for one in candidates(work, TITLE, 1).chosen}
    assert (also["R1/why"], also["R2/why"]) == ((2,), ())


def test_a_claim_without_codes_is_carried_by_what_quotes_say(asked: tuple[Study, Actor]) -> None:
    """Of those that share its words."""
    with trial(*asked) as work:
        reports.add_insight(work, TITLE, "The requests are difficult")
        found = {one.weighed.key: one.side for one in candidates(work, TITLE, 2).chosen}
    assert found == {"R1/why": "for", "R7/why": "for", "R3/why": "against", "R4/why": "against"}


def test_the_quotes_of_a_printed_insight(printed: Study) -> None:
    """All ten respondents who speak of it are offered on one side or the other; experts are left out."""
    with trial(printed, sign_in(printed, "Ada")) as work:
        reports.create(work, TITLE)
        reports.add_insight(work, TITLE, "Deepfakes will become more common")
        found = candidates(work, TITLE, 1, most=10)
    carrying = {one.weighed.key for one in found.chosen if one.weighed.carries}
    assert carrying == {f"Q{number:03}" for number in range(46, 56)}
    assert {one.weighed.key for one in found.on("against")} == {"Q050"}
