"""ARCHITECTURE.md says what is so."""

from docs.schema_picture import ARCHITECTURE, with_picture


def test_the_schema_picture_is_the_schema() -> None:
    """`python -m docs.schema_picture` draws it anew."""
    text = ARCHITECTURE.read_text(encoding="utf-8")
    assert "erDiagram" in text
    assert with_picture(text) == text
