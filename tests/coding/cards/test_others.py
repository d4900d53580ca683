"""What a respondent said elsewhere."""

from pathlib import Path

from coding.cards.others import Said, others, said_by
from corpus.people import Actor
from corpus.respondents import find_respondent
from corpus.study import Study
from tests.builders import small_survey


def test_everything_a_respondent_said_comes_in_the_order_of_the_questionnaire(
    study: Study, actor: Actor, tmp_path: Path
) -> None:
    """Ticked options in one line; whoever said nothing is missing."""
    small_survey(study, actor, tmp_path)
    with study.read() as view:
        one, none = find_respondent(view, "R1"), find_respondent(view, "R5")
        found = said_by(view, [one, none])
    assert found == {
        one: [
            Said("Have you met it?", "Yes"),
            Said("How often?", "Often"),
            Said("Where?", "Phones, Cloud"),
            Said("How many?", "1–10"),
            Said("Why?", "Locked phones.", "R1/why"),
        ]
    }


def test_other_quotes_go_before_closed_answers() -> None:
    """At most forty in all, in the order of the questionnaire, without the quote itself."""
    said = [
        Said("One?", "own", "R1/one"),
        *(Said(f"Closed {number}", "Yes") for number in range(39)),
        *(Said(f"Open {number}", "Words", f"R1/{number}") for number in range(3)),
    ]
    found = others(said, "R1/one")
    assert len(found) == 40
    assert [one.question for one in found] == [
        *(f"Closed {number}" for number in range(37)),
        "Open 0",
        "Open 1",
        "Open 2",
    ]
