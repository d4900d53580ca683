"""Receipts: each thing is done once, whatever arrives, however often and from wherever."""

import json
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import text

from coding import codebook, codings, flags, memos
from coding.check import faults
from coding.codings.outbox import deliver, receive
from coding.codings.receipts import Receipt
from coding.reading import readings
from corpus.errors import Unavailable
from corpus.people import Actor
from corpus.study import Study, Work, open_study
from tests.coding.codings.sending import TEXTS, code, code_it, entry, standing
from tests.coding.small_corpus import coder, trial


@pytest.fixture
def coded(study: Study, actor: Actor, tmp_path: Path) -> Study:
    """Four quotes and two codes."""
    return code_it(study, actor, tmp_path)


def test_what_arrives_again_is_answered_and_not_done_again(coded: Study, actor: Actor) -> None:
    """Also when something else was decided in between, and when the study was closed."""
    sent = [entry("1", "confirm", "R1/why", code("encryption")), entry("2", "memo", memo="Once.")]
    first = deliver(coded, actor, sent)
    deliver(coded, actor, [{"seq": "3", "do": "undo"}])
    with coded.read() as view:
        revision = view.revision
    again = open_study(coded.address)
    assert deliver(again, actor, [*sent, *sent]) == [*first, *first]
    with again.read() as view:
        assert (standing(view), view.revision) == ([], revision)
        assert len(memos.of(view, subject="quote", name="R1/why")) == 1
    again.close()


def test_what_is_refused_hinders_nothing_else_and_leaves_nothing(coded: Study, actor: Actor) -> None:
    """Not even the code that it had added; it stays refused however often it arrives."""
    sent = [
        entry("1", "confirm", "R1/why", code("new one", new=True), code("unknown")),
        entry("2", "confirm", "R9/why", code("encryption")),
        entry("3", "confirm", "R1/why", code("encryption")),
        entry("4", "no code", "R1/why"),
    ]
    receipts = deliver(coded, actor, sent)
    assert [receipt.done for receipt in receipts] == [False, False, True, False]
    with coded.write(actor) as work:
        codebook.add(work, "unknown")
    assert deliver(coded, actor, sent) == receipts
    with coded.read() as view:
        assert [one.name for one in codebook.codes(view)] == ["encryption", "providers", "unknown"]
        assert list(faults(view)) == []


def test_numbers_belong_to_one_person(coded: Study, actor: Actor) -> None:
    """Somebody else's number is refused, and what was done under it stays."""
    bo = coder(coded, "Bo")
    deliver(coded, actor, [entry("1", "confirm", "R1/why", code("encryption"))])
    refused = deliver(coded, bo, [entry("1", "reject", "R1/why", code("encryption"))])
    assert "belongs to somebody else" in (refused[0].problem or "")
    with coded.read() as view:
        assert standing(view) == [("R1/why", "encryption", "confirmed", "Ada", None)]


