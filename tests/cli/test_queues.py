"""`themebook quotes queue`."""

from tests.cli.running import facts, run


def test_a_queue_is_listed_with_its_link(survey: str) -> None:
    """What is left of it, and why each quote comes; its link opens the same one."""
    asked = ("quotes", "queue", "--question", "why", "--order", "random", "--study", survey)
    told = facts(*asked)
    assert (told["queue"], told["link"]) == ("Why?, in random order", "question=why&order=random")
    assert (told["left"], told["all"], told["exact"]) == (2, 2, True)
    assert sorted((one["quote"], one["text"], one["why"]) for one in told["coming"]) == [
        ("R1/why", "Locked phones.", "random"),
        ("R4/why", "Nobody answers, ever.", "random"),
    ]
    assert facts("quotes", "queue", "--link", told["link"], "--study", survey) == told


def test_every_part_of_a_queue_has_an_option(survey: str) -> None:
    """Words, attributes, codes, flags, what comes behind a quote."""
    run("codes", "add", "staff", "--study", survey)
    run("codings", "add", "R1/why", "staff", "--study", survey)
    run("quotes", "flag", "R4/why", "--for", "later", "--study", survey)

    def listed(*options: str) -> list[str]:
        told = facts("quotes", "queue", *options, "--study", survey)
        return [one["quote"] for one in told["coming"]]

    assert listed() == ["R4/why"]
    assert listed("--which", "all", "--limit", "1") == ["R1/why"]
    assert listed("--which", "all", "--after", "R4/why") == ["R1/why"]
    assert listed("--which", "all", "--where", "country=Sweden") == ["R1/why"]
    assert listed("--which", "all", "--code", "staff") == ["R1/why"]
    assert listed("--which", "later") == ["R4/why"]
    assert listed("--search", "nobody") == ["R4/why"]
    assert listed("--suggested", "staff") == []
    assert listed("--recheck", "staff") == []
    assert listed("--like", "R1/why") == ["R4/why"]


def test_a_queue_is_printed_for_people(survey: str) -> None:
    """In a sentence and a table; what no queue has is refused."""
    printed = run("quotes", "queue", "--which", "all", "--study", survey)
    assert printed.stdout.splitlines()[0] == "Every open question, decided ones too: 2 of 2 left."
    assert "Nobody answers, ever." in printed.stdout
    assert printed.stderr == "The coding screen opens it at /code?which=all\n"
    assert run("quotes", "queue", "--which", "flagged", "--study", survey).stdout == (
        "Every open question, flagged for a supervisor: 0 of 0 left.\n"
    )
    assert "No queue shows" in run("quotes", "queue", "--which", "mine", "--study", survey, status=2).stderr
