"""The statements of a report."""

from coding.for_and_against.statements import Statement, sentences, statements
from tests.coding.for_and_against.contents import comment, content, figure, insight, quote


def test_texts_are_cut_into_sentences() -> None:
    """Lines are joined; headings and paragraphs stand alone; closing marks stay with what they close."""
    text = "We asked.\nNobody\nanswered.\n\n## One more\nIt says “no.” Then it\nends"
    assert sentences(text) == ["We asked.", "Nobody answered.", "One more", "It says “no.", "Then it ends"]
    assert sentences("  ") == []


def test_a_report_states() -> None:
    """Headlines, texts, rows of figures, quotes and comments, each with where it stands."""
    rows, said = (figure("Met it?", Yes=60.0),), (quote("quo-1", "Always. So it is."),)
    claim = insight(1, "Staff is short", figures=rows, quotes=said)
    expert = comment("We see it too.", author="Noor Example", insights=(1,))
    assert statements(content(claim, blocks=(expert,))) == [
        Statement("insight", "insight 1", "Staff is short", (1,)),
        Statement("figure", "figure 1.1", "Met it?: Yes", (1,), "fig-1", "Yes", 60.0),
        Statement("quote", "a quote of insight 1", "Always.", (1,), "quo-1"),
        Statement("quote", "a quote of insight 1", "So it is.", (1,), "quo-1"),
        Statement("comment", "the comment of Noor Example", "We see it too.", (1,)),
    ]