def test_two_coders_on_one_quote_keep_both_decisions(coded: Study, actor: Actor) -> None:
    """Delivered at the same time, again and again, in both directions."""
    bo, failures = coder(coded, "Bo"), []

    def code_along(who: Actor, decision: str) -> None:
        try:
            for number in range(8):
                quote = list(TEXTS)[number % 3]
                sent = [entry(f"{who.name} {number}", decision, quote, code("encryption"))]
                assert deliver(coded, who, sent)[0].done
                assert deliver(coded, who, sent)[0].done
        except Exception as problem:  # noqa: BLE001 - told by the test, not by a thread
            failures.append(problem)

    threads = [Thread(target=code_along, args=pair) for pair in ((actor, "confirm"), (bo, "reject"))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    with coded.read() as view:
        assert standing(view) == [
            (quote, "encryption", *decision, None)
            for quote in TEXTS
            for decision in (("confirmed", "Ada"), ("rejected", "Bo"))
        ]
        assert list(faults(view)) == []


def test_two_tabs_of_one_coder_lose_nothing(coded: Study, actor: Actor) -> None:
    """The same outbox from both at once is carried out once."""
    sent = [
        entry(f"{number}", "memo", list(TEXTS)[number % 3], memo=f"Note {number}") for number in range(12)
    ]
    found: list[list[Receipt]] = []
    threads = [Thread(target=lambda: found.append(deliver(coded, actor, sent))) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found[0] == found[1]
    with coded.read() as view:
        assert sum(len(memos.of(view, subject="quote", name=quote)) for quote in TEXTS) == 12


def test_nothing_is_stored_when_the_study_cannot_be_written(
    coded: Study, actor: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The page keeps it and sends it again: then it is done."""
    sent = [entry("1", "flag"), entry("2", "confirm", "R1/why", code("encryption"))]

    def full(*_: object, **__: object) -> None:
        raise Unavailable("The disk is full; nothing was stored.")

    with monkeypatch.context() as patched:
        patched.setattr(codings, "apply", full)
        with pytest.raises(Unavailable):
            deliver(coded, actor, sent)
    with coded.read() as view:
        assert standing(view) == []
    assert [receipt.done for receipt in deliver(coded, actor, sent)] == [True, True]


def test_no_receipt_and_no_event_holds_a_word_of_a_quote(coded: Study, actor: Actor) -> None:
    """Neither of what was done nor of what was refused."""
    part = {"start": 0, "end": 9, "text": "Encrypted"}
    wrong = {"start": 0, "end": 9, "text": "Providers"}
    deliver(
        coded,
        actor,
        [
            entry("1", "confirm", "R1/why", code("providers", **part)),
            entry("2", "confirm", "R1/why", code("providers", **wrong)),
        ],
    )
    with coded.read() as view:
        kept = view.connection.execute(text("SELECT outcome FROM receipt")).scalars().all()
        events = view.connection.execute(text("SELECT after FROM event")).scalars().all()
    told = json.dumps([*kept, *events])
    assert len(kept) == 2
    assert "Encrypted" not in told
    assert "Providers" not in told


KINDS = st.sampled_from(
    [
        ("confirm", "encryption"),
        ("confirm", "providers"),
        ("reject", "encryption"),
        ("withdraw", "encryption"),
        ("confirm", "brand new"),
        ("confirm", "unknown"),
        ("no code", ""),
        ("withdraw no code", ""),
        ("later", ""),
        ("not later", ""),
        ("flag", ""),
        ("undo", ""),
        ("undo", ""),
        ("redo", ""),
    ]
)


@st.composite
def deliveries(draw: st.DrawFn) -> tuple[list[Any], list[tuple[int, int]]]:
    """An outbox, and the parts of it that arrive: each begins with something that had not arrived yet, or earlier."""
    kinds = draw(st.lists(st.tuples(KINDS, st.sampled_from(["R1/why", "R2/why"])), max_size=10))
    outbox = [
        entry(str(seq), do, quote, *([code(name, new=name == "brand new")] if name else []))
        for seq, ((do, name), quote) in enumerate(kinds)
    ]
    parts, arrived = [], 0
    while arrived < len(outbox):
        start = draw(st.integers(0, arrived))
        end = draw(st.integers(start + 1, len(outbox)))
        parts.append((start, end))
        arrived = max(arrived, end)
    return outbox, parts


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(delivered=deliveries())
def test_an_outbox_does_the_same_in_whatever_parts_and_however_often_it_arrives(
    coded: Study, actor: Actor, delivered: tuple[list[Any], list[tuple[int, int]]]
) -> None:
    """The same stands, the same receipts are given, and the events tell what stands."""
    outbox, parts = delivered
    with trial(coded, actor) as work:
        at_once = receive(work, outbox)
        expected = standing(work)
    with trial(coded, actor) as work:
        receipts: dict[str, Receipt] = {}
        for start, end in parts:
            receipts |= {receipt.seq: receipt for receipt in receive(work, outbox[start:end])}
        assert list(receipts.values()) == at_once
        assert standing(work) == expected
        assert replayed(work) == []


def replayed(work: Work) -> list[str]:
    """What stands otherwise than its events tell."""
    return [*codings.replay(work), *readings.replay(work), *flags.replay(work)]


ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=9), inner, max_size=3),
    max_leaves=6,
)
WHOLE = entry("1", "confirm", "R1/why", code("encryption", start=0, end=9, text="Encrypted"))
NEARLY = st.fixed_dictionaries({}, optional={field: ANYTHING | st.just(WHOLE[field]) for field in WHOLE})


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(sent=st.lists(NEARLY | ANYTHING, max_size=4) | ANYTHING)
def test_whatever_a_page_sends_gets_receipts_and_never_an_error(
    coded: Study, actor: Actor, sent: Any
) -> None:
    """As many as there are entries; what cannot be read says so."""
    entries = sent if isinstance(sent, list) else [sent]
    with trial(coded, actor) as work:
        receipts = receive(work, entries)
        assert [receipt.done or bool(receipt.problem) for receipt in receipts] == [True] * len(entries)
        assert replayed(work) == []


def test_what_is_no_list_is_one_thing_that_cannot_be_read(coded: Study, actor: Actor) -> None:
    """A page that sends nonsense is told so."""
    for sent in (None, 5, "7", {"seq": "7"}):
        assert [receipt.done for receipt in deliver(coded, actor, sent)] == [False]  # type: ignore[arg-type] # nonsense
