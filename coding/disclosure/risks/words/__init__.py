"""Word lists: names of people, places and organisations that a scan knows."""

from functools import cache
from pathlib import Path


@cache
def listed(name: str) -> frozenset[str]:
    """The words or phrases of one list, as they are written."""
    return frozenset((Path(__file__).parent / f"{name}.txt").read_text(encoding="utf-8").splitlines())
