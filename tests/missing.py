"""What a test does when this machine lacks something it needs."""

import os
from typing import NoReturn

import pytest


def missing(what: str) -> NoReturn:
    """Skips the test; fails it instead where everything has to be there (THEMEBOOK_REQUIRE_ALL=1)."""
    if os.environ.get("THEMEBOOK_REQUIRE_ALL") == "1":
        pytest.fail(what, pytrace=False)
    pytest.skip(what)
