"""The saturation of a study's question, on both databases."""

from collections.abc import Iterator

import pytest

from coding.saturation.of_study import saturation
from coding.saturation.switch import switch
from corpus.errors import Refused
from corpus.people import Actor
from corpus.study import Study
from tests.coding.figures.small_study import SmallStudy


@pytest.fixture
def small(study: Study, actor: Actor) -> Iterator[SmallStudy]:
    """Ten Swedes, three of them analysts, and twelve Norwegians; all but three were read, the first says "none"."""
    with study.write(actor) as work:
        small = SmallStudy(work)
        small.respondents(3, country="Sweden", role="analyst")
        small.respondents(7, country="Sweden", role="officer")
        small.respondents(12, country="Norway", role="officer")
        small.question("why", "open")
        small.codes("staff", "cloud", "training", "unused")
        small.quotes("why", ["none", *["words"] * 21], non_answers=["none"])
        for number in range(2, 21):
            small.coding(f"R{number}/why", "staff")
        small.coding("R3/why", "cloud")
        small.coding("R12/why", "training")
        small.coding("R13/why", "training")
        small.coding("R21/why", "cloud", status="suggested")
        yield small


def test_codes_count_over_respondents_whose_answers_were_read(small: SmallStudy) -> None:
    """Non-answers and unread answers are left out, and so are codes that nobody mentions."""
    found = saturation(small.work, question="why", orders=20)
    assert found.base == "respondents who gave a substantive answer to why"
    assert (found.question, found.by, found.unread) == ("why", None, 2)
    (everybody,) = found.groups
    assert (everybody.label, everybody.n, everybody.codes, everybody.next) == ("Everybody", 19, 3, 1 / 19)
    assert round(everybody.points[0].codes, 9) == round(1 + 3 / 19, 9)
    assert everybody.statement().endswith("at n = 19.")


def test_subgroups_stand_beside_everybody(small: SmallStudy) -> None:
    """Each with its own codes and its own n."""
    found = saturation(small.work, question="why", by="Country", orders=20)
    assert [(group.label, group.n, group.codes, group.next) for group in found.groups] == [
        ("Everybody", 19, 3, 1 / 19),
        ("Norway", 10, 2, 0),
        ("Sweden", 9, 2, 1 / 9),
    ]


def test_what_cannot_be_told_is_refused(small: SmallStudy) -> None:
    """Names that are not there, a filter for few, a study that switched it off."""
    for options, message in (
        ({"question": "why", "by": "contry"}, "no attribute contry"),
        ({"question": "wy"}, "no question wy"),
        ({"question": "why", "where": (("country", "Iceland"),)}, "No answer was read"),
        ({"question": "why", "where": (("role", "analyst"),)}, "Fewer than 8 respondents"),
    ):
        with pytest.raises(Refused, match=message):
            saturation(small.work, **options)
    switch(small.work, "off")
    with pytest.raises(Refused, match="switched saturation off"):
        saturation(small.work, question="why")


def test_every_question_together_is_the_default(small: SmallStudy) -> None:
    """Those that carry codes; JSON names the chance that the shares missed belong to."""
    found = saturation(small.work, orders=5)
    assert found.groups == saturation(small.work, question="why", orders=5).groups
    values = found.to_json()
    assert [values[key] for key in ("question", "chance", "seed", "orders")] == [
        "all open questions",
        0.05,
        1,
        5,
    ]
    assert values["groups"][0]["label"] == "Everybody"
