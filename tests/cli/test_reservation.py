"""`themebook reservation`."""

from tests.cli.running import facts, run


def test_a_reservation_is_added_told_listed_and_removed(survey: str) -> None:
    """At the figure of its question."""
    study = ("--study", survey)
    run("codes", "add", "unclear question", *study)
    run("codings", "add", "R1/why", "unclear question", *study)
    said = run("reservation", "add", "MET", "unclear question", *study).stdout
    assert said == "Told at the figures of met.\n"
    listed = facts("reservation", "list", *study)["reservations"]
    assert [(one["question"], one["code"]) for one in listed] == [("met", "unclear question")]
    told = "1 respondent has a reservation about the question, coded “unclear question”."
    assert told in facts("table", "met", *study)["notes"]
    assert run("reservation", "list", *study).stdout.splitlines()[0] == "1 reservation."
    run("reservation", "remove", "met", "unclear question", *study)
    assert facts("reservation", "list", *study) == {"reservations": []}
