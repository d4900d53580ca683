"""How much of a queue is left."""

from pathlib import Path

import pytest

from coding import codings, flags
from coding.queues import left
from coding.queues.left import Standing, standing
from coding.queues.queue import Queue
from coding.reading.readings import mark_no_code
from corpus.people import Actor
from corpus.study import Study, View
from tests.coding.queues.two_waves import two_waves
from tests.coding.suggestions.by_hand import Said, run_by_hand


def numbers(view: View, queue: Queue) -> tuple[int, int]:
    """(left, all) for Ada."""
    found = standing(view, queue, coder="Ada")
    assert found.exact
    return found.left, found.all


def test_what_the_coder_has_decided_on_is_not_left(study: Study, actor: Actor, tmp_path: Path) -> None:
    """Of what fits; non-answers are in no queue, and a new import is counted at once."""
    two_waves(study, actor, tmp_path)
    with study.write(actor) as work:
        codings.apply(work, quote="R1/why", code="encryption")
        codings.reject(work, quote="R1/why", code="training")
        mark_no_code(work, quote="S1/how")
        mark_no_code(work, quote="R3/why")
        assert numbers(work, Queue()) == (5, 7)
        assert numbers(work, Queue(which="all")) == (7, 7)
        assert numbers(work, Queue(question="why")) == (4, 5)
        assert numbers(work, Queue(wave="2019", where=(("country", "Sweden"),))) == (1, 2)
        assert numbers(work, Queue(search="phones")) == (1, 2)
        assert numbers(work, Queue(code="encryption")) == (0, 1)
    with study.write(actor) as work:
        codings.withdraw(work, quote="R1/why", code="encryption")
        assert numbers(work, Queue()) == (5, 7)
        codings.withdraw(work, quote="R1/why", code="training")
        assert numbers(work, Queue()) == (6, 7)


def test_what_is_decided_about_a_suggested_code_is_not_left(
    study: Study, actor: Actor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By anybody; very many are not counted to the end."""
    two_waves(study, actor, tmp_path)
    run_by_hand(study, actor, [Said("R1/why", "encryption")], kind="themes")
    run_by_hand(study, actor, [Said(name, "encryption") for name in ("R1/why", "S1/why", "S2/why")])
    with study.write(actor) as work:
        codings.reject(work, quote="S1/why", code="encryption")
        assert numbers(work, Queue(suggested="encryption")) == (2, 3)
        assert numbers(work, Queue(suggested="training")) == (0, 0)
        monkeypatch.setattr(left, "MOST", 1)
        found = standing(work, Queue(suggested="encryption"), coder="Ada")
        assert found == Standing(left=1, all=1, exact=False)


def test_a_queue_of_flags_is_left_until_they_are_cleared(study: Study, actor: Actor, tmp_path: Path) -> None:
    """They are all that is left."""
    two_waves(study, actor, tmp_path)
    with study.write(actor) as work:
        flags.flag(work, quote="R1/why", kind="later")
        flags.flag(work, quote="R3/why", kind="later")
        assert numbers(work, Queue(which="later")) == (2, 2)
        flags.clear(work, quote="R1/why", kind="later")
        assert numbers(work, Queue(which="later")) == (1, 1)
        assert numbers(work, Queue(which="flagged")) == (0, 0)
