"""What to read next."""

from pathlib import Path

import pytest

from coding import codebook, codings
from coding.reading.frame import frame_of
from coding.reading.next import next_to_read
from coding.reading.readings import mark_no_code
from coding.store import reading_order
from corpus.errors import Refused
from corpus.people import Actor
from corpus.study import Study, View, Work
from tests.coding.reading.many_answers import a_run, many_answers
from tests.coding.small_corpus import add_answers, coder


def leave_order(work: Work, names: list[str]) -> None:
    """A run of code suggestions that left this reading order and nothing else."""
    run_id = a_run(work)["id"]
    ids = {name: quote_id for quote_id, name in zip(frame_of(work).ids, frame_of(work).names, strict=True)}
    reading_order.insert(work.connection, run_id, [ids[name] for name in names])


def coming(view: View, *, coder: str = "Ada", passed: tuple[str, ...] = ()) -> tuple[str, str] | None:
    """(quote, why)."""
    found = next_to_read(view, coder=coder, passed=passed)
    return None if found is None else (found.quote.name, found.why)


def test_one_quote_in_five_is_a_control(study: Study, actor: Actor, tmp_path: Path) -> None:
    """The first of each five is the next in the drawn order, the others come in the order of the run."""
    names = many_answers(study, actor, tmp_path, n=40)
    with study.write(actor) as work:
        leave_order(work, names[::-1])
        found = []
        for _ in range(12):
            step = next_to_read(work, coder="Ada", question="why")
            assert step is not None
            found.append((step.quote.name, step.why))
            mark_no_code(work, quote=step.quote.name)
        whys = [why for _, why in found]
        drawn = frame_of(work).names
        assert whys == ["control", *["informative"] * 4] * 2 + ["control", "informative"]
        assert [name for name, why in found if why == "control"] == list(drawn[:3])
        free = [name for name in names[::-1] if name not in drawn[:3]]
        assert [name for name, why in found if why == "informative"] == free[:9]


def test_without_a_run_the_rest_comes_as_imported(study: Study, actor: Actor, tmp_path: Path) -> None:
    """Controls are due all the same; when everything is read there is nothing."""
    add_answers(study, actor, tmp_path)
    with study.write(actor) as work:
        codebook.add(work, "encryption")
        first = coming(work)
        assert first == (frame_of(work).names[0], "control")
        mark_no_code(work, quote=first[0])
        left = sorted(set(frame_of(work).names) - {first[0]})
        assert coming(work) == (left[0], "as imported")
        assert coming(work, passed=(left[0],)) == (left[1], "as imported")
        for name in left:
            mark_no_code(work, quote=name)
        assert coming(work) is None
        with pytest.raises(Refused, match="no question whi"):
            next_to_read(work, coder="Ada", question="whi")


def test_a_control_with_rejections_alone_stays_due(study: Study, actor: Actor, tmp_path: Path) -> None:
    """Which codes it carries is not known yet; once a code or none is said, the next comes."""
    many_answers(study, actor, tmp_path, n=20)
    with study.write(actor) as work:
        first = frame_of(work).names[0]
        codings.reject(work, quote=first, code="staffing")
        assert coming(work) == (first, "control")
        assert coming(work, passed=(first,)) != (first, "control")
        codings.apply(work, quote=first, code="training")
        assert coming(work) != (first, "control")


def test_what_nobody_has_read_comes_before_what_only_others_have(
    study: Study, actor: Actor, tmp_path: Path
) -> None:
    """A second coder helps with the rest first; then they read what the first one did."""
    names = many_answers(study, actor, tmp_path, n=20)
    with study.write(actor) as work:
        drawn = frame_of(work).names
        free = [name for name in names if name not in drawn[:4]]
        leave_order(work, free[:2])
        for name in drawn[:4]:
            mark_no_code(work, quote=name)
        mark_no_code(work, quote=free[0])
    with study.write(coder(study, "Bo")) as work:
        mark_no_code(work, quote=drawn[0])
        assert coming(work, coder="Bo", passed=drawn[1:2]) == (free[1], "informative")
        mark_no_code(work, quote=free[1])
        assert coming(work, coder="Bo") == (free[0], "informative")


def test_a_frame_is_drawn_anew_after_an_import(study: Study, actor: Actor, tmp_path: Path) -> None:
    """The quotes that were there keep their order; non-answers are in none."""
    add_answers(study, actor, tmp_path)
    with study.read() as view:
        before = frame_of(view).names
    more = "id,country,why\nS1,Sweden,We share one laptop.\nS2,Sweden,Requests take months.\n"
    add_answers(study, actor, tmp_path, content=more, wave="2020")
    with study.read() as view:
        after = frame_of(view).names
    assert sorted(before) == ["R1/why", "R2/why", "R4/why"]
    assert sorted(after) == ["R1/why", "R2/why", "R4/why", "S1/why", "S2/why"]
    assert [name for name in after if name in before] == list(before)
