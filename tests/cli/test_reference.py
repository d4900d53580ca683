"""docs/commands.md says what the commands say."""

import re

from cli.reference import PAGE, commands, page
from tests.cli.running import run


def test_the_page_is_what_the_commands_say() -> None:
    """`python -m cli.reference` writes it anew."""
    assert PAGE.read_text(encoding="utf-8") == page()


def test_every_command_is_documented() -> None:
    """Each has a heading, and says in a sentence what it does."""
    written = PAGE.read_text(encoding="utf-8")
    assert re.findall(r"(?m)^## (.+)$", written) == commands()
    sections = re.split(r"(?m)^## .+$", written)[1:]
    assert [section for section in sections if not re.search(r"Usage: .*(\n .*)*\n\n  \S", section)] == []


def test_the_page_shows_what_help_prints_on_a_terminal() -> None:
    """But for the width of the terminal."""
    printed = run("table", "--help").stdout
    documented = page().partition("## themebook table")[2]
    assert re.findall(r"(?m)^  (--[a-z-]+)", printed) == re.findall(
        r"(?m)^  (--[a-z-]+)", documented.partition("##")[0]
    )
