"""What is different in a report since somebody saw it, in words: its texts, figures, quotes and blocks.

Insights, figures and quotes are told apart by their ids, so that one that was moved is the same. What a quote says is
in no sentence.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from coding.figures.shares import format_percent
from coding.figures.table import Group, Row, Table
from coding.report.content import (
    CodeUsed,
    ReportContent,
    ShownBlock,
    ShownFigure,
    ShownInsight,
    ShownQuote,
)

_WORDINGS = {
    "headline": "headline",
    "sub_headline": "sub-headline",
    "overview": "wording in the overview",
    "text": "text",
}
_DEFINED = {"definition": "the definition", "include": "what to include", "exclude": "what to exclude"}


@dataclass(frozen=True, slots=True)
class Change:
    """One difference in a sentence.

    `insight` is the insight's number now (of one that is gone: what it was), None for the whole report; `figure` and
    `quote` are evidence ids. `before` and `now` are the report's own words, where words were changed; None elsewhere.
    """

    sentence: str
    insight: int | None = None
    figure: str | None = None
    quote: str | None = None
    before: str | None = None
    now: str | None = None


def between(before: ReportContent, now: ReportContent) -> tuple[Change, ...]:
    """Everything that is different, in the order in which the report is read."""
    return (
        *_words("The title of the report", before.title, now.title),
        *_words("The introduction", before.introduction, now.introduction),
        *_words("The text about the method", before.methods.text, now.methods.text),
        *_insights(before, now),
        *_blocks(before.blocks, now.blocks),
        *_codes(before.methods.codes, now.methods.codes),
    )


def _words(what: str, before: str, now: str, insight: int | None = None) -> Iterator[Change]:
    if before == now:
        return
    verb = "was added" if not before else "was taken out" if not now else "was rewritten"
    yield Change(f"{what} {verb}.", insight, before=before, now=now)


def _insights(before: ReportContent, now: ReportContent) -> Iterator[Change]:
    old, new = _by_id(before.insights), _by_id(now.insights)
    for key, insight in new.items():
        if key not in old:
            yield Change(f"Insight {insight.number} is new.", insight.number, now=insight.headline)
        else:
            yield from _insight(old[key], insight)
    for key, insight in old.items():
        if key not in new:
            sentence = f"What was insight {insight.number} was taken out."
            yield Change(sentence, insight.number, before=insight.headline)


def _insight(before: ShownInsight, now: ShownInsight) -> Iterator[Change]:
    number = now.number
    if before.number != number:
        yield Change(f"Insight {number} was insight {before.number}.", number)
    for field, what in _WORDINGS.items():
        yield from _words(
            f"The {what} of insight {number}", getattr(before, field), getattr(now, field), number
        )
    if before.theme != now.theme:
        yield Change(f"Insight {number} tells another theme.", number, before=before.theme, now=now.theme)
    yield from _figures(before, now)
    yield from _quotes(before, now)


def _figures(before: ShownInsight, now: ShownInsight) -> Iterator[Change]:
    old = {figure.id: (place, figure) for place, figure in enumerate(before.figures, start=1)}
    number = now.number
    for place, figure in enumerate(now.figures, start=1):
        label = f"Figure {number}.{place}"
        if figure.id not in old:
            yield Change(f"{label} is new.", number, figure.id, now=figure.title)
            continue
        for sentence in _figure(label, old[figure.id][1], figure):
            yield Change(sentence, number, figure.id)
    kept = {figure.id for figure in now.figures}
    for place, figure in old.values():
        if figure.id not in kept:
            sentence = f"What was figure {before.number}.{place} was taken out."
            yield Change(sentence, number, figure.id, before=figure.title)


def _figure(label: str, before: ShownFigure, now: ShownFigure) -> Iterator[str]:
    told = [f"{label}{sentence}" for sentence in _table(before.table, now.table)]
    yield from told
    if _both_differ(before.seal, now.seal) and not told:
        yield f"{label}: decisions behind it changed; its numbers did not."
    elif _both_differ(before.answers_seal, now.answers_seal) and not told:
        yield f"{label}: answers behind it changed; its numbers did not."
    elif before.table.notes != now.table.notes and not told:
        yield f"{label}: the notes below it changed."


def _both_differ(before: str, now: str) -> bool:
    """Whether there are two seals that are not the same."""
    return bool(before and now) and before != now


def _table(before: Table, now: Table) -> Iterator[str]:
    yield from _body("", before, now)
    old, new = ({group.label: group for group in table.groups} for table in (before, now))
    for label in [*new, *(label for label in old if label not in new)]:
        if label not in old or label not in new:
            yield f": the group {label} {'is new' if label in new else 'is gone'}."
        else:
            yield from _body(f", {label}", old[label], new[label])


def _body(group: str, before: Table | Group, now: Table | Group) -> Iterator[str]:
    if before.base.n != now.base.n:
        yield f"{group}: the base was {before.base.n:,} and is {now.base.n:,}."
    elif before.base.definition != now.base.definition:
        yield f"{group}: the base is defined in other words."
    old, new = ({row.label: row for row in body.rows} for body in (before, now))
    for label in [*new, *(label for label in old if label not in new)]:
        was, becomes = _said(old.get(label), before.base.n), _said(new.get(label), now.base.n)
        if was != becomes:
            yield f"{group}, {label}: {was} became {becomes}."


def _said(row: Row | None, base: int) -> str:
    """A row's number as it is compared: of nobody and not there are the same."""
    if row is None or (not row.n and not row.withheld):
        return f"0 of {base:,}" if row is not None else "no row"
    if row.withheld:
        return "withheld"
    return f"{row.n:,} of {base:,} ({format_percent(row.percent)})"


