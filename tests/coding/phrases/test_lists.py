"""Phrase lists: what is looked for, and what it is counted as."""

import pytest
from sqlalchemy import text

from coding.phrases import lists
from coding.phrases.lists import Phrase, PhraseList
from corpus.errors import Refused
from corpus.people import Actor
from corpus.study import Study

PLATFORMS = (Phrase("Kik", "Kik"), Phrase("KIK messenger", "KIK"), Phrase("=LINE", "Line"))


def test_aliases_join_the_entity_that_is_there(study: Study, actor: Actor) -> None:
    """ "KIK" is counted as Kik; the list is made with its first phrases."""
    with study.write(actor) as work:
        made = lists.add(work, " Platforms ", PLATFORMS)
    assert made == PhraseList(
        "Platforms", (Phrase("Kik", "Kik"), Phrase("KIK messenger", "Kik"), Phrase("=LINE", "Line"))
    )
    assert made.entities == ("Kik", "Line")


def test_a_phrase_is_counted_anew_and_taken_out(study: Study, actor: Actor) -> None:
    """The same phrase in other letters is one phrase; the log tells every step."""
    with study.write(actor) as work:
        lists.add(work, "platforms", PLATFORMS)
        lists.add(work, "PLATFORMS", [Phrase("kik  MESSENGER", "Messengers")])
        left = lists.remove(work, "platforms", ["kik"])
    assert left.phrases == (Phrase("=LINE", "Line"), Phrase("kik MESSENGER", "Messengers"))
    with study.read() as view:
        assert lists.replay(view) == []


def test_nothing_is_written_for_what_is_there_already(study: Study, actor: Actor) -> None:
    """Adding the same phrases again is no event."""
    with study.write(actor) as work:
        lists.add(work, "platforms", PLATFORMS)
        before = work.connection.execute(text("SELECT count(*) FROM event")).scalar_one()
        lists.add(work, "platforms", PLATFORMS)
        assert work.connection.execute(text("SELECT count(*) FROM event")).scalar_one() == before


def test_what_cannot_be_kept_is_refused(study: Study, actor: Actor, supervisor: Actor) -> None:
    """Empty phrases, unknown lists, and people who do not code."""
    with study.write(actor) as work:
        lists.add(work, "platforms", PLATFORMS)
        with pytest.raises(Refused, match="behind “=”"):
            lists.add(work, "platforms", [Phrase("= ", "Nothing")])
        with pytest.raises(Refused, match="no phrase list platfroms"):
            lists.remove(work, "platfroms", ["kik"])
        with pytest.raises(Refused, match="has no phrase kit"):
            lists.remove(work, "platforms", ["kit"])
        with pytest.raises(Refused, match="holds 5,000 phrases at most"):
            lists.add(work, "too long", [Phrase(f"p{number}", "P") for number in range(5001)])
    with study.write(supervisor) as work, pytest.raises(Refused):
        lists.add(work, "platforms", PLATFORMS)


def test_a_list_changed_behind_the_log_is_named(study: Study, actor: Actor) -> None:
    """A changed entity and a removed list are both told."""
    with study.write(actor) as work:
        lists.add(work, "platforms", PLATFORMS)
        lists.add(work, "currencies", [Phrase("Bitcoin", "Bitcoin")])
        lists.add(work, "gone", [Phrase("x", "x")])
        lists.remove_list(work, "gone")
        work.connection.execute(text("UPDATE phrase SET entity = 'Kick' WHERE entity = 'Kik'"))
        gone = "phrase_list_id IN (SELECT id FROM phrase_list WHERE name = 'currencies')"
        work.connection.execute(text(f"DELETE FROM phrase WHERE {gone}"))
        work.connection.execute(text("DELETE FROM phrase_list WHERE name = 'currencies'"))
    with study.read() as view:
        assert lists.replay(view) == [
            "The phrase list platforms is not what its events say.",
            "The phrase list currencies is missing.",
        ]
