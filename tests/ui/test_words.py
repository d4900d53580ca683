"""How things are said on the page."""

from datetime import UTC, datetime

import pytest

from ui.words import ago, cut_at_sentence, escape

NOW = datetime(2026, 3, 9, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("moment", "said"),
    [
        ("2026-03-09T11:59:30+00:00", "just now"),
        ("2026-03-09T11:59:00+00:00", "1 minute ago"),
        ("2026-03-09T11:02:00+00:00", "58 minutes ago"),
        ("2026-03-09T07:00:00+00:00", "5 hours ago"),
        ("2026-03-08T09:00:00+00:00", "yesterday"),
        ("2026-03-05T12:00:00+00:00", "4 days ago"),
        ("2026-02-27T12:00:00+00:00", "on 27 February 2026"),
    ],
)
def test_a_moment_is_told_as_people_tell_it(moment: str, said: str) -> None:
    """The unit grows with the distance; after a week the date says more."""
    assert ago(moment, now=NOW) == said


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("face hidden", "face hidden"),
        ("$5 and $x$", r"\$5 and \$x\$"),
        ("**very** [sad](x)", r"\*\*very\*\* \[sad\]\(x\)"),
        ("a\nb", "a b"),
        ("", ""),
    ],
)
def test_markdown_shows_a_name_as_it_is_written(name: str, shown: str) -> None:
    """Each sign that Markdown could read is kept from its meaning."""
    assert escape(name) == shown


@pytest.mark.parametrize(
    ("text", "longest", "shown"),
    [
        ("Short.", 20, "Short."),
        ("One thing. Another thing that goes on.", 20, "One thing. […]"),
        ("no sentence ends in these words", 16, "no sentence […]"),
        ("Line one\nline two", 40, "Line one line two"),
        ("x" * 30, 10, "x" * 10 + " […]"),
        ("", 10, ""),
    ],
)
def test_a_long_quote_is_cut_where_a_sentence_ends(text: str, longest: int, shown: str) -> None:
    """A cut is marked; a text without sentences is cut between words."""
    assert cut_at_sentence(text, longest=longest) == shown
