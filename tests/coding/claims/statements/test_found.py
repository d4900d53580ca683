"""Invented sentences of known truth about a few figures: what is said of each, and that most raise nothing."""

from dataclasses import replace

import pytest

from coding.claims.check import check_claims
from coding.claims.checked import CheckedClaim, Kept
from coding.claims.phrases import phrases
from coding.claims.tie import Tie
from coding.figures.specification import ITEM
from coding.report.content import ShownFigure
from tests.coding.claims.reported import content, figure, insight

COUNTS = {
    "Encryption": 73,
    "Locked devices": 40,
    "Slow replies": 40,
    "Training": 22,
    "Staff": 11,
    "Other": 90,
}
CHALLENGES = figure("fig-00000000000a", "What hampers the work", COUNTS, 227, shape="codes")
BY_COUNTRY = figure(
    "fig-00000000000b",
    "What hampers the work, by country",
    {},
    0,
    shape="codes",
    groups={
        "Sweden": ({"Encryption": 10, "Training": 20}, 40),
        "Norway": ({"Encryption": 20, "Training": 5}, 40),
    },
)
GROUPS = figure(
    "fig-00000000000c",
    "Whether the number of organised groups has changed",
    {"Decreased": 2, "Neither increased nor decreased": 73, "Increased": 98, "Don’t know": 42},
    215,
    shape="ordinal",
)
KINDS_OF_IMAGES = {
    "Innocent images": ({"Decreased": 17, "Neither increased nor decreased": 128, "Increased": 49}, 194),
    "Images after grooming": ({"Decreased": 4, "Neither increased nor decreased": 83, "Increased": 106}, 193),
}
_GRID = figure("fig-00000000000d", "How material has changed", {}, 0, shape="grid", groups=KINDS_OF_IMAGES)
MATERIAL = replace(_GRID, table=replace(_GRID.table, by=ITEM))
_RATE = figure("fig-00000000000e", "Alerts per 500 computers", {}, 269370, shape="rate")
ALERTS = replace(
    _RATE,
    table=replace(_RATE.table, statistics={"rate": 0.952}),
    specification=replace(_RATE.specification, per=500.0),
)
COINS = figure("fig-00000000000f", "Share of cases with virtual coins", {"Yes": 70, "No": 180}, 250)


def said(text: str, *figures: ShownFigure) -> list[CheckedClaim]:
    """What is said of a text of one insight, beside the shares in it."""
    every = check_claims(content(insight(1, text, figures)))
    return [one for one in every if one.phrase not in [phrase.text for phrase in phrases(one.sentence)]]


@pytest.mark.parametrize(
    ("text", "row", "verdict"),
    [
        ("Encryption is the most common challenge", "Encryption", "holds"),
        ("Encryption is the most common challenge, with 32.2 %.", "Encryption", "holds"),
        ("Training is the most common challenge.", "Training", "contradicts"),
        ("The most common challenge is training.", "Training", "contradicts"),
        ("The challenge named most often is locked devices.", "Locked devices", "contradicts"),
        ("The second most common challenge is slow replies.", "Slow replies", "holds"),
        ("Locked devices come third, and training comes second.", "Locked devices", "holds"),
        ("Staff is the least common challenge.", "Staff", "holds"),
        ("Training is named least often.", "Training", "contradicts"),
        ("Training is named more often than any other challenge.", "Training", "contradicts"),
        ("Respondents name training most often.", "Training", "contradicts"),
        ("Lack of training makes up the largest group of challenges.", "Training", "contradicts"),
    ],
)
def test_a_rank_is_held_against_the_places_of_the_rows(text: str, row: str, verdict: str) -> None:
    """Rows as large share a place, and "other" has none."""
    found = said(text, CHALLENGES)[0]
    assert (found.row, found.verdict) == (row, verdict)


@pytest.mark.parametrize(
    ("text", "row", "verdict"),
    [
        ("Encryption is named twice as often as locked devices.", "Encryption + Locked devices", "holds"),
        (
            "Encryption is named almost twice as often as locked devices.",
            "Encryption + Locked devices",
            "holds",
        ),
        ("More than three times as many name encryption as training.", "Encryption + Training", "holds"),
        ("Five times as many name encryption as training.", "Encryption + Training", "contradicts"),
        ("Half as many name training as slow replies.", "Training + Slow replies", "holds"),
        ("More respondents name training than encryption.", "Training + Encryption", "contradicts"),
        ("Encryption is more common than training.", "Encryption + Training", "holds"),
        ("Slow replies are named more often than locked devices.", "Slow replies + Locked devices", "loose"),
        ("Encryption is less common than staff.", "Encryption + Staff", "contradicts"),
    ],
)
def test_a_comparison_is_held_against_both_rows(text: str, row: str, verdict: str) -> None:
    """A multiple within a tenth, and with the qualifiers that shares have."""
    (found,) = said(text, CHALLENGES)
    assert (found.row, found.verdict) == (row, verdict)


@pytest.mark.parametrize(
    ("text", "group", "row", "verdict"),
    [
        ("Twice as many in Norway as in Sweden name encryption.", "Norway", "Encryption", "holds"),
        ("More respondents in Sweden than in Norway name encryption.", "Sweden", "Encryption", "contradicts"),
        ("Among respondents in Norway, training is the most common.", "Norway", "Training", "contradicts"),
        ("Training is the most common challenge in Sweden.", "Sweden", "Training", "holds"),
    ],
)
def test_groups_are_told_apart(text: str, group: str, row: str, verdict: str) -> None:
    """They are compared in one row, or a rank is held against the rows of one."""
    (found,) = said(text, BY_COUNTRY)
    assert (found.group, found.row, found.verdict) == (group, row, verdict)


