"""What Themebook says when it cannot do what was asked: always what happened, and what to do about it."""


class ThemebookError(Exception):
    """One sentence of what happened, and in `help` what the person can do about it.

    The message names files, rows, columns and ids, never the words of a quote.
    """

    exit_status = 1

    def __init__(self, message: str, *, help: str = "") -> None:
        super().__init__(message)
        self.help = help

    def __str__(self) -> str:
        message = super().__str__()
        return f"{message} {self.help}" if self.help else message


class Refused(ThemebookError):
    """The request cannot be carried out as it stands; nothing was changed (exit status 2)."""

    exit_status = 2


class Unavailable(ThemebookError):
    """The surroundings do not allow it: disk full, file locked or read-only (exit status 3)."""

    exit_status = 3
