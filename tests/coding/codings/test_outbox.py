"""The outbox of a page: what is done."""

from pathlib import Path

import pytest

from coding import codebook, codings, memos
from coding.check import faults
from coding.codings.outbox import deliver
from coding.store import suggestion_runs
from coding.store import suggestions as suggestion_store
from coding.suggestions.open import open_suggestions
from corpus.people import Actor
from corpus.quotes import find_quote
from corpus.study import Study
from tests.coding.codings.sending import TEXTS, code, code_it, entry, said, standing


@pytest.fixture
def coded(study: Study, actor: Actor, tmp_path: Path) -> Study:
    """Four quotes and two codes."""
    return code_it(study, actor, tmp_path)


def test_everything_that_a_page_does_is_done_in_order(coded: Study, actor: Actor) -> None:
    """Each with a sentence; undo and redo name the quote to show."""
    sent = [
        entry("1", "confirm", "R1/why", code("encryption"), code("providers")),
        entry("2", "reject", "R2/why", code("encryption")),
        entry("3", "no code", "R4/why"),
        entry("4", "withdraw no code", "R4/why"),
        entry("5", "withdraw", "R1/why", code("providers")),
        entry("6", "later"),
        entry("7", "not later"),
        entry("8", "flag"),
        entry("9", "unflag"),
        entry("10", "flag"),
        entry("11", "memo", memo="Ask the team."),
        {"seq": "12", "do": "undo"},
        {"seq": "13", "do": "undo"},
        {"seq": "14", "do": "redo"},
    ]
    receipts = deliver(coded, actor, sent)
    assert said(receipts) == [
        "Confirmed encryption, providers.",
        "Rejected encryption.",
        "Said that no code fits.",
        "Took back that no code fits.",
        "Withdrew providers.",
        "Marked to come back later.",
        "Took off the mark to come back later.",
        "Flagged for a supervisor.",
        "Took the flag off.",
        "Flagged for a supervisor.",
        "Kept the memo.",
        "Took back the flag for a supervisor.",
        "Took back clearing the flag for a supervisor.",
        "Brought back clearing the flag for a supervisor.",
    ]
    assert [receipt.quote for receipt in receipts[-4:]] == [None, "R1/why", "R1/why", "R1/why"]
    assert receipts[0].to_json() == {
        "seq": "1",
        "done": True,
        "said": "Confirmed encryption, providers.",
        "quote": None,
        "problem": None,
    }
    with coded.read() as view:
        assert standing(view) == [
            ("R1/why", "encryption", "confirmed", "Ada", None),
            ("R2/why", "encryption", "rejected", "Ada", None),
        ]
        assert [memo.text for memo in memos.of(view, subject="quote", name="R1/why")] == ["Ask the team."]
        assert list(faults(view)) == []


def test_a_span_covers_exactly_the_text_that_was_shown(coded: Study, actor: Actor) -> None:
    """Behind an emoji and in script from right to left; any other text or place is refused, and nothing of it kept."""
    lock, cases = TEXTS["R1/why"].index("🔒"), TEXTS["R4/why"][:6]
    sent = [
        entry("1", "confirm", "R1/why", code("encryption", start=lock, end=lock + 1, text="🔒")),
        entry("2", "confirm", "R4/why", code("providers", start=0, end=6, text=cases)),
        entry("3", "confirm", "R2/why", code("providers"), code("encryption", start=0, end=2, text="xx")),
        entry("4", "confirm", "R2/why", code("encryption", start=0, end=99, text="Providers")),
        entry("5", "reject", "R2/why", code("encryption", start=3, end=3, text="")),
    ]
    problems = [receipt.problem for receipt in deliver(coded, actor, sent)]
    assert problems[:2] == [None, None]
    assert [problem and problem.split(".")[0] for problem in problems[2:]] == [
        "The span of quote R2/why does not cover the text that was given with it at [0, 2)",
        "The span of quote R2/why is [0, 99), but the text has 33 characters",
        "The span of quote R2/why is [3, 3), but the text has 33 characters",
    ]
    with coded.read() as view:
        assert standing(view) == [
            ("R1/why", "encryption", "confirmed", "Ada", "🔒"),
            ("R4/why", "providers", "confirmed", "Ada", cases),
        ]


def test_a_part_is_known_by_its_place_alone(coded: Study, actor: Actor) -> None:
    """A tab that was closed keeps no words; the hash of the whole text says that the place is the one chosen."""
    part = code("encryption", start=0, end=9)
    told = deliver(coded, actor, [entry("1", "confirm", "R1/why", part)])
    with coded.read() as view:
        assert standing(view) == [("R1/why", "encryption", "confirmed", actor.name, "Encrypted")]
    told += deliver(coded, actor, [entry("2", "withdraw", "R1/why", part)])
    assert said(told) == ["Confirmed encryption.", "Withdrew encryption."]
    with coded.read() as view:
        assert standing(view) == []


def test_an_undo_is_meant_for_what_was_decided_last(coded: Study, actor: Actor) -> None:
    """What was refused leaves nothing to take back, and nothing older is taken back in its stead."""
    told = deliver(
        coded,
        actor,
        [
            entry("1", "confirm", "R1/why", code("encryption")),
            entry("2", "confirm", "R2/why", code("gone")),
            {"seq": "3", "do": "undo", "after": "2"},
        ],
    )
    assert [receipt.done for receipt in told] == [True, False, False]
    assert str(told[2].problem).startswith("What you decided last could not be stored")
    with coded.read() as view:
        assert standing(view) == [("R1/why", "encryption", "confirmed", actor.name, None)]
    assert deliver(coded, actor, [{"seq": "4", "do": "undo", "after": "1"}])[0].done
    with coded.read() as view:
        assert standing(view) == []


