"""The claim check of whole reports."""

from dataclasses import replace

import pytest

from coding.claims.check import check_claims, giving_away
from coding.claims.checked import CheckedClaim, Kept
from coding.claims.tie import Tie
from coding.figures.table import withheld
from coding.report.content import ShownBlock, ShownFigure
from tests.coding.claims.reported import content, figure, insight

CODES = figure(
    "fig-00000000000a", "What hampers the work", {"Encryption": 73, "Training": 22}, 227, shape="codes"
)
MET = figure("fig-00000000000b", "Have you met deepfakes?", {"Yes": 41, "No": 200}, 241)
HALF = figure("fig-00000000000d", "Have you met it?", {"Yes": 100, "No": 100}, 200)


def said(text: str, *figures: ShownFigure) -> list[tuple[str, str | None, str, float | None, str]]:
    """(phrase, figure, row, number, verdict) of each claim of one insight with this text."""
    found = check_claims(content(insight(1, text, figures or (CODES, MET))))
    return [
        (one.phrase, one.figure, one.row, None if one.actual is None else round(one.actual, 1), one.verdict)
        for one in found
    ]


def test_a_claim_tells_what_it_was_held_against() -> None:
    """Sentence, phrase, where it holds, the cell, its number, the verdict and why."""
    report = content(insight(3, "It is so. More than 80 percent have met it.", [HALF]))
    (found,) = check_claims(report)
    assert found == CheckedClaim(
        insight=3,
        where="text",
        sentence="More than 80 percent have met it.",
        claim="More than 80 percent have met it.",
        phrase="More than 80 percent",
        stated=(80.0, 90.0),
        figure="fig-00000000000d",
        group="",
        row="Yes",
        actual=50.0,
        verdict="contradicts",
        why="Yes is 50 % of 200; “More than 80 percent” is 80 to 90 %. “Half” would hold.",
    )


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Almost a third name encryption.", [("Almost a third", CODES.id, "Encryption", 32.2, "holds")]),
        ("One in five have met deepfakes.", [("One in five", MET.id, "Yes", 17.0, "contradicts")]),
        ("One in five have not met deepfakes.", [("One in five", MET.id, "No", 83.0, "contradicts")]),
        (
            "73 of 227 name encryption, 41 of 227 training.",
            [
                ("73 of 227", CODES.id, "Encryption", 32.2, "holds"),
                ("41 of 227", CODES.id, "Training", 9.7, "contradicts"),
            ],
        ),
        (
            "More than 70 of 227 name encryption, more than 20 of 90 training.",
            [
                ("More than 70 of 227", CODES.id, "Encryption", 32.2, "holds"),
                ("more than 20 of 90", CODES.id, "Training", 9.7, "contradicts"),
            ],
        ),
        ("73 officers name encryption.", [("73 officers", CODES.id, "Encryption", 73.0, "holds")]),
        ("The 241 respondents answered.", [("241 respondents", MET.id, "", 241.0, "holds")]),
        ("272 officers took part.", [("272 officers", None, "", 272.0, "holds")]),
        ("Nearly 300 officers took part.", [("Nearly 300 officers", None, "", 272.0, "loose")]),
        ("225 officers took part.", [("225 officers", None, "", None, "untied")]),
        ("They come from 3 countries.", [("3 countries", None, "", 2.0, "loose")]),
        ("They come from 2 countries.", [("2 countries", None, "", 2.0, "holds")]),
        ("Three coders read the answers.", [("Three coders", None, "", 2.0, "contradicts")]),
        ("250 people only logged on.", [("250 people", None, "", 250.0, "holds")]),
        ("A third like the weather.", [("A third", None, "", None, "untied")]),
        ("", []),
    ],
)
def test_the_claims_of_a_text(
    text: str, claims: list[tuple[str, str | None, str, float | None, str]]
) -> None:
    """Shares, denials, counts with their bases, and facts of the methods."""
    assert said(text) == claims


def test_a_number_taken_from_a_figure_ties_the_words_beside_it() -> None:
    """However little the sentence says; the number itself needs no check."""
    text = f"A third do (exactly {{{CODES.id}: Training}} of them)."
    assert said(text) == [("A third", CODES.id, "Training", 9.7, "contradicts")]
    assert said(f"It is {{{CODES.id}: Encryption}}.") == []


