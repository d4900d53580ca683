"""The page docs/commands.md, written from what every command says about itself with --help.

python -m cli.reference    writes it anew
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import typer.main

from cli.main import themebook

PAGE = Path(__file__).resolve().parent.parent / "docs" / "commands.md"
_INTRODUCTION = """# Commands

Written by `python -m cli.reference` from what each command says with `--help`; a test compares the two.

The study is named by `--study PATH-or-URL`, before or behind a command, or by `THEMEBOOK_STUDY`. Whoever acts is named
by `--as NAME`, by `THEMEBOOK_PERSON`, or by the operating system; a command chooses the role. With `--json` a command
prints JSON and nothing else on standard output; warnings and progress go to standard error.

| exit status | means |
|---|---|
| 0 | done |
| 1 | `verify` or `check` found a difference; or a fault of Themebook (`THEMEBOOK_DEBUG=1` shows where in the code) |
| 2 | refused: the message says what does not work, where, and what to do |
| 3 | the surroundings: disk full, file locked or read-only, no server |
| 130 | interrupted |
"""


def page() -> str:
    """The whole page."""
    sections = [f"## {title}\n\n```text\n{text}\n```\n" for title, text in _helps()]
    return "\n".join([_INTRODUCTION, *sections])


def commands() -> list[str]:
    """The full name of every command, groups included: "themebook codes add"."""
    return [title for title, _text in _helps()]


def _helps() -> Iterator[tuple[str, str]]:
    command: Any = typer.main.get_command(themebook)
    yield from _help_of(command, None, "themebook")


def _help_of(command: Any, parent: Any, name: str) -> Iterator[tuple[str, str]]:
    """(full name, help text) of a command, then of those below it, as on a terminal of 100 columns."""
    settings = {**command.context_settings, "terminal_width": 100, "max_content_width": 100}
    context = typer.Context(command, info_name=name, parent=parent, **settings)
    lines = command.get_help(context).rstrip().splitlines()
    yield context.command_path, "\n".join(line.rstrip() for line in lines)
    for each, below in getattr(command, "commands", {}).items():
        yield from _help_of(below, context, each)


if __name__ == "__main__":
    PAGE.parent.mkdir(exist_ok=True)
    PAGE.write_text(page(), encoding="utf-8", newline="\n")
