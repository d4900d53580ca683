"""Memos."""

from pathlib import Path

import pytest

from coding import codebook, memos
from coding.memos import Subject
from corpus.errors import Refused
from corpus.people import Actor
from corpus.store import events
from corpus.study import Study
from tests.coding.small_corpus import add_answers


def test_memos_stay_with_what_they_are_about(
    study: Study, actor: Actor, supervisor: Actor, tmp_path: Path
) -> None:
    """On quotes, codes, questions and respondents, oldest first, in any role."""
    add_answers(study, actor, tmp_path)
    subjects: tuple[tuple[Subject, str], ...] = (
        ("quote", "R1/why"),
        ("code", "encryption"),
        ("question", "why"),
        ("respondent", "R1"),
    )
    with study.write(actor) as work:
        codebook.add(work, "encryption")
        for subject, name in subjects:
            memos.add(work, subject=subject, name=name, text=f" on the {subject}\n")
    with study.write(supervisor) as work:
        memos.add(work, subject="quote", name="R1/why", text="Agreed.")
        found = {subject: memos.of(work, subject=subject, name=name) for subject, name in subjects}
    assert {subject: [(memo.person, memo.text) for memo in of] for subject, of in found.items()} == {
        "quote": [("Ada", " on the quote\n"), ("Sam", "Agreed.")],
        "code": [("Ada", " on the code\n")],
        "question": [("Ada", " on the question\n")],
        "respondent": [("Ada", " on the respondent\n")],
    }


def test_a_memo_leaves_an_event_without_its_words(study: Study, actor: Actor) -> None:
    """A memo may repeat a quote, and the log repeats no quote."""
    with study.write(actor) as work:
        codebook.add(work, "encryption")
        memos.add(work, subject="code", name="encryption", text="secretword")
        (event,) = events.about(work.connection, subject="memo")
    assert event["action"] == "added"
    assert "text_sha256" in event["after"]
    assert "secretword" not in event["after"]


@pytest.mark.parametrize(
    ("subject", "name", "text", "message"),
    [
        ("quote", "R9/why", "x", "There is no quote R9/why"),
        ("code", "cloud", "x", "no code called cloud"),
        ("respondent", "R9", "x", "There is no respondent called R9"),
        ("theme", "T", "x", "There is no theme called T"),
        ("report", "T", "x", "There is no report called T"),
        ("quote", "R1/why", " \n", "The memo is empty"),
    ],
)
def test_a_memo_needs_a_thing_and_words(
    study: Study, actor: Actor, subject: Subject, name: str, text: str, message: str
) -> None:
    """Nothing is noted on nothing."""
    with study.write(actor) as work, pytest.raises(Refused, match=message):
        memos.add(work, subject=subject, name=name, text=text)


def test_a_respondents_name_that_two_waves_share_is_refused(
    study: Study, actor: Actor, tmp_path: Path
) -> None:
    """Two different people; the memo goes on a quote."""
    add_answers(study, actor, tmp_path, wave="2018")
    add_answers(study, actor, tmp_path, wave="2019", content="id,country,why\nR1,Norway,\n")
    with (
        study.write(actor) as work,
        pytest.raises(Refused, match="Several waves have a respondent called R1"),
    ):
        memos.add(work, subject="respondent", name="R1", text="x")
