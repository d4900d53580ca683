"""The one clock: every stored moment is written the same way."""

from datetime import UTC, datetime


def now() -> str:
    """This moment in UTC as ISO 8601 text with microseconds, 32 characters, sorting as time does."""
    return datetime.now(UTC).isoformat(timespec="microseconds")
