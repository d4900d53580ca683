"""What the codes of a report mean, for readers who have never seen the codebook."""

from collections.abc import Iterable
from dataclasses import replace

from coding.report.content import CodeUsed
from coding.wording import listed

UNDEFINED = "Not defined in words."


def glossary(codes: Iterable[CodeUsed]) -> tuple[CodeUsed, ...]:
    """The codes in order; a category without a definition says which codes stand under it."""
    every = tuple(codes)
    return tuple(replace(code, definition=code.definition or _instead(code.name, every)) for code in every)


def _instead(name: str, every: tuple[CodeUsed, ...]) -> str:
    below = [code.name for code in every if code.category == name]
    return f"The category of {listed(below)}." if below else UNDEFINED