def test_a_text_that_was_not_shown_is_not_decided_on(coded: Study, actor: Actor) -> None:
    """The page would have shown another text, or another quote."""
    sent = entry("1", "confirm", "R1/why", code("encryption")) | {"quote": "R2/why"}
    assert said(deliver(coded, actor, [sent])) == [
        "! The text of quote R2/why is not what was shown. Reload the page."
    ]


def test_a_new_code_is_added_once_and_stays_when_the_step_is_undone(coded: Study, actor: Actor) -> None:
    """Under the category named; a name that exists by then is used; a name that is not new must be known."""
    deliver(
        coded,
        actor,
        [
            entry("1", "confirm", "R1/why", code("Access", new=True), category="barriers"),
            entry("2", "confirm", "R2/why", code("access", new=True), category="other"),
            {"seq": "3", "do": "undo"},
            {"seq": "4", "do": "undo"},
        ],
    )
    refused = deliver(coded, actor, [entry("5", "confirm", "R1/why", code("acces"))])
    with coded.read() as view:
        assert standing(view) == []
        found = codebook.find_code(view, "access")
        assert (found.name, found.parent) == ("Access", "barriers")
        assert [one.name for one in codebook.codes(view) if one.kind == "category"] == ["barriers"]
    assert "has no code called acces" in (refused[0].problem or "")


def test_a_suggestion_is_settled_with_the_part_that_the_person_chose(coded: Study, actor: Actor) -> None:
    """Confirmed or rejected; a suggestion of another code or quote, or none, is refused. Undone, it is open again."""
    ids = suggest(coded, actor, ("R1/why", "encryption"), ("R1/why", "providers"))
    part = {"start": 0, "end": 9, "text": "Encrypted"}
    sent = [
        entry("1", "confirm", "R1/why", code("providers", suggestion=ids[0])),
        entry("2", "confirm", "R2/why", code("encryption", suggestion=ids[0])),
        entry("3", "reject", "R1/why", code("encryption", suggestion=99)),
        entry("4", "confirm", "R1/why", code("encryption", suggestion=ids[0], **part)),
        entry("5", "reject", "R1/why", code("providers", suggestion=ids[1])),
    ]
    assert [receipt.done for receipt in deliver(coded, actor, sent)] == [False, False, False, True, True]
    with coded.read() as view:
        assert standing(view) == [
            ("R1/why", "encryption", "confirmed", "Ada", "Encrypted"),
            ("R1/why", "providers", "rejected", "Ada", None),
        ]
        assert [suggestion.code for suggestion in open_suggestions(view, "R1/why")] == []
    deliver(coded, actor, [{"seq": "6", "do": "undo"}])
    with coded.read() as view:
        assert [suggestion.code for suggestion in open_suggestions(view, "R1/why")] == ["providers"]


def suggest(study: Study, actor: Actor, *pairs: tuple[str, str]) -> list[int]:
    """Suggests codes for quotes, and gives the ids of the suggestions."""
    with study.write(actor) as work:
        run = {
            "kind": "codes",
            "seed": 0,
            "corpus_hash": "",
            "model": "none",
            "model_hash": "",
            "parameters": {},
            "versions": {},
            "question_id": None,
        }
        run_id = suggestion_runs.insert(work.connection, person_id=actor.id, **run)["id"]
        rows = [
            {
                "run_id": run_id,
                "quote_id": find_quote(work, quote).id,
                "code_id": codebook.find_code(work, name).id,
                "score": 0.5,
                "reason": "words",
            }
            for quote, name in pairs
        ]
        suggestion_store.insert(work.connection, rows)
        found = {(one.quote, one.code): one.id for quote, _ in pairs for one in open_suggestions(work, quote)}
    return [found[pair] for pair in pairs]


def test_confirming_again_after_the_definition_changed_says_that_it_still_fits(
    coded: Study, actor: Actor
) -> None:
    """An event on today's codebook, which undo takes back to the codebook of before."""
    deliver(coded, actor, [entry("1", "confirm", "R1/why", code("encryption"))])
    with coded.write(actor) as work:
        codebook.edit(work, "encryption", definition="Content is locked.")
    versions = []
    for seq, do in (("2", "confirm"), ("3", "undo"), ("4", "redo")):
        deliver(coded, actor, [entry(seq, do, "R1/why", code("encryption"))])
        with coded.read() as view:
            versions.append(codings.of_quote(view, "R1/why")[0].codebook_version)
    assert versions == [3, 2, 3]


def test_an_entry_is_undone_as_one_step(coded: Study, actor: Actor) -> None:
    """All its codes, and the quote without a code that they replaced comes back."""
    sent = [
        entry("1", "no code", "R1/why"),
        entry("2", "confirm", "R1/why", code("encryption"), code("providers")),
        {"seq": "3", "do": "undo"},
    ]
    assert said(deliver(coded, actor, sent))[2] == "Took back confirming encryption and providers."
    with coded.read() as view:
        assert standing(view) == [("R1/why", "no code", "Ada")]


def test_a_supervisor_clears_flags_and_codes_nothing(coded: Study, actor: Actor, supervisor: Actor) -> None:
    """Roles are checked where the work is done."""
    deliver(coded, actor, [entry("1", "flag")])
    sent = [entry("2", "confirm", "R1/why", code("encryption")), entry("3", "unflag")]
    assert [receipt.done for receipt in deliver(coded, supervisor, sent)] == [False, True]
    with coded.read() as view:
        assert standing(view) == []
