"""JSON as a database keeps it: what somebody damaged is refused in a sentence, or read as the text that it is.

PostgreSQL keeps no JSON that is none; SQLite keeps whatever it is given.
"""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from corpus.errors import Refused

_AS_TEXT: ContextVar[bool] = ContextVar("as_text", default=False)


def read(text: str) -> Any:
    """The value of a column. Raises Refused for what is no JSON, unless damage is read as text."""
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        if _AS_TEXT.get():
            return text
        raise Refused(
            "Something in the study is damaged: it should be JSON and is not.",
            help="To see what it is: themebook check",
        ) from error


@contextmanager
def damage_as_text() -> Iterator[None]:
    """Inside, what is no JSON is read as a text, so that whoever looks for faults can compare it and go on."""
    token = _AS_TEXT.set(True)
    try:
        yield
    finally:
        _AS_TEXT.reset(token)
