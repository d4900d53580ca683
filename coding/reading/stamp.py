"""What the likeness of quotes depends on: as long as it stays, so does what is like a quote."""

from coding.store import reading_frames
from coding.store.reading_vectors import newest_run
from corpus.study import View


def what_is_compared(view: View) -> str:
    """The newest import and the newest run, whose vectors are compared, as one line."""
    return f"{'/'.join(map(str, reading_frames.stamp(view.connection)))}/{newest_run(view.connection)}"
