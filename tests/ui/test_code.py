"""The coding screen."""

from coding import codings
from corpus.study import Study
from tests.ui.conftest import Draw
from tests.ui.reading import button, labels, texts


def test_the_first_undecided_quote_is_shown_with_its_question(draw: Draw, survey: Study) -> None:
    """Ada has decided on R1, so R4 is next; its question and attributes stand beside it."""
    page = draw("code", survey)
    assert "Nobody answers, ever." in texts(page)
    assert {"Why?", "R4 · Norway"} <= set(texts(page))
    assert "1 of 2 quotes decided by you" in texts(page)


def test_nothing_is_chosen_beforehand(draw: Draw, survey: Study) -> None:
    """The box is empty, and confirming without a choice says so and stores nothing."""
    page = draw("code", survey)
    assert page.multiselect[0].value == []
    button(page, "Confirm").click().run()
    assert page.error[0].value.startswith("No code is chosen")
    with survey.read() as view:
        assert codings.of_quote(view, "R4/why") == []


def test_confirming_a_code_goes_on_to_the_next_quote(draw: Draw, survey: Study) -> None:
    """One press stores the coding and shows what is next; here nothing is left."""
    page = draw("code", survey)
    page.multiselect[0].set_value(["no response"]).run()
    button(page, "Confirm").click().run()
    with survey.read() as view:
        assert [(one.code, one.status, one.coder) for one in codings.of_quote(view, "R4/why")] == [
            ("no response", "confirmed", "Ada")
        ]
    assert page.success[0].value == "You have decided on every quote here."


def test_a_new_code_is_added_as_it_is_confirmed(draw: Draw, survey: Study) -> None:
    """Typing a name that the codebook lacks adds the code."""
    page = draw("code", survey)
    page.multiselect[0].set_value(["silence"]).run()
    button(page, "Confirm").click().run()
    with survey.read() as view:
        assert [one.code for one in codings.of_quote(view, "R4/why")] == ["silence"]


def test_a_passage_can_be_coded(draw: Draw, survey: Study) -> None:
    """The words typed become a span of the quote."""
    page = draw("code", survey)
    page.multiselect[0].set_value(["no response"])
    page.text_input(key=passage_key(page)).set_value("Nobody answers").run()
    button(page, "Confirm").click().run()
    with survey.read() as view:
        assert [(one.span, one.span_text) for one in codings.of_quote(view, "R4/why")] == [
            ((0, 14), "Nobody answers")
        ]


def test_words_that_are_not_in_the_quote_are_refused(draw: Draw, survey: Study) -> None:
    """Nothing is stored, and the screen says what to do."""
    page = draw("code", survey)
    page.multiselect[0].set_value(["no response"])
    page.text_input(key=passage_key(page)).set_value("Somebody").run()
    button(page, "Confirm").click().run()
    assert "The quote does not hold these words" in page.error[0].value
    with survey.read() as view:
        assert codings.of_quote(view, "R4/why") == []


def test_a_code_that_does_not_fit_is_noted_and_the_quote_stays(draw: Draw, survey: Study) -> None:
    """A rejection is a decision too."""
    page = draw("code", survey)
    page.multiselect[0].set_value(["no response"]).run()
    button(page, "Does not fit").click().run()
    assert "Nobody answers, ever." in texts(page)
    with survey.read() as view:
        assert [one.status for one in codings.of_quote(view, "R4/why")] == ["rejected"]


def test_undo_takes_back_the_last_decision_and_shows_its_quote(draw: Draw, survey: Study) -> None:
    """Ada's decision on R1 is withdrawn and R1 is on the screen again."""
    page = draw("code", survey)
    button(page, "Undo").click().run()
    assert "Locked phones." in texts(page)
    with survey.read() as view:
        assert codings.of_quote(view, "R1/why") == []


def test_skip_leaves_a_quote_for_later(draw: Draw, survey: Study) -> None:
    """A coder without decisions sees R1, skips to R4, and back leads to R1."""
    page = draw("code", survey, person="Ben")
    button(page, "Skip").click().run()
    assert "Nobody answers, ever." in texts(page)
    button(page, "Back").click().run()
    assert "Locked phones." in texts(page)


def test_searching_shows_decided_quotes_too(draw: Draw, survey: Study) -> None:
    """The words lead to R1 although Ada has decided on it."""
    page = draw("code", survey)
    page.text_input(key="code-search").set_value("locked").run()
    assert "Locked phones." in texts(page)


def test_an_empty_study_leads_to_the_import(draw: Draw, empty: Study) -> None:
    """An empty screen names the next step with its button."""
    page = draw("code", empty)
    assert "Import answers" in labels(page)


def passage_key(page: object) -> str:
    """The key of the field for a passage; it carries the quote's number."""
    fields = page.text_input  # type: ignore[attr-defined]
    return next(str(field.key) for field in fields if str(field.key).startswith("code-passage"))
