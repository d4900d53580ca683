"""The page as a whole: what it opens, who may come in, and what a role sees."""

from pathlib import Path

import pytest
from sqlalchemy import update
from streamlit import config
from streamlit.testing.v1 import AppTest

from corpus import schema
from corpus.people import Role, sign_in
from corpus.study import Study
from tests.ui.reading import button, labels, texts
from ui.screens import OF_ROLE, SCREENS

APP = Path(__file__).parents[2] / "app.py"


@pytest.fixture(autouse=True)
def here_only() -> None:
    """The server's address, as the project's configuration gives it to the real page."""
    config.set_option("server.address", "127.0.0.1")


def opened(study: Study, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    """The page for `study`, before anybody has signed in."""
    monkeypatch.setenv("THEMEBOOK_STUDY", study.address)
    return AppTest.from_file(str(APP), default_timeout=20).run()


def test_without_a_study_the_page_says_how_to_start(monkeypatch: pytest.MonkeyPatch) -> None:
    """No traceback, one sentence with the command."""
    monkeypatch.delenv("THEMEBOOK_STUDY", raising=False)
    page = AppTest.from_file(str(APP), default_timeout=20).run()
    assert "themebook app" in page.error[0].value.replace("\\", "")


def test_signing_in_says_that_this_is_single_user_mode(
    survey: Study, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever opens the page is told how far names are to be trusted."""
    page = opened(survey, monkeypatch)
    assert page.info[0].value.startswith("Single-user mode")
    assert page.text_input[0].value == "Ada"


def test_a_name_and_a_role_open_the_study(survey: Study, monkeypatch: pytest.MonkeyPatch) -> None:
    """After signing in the overview is shown."""
    page = opened(survey, monkeypatch)
    button(page, "Open the study").click().run()
    assert not page.exception
    assert "A study" in texts(page)
    assert "Code the next quote" in labels(page)


def test_those_who_work_on_the_study_are_a_press_away(survey: Study, monkeypatch: pytest.MonkeyPatch) -> None:
    """With several people each has a button that fills the name in."""
    sign_in(survey, "Ben")
    page = opened(survey, monkeypatch)
    assert page.text_input[0].value == ""
    button(page, "Ben").click().run()
    assert page.text_input[0].value == "Ben"


def test_nobody_comes_in_without_a_name(empty: Study, monkeypatch: pytest.MonkeyPatch) -> None:
    """Decisions carry a name, so there has to be one."""
    page = opened(empty, monkeypatch)
    button(page, "Open the study").click().run()
    assert "Your name is missing" in page.error[0].value


def test_a_team_study_is_not_opened_on_somebodys_word(survey: Study, monkeypatch: pytest.MonkeyPatch) -> None:
    """Names without proof are good for one person's study alone."""
    with survey.preparing() as connection:
        connection.execute(update(schema.study).values(mode="team"))
    page = opened(survey, monkeypatch)
    assert "belongs to a team" in page.error[0].value
    assert labels(page) == []


def test_the_page_refuses_to_serve_other_machines(survey: Study, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the loopback address anybody in the network could act in any name."""
    config.set_option("server.address", "0.0.0.0")
    page = opened(survey, monkeypatch)
    assert "open to other machines" in page.error[0].value


@pytest.mark.parametrize(
    ("role", "titles"),
    [
        (
            Role.CODER,
            ["Overview", "Import", "Themes", "Code", "Browse", "Quality", "Codebook", "Figures", "Report"],
        ),
        (
            Role.SUPERVISOR,
            ["Overview", "Review", "Report", "Figures", "Themes", "Browse", "Quality", "Codebook"],
        ),
    ],
)
def test_each_role_sees_its_screens(role: Role, titles: list[str]) -> None:
    """Researchers import and code; supervisors find the review first."""
    assert [SCREENS[name][0] for name in OF_ROLE[role]] == titles
