"""The grid of quotes."""

import pytest
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Selectbox

from coding import codebook, codings
from coding.browse import saved
from coding.browse.bulk import Effect, carry_out
from coding.browse.filter import Filter
from coding.browse.grid import Grid
from corpus.people import Actor, Role, sign_in
from corpus.study import Study
from tests.ui.conftest import Draw, DrawDialog, import_quotes
from tests.ui.reading import button, labels, texts
from ui.browse_bulk import sentences


def cells(page: AppTest, column: str) -> list[str]:
    """What stands in one column of the table."""
    return list(page.dataframe[0].value[column])


def link(page: AppTest) -> dict[str, str]:
    """What the address says."""
    found = page.query_params.items()
    return {name: values if isinstance(values, str) else values[0] for name, values in found}


def test_every_quote_is_a_row_with_what_is_known_of_it(draw: Draw, survey: Study) -> None:
    """How many they are stands above; an attribute that few share is not told."""
    page = draw("browse", survey)
    assert "3 quotes of 3 respondents" in texts(page)
    assert cells(page, "text") == ["Locked phones.", "don't know", "Nobody answers, ever."]
    assert cells(page, "codes") == ["locked devices", "(non-answer)", ""]
    assert cells(page, "attribute:country") == ["Others", "Others", "Others"]


def test_words_find_quotes_and_stand_in_the_address(draw: Draw, survey: Study) -> None:
    """One button shows all again."""
    page = draw("browse", survey)
    page.text_input(key="browse-field-search").set_value('"locked phones"').run()
    assert cells(page, "text") == ["Locked phones."]
    assert link(page) == {"search": '"locked phones"'}
    assert 'holding “"locked phones"”' in texts(page)
    button(page, "Show all").click().run()
    assert len(cells(page, "text")) == 3
    assert page.text_input(key="browse-field-search").value == ""


def test_every_filter_narrows_what_is_shown(draw: Draw, survey: Study) -> None:
    """Question, code and status together."""
    page = draw("browse", survey)
    page.multiselect(key="browse-field-codes").set_value(["access"]).run()
    assert cells(page, "text") == ["Locked phones."]
    page.selectbox(key="browse-field-status").set_value("undecided").run()
    assert "No quote fits all of this." in texts(page)
    page.multiselect(key="browse-field-codes").set_value([]).run()
    assert cells(page, "text") == ["Nobody answers, ever."]
    assert link(page) == {"status": "undecided"}


def test_a_link_reopens_the_grid_with_its_fields(draw: Draw, survey: Study) -> None:
    """Filter, sorting and columns."""
    page = draw("browse", survey)
    for name, value in {"search": "phones", "sort": "-text", "columns": "text,date"}.items():
        page.query_params[name] = value
    page.run()
    assert list(page.dataframe[0].value.columns) == ["read", "text", "date"]
    assert page.text_input(key="browse-field-search").value == "phones"
    assert page.selectbox(key="browse-field-sort").value == "text"
    assert page.toggle(key="browse-field-descending").value is True


def test_codes_that_come_together_or_are_left_out_are_filters(draw: Draw, survey: Study) -> None:
    """Chosen in the panel, they stand in the address."""
    page = draw("browse", survey)
    name = page.multiselect(key="browse-field-codes").options[0]
    page.multiselect(key="browse-field-without_codes").set_value([name]).run()
    assert link(page) == {"without": name}
    page.multiselect(key="browse-field-with_codes").set_value([name]).run()
    assert link(page) == {"and": name, "without": name}
    assert not page.dataframe


def test_the_way_back_from_the_reader_leads_to_the_same_grid(draw: Draw, survey: Study) -> None:
    """What the reader left in the address is no filter."""
    page = draw("browse", survey)
    page.text_input(key="browse-field-search").set_value("phones").run()
    del page.query_params["search"]
    page.query_params["quote"] = "R4/why"
    page.run()
    assert link(page) == {"search": "phones"}
    assert cells(page, "text") == ["Locked phones."]


@pytest.mark.parametrize(
    ("params", "said"),
    [
        ({"status": "done"}, "Nothing to choose is called"),
        ({"code": "nothing"}, "no code called nothing"),
        ({"where": "shoe=41"}, "no attribute shoe"),
    ],
)
def test_a_link_to_what_is_not_there_says_so(
    draw: Draw, survey: Study, params: dict[str, str], said: str
) -> None:
    """And the grid can still be used."""
    page = draw("browse", survey)
    for name, value in params.items():
        page.query_params[name] = value
    page.run()
    assert not page.exception
    assert said in page.error[0].value.replace("\\", "")
    page.multiselect(key="browse-field-codes").set_value([]).run()
    assert len(cells(page, "text")) == 3


