"""The small parts of the coding desk that reckon: places in a text, what is found while typing, what a key means."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, Page

from ui import desk

PARTS = ("dom", "text", "outbox", "codes", "keys")
pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """An empty page that knows these parts."""
    tab = browser.new_page()
    folder = Path(desk.__file__).parent
    tab.add_script_tag(content="\n".join((folder / f"{part}.js").read_text("utf-8") for part in PARTS))
    yield tab
    tab.close()


MEANS = """([made, on]) => {
  const event = new KeyboardEvent("keydown", made);
  document.body.dispatchEvent(event);
  return meaning(event, on);
}"""
IN_A_FIELD = """() => {
  const field = document.createElement("input");
  document.body.append(field);
  let found = "none";
  field.addEventListener("keydown", event => { found = meaning(event, true); });
  field.dispatchEvent(new KeyboardEvent("keydown", { key: "n", bubbles: true, composed: true }));
  field.remove();
  return found;
}"""


def code(name: str, *, definition: str = "", quotes: int = 0) -> dict[str, Any]:
    """A code as the desk knows it."""
    return {
        "name": name,
        "category": None,
        "definition": definition,
        "include": "",
        "exclude": "",
        "example": "",
        "quotes": quotes,
    }


CODES = [
    code("encryption", definition="Locked phones and services", quotes=12),
    code("workload", definition="Too few people", quotes=30),
    code("staff training", quotes=4),
    code("end-to-end encryption", quotes=2),
]


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=40), st.integers(0, 40))
def test_places_are_converted_to_code_points_and_back(page: Page, text: str, point: int) -> None:
    """Python's idea of a place and the browser's lead to the same words, whatever the script or the emoji."""
    point = min(point, len(text))
    unit = page.evaluate("([text, point]) => toUnits(text, point)", [text, point])
    assert text[:point].encode("utf-16-le") == text.encode("utf-16-le")[: 2 * unit]
    assert page.evaluate("([text, unit]) => toPoints(text, unit)", [text, unit]) == point


@pytest.mark.parametrize(
    ("text", "start", "end", "expected"),
    [
        ("  two words ", 0, 12, [2, 11]),
        ("🙂🙃", 1, 3, [0, 4]),
        ("   ", 0, 3, None),
    ],
)
def test_a_selection_is_whole_characters_without_blanks_around(
    page: Page, text: str, start: int, end: int, expected: list[int] | None
) -> None:
    """Half an emoji is taken whole; nothing but blanks is no selection."""
    found = page.evaluate("([t, s, e]) => trimmed(t, s, e)", [text, start, end])
    assert (found and [found["start"], found["end"]]) == expected


def test_words_are_found_in_every_script(page: Page) -> None:
    """Signs and emoji are no words; Hebrew and combining marks are."""
    found = page.evaluate("t => wordsOf(t).map(([s, e]) => t.slice(s, e))", "No, e\u0301tude 🙂 הצפנה -> x")
    assert found == ["No", "e\u0301tude", "הצפנה", "x"]


def test_overlapping_ranges_are_cut_where_they_begin_and_end(page: Page) -> None:
    """Together the pieces are the text, and each knows what lies on it."""
    pieces = page.evaluate(
        "t => piecesOf(t, [{start: 0, end: 4, name: 'a'}, {start: 2, end: 6, name: 'b'}])"
        ".map(p => [t.slice(p.start, p.end), p.ranges.map(r => r.name).join('')])",
        "abcdefgh",
    )
    assert pieces == [["ab", "a"], ["cd", "ab"], ["ef", "b"], ["gh", ""]]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("enc", ["encryption", "end-to-end encryption"]),
        ("ENCRYPTION", ["encryption", "end-to-end encryption"]),
        ("train", ["staff training"]),
        ("phones", ["encryption"]),
        ("few peo", ["workload"]),
        ("", []),
        ("zebra", []),
    ],
)
def test_codes_are_found_by_name_first_and_then_by_what_they_mean(
    page: Page, typed: str, expected: list[str]
) -> None:
    """Every word typed must be there."""
    assert page.evaluate("([c, t]) => matching(c, t).map(one => one.name)", [CODES, typed]) == expected


def test_a_name_that_nearly_exists_is_noticed(page: Page) -> None:
    """Plurals, typing errors and another word order are near; other words are not."""
    near = "([c, t]) => nearly(c, t).map(one => one.name)"
    assert page.evaluate(near, [CODES, "encryptions"])[0] == "encryption"
    assert page.evaluate(near, [CODES, "trainig staff"]) == ["staff training"]
    assert page.evaluate(near, [CODES, "cooperation"]) == []


@pytest.mark.parametrize(
    ("event", "expected"),
    [
        ({"key": "n"}, "nothing"),
        ({"key": "N", "shiftKey": True}, None),
        ({"key": "U", "shiftKey": True}, "redo"),
        ({"key": "n", "ctrlKey": True}, None),
        ({"key": "n", "repeat": True}, None),
        ({"key": "n", "isComposing": True}, None),
        ({"key": "!", "code": "Digit1", "shiftKey": True}, {"suggestion": 0, "fits": False}),
        ({"key": "ArrowLeft", "shiftKey": True}, {"move": -1, "extend": True}),
        ({"key": "Enter"}, "confirm"),
        ({"key": "Enter", "repeat": True}, None),
    ],
)
def test_a_key_means_something_only_by_itself(page: Page, event: dict[str, Any], expected: object) -> None:
    """Held keys, other modifiers and composing are left alone."""
    assert page.evaluate(MEANS, [event, True]) == expected


def test_switched_off_keys_leave_enter_and_the_arrows(page: Page) -> None:
    """Letters and digits mean nothing then."""
    found = [page.evaluate(MEANS, [{"key": key}, False]) for key in ("n", "?", "Enter")]
    assert found == [None, None, "confirm"]


def test_keys_typed_into_a_field_are_letters(page: Page) -> None:
    """Whatever field of the page it is."""
    assert page.evaluate(IN_A_FIELD) is None
