"""The coding screen, as far as it is drawn before a browser takes over; tests/browser/test_code.py goes on there."""

from pathlib import Path

from streamlit.testing.v1 import AppTest

from corpus.importing import ImportSettings
from corpus.people import Role, sign_in
from corpus.study import Study
from tests.builders import file, take_in
from tests.coding.suggestions.by_hand import Said, run_by_hand
from tests.ui.conftest import Draw
from tests.ui.reading import button, desk_told, labels


def coming(page: AppTest) -> list[str]:
    """The quotes that the desk is told to show, in order."""
    return [one["name"] for one in desk_told(page)["coming"]]


def test_the_desk_is_told_what_is_undecided_with_its_cards(draw: Draw, survey: Study) -> None:
    """Ada has decided on R1, so R4 alone comes; the codes to choose from and how far she is come with it."""
    told = desk_told(draw("code", survey))
    assert [card["text"] for card in told["cards"]] == ["Nobody answers, ever."]
    assert told["coming"] == [{"name": "R4/why", "why": "as imported"}]
    assert told["standing"] == {"left": 1, "all": 2, "exact": True, "deciding": True}
    assert [code["name"] for code in told["codes"]] == ["locked devices", "no response"]
    assert told["coder"] == "Ada"


def test_suggestions_come_with_the_card_and_nothing_is_chosen(draw: Draw, survey: Study) -> None:
    """Each with its score in words, its reason, and the part of the quote that carries it."""
    ada = sign_in(survey, "Ada", role=Role.CODER)
    run_by_hand(survey, ada, [Said("R4/why", "no response", 0.62, "like the definition", 0, 6)], quality={})
    (card,) = desk_told(draw("code", survey))["cards"]
    (one,) = card["suggested"]
    assert {name: one[name] for name in one if name != "id"} == {
        "code": "no response",
        "score": 0.62,
        "words": "Likely",
        "reason": "like the definition",
        "start": 0,
        "end": 6,
    }
    assert card["decided"] == []


def test_the_address_says_which_quotes_come_and_where_to_begin(draw: Draw, survey: Study) -> None:
    """A link to all quotes that hold a word, at the second of them."""
    page = draw("code", survey, link={"which": "all", "at": "R4/why"})
    assert coming(page) == ["R4/why", "R1/why"]
    page = draw("code", survey, link={"search": "locked", "which": "all"})
    assert coming(page) == ["R1/why"]


def test_the_panel_changes_the_queue_and_its_address(draw: Draw, survey: Study) -> None:
    """What is chosen stands in the address and on the panel's button."""
    page = draw("code", survey)
    page.selectbox(key="queue-which").set_value("all").run()
    assert coming(page) == ["R1/why", "R4/why"]
    page.text_input(key="queue-search").set_value("locked").run()
    assert coming(page) == ["R1/why"]
    assert page.query_params == {"which": "all", "search": "locked"}
    button(page, "All undecided quotes").click().run()
    assert coming(page) == ["R4/why"]


def test_an_attribute_is_chosen_before_its_values(draw: Draw, empty: Study, tmp_path: Path) -> None:
    """Until a value is chosen everybody comes; Malta, and Norway that would give it away, are not offered."""
    rows = "".join(f"R{number},{'Sweden' if number < 10 else 'Norway'},text\n" for number in range(20))
    path = file(tmp_path, f"id,country,why\n{rows}R20,Malta,text\n")
    settings = ImportSettings(id="id", attributes=("country",), open_columns=("why",))
    take_in(empty, sign_in(empty, "Ada", role=Role.CODER), path, settings)
    page = draw("code", empty)
    page.selectbox(key="queue-attribute").set_value("country").run()
    assert page.multiselect(key="queue-values").options == ["Sweden"]
    assert coming(page) == [f"R{number}/why" for number in range(21)]
    page.multiselect(key="queue-values").set_value(["Sweden"]).run()
    assert coming(page) == [f"R{number}/why" for number in range(10)]
    page.selectbox(key="queue-attribute").set_value("").run()
    assert len(coming(page)) == 21
    for screen in ("code", "browse"):
        page = draw(screen, empty, link={"where": "country=Malta", "which": "all"})
        assert "too few would share it" in page.error[0].value


def test_a_link_that_no_queue_has_is_refused_in_words(draw: Draw, survey: Study) -> None:
    """Never a traceback."""
    page = draw("code", survey, link={"order": "by colour"})
    assert page.error[0].value.startswith("No queue is in the order")


def test_without_quotes_the_next_step_is_the_import(draw: Draw, empty: Study) -> None:
    """The empty screen leads there."""
    page = draw("code", empty)
    assert page.info[0].value == "There are no quotes yet."
    assert labels(page) == ["Import answers"]
