"""Which cell a sentence speaks of."""

import pytest

from coding.claims.clauses import clauses
from coding.claims.phrases import phrases
from coding.claims.sentences import Sentence
from coding.claims.tie import ties
from coding.claims.topics import Topics
from tests.coding.claims.reported import figure

CODES = figure(
    "codes",
    "What hampers the work",
    {"Encryption": 73, "Lack of staff": 60, "Slow cooperation with providers": 40, "Training": 22},
    227,
    shape="codes",
    groups={
        "Norway": ({"Encryption": 9, "Training": 4}, 30),
        "Sweden": ({"Encryption": 3, "Training": 8}, 20),
    },
)
OFTEN = figure(
    "often",
    "How common encrypted devices are in investigations",
    {"Very uncommon": 10, "Uncommon": 20, "Neither common nor uncommon": 30, "Common": 80, "Very common": 60},
    200,
    shape="ordinal",
)
TREND = figure(
    "trend",
    "Whether reports from the platforms have increased or decreased",
    {"Decreased": 10, "Neither increased nor decreased": 60, "Increased": 110, "Don’t know": 20},
    200,
    shape="ordinal",
)
TRAINED = figure("trained", "Have you been trained in the last year?", {"Yes": 50, "No": 150}, 200)
AGES = figure("ages", "Age of the officers", {"< 30 years": 20, "30–39 years": 80, "40–49 years": 60}, 160)
LED = figure("led", "The most common kind of training", {"Course": 90, "Peer learning": 60, "Other": 10}, 160)
FIGURES = [CODES, OFTEN, TREND, TRAINED, AGES, LED]


def tied(sentence: str, *, before: str = "", headline: str = "") -> list[tuple[str, str, str]]:
    """(figure, group, row) of each phrase of a sentence, in order; several for one that may be of several."""
    found = phrases(sentence)
    said = Sentence(sentence, before=before)
    every = [ties(one, said, headline, Topics(FIGURES)) for one in clauses(sentence, found)]
    return [(tie.figure, tie.group, tie.row) for possible in every for tie in possible]


@pytest.mark.parametrize(
    ("sentence", "cell"),
    [
        ("Almost a third name encryption.", ("codes", "", "Encryption")),
        ("Encryption is named by a third.", ("codes", "", "Encryption")),
        ("One in four complains of missing staff.", ("codes", "", "Lack of staff")),
        (
            "A sixth of officers find the cooperation of providers slow.",
            ("codes", "", "Slow cooperation with providers"),
        ),
        ("Two thirds of the officers did not mention encryption.", ("codes", "", "all but Encryption")),
        ("In Norway a third name encryption.", ("codes", "Norway", "Encryption")),
        (
            "Seven in ten meet encrypted devices commonly or very commonly.",
            ("often", "", "Common + Very common"),
        ),
        ("Thirty percent say that such devices are very common.", ("often", "", "Very common")),
        ("A tenth find encrypted devices uncommon.", ("often", "", "Uncommon")),
        ("More than half see reports from platforms rising.", ("trend", "", "Increased")),
        ("Most officers say that the platforms report more often.", ("trend", "", "Increased")),
        ("Five percent find that reports are declining.", ("trend", "", "Decreased")),
        (
            "A third say that reports have neither increased nor decreased.",
            ("trend", "", "Neither increased nor decreased"),
        ),
        (
            "A third do not think that reports are increasing or decreasing.",
            ("trend", "", "Neither increased nor decreased"),
        ),
        ("Nearly half do not see reports increase.", ("trend", "", "all but Increased")),
        ("A quarter were trained last year.", ("trained", "", "Yes")),
        ("Three quarters have not been trained last year.", ("trained", "", "No")),
        ("The large majority (75 percent) was never trained last year.", ("trained", "", "No")),
        ("Half are thirty to thirty-nine years old.", ("ages", "", "30–39 years")),
        ("One in eight is younger than thirty years.", ("ages", "", "< 30 years")),
        ("Just over half call courses the most common kind.", ("led", "", "Course")),
    ],
)
def test_a_phrase_is_tied_to_the_row_that_its_clause_speaks_of(
    sentence: str, cell: tuple[str, str, str]
) -> None:
    """By labels, parts of labels, sums of steps, denials, changes, ages and groups, among six figures."""
    assert set(tied(sentence)) == {cell}


def test_each_phrase_has_its_own_clause() -> None:
    """Cut where the next thought begins; what stands in brackets says the same again."""
    assert tied("A third name encryption, while a tenth want more training.") == [
        ("codes", "", "Encryption"),
        ("codes", "", "Training"),
    ]
    assert tied("Most officers (a good 60 percent) meet encrypted devices commonly or very commonly.") == [
        ("often", "", "Common + Very common"),
        ("often", "", "Common + Very common"),
    ]


def test_what_says_nothing_by_itself_is_said_of_what_stands_before() -> None:
    """With the group that it names."""
    assert tied("A third name encryption in Norway; none of them in Sweden do.") == [
        ("codes", "Norway", "Encryption"),
        ("codes", "Sweden", "Encryption"),
    ]


def test_a_kind_of_people_that_is_no_group_may_be_any() -> None:
    """Of police and employers, nobody knows who the officers are; employers are told by their name."""
    sides = {"police": ({"High": 40, "Low": 40}, 80), "employer": ({"High": 9, "Low": 51}, 60)}
    load = figure("load", "Workload", {"High": 49, "Low": 91}, 140, groups=sides)

    def groups(sentence: str) -> list[str]:
        found = phrases(sentence)
        (said,) = clauses(sentence, found)
        return [tie.group for tie in ties(said, Sentence(sentence), "", Topics([load]))]

    assert groups("Half of the officers call their workload high.") == ["", "police", "employer"]
    assert groups("A sixth of employers call their workload high.") == ["employer"]
    assert groups("A third of respondents call their workload high.") == [""]


def test_what_stands_before_tells_what_is_spoken_of() -> None:
    """A sentence that names no subject of its own."""
    assert tied("A quarter say yes.", before="Have you been trained in the last year?") == [
        ("trained", "", "Yes")
    ]


def test_nothing_is_tied_where_nothing_is_recognised() -> None:
    """Better untied than tied to what merely has the number."""
    assert tied("A third like the weather.") == []
    assert tied("Half of them wear gloves.") == []