def test_the_table_is_sorted_by_the_database(draw: Draw, survey: Study) -> None:
    """In either direction."""
    page = draw("browse", survey)
    page.selectbox(key="browse-field-sort").set_value("text").run()
    assert cells(page, "text") == ["don't know", "Locked phones.", "Nobody answers, ever."]
    page.toggle(key="browse-field-descending").set_value(True).run()
    assert cells(page, "text") == ["Nobody answers, ever.", "Locked phones.", "don't know"]
    assert link(page) == {"sort": "-text"}


def test_more_quotes_than_a_page_holds_are_turned_over(draw: Draw, empty: Study) -> None:
    """The address names the page; a filter starts from the first."""
    import_quotes(empty, [f"Answer {number}" for number in range(1, 121)])
    page = draw("browse", empty)
    assert (cells(page, "text")[0], len(cells(page, "text"))) == ("Answer 1", 50)
    page.query_params["page"] = "3"
    page.run()
    assert (cells(page, "text")[0], len(cells(page, "text"))) == ("Answer 101", 20)
    page.text_input(key="browse-field-search").set_value("Answer 1*").run()
    assert link(page) == {"search": "Answer 1*"}
    page.query_params["page"] = "99"
    page.run()
    assert cells(page, "text") != []


def test_all_that_fit_are_chosen_until_the_filter_changes(draw: Draw, survey: Study) -> None:
    """What is chosen is never more than what was seen."""
    page = draw("browse", survey)
    assert "Apply a code" not in labels(page)
    button(page, "Choose all 3").click().run()
    assert "All 3 that fit" in texts(page)
    assert labels(page)[-3:] == ["Apply a code", "Confirm a suggested code", "Remove a code"]
    page.text_input(key="browse-field-search").set_value("phones").run()
    assert "Apply a code" not in labels(page)
    page.text_input(key="browse-field-search").set_value("").run()
    assert "Apply a code" not in labels(page)


def test_what_is_chosen_can_be_left(draw: Draw, survey: Study) -> None:
    """Without doing anything."""
    page = draw("browse", survey)
    button(page, "Choose all 3").click().run()
    button(page, "Choose none").click().run()
    assert "Apply a code" not in labels(page)


def apply_dialog(study: Study, actor: Actor) -> None:
    """The question which code all quotes shall have."""
    from ui import browse_bulk

    browse_bulk.ask(study, actor, Filter(), "apply")


def remove_dialog(study: Study, actor: Actor) -> None:
    """The question which code is taken off all quotes."""
    from ui import browse_bulk

    browse_bulk.ask(study, actor, Filter(), "remove")


def test_a_code_is_applied_to_all_that_fit_after_saying_how_many(
    draw_dialog: DrawDialog, survey: Study
) -> None:
    """What has it already is told apart."""
    page = draw_dialog(apply_dialog, survey)
    page.selectbox(key="browse-code-to-apply").set_value("locked devices").run()
    assert texts(page) == [
        "locked devices is put on 2 quotes of 2 respondents.",
        "1 quote has it already.",
        "1 non-answer among them.",
        "One undo takes all of it back.",
    ]
    button(page, "Apply to 2 quotes").click().run()
    with survey.read() as view:
        assert [one.code for one in codings.of_quote(view, "R4/why")] == ["locked devices"]


def test_what_would_change_nothing_cannot_be_done(draw_dialog: DrawDialog, survey: Study) -> None:
    """The question says so."""
    page = draw_dialog(remove_dialog, survey)
    page.selectbox(key="browse-code-to-remove").set_value("no response").run()
    assert texts(page) == ["This changes nothing."]
    assert labels(page) == []


def type_new(page: AppTest, key: str, value: str) -> Selectbox[str]:
    """Types what a box does not offer, which the test's page takes for one of its options alone."""
    box: Selectbox[str] = page.selectbox(key=key)
    box.options.append(value)
    return box.set_value(value)


