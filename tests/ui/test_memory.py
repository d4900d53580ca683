"""What the search for garbage passes over."""

import gc
import sys
from collections.abc import Iterator
from types import ModuleType
from weakref import ref

import pytest

from ui.memory import freeze, settle


@pytest.fixture(autouse=True)
def a_new_library(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A library is loaded in a program that has not settled yet; nothing stays settled for the tests that follow."""
    freeze.cache_clear()
    monkeypatch.setitem(sys.modules, "a_new_library", ModuleType("a_new_library"))
    yield
    gc.unfreeze()
    freeze.cache_clear()


def test_what_is_loaded_is_passed_over_once_it_is_there() -> None:
    """Whatever lives when a new library has come; what comes later is searched as ever."""
    kept = ["stays to the end", []]
    settle()
    assert not any(one is kept for one in gc.get_objects())
    later = ["comes and goes", []]
    settle()
    assert any(one is later for one in gc.get_objects())


def test_garbage_is_found_all_the_same() -> None:
    """What nobody holds any longer goes before the rest is taken out, however it hangs together."""

    class Ring:
        itself: object

    ring = Ring()
    ring.itself = ring
    still_there = ref(ring)
    del ring
    settle()
    assert still_there() is None
