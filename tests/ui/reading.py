"""Reading a drawn screen."""

import json
from typing import Any

from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Button


def texts(page: AppTest) -> list[str]:
    """Everything shown as plain text, in order."""
    return [one.value for one in page.text]


def button(page: AppTest, label: str) -> Button:
    """The button called `label`; the first of several."""
    return next(one for one in page.button if one.label == label)


def labels(page: AppTest) -> list[str]:
    """The buttons of the screen, in order."""
    return [one.label for one in page.button]


def desk_told(page: AppTest) -> dict[str, Any]:
    """What the coding desk in the browser is told by this drawing."""
    desk = next(one for one in page.main if one.type == "bidi_component")
    told: dict[str, Any] = json.loads(desk.proto.json)
    return told