@pytest.mark.parametrize(
    ("text", "figure", "why", "verdict"),
    [
        (
            "The number of groups is increasing",
            GROUPS,
            "45.6 % say Increased, less than half of 215.",
            "loose",
        ),
        (
            "Indications that the number of groups is increasing",
            GROUPS,
            "45.6 % say Increased, less than half of 215.",
            "loose",
        ),
        (
            "Organised groups have decreased over the past three years.",
            GROUPS,
            "0.9 % say Decreased, 45.6 % Increased.",
            "contradicts",
        ),
        (
            "Innocent images are on the rise.",
            MATERIAL,
            "25.3 % say Increased, 66 % Neither increased nor decreased.",
            "contradicts",
        ),
        ("Images after grooming are becoming more common.", MATERIAL, "54.9 % say Increased.", "holds"),
    ],
)
def test_a_direction_needs_half_of_the_base(text: str, figure: ShownFigure, why: str, verdict: str) -> None:
    """With less it is loose, and where more say otherwise it contradicts."""
    (found,) = said(text, figure)
    assert (found.why, found.verdict) == (why, verdict)


@pytest.mark.parametrize(
    ("text", "verdicts"),
    [
        ("The rate of alerts per 500 computers is known.", ["holds"]),
        ("Alerts per thousand employees", ["contradicts"]),
        ("Alerts are counted per 500 employees.", ["contradicts"]),
        ("There are 1.9 alerts per 1,000 computers.", []),
        ("The alerts per computer are few.", []),
    ],
)
def test_what_a_rate_counts_per_is_held_against_the_figure(text: str, verdicts: list[str]) -> None:
    """A number of its own is held against the rate instead."""
    found = said(text, ALERTS)
    assert [one.verdict for one in found] == verdicts
    assert {one.why for one in found} <= {"The figure counts alerts per 500 computers."}


def test_a_title_says_what_a_table_of_people_cannot_count() -> None:
    """Those who said yes are no share of cases."""
    (found,) = said("", COINS)
    assert (found.where, found.verdict, found.why) == (
        "figure title",
        "loose",
        "The figure counts 250 respondents who answered, not cases.",
    )


@pytest.mark.parametrize(
    "text",
    [
        "Training is not the most common challenge.",
        "Training is one of the most common challenges.",
        "Is training the most common challenge?",
        "Training may be the most common challenge.",
        "Training is the most common technical challenge.",
        "Training and staff are the most common challenges.",
        "Among new colleagues, training is the most common challenge.",
        "Training is the most common challenge among new colleagues.",
        "After encryption, training is the most common challenge.",
        "In 2017 training was the most common challenge.",
        "Just over one fifth report that training is the most common challenge.",
        "Some respondents say that training is the most common challenge.",
        "Training is most often given by colleagues.",
        "Training is used most often.",
        "Other studies count alerts per 1,000 computers.",
        "Those who had training most often name staff.",
        "What matters most is training.",
        "Training comes first when staff is short.",
        "Encryption is more common than it was.",
        "Training is named more often than we expected.",
        "Training and slow replies are named more often than encryption.",
        "Training is more common than encryption in small forces.",
        "Twice as many were asked as in the last survey.",
        "Twice as many officers as employers name training.",
        "More time is needed than training gives.",
        "Training is cheaper than encryption.",
        "One expert writes: “Training is the most common challenge.”",
        "The number of groups may be increasing.",
        "Fewer than half say that the number of groups is increasing.",
        "Some officers see that the number of groups is decreasing.",
        "There is no clear trend: whether groups have decreased is open.",
        "The number of reports is decreasing.",
        "It is decreasing.",
        "The number of groups has decreased by a tenth in Sweden.",
        "The groups that officers fear are decreasing.",
        "Trust among groups is decreasing.",
        "An officer writes that the number of groups is decreasing.",
        "Groups are organised in decreasing circles.",
    ],
)
def test_what_is_not_surely_about_a_figure_raises_nothing(text: str) -> None:
    """Denied, doubted, narrowed to some, of another time, somebody else's words, or about something else."""
    assert said(text, CHALLENGES, BY_COUNTRY, GROUPS, ALERTS) == []


def test_a_statement_is_tied_and_accepted_like_a_share() -> None:
    """Beside a share in the same sentence it has a name of its own."""
    text = "Almost a third name encryption, and training is the most common."
    report = content(insight(1, text, [CHALLENGES]))
    share, rank = check_claims(report)
    assert (share.claim, rank.claim, rank.verdict) == (text, "the most common.", "contradicts")
    kept = {("1", rank.claim): Kept(Tie(CHALLENGES.id, "", "Encryption"), "As printed.")}
    tied = check_claims(report, kept)[1]
    assert (tied.row, tied.verdict, tied.accepted, tied.by_hand) == (
        "Encryption",
        "holds",
        "As printed.",
        True,
    )
    astray = check_claims(report, {("1", rank.claim): Kept(Tie(CHALLENGES.id, "", "base"))})[1]
    assert (astray.verdict, astray.by_hand, astray.open) == ("untied", True, True)


def test_officers_need_not_be_everybody() -> None:
    """Where kinds of people are counted apart, a sentence about one kind is not held against all respondents."""
    by_kind = replace(
        CHALLENGES, id="fig-0000000000ff", table=replace(CHALLENGES.table, where=(("sector", "employer"),))
    )
    text = "Officers name training most often."
    assert [one.verdict for one in said(text, CHALLENGES)] == ["contradicts"]
    assert said(text, CHALLENGES, by_kind) == []
