"""How a Word file looks: its styles, page, head and foot. Whoever opens it can change every one of them."""

from typing import Any, cast

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle

from coding.report.outside.word.elements import allowed, element
from coding.report.outside.word.fields import field
from coding.report.outside.word.footnotes import REFERENCE, TEXT

FONT = "Arial"
LANGUAGE = "en-GB"
ACCENT, INK, QUIET, RED = (RGBColor.from_string(code) for code in ("0B5394", "1B1F24", "59616B", "8A1C1C"))
WASH, LINE = "F4F6F8", "D9DDE2"
WIDTH = Mm(165)
"""Of the text on an A4 page."""

_Look = tuple[float, RGBColor, bool, float, float]
_HEADINGS: dict[str, _Look] = {  # points, colour, bold, points before and after
    "Title": (28, INK, True, 6, 14),
    "Subtitle": (11, ACCENT, True, 0, 0),
    "Heading 1": (19, INK, True, 0, 8),
    "Heading 2": (13, INK, True, 20, 6),
    "Heading 3": (11, INK, True, 14, 4),
    "Caption": (10.5, INK, True, 16, 2),
}
_OWN: dict[str, _Look] = {
    "Sub-headline": (13, QUIET, False, 0, 12),
    "Lead": (12.5, INK, False, 0, 8),
    "Key figure": (12, INK, False, 0, 4),
    "Pull quote": (15, ACCENT, True, 6, 12),
    "Counted": (9, QUIET, False, 0, 4),
    "Evidence": (8, QUIET, False, 2, 6),
    "Standing": (9.5, QUIET, False, 0, 2),
    "Source": (9, QUIET, False, 8, 4),
    "toc 1": (10.5, INK, False, 0, 5),
    "toc 2": (10.5, QUIET, False, 0, 3),
    TEXT: (9, INK, False, 0, 2),
}
_WITH_WHAT_FOLLOWS = ("Caption", "Source", "Counted", "Sub-headline")


def dress(document: Document, *, title: str, draft: str) -> None:
    """Gives a new document its styles and an A4 page; every page says its title, its number, and `draft`."""
    _language(document)
    for name, look in (_HEADINGS | _OWN).items():
        _look(_style(document, name), look)
    _body(document)
    document.styles["TOC Heading"].paragraph_format.space_before = Pt(28)
    _page(document, title, draft)


def boxed(properties: Any) -> None:
    """Puts what has these paragraph properties into the box of a comment: washed, with a line on its left."""
    border = element("w:left", val="single", sz=24, space=10, color=str(ACCENT))
    _before_spacing(
        properties, element("w:pBdr", border), element("w:shd", val="clear", color="auto", fill=WASH)
    )


def barred(properties: Any, *, dashed: bool) -> None:
    """Draws the line of a quote, broken for one that speaks against."""
    kind = "dashed" if dashed else "single"
    _before_spacing(
        properties, element("w:pBdr", element("w:left", val=kind, sz=18, space=10, color=str(ACCENT)))
    )


def _before_spacing(properties: Any, *elements: Any) -> None:
    """Borders and shading stand before spacing and what follows it in the order that Word asks for."""
    later = (
        "w:tabs",
        "w:suppressAutoHyphens",
        "w:kinsoku",
        "w:bidi",
        "w:spacing",
        "w:ind",
        "w:jc",
        "w:outlineLvl",
        "w:rPr",
    )
    for made in elements:
        properties.insert_element_before(made, *later)


def _style(document: Document, name: str) -> ParagraphStyle:
    styles = document.styles
    if name in [style.name for style in styles]:
        return cast(ParagraphStyle, styles[name])
    return cast(ParagraphStyle, styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH, builtin=name[0].islower()))


def _look(style: ParagraphStyle, look: _Look) -> None:
    size, colour, bold, before, after = look
    _font(style)
    style.font.size, style.font.bold, style.font.italic = Pt(size), bold, False
    style.font.color.rgb = colour
    style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)
    style.paragraph_format.line_spacing = 1.15
    if style.name in _WITH_WHAT_FOLLOWS:
        style.paragraph_format.keep_with_next = True
    if style.name == "Title":
        for border in style.element.pPr.findall(qn("w:pBdr")):
            style.element.pPr.remove(border)
    if style.name == "toc 2":
        style.paragraph_format.left_indent = Mm(6)


def _font(style: Any) -> None:
    """One font for every script that it has, and none of the theme's."""
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    fonts.attrib.clear()
    for script in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{script}"), FONT)


def _body(document: Document) -> None:
    normal, quote = document.styles["Normal"], document.styles["Quote"]
    for style in (normal, quote):
        _font(style)
        style.font.size, style.font.italic = Pt(10.5), False
        style.font.color.rgb = INK
    normal.paragraph_format.space_after, normal.paragraph_format.line_spacing = Pt(8), 1.25
    quote.paragraph_format.left_indent, quote.paragraph_format.space_after = Mm(5), Pt(2)
    barred(quote.element.get_or_add_pPr(), dashed=False)
    reference = document.styles.add_style(REFERENCE, WD_STYLE_TYPE.CHARACTER, builtin=True)
    reference.font.superscript = True


def _language(document: Document) -> None:
    defaults: Any = document.styles.element.find(qn("w:docDefaults"))
    for written in defaults.iter(qn("w:lang")):
        written.set(qn("w:val"), LANGUAGE)


def _page(document: Document, title: str, draft: str) -> None:
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(22.5)
    section.top_margin, section.bottom_margin = Mm(24), Mm(22)
    if draft:
        head = section.header.paragraphs[0]
        head.alignment = WD_ALIGN_PARAGRAPH.CENTER
        said = head.add_run(draft)
        said.font.bold, said.font.color.rgb, said.font.size = True, RED, Pt(9)
    document.styles["Footer"].paragraph_format.tab_stops.clear_all()
    foot = section.footer.paragraphs[0]
    foot.paragraph_format.tab_stops.add_tab_stop(WIDTH, WD_TAB_ALIGNMENT.RIGHT)
    foot.add_run(allowed(title) + "\t")
    field(foot, "PAGE", "1")
    foot.add_run(" / ")
    field(foot, "NUMPAGES", "1")
    for run in foot.runs:
        run.font.size, run.font.color.rgb = Pt(8), QUIET
