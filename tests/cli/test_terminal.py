"""What is printed: text as text, JSON as JSON."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cli.terminal import facts, literal


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("[bold]not bold[/bold] :smile:", "[bold]not bold[/bold] :smile:"),
        ("\x1b]0;title\x07", "\\x1b]0;title\\x07"),
        ("\x9b31m", "\\x9b31m"),
        ("two\nlines\tand a tab", "two\nlines\tand a tab"),
        ("over\rwritten", "over\\x0dwritten"),
        ("a\r\nb", "a\nb"),
        ("\u202eright", "\\u202eright"),
        ("שלום 👩‍👧 ok", "שלום 👩‍👧 ok"),
    ],
)
def test_control_characters_are_shown_not_sent(text: str, shown: str) -> None:
    """Everything else is as it was written."""
    assert literal(text) == shown


@given(st.text())
def test_no_control_character_is_ever_left(text: str) -> None:
    """But line ends and tabs."""
    assert not [
        char for char in literal(text) if (ord(char) < 32 and char not in "\n\t") or 127 <= ord(char) < 160
    ]


@pytest.mark.parametrize("text", ["\x1b[2J", "\x9b", "“quoted”", "a\u2028b", "👩‍👧"])
def test_json_carries_every_text_and_steers_no_terminal(
    text: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """What is read back is what was given."""
    facts({"text": text})
    printed = capsys.readouterr().out
    assert json.loads(printed) == {"text": text}
    assert not set(printed) & {"\x1b", "\x9b"}