def test_a_number_of_another_thought_ties_nothing() -> None:
    """Behind a comma, an "and" or another number it is of something else."""
    for text in (
        f"A third do, and {{{CODES.id}: Training}} want more.",
        f"A third do; {{{CODES.id}: Training}} want more.",
        f"A third and {{{CODES.id}: Training}} do.",
    ):
        assert [one[-1] for one in said(text)] == ["untied"]
    assert [one[2] for one in said(f"A third, {{{CODES.id}: Training}}, do.")] == ["Training"]


def test_shares_called_equal_are_held_against_each_other() -> None:
    """By the gap between the largest and the smallest."""
    even = figure("fig-00000000000c", "Where", {"Forums": 50, "Chats": 48, "Mail": 20}, 118, shape="single")
    assert said("Forums and chats are equally common.", even) == [
        ("equally common", even.id, "Forums + Chats", 1.7, "holds")
    ]
    assert said("Forums, chats and mail are equally common.", even) == [
        ("equally common", even.id, "Forums + Chats + Mail", 25.4, "contradicts")
    ]
    assert said("Forums are just as common.", even) == [("just as common", None, "", None, "untied")]


def test_what_may_be_of_several_figures_is_left_to_people() -> None:
    """Unless it holds for all of them, or they are the same number."""
    years = [
        figure(f"fig-00000000001{year}", "Have you met deepfakes?", {"Yes": n, "No": 100 - n}, 100)
        for year, n in enumerate((50, 51, 20))
    ]
    (untied,) = check_claims(content(insight(1, "Half have met deepfakes.", years)))
    assert (untied.verdict, untied.why) == (
        "untied",
        "It may speak of Figure 1.1 (Yes) or Figure 1.2 (Yes) or Figure 1.3 (Yes). Say of which.",
    )
    assert [one[-1] for one in said("Half have met deepfakes.", *years[:2])] == ["holds"]
    again = replace(years[2], id="fig-000000000019")
    assert [one[-1] for one in said("Half have met deepfakes.", years[2], again)] == ["contradicts"]


def test_words_for_a_withheld_number_are_told() -> None:
    """A text would give away what the table does not say."""
    hidden = replace(MET, table=replace(MET.table, rows=(withheld("Yes"), withheld("No"))))
    report = content(insight(1, "A fifth have met deepfakes. A third name encryption.", [hidden, CODES]))
    (found,) = giving_away(report)
    assert (found.verdict, found.actual, found.open) == ("untied", None, True)
    assert found.why == "The number of Yes is withheld: no words may tell it."


def test_what_somebody_decided_stands() -> None:
    """A tie by hand, and a reason to let a loose claim stand; other claims are untouched."""
    report = content(insight(2, "A third do. A fifth have met deepfakes.", [CODES, MET]))
    kept = {
        ("2", "A third do."): Kept(Tie(CODES.id, "", "Encryption")),
        ("2", "A fifth have met deepfakes."): Kept(None, "Rounded as in the survey of 2017."),
    }
    first, second = check_claims(report, kept)
    assert (first.row, first.verdict, first.by_hand, first.open) == ("Encryption", "holds", True, False)
    assert (second.verdict, second.accepted, second.open) == (
        "loose",
        "Rounded as in the survey of 2017.",
        False,
    )
    gone = check_claims(report, {("2", "A third do."): Kept(Tie("fig-ffffffffffff", "", "Encryption"))})[0]
    assert (gone.verdict, gone.why) == (
        "untied",
        "What it was tied to is no longer in the report. Tie it again.",
    )


def test_every_text_that_states_shares_is_read() -> None:
    """In an expert's comment, whose numbers are the expert's own, nobody has to look at any."""
    report = content(
        replace(
            insight(1, "", [MET], headline="Most have met deepfakes"), sub_headline="A few have met deepfakes"
        ),
        introduction="Half have met deepfakes.",
        blocks=(
            ShownBlock("summary", "", "Half have met deepfakes."),
            ShownBlock("comment", "", "Half of them."),
        ),
    )
    assert [(one.place, one.where, one.verdict, one.open) for one in check_claims(report)] == [
        ("introduction", "introduction", "contradicts", True),
        ("summary 1", "summary", "contradicts", True),
        ("1", "headline", "contradicts", True),
        ("1", "sub-headline", "holds", False),
        ("comment 1", "comment", "untied", False),
    ]


def test_each_claim_of_a_sentence_has_a_name_of_its_own() -> None:
    """From its phrase to the next."""
    report = content(insight(1, "Here a third name encryption, a tenth training.", [CODES]))
    assert [one.claim for one in check_claims(report)] == ["a third name encryption,", "a tenth training."]
