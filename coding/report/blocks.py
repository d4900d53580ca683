"""The blocks of a report: a foreword, a summary, articles, thanks, and experts' comments on one or more insights.

A block is named by its kind and its number, from 1, among the blocks of that kind.
"""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any, get_args

from coding.report.content import BlockKind, ShownBlock
from coding.report.insights import insight_row
from coding.report.report import Report, open_report
from coding.store import insights as insight_store
from coding.store import report_blocks as store
from coding.wording import clean_text
from corpus.errors import Refused
from corpus.study import View, Work

Row = dict[str, Any]
TEXTS = ("title", "text", "author", "role", "organisation", "about", "pull_quote")
"""What a block can say, in the order in which it is read."""
KINDS: tuple[BlockKind, ...] = get_args(BlockKind)
"""In the order in which a report shows them."""


@dataclass(frozen=True, slots=True)
class BlockText:
    """What a block says; `about` is the box about the author's organisation, `pull_quote` is printed large."""

    title: str = ""
    text: str = ""
    author: str = ""
    role: str = ""
    organisation: str = ""
    about: str = ""
    pull_quote: str = ""


def add_block(
    work: Work, report: str | None, kind: BlockKind, said: BlockText, *, insights: Iterable[int] = ()
) -> int:
    """Adds a block behind the others of its kind and returns its number there; a comment is on `insights`.

    Raises Refused when it is of no such kind, says nothing, or is on an insight that the report does not have.
    """
    found = open_report(work, report)
    kind = _kind(kind)
    others = _of_kind(work, found, kind)
    texts = _texts(said)
    ties = _tied(work, found, kind, insights)
    position = len(others) + 1
    block_id = store.insert(work.connection, report_id=found.id, kind=kind, position=position, **texts)
    store.tie(work.connection, block_id, ties)
    _record(work, "added", found, block_id, after={"kind": kind, **texts, "insights": ties})
    return position


def edit_block(
    work: Work,
    report: str | None,
    kind: BlockKind,
    number: int,
    *,
    insights: Iterable[int] | None = None,
    **said: str | None,
) -> None:
    """Rewrites the texts of a block that are given (see `TEXTS`), and which insights it is on; None leaves one."""
    found = open_report(work, report)
    row = _row(work, found, kind, number)
    given = {name: text for name, text in said.items() if text is not None}
    texts = _texts(replace(BlockText(**{name: row[name] for name in TEXTS}), **given))
    ties = row["insights"] if insights is None else _tied(work, found, row["kind"], insights)
    before, after = _said(row), {"kind": row["kind"], **texts, "insights": ties}
    if after == before:
        return
    store.update(work.connection, row["id"], **texts)
    store.tie(work.connection, row["id"], ties)
    _record(work, "edited", found, row["id"], before=before, after=after)


def move_block(work: Work, report: str | None, kind: BlockKind, number: int, *, to: int) -> None:
    """Makes it number `to` among the blocks of its kind; those between move up or down."""
    found = open_report(work, report)
    row = _row(work, found, kind, number)
    ids = [other["id"] for other in _of_kind(work, found, row["kind"])]
    if not 1 <= to <= len(ids):
        raise Refused(f"There is no place {to}.", help=f"Give a number from 1 to {len(ids)}.")
    if to == number:
        return
    ids.remove(row["id"])
    store.place(work.connection, [*ids[: to - 1], row["id"], *ids[to - 1 :]])
    _record(work, "moved", found, row["id"], before={"position": number}, after={"position": to})


def remove_block(work: Work, report: str | None, kind: BlockKind, number: int) -> None:
    """Takes a block out; the log keeps what it said."""
    found = open_report(work, report)
    row = _row(work, found, kind, number)
    store.delete(work.connection, row["id"])
    store.place(work.connection, [other["id"] for other in _of_kind(work, found, row["kind"])])
    _record(work, "removed", found, row["id"], before=_said(row))


def shown_blocks(view: View, report: Report) -> tuple[ShownBlock, ...]:
    """The blocks as a reader meets them: kind by kind, comments with the numbers of their insights."""
    numbers = {
        row["id"]: number
        for number, row in enumerate(insight_store.of_report(view.connection, report.id), start=1)
    }
    rows = store.of_report(view.connection, report.id)
    return tuple(
        ShownBlock(
            kind=row["kind"],
            insights=tuple(sorted(numbers[insight] for insight in row["insights"])),
            **{name: row[name] for name in TEXTS},
        )
        for kind in KINDS
        for row in rows
        if row["kind"] == kind
    )


def _kind(kind: BlockKind) -> BlockKind:
    if kind not in KINDS:
        raise Refused(f"{kind} is no kind of block.", help=f"There are: {', '.join(KINDS)}.")
    return kind


def _texts(said: BlockText) -> dict[str, str]:
    """The texts, cleaned. Raises Refused when there is no word in any of them."""
    texts = {
        name: clean_text(text, what=name.replace("_", " ")).strip() for name, text in asdict(said).items()
    }
    if not any(texts.values()):
        raise Refused("The block says nothing.", help="Give it a title or a text.")
    return texts


def _tied(work: Work, report: Report, kind: BlockKind, insights: Iterable[int]) -> list[int]:
    """The ids of the insights with these numbers, for a comment."""
    numbers = sorted(set(insights))
    if numbers and kind != "comment":
        raise Refused(f"A block of the kind {kind} is on no insight.", help="Only a comment is on insights.")
    return sorted(insight_row(work, report, number)["id"] for number in numbers)


def _of_kind(view: View, report: Report, kind: str) -> list[Row]:
    return [row for row in store.of_report(view.connection, report.id) if row["kind"] == kind]


def _row(view: View, report: Report, kind: BlockKind, number: int) -> Row:
    rows: Sequence[Row] = _of_kind(view, report, _kind(kind))
    if not 1 <= number <= len(rows):
        raise Refused(f"The report {report.title} has no {kind} {number}.", help=f"It has {len(rows)}.")
    return rows[number - 1]


def _said(row: Row) -> Row:
    return {name: row[name] for name in ("kind", *TEXTS, "insights")}


def _record(
    work: Work,
    action: str,
    report: Report,
    block_id: int,
    *,
    before: Row | None = None,
    after: Row | None = None,
) -> None:
    work.record(
        action,
        subject="report_block",
        subject_id=block_id,
        before=None if before is None else {"report": report.guid, **before},
        after=None if after is None else {"report": report.guid, **after},
    )
