"""The parameters of a run: every number that the clusterer's files name in capitals, so that none is forgotten."""

import inspect
import re
import sys
from types import ModuleType
from typing import Any

ROOM = "coding."
CONSTANT = re.compile(r"^([A-Z][A-Z_]*)(?:: [^=]+)? = ", re.MULTILINE)


def parameters() -> dict[str, Any]:
    """{"vectors.WORDS": 0.2, …}: the numbers, and tuples of numbers, of all files that finding themes rests on.

    "detector" is what tells languages apart.
    """
    from coding.language.of_texts import DETECTOR
    from coding.themes import proposals

    found: dict[str, Any] = {"detector": DETECTOR}
    for module in _rested_on(proposals):
        for name in CONSTANT.findall(inspect.getsource(module)):
            value = getattr(module, name, None)
            if _numbers(value):
                room = module.__name__.removeprefix(ROOM).removeprefix("themes.")
                found[f"{room}.{name}"] = list(value) if isinstance(value, tuple) else value
    return dict(sorted(found.items()))


def _rested_on(module: ModuleType) -> list[ModuleType]:
    """The module and those of ours that it imports something from, and so on."""
    found: dict[str, ModuleType] = {}
    waiting = [module]
    while waiting:
        one = waiting.pop()
        if one.__name__ in found:
            continue
        found[one.__name__] = one
        names = {getattr(value, "__module__", None) or "" for value in vars(one).values()}
        waiting += [
            sys.modules[name] for name in sorted(names) if name.startswith(ROOM) and name in sys.modules
        ]
        waiting += [
            value
            for value in vars(one).values()
            if isinstance(value, ModuleType) and value.__name__.startswith(ROOM)
        ]
    return [found[name] for name in sorted(found)]


def _numbers(value: object) -> bool:
    if isinstance(value, tuple):
        return bool(value) and all(map(_numbers, value))
    return isinstance(value, (int, float))
