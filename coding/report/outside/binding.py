"""Making a book of a report's content: chapters in order, figures numbered, footnotes numbered through."""

from collections.abc import Iterable
from dataclasses import replace
from itertools import groupby

from coding.report.content import (
    BlockKind,
    ReportContent,
    ShownBlock,
    ShownFigure,
    ShownInsight,
    ShownQuote,
    for_readers,
)
from coding.report.evidence import Stance
from coding.report.evidence_id import guid_beginning
from coding.report.outside import methods
from coding.report.outside.book import Book, Chapter, Essay, Exhibit, Stood, Voice
from coding.report.outside.glossary import glossary
from coding.report.outside.printed import size
from coding.report.outside.texts import Texts
from coding.report.outside.words import draft, source, standing
from coding.report.prose import plain, referables
from coding.wording import listed

STANCES: tuple[tuple[Stance, str], ...] = (
    ("for", "In their words"),
    ("against", "Speaking against it"),
    ("comment", "Comment"),
)
_TITLES: dict[BlockKind, str] = {
    "foreword": "Foreword",
    "summary": "Summary",
    "article": "Article",
    "comment": "Comment",
    "acknowledgement": "Thanks",
}


def book(content: ReportContent) -> Book:
    """The report to be read; questions stand in it by their wording, not by their name."""
    content = for_readers(content)
    figures = referables(content)
    texts = Texts(figures, {exhibit.id: exhibit.anchor for exhibit in _every_exhibit(content)})
    introduction = texts.passages(content.introduction)
    opening = _essays(texts, content, ("foreword",)) + _essays(texts, content, ("summary",))
    chapters = tuple(_chapter(texts, content, insight) for insight in content.insights)
    closing = _essays(texts, content, ("article", "comment")) + _essays(texts, content, ("acknowledgement",))
    return Book(
        title=content.title,
        study=content.study_title,
        draft=draft(content.status),
        standing=standing(content),
        introduction=introduction,
        opening=opening,
        chapters=chapters,
        closing=closing,
        methods=methods.written(content),
        glossary=glossary(content.methods.codes),
        made=f"Themebook · codebook version {content.codebook_version} · study revision {content.revision}",
        notes=tuple(texts.notes),
    )


def _every_exhibit(content: ReportContent) -> Iterable[Exhibit]:
    return (exhibit for insight in content.insights for exhibit in _exhibits(insight))


def _exhibits(insight: ShownInsight) -> tuple[Exhibit, ...]:
    return tuple(
        _exhibit(f"{insight.number}.{place}", figure) for place, figure in enumerate(insight.figures, start=1)
    )


def _exhibit(number: str, figure: ShownFigure) -> Exhibit:
    table, title = figure.table, figure.title
    if table.estimate and "estimate" not in title.casefold():
        title = f"{title} (estimate)"
    base = f"{table.base.definition}, n\N{NO-BREAK SPACE}=\N{NO-BREAK SPACE}{size(table.base)}"
    counted = base if table.title == figure.title else f"{table.title} · {base}"
    return Exhibit(number, title, counted[:1].upper() + counted[1:], table, figure.id)


def _chapter(texts: Texts, content: ReportContent, insight: ShownInsight) -> Chapter:
    heading = plain(insight.headline, referables(content))
    return Chapter(
        number=insight.number,
        heading=heading,
        overview=plain(insight.overview, referables(content)) or heading,
        headline=texts.line(insight.headline),
        sub_headline=texts.line(insight.sub_headline),
        leading=insight.leading(),
        passages=texts.passages(insight.text),
        exhibits=_exhibits(insight),
        stances=tuple(
            Stood(stance, title, _voices(quotes))
            for stance, title in STANCES
            if (quotes := insight.with_stance(stance))
        ),
        comments=tuple(
            _essay(texts, block, f"comment-{place}", content)
            for place, block in enumerate(content.blocks, start=1)
            if block.kind == "comment" and _after(block, content) == insight.number
        ),
    )


def _voices(quotes: Iterable[ShownQuote]) -> tuple[Voice, ...]:
    """The quotes in their order, those that follow each other from the same source together."""
    return tuple(
        Voice(said_by, tuple(_without_name(quote) for quote in group))
        for said_by, group in groupby(quotes, key=source)
    )


def _without_name(quote: ShownQuote) -> ShownQuote:
    """The quote with nothing that could say whose it is: an id that is no evidence id is left out."""
    return replace(quote, id=quote.id if guid_beginning(quote.id) else "", name=None)


def _after(block: ShownBlock, content: ReportContent) -> int:
    """The last insight that a comment is on, 0 when it is on none of the report's."""
    return max(
        {insight.number for insight in content.insights}.intersection(block.insights),
        default=0,
    )


def _essays(texts: Texts, content: ReportContent, kinds: tuple[BlockKind, ...]) -> tuple[Essay, ...]:
    """The blocks of these kinds in their order, but comments that stand with their insight."""
    return tuple(
        _essay(texts, block, f"{block.kind}-{place}", content)
        for place, block in enumerate(content.blocks, start=1)
        if block.kind in kinds and not (block.kind == "comment" and _after(block, content))
    )


def _essay(texts: Texts, block: ShownBlock, anchor: str, content: ReportContent) -> Essay:
    return Essay(
        kind=block.kind,
        anchor=anchor,
        title=plain(block.title, referables(content)) or _TITLES[block.kind],
        passages=texts.passages(block.text),
        author=block.author,
        role=block.role,
        organisation=block.organisation,
        about=texts.passages(block.about),
        pull_quote=block.pull_quote,
        on=_on(block) if block.kind == "comment" else "",
    )


def _on(block: ShownBlock) -> str:
    """What a comment is about, in words."""
    if not block.insights:
        return "Comment"
    many = "s" if len(block.insights) > 1 else ""
    return f"Comment on insight{many} {listed([str(number) for number in sorted(block.insights)])}"
