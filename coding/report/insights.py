"""The numbered insights of a report: claims with a headline and a text, and their order."""

from typing import Any

from coding.report.report import Report, find_report, open_report
from coding.store import accepted_themes
from coding.store import insights as store
from coding.wording import clean_name, clean_text
from corpus.errors import Refused
from corpus.study import View, Work

Row = dict[str, Any]
WORDING = ("headline", "sub_headline", "overview", "text")
"""What an insight says, in the columns of the store."""


def add_insight(
    work: Work,
    report: str | None,
    headline: str,
    text: str = "",
    *,
    sub_headline: str = "",
    overview: str = "",
    position: int | None = None,
    theme: str | None = None,
) -> int:
    """Adds an insight, at the end or as number `position`, and returns its number.

    `overview` is the claim as the report's list of all insights words it, "" when as in the headline.

    Raises Refused when the headline is empty, or the theme or the place does not exist.
    """
    found = open_report(work, report)
    others = [row["id"] for row in store.of_report(work.connection, found.id)]
    number = len(others) + 1 if position is None else _checked(position, last=len(others) + 1)
    wording = {"headline": headline, "sub_headline": sub_headline, "overview": overview, "text": text}
    said = {**{name: _cleaned(name, words) for name, words in wording.items()}, "position": number}
    insight_id = store.insert(work.connection, report_id=found.id, theme_id=_theme_id(work, theme), **said)
    store.place(work.connection, [*others[: number - 1], insight_id, *others[number - 1 :]])
    _record(work, "added", found, insight_id, after={**said, "theme": theme})
    return number


def edit_insight(
    work: Work,
    report: str | None,
    insight: int,
    *,
    headline: str | None = None,
    sub_headline: str | None = None,
    overview: str | None = None,
    text: str | None = None,
) -> None:
    """Rewrites the headline, what stands under it, the wording in the overview, or the text; None leaves one."""
    found = open_report(work, report)
    row = insight_row(work, found, insight)
    given = {"headline": headline, "sub_headline": sub_headline, "overview": overview, "text": text}
    before = {name: row[name] for name in given}
    wanted = before | {name: _cleaned(name, words) for name, words in given.items() if words is not None}
    if wanted == before:
        return
    store.update(work.connection, row["id"], **wanted)
    _record(work, "edited", found, row["id"], before=before, after=wanted)


def move_insight(work: Work, report: str | None, insight: int, *, to: int) -> None:
    """Makes insight number `insight` number `to`; those between move up or down."""
    found = open_report(work, report)
    row = insight_row(work, found, insight)
    ids = [other["id"] for other in store.of_report(work.connection, found.id)]
    number = _checked(to, last=len(ids))
    if number == insight:
        return
    ids.remove(row["id"])
    store.place(work.connection, [*ids[: number - 1], row["id"], *ids[number - 1 :]])
    _record(work, "moved", found, row["id"], before={"position": insight}, after={"position": number})


def remove_insight(work: Work, report: str | None, insight: int) -> None:
    """Takes an insight out with its figures and quotes; the log keeps what it held."""
    found = open_report(work, report)
    row = insight_row(work, found, insight)
    before = {
        **{field: row[field] for field in (*WORDING, "theme", "position")},
        "figures": [
            {"title": figure["title"], "specification": figure["specification"]}
            for figure in store.figures(work.connection, row["id"])
        ],
        "quotes": [
            {"quote": quote["name"], "stance": quote["stance"], "cuts": quote["cuts"]}
            for quote in store.quotes(work.connection, row["id"])
        ],
    }
    store.delete(work.connection, row["id"])
    store.place(work.connection, [other["id"] for other in store.of_report(work.connection, found.id)])
    _record(work, "removed", found, row["id"], before=before)


def insight_row(view: View, report: Report, number: int) -> Row:
    """The stored insight with this number, counted from 1. Raises Refused when there is none."""
    rows = store.of_report(view.connection, report.id)
    if not 1 <= number <= len(rows):
        raise Refused(f"The report {report.title} has no insight {number}.", help=f"It has {len(rows)}.")
    return rows[number - 1]


def count_insights(view: View, report: str | None) -> int:
    """How many insights the report has."""
    return len(store.of_report(view.connection, find_report(view, report).id))


def told(report: Report, insight_id: int, said: Row) -> Row:
    """`said` for an event, with the report and the insight that it is about."""
    return {"report": report.guid, "insight": insight_id, **said}


def _record(
    work: Work,
    action: str,
    report: Report,
    insight_id: int,
    *,
    before: Row | None = None,
    after: Row | None = None,
) -> None:
    work.record(
        action,
        subject="insight",
        subject_id=insight_id,
        before=None if before is None else told(report, insight_id, before),
        after=None if after is None else told(report, insight_id, after),
    )


def _cleaned(name: str, words: str) -> str:
    """One of `WORDING`, cleaned; a headline has to be there."""
    if name == "headline":
        return clean_name(words, what="An insight")
    return clean_text(words, what=name.replace("_", "-"))


def _checked(position: int, *, last: int) -> int:
    if not 1 <= position <= last:
        raise Refused(f"There is no place {position}.", help=f"Give a number from 1 to {last}.")
    return position


def _theme_id(view: View, name: str | None) -> int | None:
    if name is None:
        return None
    found = accepted_themes.theme_named(view.connection, name)
    if found is None:
        raise Refused(
            f"There is no theme called {name}.", help="Leave the theme out, or name one that exists."
        )
    return found
