"""The chapters of a report, written into a Word file from the first to the last."""

from docx.shared import Pt
from docx.text.paragraph import Paragraph

from coding.figures.shares import format_percent
from coding.report.content import CodeUsed
from coding.report.outside.book import Book, Chapter, Essay, Stood
from coding.report.outside.methods import Method
from coding.report.outside.texts import words
from coding.report.outside.word import exhibits
from coding.report.outside.word.elements import run
from coding.report.outside.word.styles import ACCENT, barred
from coding.report.outside.word.texts import Hand, as_it_runs

BIG = 30


def cover(hand: Hand, found: Book) -> None:
    """What stands before the contents: the study, the title, the introduction, and who answers for it."""
    hand.line(found.study, style="Subtitle")
    hand.line(found.title, style="Title")
    hand.passages(found.introduction, level=1, style="Lead")
    for bold, rest in found.standing:
        paragraph = hand.line("", style="Standing")
        run(paragraph, bold).font.bold = True
        run(paragraph, rest)
    hand.line("Contents", style="TOC Heading")


def write(hand: Hand, found: Book) -> None:
    """Everything behind the contents."""
    for essay in found.opening:
        _essay(hand, essay)
    if len(found.chapters) > 1:
        _glance(hand, found)
    for chapter in found.chapters:
        _insight(hand, chapter)
    for essay in found.closing:
        _essay(hand, essay)
    _methods(hand, found)
    if found.glossary:
        _apart(hand.heading("What the codes mean", 1, anchor="glossary"), new_page=False)
        for code in found.glossary:
            _code(hand, code)
    if found.exhibits:
        _tables(hand, found)


def _essay(hand: Hand, essay: Essay) -> None:
    heading = hand.heading(essay.title, 1, anchor=essay.anchor)
    _apart(heading, new_page=essay.kind != "acknowledgement")
    _body(hand, essay, level=2, in_box=False)


def _body(hand: Hand, essay: Essay, *, level: int, in_box: bool) -> None:
    if essay.pull_quote:
        as_it_runs(hand.line(essay.pull_quote, style="Pull quote", in_box=in_box))
    hand.passages(essay.passages, level=level, in_box=in_box)
    if essay.by:
        by = hand.line("", style="Standing", in_box=in_box)
        run(by, essay.author).font.bold = True
        rest = ", ".join(filter(None, (essay.role, essay.organisation)))
        run(by, f", {rest}" if essay.author and rest else rest)
    if essay.about:
        named = essay.organisation or essay.author or "the author"
        about = hand.line(f"About {named}", style="Standing", in_box=in_box)
        about.runs[0].font.bold = True
        about.paragraph_format.keep_with_next = True
        hand.passages(essay.about, level=level, style="Standing", in_box=in_box)


def _glance(hand: Hand, found: Book) -> None:
    """Every insight in a line or two, before the first of them."""
    _apart(hand.heading("The insights at a glance", 1, anchor="glance"), new_page=not found.opening)
    for chapter in found.chapters:
        paragraph = hand.line("")
        run(paragraph, f"{chapter.number}  ").font.color.rgb = ACCENT
        run(paragraph, chapter.overview).font.bold = True
        if chapter.sub_headline:
            run(paragraph, f"\n{words(chapter.sub_headline)}")


def _insight(hand: Hand, chapter: Chapter) -> None:
    heading = hand.heading("", 1)
    heading.paragraph_format.page_break_before = True
    run(heading, f"{chapter.number}. ").font.color.rgb = ACCENT
    hand.parts(heading, chapter.headline)
    hand.bookmarks.mark(heading, chapter.anchor)
    if chapter.sub_headline:
        hand.parts(hand.line("", style="Sub-headline"), chapter.sub_headline)
    _leading(hand, chapter)
    hand.passages(chapter.passages)
    for exhibit in chapter.exhibits:
        exhibits.figure(hand, exhibit)
    for stood in chapter.stances:
        _stood(hand, stood)
    for essay in chapter.comments:
        _comment(hand, essay)


def _leading(hand: Hand, chapter: Chapter) -> None:
    """The shares to print large, each with its base."""
    for row in chapter.leading:
        paragraph = hand.line("", style="Key figure")
        table = chapter.exhibits[0].table
        large = run(paragraph, format_percent(row.percent, table.decimals))
        large.font.size, large.font.bold, large.font.color.rgb = Pt(BIG), True, ACCENT
        run(paragraph, f"  of {table.base.n:,} respondents: ")
        run(paragraph, row.label).font.bold = True


def _stood(hand: Hand, stood: Stood) -> None:
    hand.heading(stood.heading, 2)
    for voice in stood.voices:
        hand.line(voice.source, style="Source")
        for quote in voice.quotes:
            paragraph = hand.line(quote.text, style="Quote")
            as_it_runs(paragraph)
            if stood.stance == "against":
                barred(paragraph._p.get_or_add_pPr(), dashed=True)
            if quote.id:
                paragraph.paragraph_format.keep_with_next = True
                hand.line(quote.id, style="Evidence")


def _comment(hand: Hand, essay: Essay) -> None:
    """An expert's comment in its box."""
    title = essay.title if essay.title != "Comment" else essay.author or "Comment"
    on = hand.line(essay.on, style="Standing", in_box=True)
    _apart(on, new_page=False)
    on.paragraph_format.keep_with_next = True
    heading = hand.heading(title, 2, anchor=essay.anchor, in_box=True)
    heading.paragraph_format.space_before = None
    _body(hand, essay, level=3, in_box=True)


def _apart(paragraph: Paragraph, *, new_page: bool) -> None:
    """Keeps what begins here apart from what stands above."""
    if new_page:
        paragraph.paragraph_format.page_break_before = True
    else:
        paragraph.paragraph_format.space_before = Pt(24)


def _methods(hand: Hand, found: Book) -> None:
    hand.heading("How this was made", 1, anchor="methods").paragraph_format.page_break_before = True
    for method in found.methods:
        _method(hand, method)
    hand.line(found.made, style="Evidence")


def _method(hand: Hand, method: Method) -> None:
    if method.heading:
        hand.heading(method.heading, 2)
    for paragraph in method.paragraphs:
        hand.line(paragraph)
    for term, meaning in method.terms:
        line = hand.line("")
        run(line, f"{term}: ").font.bold = True
        run(line, meaning)


def _code(hand: Hand, code: CodeUsed) -> None:
    paragraph = hand.line("")
    run(paragraph, code.name).font.bold = True
    run(paragraph, f" ({code.category}): " if code.category else ": ")
    run(paragraph, code.definition)
    for name, meant in (("Includes", code.include), ("Excludes", code.exclude), ("Example", code.example)):
        if meant:
            run(paragraph, f"\n{name}: ").font.italic = True
            run(paragraph, meant)


def _tables(hand: Hand, found: Book) -> None:
    hand.heading("Tables", 1, anchor="tables").paragraph_format.page_break_before = True
    for chapter in found.chapters:
        if chapter.exhibits:
            hand.heading(f"Insight {chapter.number}: {chapter.heading}", 2)
        for exhibit in chapter.exhibits:
            exhibits.table(hand, exhibit)