def test_a_code_that_is_not_there_is_added_and_applied_at_once(draw_dialog: DrawDialog, empty: Study) -> None:
    """In an empty codebook too; it is said before."""
    import_quotes(empty, ["Locked phones.", "Nobody answers."])
    page = draw_dialog(apply_dialog, empty)
    type_new(page, "browse-code-to-apply", "staffing").run()
    assert texts(page) == [
        "staffing is new: it is added to the codebook and put on 2 quotes of 2 respondents.",
        "One undo takes it off them again; the code stays in the codebook.",
    ]
    button(page, "Add the code and apply to 2 quotes").click()
    type_new(page, "browse-code-to-apply", "staffing").run()
    with empty.read() as view:
        assert [one.code for one in codings.of_quote(view, "R2/why")] == ["staffing"]


@pytest.mark.parametrize(
    "day", ["9999-12-31", "0001-01-01", "1970-01-01", "2100-01-01", "20260531", "2026-W22-7"]
)
@pytest.mark.parametrize("end", ["from", "to"])
def test_any_day_may_be_in_a_link(draw: Draw, survey: Study, end: str, day: str) -> None:
    """Also the last one there is, and those far from today."""
    page = draw("browse", survey, link={end: day})
    assert list(page.error) == []
    assert "decided" in " ".join(texts(page))


@pytest.mark.parametrize(
    "day", ["2026-02-30", "today", "10000-01-01", "2026-05-31T10:00", "-1", "٢٠٢٦-٠٥-٣١", "\0"]
)
def test_what_is_no_day_is_refused_in_words(draw: Draw, survey: Study, day: str) -> None:
    """And every quote is shown."""
    page = draw("browse", survey, link={"to": day})
    assert "is no day" in page.error[0].value
    assert len(cells(page, "text")) == 3


@pytest.fixture
def done(draw: Draw, survey: Study) -> AppTest:
    """The grid after Ada applied "no response" to everything from it."""
    with survey.write(sign_in(survey, "Ada", role=Role.CODER)) as work:
        carry_out(work, Filter(), "no response", "apply", step="s1")
    page = draw("browse", survey)
    page.session_state["browse-step"] = ("s1", "Applied no response to 3 quotes of 3 respondents.")
    return page.run()


def test_what_was_done_to_many_is_taken_back_by_one_button(done: AppTest) -> None:
    """And the sentence goes with it."""
    assert "Applied no response to 3 quotes of 3 respondents." in texts(done)
    assert cells(done, "codes")[2] == "no response"
    button(done, "Undo").click().run()
    assert cells(done, "codes") == ["locked devices", "(non-answer)", ""]
    assert "Undo" not in labels(done)


def test_the_undo_goes_when_something_else_was_decided(done: AppTest, survey: Study) -> None:
    """It would take back another decision than it says."""
    assert "Undo" in labels(done)
    with survey.write(sign_in(survey, "Ada", role=Role.CODER)) as work:
        codings.reject(work, quote="R4/why", code="locked devices")
    assert "Undo" not in labels(done.run())


def test_coding_one_by_one_says_what_it_cannot_follow(draw: Draw, survey: Study) -> None:
    """Two questions or codes at once are for the grid alone."""
    page = draw("browse", survey)
    assert not button(page, "Code one by one").disabled
    page.multiselect(key="browse-field-codes").set_value(["locked devices", "no response"]).run()
    assert button(page, "Code one by one").disabled
    assert "several codes" in button(page, "Code one by one").help


def test_a_supervisor_looks_and_changes_nothing(draw: Draw, survey: Study) -> None:
    """No row can be chosen for anything."""
    page = draw("browse", survey, person="Sam", role=Role.SUPERVISOR)
    assert len(cells(page, "text")) == 3
    assert labels(page) == []


def test_a_saved_view_is_opened_from_the_menu(draw: Draw, survey: Study) -> None:
    """Its name is shown as it was written."""
    with survey.write(sign_in(survey, "Ada", role=Role.CODER)) as work:
        saved.save(work, "Locked *phones*", Grid(Filter(search="phones"), sort="text"))
    page = draw("browse", survey)
    page.menu_button[0].set_value("view 0").run()
    assert link(page) == {"search": "phones", "sort": "text"}
    assert cells(page, "text") == ["Locked phones."]


def save_dialog(study: Study, actor: Actor) -> None:
    """The dialog that saves a grid."""
    from ui import browse_views

    browse_views._save(study, actor, Grid(Filter(search="phones")))


def manage_dialog(study: Study, actor: Actor) -> None:
    """The dialog that renames and removes."""
    from ui import browse_reads, browse_views, reads

    browse_views._manage(study, actor, browse_reads.views(reads.now(study)))


