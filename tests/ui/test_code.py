"""The coding screen."""

from coding import codings
from coding.reading.next import next_to_read
from coding.reading.readings import mark_no_code, readings_of
from coding.suggestions.runs import find_run
from corpus.people import Role, sign_in
from corpus.study import Study
from tests.coding.suggestions.by_hand import Said, run_by_hand
from tests.ui.conftest import Draw
from tests.ui.reading import button, labels, texts
from ui.code import WHY


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


def test_the_machine_learns_from_the_first_decision_by_itself(draw: Draw, survey: Study) -> None:
    """Opening the screen starts nothing; after a decision suggestions are made in the background and kept."""
    page = draw("code", survey)
    assert "job-learn-on" not in page.session_state
    page.multiselect[0].set_value(["no response"]).run()
    button(page, "Confirm").click().run()
    made = page.session_state["job-learn-on"].job.result()
    with survey.read() as view:
        assert find_run(view, None).run == made["run"]


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


def test_no_code_fits_is_a_decision_and_goes_on(draw: Draw, survey: Study) -> None:
    """It is kept, it counts as read, and undo takes it back."""
    page = draw("code", survey)
    button(page, "No code fits").click().run()
    assert "2 of 2 quotes decided by you" in texts(page)
    with survey.read() as view:
        assert [one.coder for one in readings_of(view, "R4/why")] == ["Ada"]
    button(page, "Undo").click().run()
    assert {"Nobody answers, ever.", "Took back that no code fits."} <= set(texts(page))
    with survey.read() as view:
        assert readings_of(view, "R4/why") == []


def test_no_code_fits_stands_below_the_quote_and_can_be_withdrawn(draw: Draw, survey: Study) -> None:
    """Ada finds the quote again by its words."""
    with survey.write(sign_in(survey, "Ada", role=Role.CODER)) as work:
        mark_no_code(work, quote="R4/why")
    page = draw("code", survey)
    page.text_input(key="code-search").set_value("nobody").run()
    assert {"No code fits", "said by you just now"} <= set(texts(page))
    button(page, "Withdraw").click().run()
    assert "Withdrew that no code fits." in texts(page)
    with survey.read() as view:
        assert readings_of(view, "R4/why") == []


def test_the_most_useful_quote_comes_first_and_says_why(draw: Draw, survey: Study) -> None:
    """A control drawn by lot before what the newest run put first."""
    run_by_hand(survey, sign_in(survey, "Ada", role=Role.CODER), [], order=("R1/why", "R4/why"))
    sign_in(survey, "Ben", role=Role.CODER)
    with survey.read() as view:
        first = next_to_read(view, coder="Ben")
    assert first is not None
    page = draw("code", survey, person="Ben")
    page.segmented_control(key="code-order").set_value("most useful").run()
    assert first.quote.text in texts(page)
    assert WHY["control" if first.why == "control" else "informative"] in texts(page)
    button(page, "Skip").click().run()
    assert first.quote.text not in texts(page)


def test_a_suggestion_cites_quotes_by_their_words_and_shows_its_part(draw: Draw, survey: Study) -> None:
    """One press codes that part; the quote stays for what else it says."""
    ada = sign_in(survey, "Ada", role=Role.CODER)
    reason = "near R1/why, confirmed as no response; words: nobody"
    run_by_hand(survey, ada, [Said("R4/why", "no response", 0.8, reason, start=0, end=14)])
    page = draw("code", survey)
    assert {
        "“Nobody answers”",
        "Very likely: near “Locked phones.”; words: nobody",
    } <= set(texts(page))
    button(page, "Code this part").click().run()
    assert {"Nobody answers, ever.", "Coded that part as no response."} <= set(texts(page))
    with survey.read() as view:
        assert [one.span for one in codings.of_quote(view, "R4/why")] == [(0, 14)]


def test_only_what_is_suggested_for_one_code_is_gone_through(draw: Draw, survey: Study) -> None:
    """At its end the button leads back to all quotes."""
    ada = sign_in(survey, "Ada", role=Role.CODER)
    run_by_hand(survey, ada, [Said("R4/why", "no response")])
    page = draw("code", survey, person="Ben")
    page.selectbox(key="code-suggested").set_value("no response").run()
    assert "0 of 2 quotes decided by you · 1 to decide on no response" in texts(page)
    assert "Nobody answers, ever." in texts(page)
    page.multiselect[0].set_value(["no response"]).run()
    button(page, "Confirm").click().run()
    assert page.success[0].value == "Every quote suggested for this code is decided."
    button(page, "Go on with all quotes").click().run()
    assert "Locked phones." in texts(page)


def test_quotes_like_one_are_listed_and_can_be_opened(draw: Draw, survey: Study) -> None:
    """Back leads to where one was."""
    page = draw("code", survey)
    button(page, "Like this one").click().run()
    assert "“Locked phones.”" in texts(page)
    button(page, "Open").click().run()
    assert "Locked phones." in texts(page)
    button(page, "Back").click().run()
    assert "Nobody answers, ever." in texts(page)


def test_an_empty_study_leads_to_the_import(draw: Draw, empty: Study) -> None:
    """An empty screen names the next step with its button."""
    page = draw("code", empty)
    assert "Import answers" in labels(page)


def passage_key(page: object) -> str:
    """The key of the field for a passage; it carries the quote's number."""
    fields = page.text_input  # type: ignore[attr-defined]
    return next(str(field.key) for field in fields if str(field.key).startswith("code-passage"))
