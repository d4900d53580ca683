"""Headings, footnotes and numbers in the texts of a report."""

from hypothesis import given
from hypothesis import strategies as st

from coding.figures.shares import row
from coding.figures.table import Base, Table
from coding.report.prose import Paragraph, Piece, Referable, paragraphs, plain

FIGURE = "fig-1a2b3c4d5e6f"
TABLE = Table(
    "codes", "Challenges", "codes", Base("all", 227), multi_response=True, rows=(row("Encryption", 73, 227),)
)
FIGURES = {FIGURE: Referable("Figure 1.2", TABLE)}

TEXT = f"""## What hampers the work
Of all officers, {{{FIGURE}: Encryption | 0}} name encryption.^[See {{{FIGURE}}} [and the report of 2017].]
A second line {{as it is}}.

No note ^[here, and {{{FIGURE}: Cats}}
## End"""


def test_a_text_comes_apart_into_headings_numbers_and_footnotes() -> None:
    """A line break stays in its paragraph; what is open or leads nowhere stays as it is written."""
    assert paragraphs(TEXT, FIGURES) == (
        Paragraph(heading=True, pieces=(Piece("text", "What hampers the work"),)),
        Paragraph(
            heading=False,
            pieces=(
                Piece("text", "Of all officers, "),
                Piece("number", "32 %", FIGURE, "Encryption"),
                Piece("text", " name encryption."),
                Piece("footnote", "See Figure 1.2 [and the report of 2017]."),
                Piece("text", "\nA second line {as it is}."),
            ),
        ),
        Paragraph(heading=False, pieces=(Piece("text", f"No note ^[here, and {{{FIGURE}: Cats}}"),)),
        Paragraph(heading=True, pieces=(Piece("text", "End"),)),
    )


def test_plain_text_has_its_numbers_and_no_footnotes() -> None:
    """As it is read aloud."""
    assert plain(TEXT, FIGURES) == (
        "What hampers the work\n\nOf all officers, 32 % name encryption.\nA second line {as it is}.\n\n"
        f"No note ^[here, and {{{FIGURE}: Cats}}\n\nEnd"
    )


def test_an_empty_text_has_no_paragraph() -> None:
    """Nor has one of empty lines."""
    assert (paragraphs("", FIGURES), paragraphs("\n \n", FIGURES), plain("", FIGURES)) == ((), (), "")


@given(st.text(alphabet=st.sampled_from("ab {}[]^:|/\n#fig-1")))
def test_no_word_is_lost(text: str) -> None:
    """Whatever stands in a text without references and footnotes is shown, but for marks of headings and spaces."""
    shown = plain(text.replace("^[", "^"), {})
    written = [line.removeprefix("## ") for line in text.replace("^[", "^").splitlines()]
    assert "".join(shown.split()) == "".join("".join(written).split())
