"""A report in the order in which it is read."""

from dataclasses import replace

from coding.report.outside.binding import book
from tests.coding.report.whole import WHOLE


def test_every_part_has_its_place() -> None:
    """Foreword before summary, a comment behind the last insight that it is on, thanks at the end."""
    found = book(WHOLE)
    assert [essay.title for essay in found.opening] == ["Why we ask", "Summary"]
    assert [[essay.on for essay in chapter.comments] for chapter in found.chapters] == [
        [],
        ["Comment on insights 1 and 2"],
    ]
    assert [essay.title for essay in found.closing] == ["Elsewhere", "Thanks"]
    assert [exhibit.label for exhibit in found.exhibits] == [
        "Figure 1.1",
        "Figure 1.2",
        "Figure 2.1",
        "Figure 2.2",
    ]


def test_a_comment_on_no_insight_stands_with_the_articles() -> None:
    """In the order in which they were added."""
    comment = replace(WHOLE.blocks[2], insights=(9,), title="Alone")
    found = book(replace(WHOLE, blocks=(WHOLE.blocks[3], comment)))
    assert [essay.title for essay in found.closing] == ["Elsewhere", "Alone"]
    assert [chapter.comments for chapter in found.chapters] == [(), ()]


def test_footnotes_are_numbered_in_the_order_of_reading() -> None:
    """Through the sub-headline, the text and the comment."""
    found = book(WHOLE)
    assert [(note.number, note.text) for note in found.notes] == [
        (1, "Of those who answered."),
        (2, "See the report of 2025 [p. 3]."),
        (3, "Own data."),
    ]
    assert [part.text for part in found.chapters[0].sub_headline] == ["It is ", "32 %", " of all", "1"]
    assert found.chapters[0].sub_headline[1].anchor == "figure-1-1"


def test_no_name_of_a_quote_is_in_it() -> None:
    """Nor an id that is none of evidence."""
    quotes = tuple(replace(quote, id="R1/why", name="R1/why") for quote in WHOLE.insights[0].quotes)
    found = book(replace(WHOLE, insights=(replace(WHOLE.insights[0], quotes=quotes),)))
    said = [quote for stood in found.chapters[0].stances for voice in stood.voices for quote in voice.quotes]
    assert [(quote.id, quote.name) for quote in said] == [("", None)] * 3


def test_a_category_without_a_definition_names_its_codes() -> None:
    """The glossary leaves nobody with a bare word."""
    codes = WHOLE.methods.codes
    category = replace(codes[1], name="technology", category=None)
    methods = replace(WHOLE.methods, codes=(category, *codes))
    assert [code.definition for code in book(replace(WHOLE, methods=methods)).glossary] == [
        "The category of encryption.",
        "It cannot be read.",
        "Not defined in words.",
    ]
