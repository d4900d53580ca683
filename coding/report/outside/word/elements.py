"""Elements of WordprocessingML, made and put where they belong."""

import re
from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from docx.text.run import Run

_NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def element(called: str, *inside: Any, **attributes: str | int) -> Any:
    """An element such as element("w:shd", fill="FFFFFF"), with its attributes in the same namespace."""
    made = OxmlElement(called)
    prefix = called.partition(":")[0]
    for attribute, value in attributes.items():
        made.set(qn(f"{prefix}:{attribute}"), str(value))
    made.extend(inside)
    return made


def allowed(text: str) -> str:
    r"""The text with what no XML file can hold as replacement characters.

    >>> allowed("a\x0bb")
    'a�b'
    """
    return _NOT_IN_XML.sub("\ufffd", text)


def run(paragraph: Paragraph, text: str) -> Run:
    """Adds text to a paragraph; line breaks and tabs in it stay what they are."""
    return paragraph.add_run(allowed(text))


def named(anchor: str) -> str:
    """The place of a file as the name of a bookmark.

    >>> named("figure-1-2")
    'figure_1_2'
    """
    return anchor.replace("-", "_")
