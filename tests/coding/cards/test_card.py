"""What the coding screen is told of a quote."""

from pathlib import Path

import pytest
from sqlalchemy import event as hook

from coding import codebook, codings, flags, memos
from coding.cards.card import cards
from coding.reading.readings import mark_no_code
from corpus.people import Actor
from corpus.quotes import text_hash
from corpus.study import Study
from tests.coding.queues.two_waves import two_waves
from tests.coding.small_corpus import add_answers, coder
from tests.coding.suggestions.by_hand import Said, run_by_hand


@pytest.fixture
def decided(study: Study, actor: Actor, tmp_path: Path) -> Study:
    """S1/why with suggestions, and with decisions, flags and memos of Ada and Bo."""
    two_waves(study, actor, tmp_path)
    reason = "near R1/why and S2/why, confirmed as encryption; words: encrypted"
    run_by_hand(
        study,
        actor,
        [
            Said("S1/why", "training", 0.2, "like the name of training"),
            Said("S1/why", "encryption", 0.8, reason, start=0, end=9),
            Said("S1/why", "providers", 0.6),
        ],
        quality={},
    )
    with study.write(actor) as work:
        codings.apply(work, quote="S1/why", code="training", span=(10, 16))
        flags.flag(work, quote="S1/why", kind="later")
        memos.add(work, subject="quote", name="S1/why", text="Again?")
    with study.write(coder(study, "Bo")) as work:
        codings.reject(work, quote="S1/why", code="training")
        flags.flag(work, quote="S1/why", kind="supervisor")
        flags.flag(work, quote="S1/why", kind="later")
        flags.clear(work, quote="S1/why", kind="later")
        mark_no_code(work, quote="S2/why")
    return study


def test_a_card_says_all_that_is_known_of_a_quote(decided: Study) -> None:
    """Who said it and what else; what the machine and people say of it, and which of it is one's own."""
    with decided.read() as view:
        card = cards(view, ["S1/why"], coder="Ada")[0]
    at = [one.pop("at") for one in (*card["decided"], *card["memos"])]
    ids = [one.pop("id") for one in card["suggested"]]
    assert card == {
        "name": "S1/why",
        "sha": text_hash("Encrypted again.")[:16],
        "text": "Encrypted again.",
        "question": "why",
        "who": "S1",
        "non_answer": False,
        "facts": ["other country", "other role"],
        "others": [{"question": "how", "text": "With a partner abroad."}],
        "suggested": [
            {
                "code": "encryption",
                "score": 0.8,
                "words": "Very likely",
                "reason": "near “Encrypted phones stop us.” and “Late answers from providers.”; words: encrypted",
                "start": 0,
                "end": 9,
            },
            {
                "code": "providers",
                "score": 0.6,
                "words": "Likely",
                "reason": "like the definition",
                "start": None,
                "end": None,
            },
        ],
        "decided": [
            {"code": "training", "status": "confirmed", "coder": "Ada", "mine": True, "start": 10, "end": 16},
            {
                "code": "training",
                "status": "rejected",
                "coder": "Bo",
                "mine": False,
                "start": None,
                "end": None,
            },
        ],
        "no_code": [],
        "flags": {"later": True, "supervisor": ["Bo"]},
        "memos": [{"person": "Ada", "text": "Again?"}],
        "decisions": 6,
    }
    assert all(moment.endswith("+00:00") for moment in at)
    assert len(set(ids)) == 2


def test_cards_come_in_the_order_asked_for(decided: Study) -> None:
    """Each once; a name that no quote has is left out."""
    with decided.read() as view:
        found = cards(view, ["S2/why", "gone", "R3/why", "S2/why"], coder="Bo")
        assert cards(view, [], coder="Bo") == []
    assert [(one["name"], one["non_answer"]) for one in found] == [("S2/why", False), ("R3/why", True)]
    assert found[0]["no_code"] == [{"coder": "Bo", "mine": True}]


def test_at_most_five_suggestions_are_shown(study: Study, actor: Actor, tmp_path: Path) -> None:
    """The best ones, of each code the newest, of active codes alone."""
    two_waves(study, actor, tmp_path)
    with study.write(actor) as work:
        for number in range(6):
            codebook.add(work, f"code {number}")
    run_by_hand(study, actor, [Said("R1/why", "code 0", 0.9, "in the proposed theme phones")], kind="themes")
    run_by_hand(study, actor, [Said("R1/why", "training", 0.99)])
    run_by_hand(
        study, actor, [Said("R1/why", f"code {number}", number / 10) for number in range(6)], quality={}
    )
    with study.write(actor) as work:
        codebook.retire(work, "code 5")
        shown = [(one["code"], one["score"]) for one in cards(work, ["R1/why"], coder="Ada")[0]["suggested"]]
    assert shown == [("code 4", 0.4), ("code 3", 0.3), ("code 2", 0.2), ("code 1", 0.1), ("code 0", 0.0)]


def test_many_cards_take_no_more_statements_than_one(study: Study, actor: Actor, tmp_path: Path) -> None:
    """A handful, however many quotes there are."""
    rows = "".join(f"R{number},Sweden,Answer {number}.\n" for number in range(40))
    add_answers(study, actor, tmp_path, content=f"id,country,why\n{rows}")
    said: list[str] = []
    with study.read() as view:
        cards(view, ["R0/why"], coder="Ada")
        hook.listen(study.engine, "before_cursor_execute", lambda *call: said.append(call[2]))
        cards(view, ["R0/why"], coder="Ada")
        one = len(said)
        found = cards(view, [f"R{number}/why" for number in range(40)], coder="Ada")
    assert len(found) == 40
    assert len(said) == 2 * one
    assert one <= 15
