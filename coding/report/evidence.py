"""What carries an insight: figures computed from the study, and quotes for it, against it, or commenting on it."""

from collections.abc import Iterable, Sequence
from typing import Any, Literal, get_args
from uuid import uuid4

from coding.figures import specification as specifications
from coding.figures import table as table_json
from coding.figures.specification import Specification
from coding.report.cuts import checked
from coding.report.evidence_id import figure_id
from coding.report.insights import insight_row, told
from coding.report.report import Report, find_report, open_report
from coding.store import insights as store
from coding.wording import clean_name, count
from corpus.errors import Refused
from corpus.quotes import find_quote
from corpus.study import View, Work

Stance = Literal["for", "against", "comment"]
"""Whether a quote carries the claim, speaks against it, or is an expert's comment on it."""


def add_figure(
    work: Work,
    report: str | None,
    insight: int,
    specification: Specification,
    *,
    title: str | None = None,
    guid: str | None = None,
) -> int:
    """Adds a figure at the end of an insight and returns its number there; without a title it takes the table's.

    `guid` is the one it gets, when a text refers to it already. Raises Refused when the study cannot compute it.
    """
    from coding.figures.tables import table

    found = open_report(work, report)
    row = insight_row(work, found, insight)
    computed = table(work, specification)
    present = store.figures(work.connection, row["id"])
    said = {
        "title": computed.title if title is None else clean_name(title, what="A figure"),
        "specification": specifications.to_json(specification),
    }
    figure_id = store.insert_figure(
        work.connection,
        insight_id=row["id"],
        position=max((other["position"] for other in present), default=0) + 1,
        table=table_json.to_json(computed),
        guid=guid or str(uuid4()),
        **said,
    )
    work.record("added", subject="figure", subject_id=figure_id, after=told(found, row["id"], said))
    return len(present) + 1


def specification_of(view: View, report: str | None, insight: int, figure: int) -> Specification:
    """What figure number `figure` of an insight is asked to show. Raises Refused when there is none."""
    row = insight_row(view, find_report(view, report), insight)
    return specifications.from_json(_figures(view, row["id"], insight, figure)[figure - 1]["specification"])


def change_figure(
    work: Work,
    report: str | None,
    insight: int,
    figure: int,
    *,
    title: str | None = None,
    specification: Specification | None = None,
) -> None:
    """Gives a figure another title, another specification, or both; None leaves one as it is.

    What texts refer to stays the same figure. Raises Refused when the study cannot compute it.
    """
    from coding.figures.tables import table

    found = open_report(work, report)
    row = insight_row(work, found, insight)
    old = _figures(work, row["id"], insight, figure)[figure - 1]
    before = {"title": old["title"], "specification": old["specification"]}
    wanted = dict(before)
    if title is not None:
        wanted["title"] = clean_name(title, what="A figure")
    if specification not in (None, specifications.from_json(old["specification"])):
        wanted["specification"] = specifications.to_json(specification)
    if wanted == before:
        return
    computed = table(work, specifications.from_json(wanted["specification"]))
    store.update_figure(work.connection, old["id"], table=table_json.to_json(computed), **wanted)
    told_before, told_after = (told(found, row["id"], said) for said in (before, wanted))
    work.record("edited", subject="figure", subject_id=old["id"], before=told_before, after=told_after)


def move_figure(work: Work, report: str | None, insight: int, figure: int, *, to: int) -> None:
    """Makes figure number `figure` of an insight number `to`; those between move up or down."""
    found = open_report(work, report)
    row = insight_row(work, found, insight)
    figures = _figures(work, row["id"], insight, figure)
    if not 1 <= to <= len(figures):
        raise Refused(
            f"Insight {insight} has no place {to}.", help=f"It has {count(len(figures), 'figure')}."
        )
    if to == figure:
        return
    moved = figures.pop(figure - 1)
    figures.insert(to - 1, moved)
    for position, other in enumerate(figures, start=1):
        store.update_figure(work.connection, other["id"], position=position)
    said = {"title": moved["title"], "specification": moved["specification"]}
    before, after = (told(found, row["id"], {**said, "position": place}) for place in (figure, to))
    work.record("moved", subject="figure", subject_id=moved["id"], before=before, after=after)