def names_of(study: Study) -> list[str]:
    """The saved views."""
    with study.read() as view:
        return [one.name for one in saved.saved_views(view)]


def test_a_view_is_saved_and_replaced_only_when_asked_to(draw_dialog: DrawDialog, survey: Study) -> None:
    """The button says which of the two it does."""
    page = draw_dialog(save_dialog, survey)
    page.text_input(key="browse-save-name").set_value("Locked").run()
    button(page, "Save").click().run()
    assert names_of(survey) == ["Locked"]
    page = draw_dialog(save_dialog, survey)
    page.text_input(key="browse-save-name").set_value("locked").run()
    button(page, "Replace the saved view").click().run()
    assert names_of(survey) == ["Locked"]


def test_a_view_is_renamed_and_removed(draw_dialog: DrawDialog, survey: Study) -> None:
    """Nothing else changes."""
    with survey.write(sign_in(survey, "Ada", role=Role.CODER)) as work:
        saved.save(work, "Locked", Grid())
    page = draw_dialog(manage_dialog, survey)
    page.text_input(key="browse-rename-Locked").set_value("Phones").run()
    button(page, "Rename").click().run()
    assert names_of(survey) == ["Phones"]
    page = draw_dialog(manage_dialog, survey)
    button(page, "Remove").click().run()
    assert names_of(survey) == []


def test_before_the_first_import_the_screen_leads_there(draw: Draw, empty: Study) -> None:
    """One button."""
    page = draw("browse", empty)
    assert labels(page) == ["Import answers"]


@pytest.mark.parametrize(
    ("effect", "said"),
    [
        (
            Effect("apply", "staff", 9, 5, 4, non_answers=2, already=1, rejected=3),
            [
                "staff is put on 5 quotes of 4 respondents.",
                "1 quote has it already.",
                "You said of 3 quotes that it does not fit; this replaces it.",
                "2 non-answers among them.",
                "One undo takes all of it back.",
            ],
        ),
        (
            Effect("confirm", "staff", 9, 1, 1, already=2),
            [
                "staff is confirmed on 1 quote of 1 respondent for which it is suggested.",
                "2 quotes have it already.",
                "One undo takes all of it back.",
            ],
        ),
        (
            Effect("remove", "staff", 9, 2, 2, others=1),
            [
                "Your staff is taken off 2 quotes of 2 respondents.",
                "On 1 quote it stays, because somebody else confirmed it.",
                "One undo takes all of it back.",
            ],
        ),
        (Effect("remove", "staff", 9, 0, 0), ["This changes nothing."]),
    ],
)
def test_the_question_says_what_would_change(effect: Effect, said: list[str]) -> None:
    """And what would not."""
    assert sentences(effect) == said


def test_a_code_whose_name_is_markup_is_shown_as_written(draw: Draw, survey: Study) -> None:
    """In the table and among the choices."""
    with survey.write(sign_in(survey, "Ada", role=Role.CODER)) as work:
        codebook.add(work, "**bold** $x$")
        codings.apply(work, quote="R4/why", code="**bold** $x$")
    page = draw("browse", survey)
    assert cells(page, "codes")[2] == "**bold** $x$"


def test_a_view_without_a_name_is_refused_in_words(draw_dialog: DrawDialog, survey: Study) -> None:
    """For a new view and a renamed one."""
    page = draw_dialog(save_dialog, survey)
    button(page, "Save").click().run()
    assert "A saved view needs a name" in page.error[0].value
    with survey.write(sign_in(survey, "Ada", role=Role.CODER)) as work:
        saved.save(work, "Locked", Grid())
    page = draw_dialog(manage_dialog, survey)
    page.text_input(key="browse-rename-Locked").set_value("")
    button(page, "Rename").click().run()
    assert "A saved view needs a name" in page.error[0].value
    assert names_of(survey) == ["Locked"]


def test_a_view_is_not_replaced_by_a_click_that_meant_to_save(draw_dialog: DrawDialog, survey: Study) -> None:
    """A name that turns out to be taken is said first."""
    with survey.write(sign_in(survey, "Ada", role=Role.CODER)) as work:
        saved.save(work, "Locked", Grid(Filter(search="devices")))
    page = draw_dialog(save_dialog, survey)
    page.text_input(key="browse-save-name").set_value("locked")
    button(page, "Save").click().run()
    assert "There is a view of this name already." in texts(page)
    with survey.read() as view:
        assert [one.grid.only.search for one in saved.saved_views(view)] == ["devices"]
