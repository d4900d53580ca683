"""Texts beside the insights: in their order, tied to insights, told by the log."""

import pytest
from sqlalchemy import text

from coding.check import faults
from coding.report import reports
from coding.report.content import ShownBlock
from coding.report.render import content
from coding.report.reports import BlockText
from corpus.errors import Refused
from corpus.people import Actor
from corpus.study import Study, Work

NOOR = BlockText(text="We see the same.", author="Dr Noor Example", organisation="Example Institute")


def write(work: Work) -> None:
    """Two insights; thanks, a foreword, two articles, and a comment on both insights."""
    reports.create(work, "R")
    for headline in ("One", "Two"):
        reports.add_insight(work, None, headline)
    reports.add_block(work, None, "acknowledgement", BlockText(text="Thanks to all who answered."))
    reports.add_block(work, None, "article", BlockText(title="A"))
    reports.add_block(work, None, "comment", NOOR, insights=[2, 1, 2])
    reports.add_block(work, None, "article", BlockText(title="B"))
    reports.add_block(work, None, "foreword", BlockText(title="Before"))


def shown(study: Study) -> list[tuple[str, str, tuple[int, ...]]]:
    """(kind, title or text, insights) of the blocks."""
    with study.read() as view:
        return [(block.kind, block.title or block.text, block.insights) for block in content(view).blocks]


def test_blocks_stand_kind_by_kind_in_their_order(study: Study, actor: Actor) -> None:
    """Also when they were written in another; what is removed or moved renumbers the others of its kind."""
    with study.write(actor) as work:
        write(work)
        assert reports.add_block(work, None, "article", BlockText(title="C")) == 3
        reports.move_block(work, None, "article", 3, to=1)
        reports.remove_block(work, None, "article", 2)
        reports.remove_insight(work, None, 1)
    assert shown(study) == [
        ("foreword", "Before", ()),
        ("article", "C", ()),
        ("article", "B", ()),
        ("comment", "We see the same.", (1,)),
        ("acknowledgement", "Thanks to all who answered.", ()),
    ]
    with study.read() as view:
        assert list(faults(view)) == []


def test_a_comment_is_rewritten_in_part(study: Study, actor: Actor) -> None:
    """What is not given stays; doing it again changes nothing."""
    with study.write(actor) as work:
        write(work)
        for _ in range(2):
            reports.edit_block(work, None, "comment", 1, role="Director", pull_quote="The same.", insights=[])
    with study.read() as view:
        assert content(view).blocks[3] == ShownBlock(
            kind="comment",
            title="",
            text="We see the same.",
            author="Dr Noor Example",
            role="Director",
            organisation="Example Institute",
            pull_quote="The same.",
        )
        assert [step.action for step in reports.history(view)] == ["created"]
        assert list(faults(view)) == []


def test_blocks_that_cannot_be_are_refused(study: Study, actor: Actor) -> None:
    """Of no kind, empty, on an insight that is not there, no comment on one that is."""
    with study.write(actor) as work:
        write(work)
        with pytest.raises(Refused, match="poem is no kind of block"):
            reports.add_block(work, None, "poem", NOOR)  # type: ignore[arg-type]
        with pytest.raises(Refused, match="says nothing"):
            reports.add_block(work, None, "article", BlockText(title="  "))
        with pytest.raises(Refused, match="has no insight 3"):
            reports.add_block(work, None, "comment", NOOR, insights=[3])
        with pytest.raises(Refused, match="kind foreword is on no insight"):
            reports.add_block(work, None, "foreword", NOOR, insights=[1])
        with pytest.raises(Refused, match="has no comment 2"):
            reports.remove_block(work, None, "comment", 2)
        with pytest.raises(Refused, match="There is no place 3"):
            reports.move_block(work, None, "article", 1, to=3)


def test_a_block_changed_behind_the_log_is_named(study: Study, actor: Actor) -> None:
    """Its words, and the insights it is on."""
    with study.write(actor) as work:
        write(work)
        work.connection.execute(text("UPDATE report_block SET text = 'X' WHERE kind = 'foreword'"))
        work.connection.execute(text("DELETE FROM block_insight"))
    with study.read() as view:
        assert list(faults(view)) == [
            "The report R, comment 1 is not what its events say.",
            "The report R, foreword 1 is not what its events say.",
        ]