def remove_figure(work: Work, report: str | None, insight: int, figure: int) -> None:
    """Takes figure number `figure` out of an insight; those behind it move up."""
    found = open_report(work, report)
    row = insight_row(work, found, insight)
    old = _figures(work, row["id"], insight, figure)[figure - 1]
    store.delete_figure(work.connection, old["id"])
    before = {"title": old["title"], "specification": old["specification"]}
    work.record("removed", subject="figure", subject_id=old["id"], before=told(found, row["id"], before))


def add_quote(
    work: Work,
    report: str | None,
    insight: int,
    quote: str,
    stance: Stance,
    *,
    cuts: Iterable[Sequence[int]] = (),
) -> None:
    """Puts a quote into an insight; each of `cuts`, [start, end) in code points, is shown as […].

    Raises Refused when the quote is unknown or already there, the stance is none of the three, or a cut does not fit.
    """
    found = open_report(work, report)
    row = insight_row(work, found, insight)
    if stance not in get_args(Stance):
        raise Refused(f"{stance} is no stance.", help="A quote is for, against, or a comment.")
    wanted = find_quote(work, quote)
    present = store.quotes(work.connection, row["id"])
    if any(other["quote_id"] == wanted.id for other in present):
        raise Refused(
            f"The quote {wanted.name} is already in insight {insight}.", help="Remove it there first."
        )
    said = {"stance": stance, "cuts": [list(cut) for cut in checked(cuts, wanted.text)]}
    position = max((other["position"] for other in present), default=0) + 1
    store.insert_quote(work.connection, insight_id=row["id"], quote_id=wanted.id, position=position, **said)
    after = told(found, row["id"], {"quote": wanted.name, **said})
    work.record("added", subject="insight_quote", quote_id=wanted.id, after=after)


def cut_quote(
    work: Work, report: str | None, insight: int, quote: str, *, cuts: Iterable[Sequence[int]]
) -> None:
    """Shows a quote of an insight with other cuts than before; none show it whole. Raises Refused as `add_quote`."""
    found = open_report(work, report)
    row = insight_row(work, found, insight)
    present = _present(work, row["id"], insight, quote)
    wanted = [list(cut) for cut in checked(cuts, present["text"])]
    if wanted == present["cuts"]:
        return
    store.cut_quote(work.connection, row["id"], present["quote_id"], wanted)
    said = {"quote": quote, "stance": present["stance"]}
    work.record(
        "edited",
        subject="insight_quote",
        quote_id=present["quote_id"],
        before=told(found, row["id"], {**said, "cuts": present["cuts"]}),
        after=told(found, row["id"], {**said, "cuts": wanted}),
    )


def remove_quote(work: Work, report: str | None, insight: int, quote: str) -> None:
    """Takes a quote out of an insight; the quote itself stays in the study."""
    found = open_report(work, report)
    row = insight_row(work, found, insight)
    present = _present(work, row["id"], insight, quote)
    store.delete_quote(work.connection, row["id"], present["quote_id"])
    said = {"quote": quote, "stance": present["stance"], "cuts": present["cuts"]}
    before = told(found, row["id"], said)
    work.record("removed", subject="insight_quote", quote_id=present["quote_id"], before=before)


def specifications_of(view: View, report: Report) -> dict[str, Specification]:
    """What each figure of a report asks for, by its evidence id."""
    return {
        figure_id(row["guid"]): specifications.from_json(row["specification"])
        for insight in store.of_report(view.connection, report.id)
        for row in store.figures(view.connection, insight["id"])
    }


def _present(work: Work, insight_id: int, insight: int, quote: str) -> dict[str, Any]:
    """The quote as it stands in the insight. Raises Refused when it is not there."""
    for present in store.quotes(work.connection, insight_id):
        if present["name"] == quote:
            return present
    raise Refused(f"The quote {quote} is not in insight {insight}.", help="Nothing was changed.")


def _figures(view: View, insight_id: int, insight: int, figure: int) -> list[dict[str, Any]]:
    """The figures of an insight in order, when `figure` is the number of one of them."""
    figures = store.figures(view.connection, insight_id)
    if not 1 <= figure <= len(figures):
        raise Refused(f"Insight {insight} has no figure {figure}.", help=f"It has {len(figures)}.")
    return figures
