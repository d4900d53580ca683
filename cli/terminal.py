"""What a command says: facts on standard output, warnings and progress on standard error.

People's words are printed as text alone: control characters, which could steer a terminal, are shown as escapes.
"""

import json
import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
_CONTROL_IN_JSON = re.compile("[\x7f-\x9f]")


def literal(text: str) -> str:
    r"""The text with control and direction-changing characters as escapes; line ends and tabs stay.

    >>> literal("red \x1b[31m [bold]")
    'red \\x1b[31m [bold]'
    """
    return _CONTROL.sub(_escape, text.replace("\r\n", "\n"))


def say(text: str = "") -> None:
    """Prints a line for people on standard output."""
    sys.stdout.write(literal(text) + "\n")


def note(text: str) -> None:
    """Prints a line on standard error: a warning, or what a long command is doing."""
    sys.stderr.write(literal(text) + "\n")


def facts(values: Any) -> None:
    """Prints JSON, and nothing else, on standard output; an output that is not UTF-8 gets escapes."""
    unicode = (sys.stdout.encoding or "").lower().replace("-", "") == "utf8"
    written = json.dumps(values, ensure_ascii=not unicode, indent=2)
    sys.stdout.write(_CONTROL_IN_JSON.sub(lambda found: f"\\u{ord(found[0]):04x}", written) + "\n")


def file_to_standard_output(text: str) -> None:
    """Writes what would be a file's content: UTF-8 and line feeds, whatever the terminal is set to."""
    sys.stdout.reconfigure(encoding="utf-8", newline="\n")  # type: ignore[union-attr]
    sys.stdout.write(text)


@contextmanager
def progress(doing: str) -> Iterator[Callable[[int, int], None]]:
    """A bar on a terminal, nothing when piped. Gives what is to be called with (done, in all)."""
    if not sys.stderr.isatty():
        yield lambda _done, _total: None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(literal(doing), total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total or None)


def _escape(found: re.Match[str]) -> str:
    code = ord(found[0])
    return f"\\x{code:02x}" if code < 256 else f"\\u{code:04x}"
