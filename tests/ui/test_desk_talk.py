"""What the desk in the browser sends is stored in the name of whoever decided it."""

from typing import Any

from streamlit.testing.v1 import AppTest

from coding.reading.readings import readings_of
from corpus.people import sign_in
from corpus.quotes import find_quote, text_hash
from corpus.study import Study


def _hear(address: str, person: str, said: "dict[str, Any]") -> None:
    """What happens when the desk has said something; runs inside the page."""
    from corpus import people
    from ui import desk_talk, opened, state

    study = opened.by_address(address)
    state.remember(desk_talk.KEY, {"sent": said})
    desk_talk.heard(study, people.sign_in(study, person))


def hear(study: Study, person: str, said: dict[str, Any]) -> list[str]:
    """Lets `person` hear it, and gives who says of R4 that no code fits."""
    given = {"address": study.address, "person": person, "said": said}
    assert not AppTest.from_function(_hear, default_timeout=20, kwargs=given).run().exception
    with study.read() as view:
        return [one.coder for one in readings_of(view, "R4/why")]


def test_nobody_stores_what_somebody_else_decided_in_the_same_tab(survey: Study) -> None:
    """Ada's decision waits for Ada when Ben has taken the tab over; hers again, it is stored once."""
    sign_in(survey, "Ben")
    with survey.read() as view:
        sha = text_hash(find_quote(view, "R4/why").text)[:16]
    decided = {"seq": "tab-1", "do": "no code", "quote": "R4/why", "sha": sha}
    said = {"coder": "Ada", "outbox": [decided]}
    assert hear(survey, "Ben", said) == []
    assert hear(survey, "Ada", said) == ["Ada"]
    assert hear(survey, "Ada", said) == ["Ada"]


def test_rubbish_from_the_browser_stores_nothing_and_breaks_nothing(survey: Study) -> None:
    """It may be anything."""
    for outbox in ("x", [None], [{"seq": 1}], [{"seq": "1", "do": "drop"}], [["undo"]]):
        assert hear(survey, "Ada", {"coder": "Ada", "outbox": outbox}) == []