def _quotes(before: ShownInsight, now: ShownInsight) -> Iterator[Change]:
    old, new = ({quote.id: quote for quote in insight.quotes} for insight in (before, now))
    number = now.number
    for key, quote in new.items():
        for sentence in _quote(old.get(key), quote):
            yield Change(f"Insight {number}: {sentence}", number, quote=key)
    for key, quote in old.items():
        if key not in new:
            sentence = f"Insight {number}: a quote ({quote.stance}) was taken out."
            yield Change(sentence, number, quote=key)


def _quote(before: ShownQuote | None, now: ShownQuote) -> Iterator[str]:
    if before is None:
        yield f"a quote ({now.stance}) is new."
        return
    if before.stance != now.stance:
        yield f"a quote was “{before.stance}” and is “{now.stance}”."
    if before.cuts != now.cuts or before.text != now.text:
        yield f"a quote ({now.stance}) is cut in another way."


def _blocks(before: tuple[ShownBlock, ...], now: tuple[ShownBlock, ...]) -> Iterator[Change]:
    old, new = _in_place(before), _in_place(now)
    for place in [*new, *(place for place in old if place not in new)]:
        if place not in old or place not in new:
            yield Change(f"{place} {'is new' if place in new else 'was taken out'}.")
        elif old[place] != new[place]:
            yield Change(f"{place} was rewritten.", before=old[place].text, now=new[place].text)


def _in_place(blocks: tuple[ShownBlock, ...]) -> dict[str, ShownBlock]:
    """The blocks by "Comment 2": their kinds with their numbers."""
    found: dict[str, ShownBlock] = {}
    for block in blocks:
        number = 1 + sum(other.kind == block.kind for other in found.values())
        found[f"{block.kind.capitalize()} {number}"] = block
    return found


def _codes(before: tuple[CodeUsed, ...], now: tuple[CodeUsed, ...]) -> Iterator[Change]:
    """Codes that both count and that mean something else now; which ones are counted shows in the figures."""
    old = {code.name: code for code in before}
    for code in now:
        for field, what in _DEFINED.items():
            was = getattr(old.get(code.name, code), field)
            if was != getattr(code, field):
                sentence = f"The codebook changed {what} of {code.name}."
                yield Change(sentence, before=was, now=getattr(code, field))


def _by_id(insights: tuple[ShownInsight, ...]) -> dict[str, ShownInsight]:
    return {insight.id or str(insight.number): insight for insight in insights}
