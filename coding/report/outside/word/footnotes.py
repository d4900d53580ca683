"""Real footnotes, which python-docx does not know: a part of their own beside the document."""

from typing import Any

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.oxml import serialize_part_xml
from docx.opc.packuri import PackURI
from docx.opc.part import Part as PackagePart
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.text.paragraph import Paragraph

from coding.report.outside.word.elements import allowed, element

TEXT, REFERENCE = "footnote text", "footnote reference"
_SEPARATORS = ((-1, "separator"), (0, "continuationSeparator"))


class Footnotes:
    """The footnotes of one document. `keep` writes them into it, once, at the end."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._notes: Any = parse_xml(f"<w:footnotes {nsdecls('w')}/>")
        for number, kind in _SEPARATORS:
            line = element("w:p", element("w:r", element(f"w:{kind}")))
            self._notes.append(element("w:footnote", line, type=kind, id=number))

    def refer(self, paragraph: Paragraph, number: int, text: str) -> None:
        """The number of a note at the end of the paragraph, and the note itself at the foot of the page."""
        styles = self._document.styles
        reference = paragraph.add_run(style=REFERENCE)
        reference._r.append(element("w:footnoteReference", id=number))
        note = element("w:p", element("w:pPr", element("w:pStyle", val=styles[TEXT].style_id)))
        style = element("w:rPr", element("w:rStyle", val=styles[REFERENCE].style_id))
        note.append(element("w:r", style, element("w:footnoteRef")))
        written = element("w:t")
        written.text = f" {allowed(text)}"
        written.set(qn("xml:space"), "preserve")
        note.append(element("w:r", written))
        self._notes.append(element("w:footnote", note, id=number))

    def keep(self) -> None:
        """Puts the notes into the document; nothing when there are none."""
        if len(self._notes) == len(_SEPARATORS):
            return
        part = PackagePart(
            PackURI("/word/footnotes.xml"),
            CONTENT_TYPE.WML_FOOTNOTES,
            serialize_part_xml(self._notes),
            self._document.part.package,
        )
        self._document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
        separators = [element("w:footnote", id=number) for number, _kind in _SEPARATORS]
        settings: Any = self._document.settings.element
        settings.find(qn("w:compat")).addprevious(element("w:footnotePr", *separators))
