"""Reading a drawn screen."""

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
