"""A report with everything that a report can hold, made by hand: no study is needed to export it."""

from dataclasses import replace

from coding.figures.comparison import Comparison, Difference, Tested
from coding.figures.shares import row
from coding.figures.specification import Specification
from coding.figures.table import Base, Group, Table, withheld
from coding.report.content import (
    Agreement,
    CodeUsed,
    Methods,
    QuestionUsed,
    ReportContent,
    Review,
    ShownBlock,
    ShownFigure,
    ShownInsight,
    ShownQuote,
)

HOSTILE = "<script>alert('x')</script> & $x$ -> **bold** 🔒 =1+1"
RIGHT_TO_LEFT = "התיקים גדלים מדי שנה"

CHALLENGES = Table(
    "why",
    "Codes: What stops you?",
    "codes",
    Base("respondents who answered why", 227),
    multi_response=True,
    rows=(row("encryption", 73, 227), row("training", 41, 227), row("locked <devices>", 9, 227)),
    notes=("Respondents can name several: the shares add to 54.2 %.",),
)
WORKLOAD = Table(
    "load",
    "How manageable is your workload?",
    "ordinal",
    Base("respondents who answered load", 120),
    multi_response=False,
    rows=(row("Unmanageable", 30, 120), row("Neither", 39, 120), row("Manageable", 51, 120)),
    summary=(row("Unmanageable or neither", 69, 120),),
    decimals=0,
)
BY_SECTOR = Table(
    "met",
    "Have you met it?",
    "single",
    Base("respondents who answered met", 120),
    multi_response=False,
    rows=(row("Yes", 70, 120), row("No", 45, 120), row("Other", 5, 120)),
    notes=("Fewer than 30 in a group.",),
    by="sector",
    groups=(
        Group(
            "police",
            Base("respondents who answered met", 90),
            (row("Yes", 60, 90), withheld("No"), withheld("Other")),
        ),
        Group(
            "employers",
            Base("respondents who answered met", 30),
            (row("Yes", 10, 30), withheld("No"), withheld("Other")),
        ),
    ),
    footnotes=(("Other", "Mainly “not yet”."),),
    comparison=Comparison(
        "Pearson's chi-square test of the whole table.",
        (Tested("", "chi-square", 10.286, 1, 0.00134, 0.00134, "Cramér's V", 0.293),),
        (Difference("Yes", "police", "employers", -33.3, -50.1, -13.2),),
    ),
)
NUMBERS = Table(
    "cases",
    "How many cases?",
    "numeric",
    Base("respondents who gave a number", 60),
    multi_response=False,
    rows=(),
    statistics={"mean": 12.34, "lower quartile": 4.0, "median": 9.0, "upper quartile": 20.0},
)

WHOLE = ReportContent(
    study_guid="5e0f3b1c-0000-4000-8000-000000000001",
    study_title="A survey (invented)",
    guid="5e0f3b1c-0000-4000-8000-000000000002",
    title="What stops the work",
    introduction="What 227 practitioners wrote.\n\nRead {fig-aaaaaaaaaaaa} first.",
    status="approved",
    review=Review("Ada", "2026-03-02T14:05:00+00:00", "Sam", "2026-03-04T09:00:00+00:00", ""),
    methods=Methods(
        text="An invented survey.",
        waves=("2026",),
        respondents=240,
        log_ons=12,
        first_submitted="2026-02-02",
        last_submitted="2026-02-27",
        questions=(
            QuestionUsed("why", "What stops you?", "open", ""),
            QuestionUsed("load", "How manageable is your workload?", "ordinal", "asked if met = Yes"),
        ),
        codes=(
            CodeUsed(
                "encryption", "technology", "It cannot be read.", "Chat.", "Locks.", "We see who, never what."
            ),
            CodeUsed("training", None, "", "", ""),
        ),
        channel="by a link on paper",
        countries=("Norway", "Sweden"),
        coders=2,
        agreement=(Agreement(("Maja", "Tom"), 130, 91.26, 0.7849),),
    ),
    insights=(
        ShownInsight(
            number=1,
            headline="Encryption stops more than training",
            sub_headline="It is {fig-aaaaaaaaaaaa: encryption | 0} of all^[Of those who answered.]",
            overview="Encryption comes first",
            text="Of {fig-aaaaaaaaaaaa: base}, {fig-aaaaaaaaaaaa: encryption | n} name it"
            "^[See the report of 2025 [p. 3].].\nA second line.\n\n## What follows\nA brace {stays}.",
            theme=None,
            figures=(
                ShownFigure(
                    "Named challenges", Specification("codes", of="why"), CHALLENGES, "fig-aaaaaaaaaaaa"
                ),
                ShownFigure(
                    "How manageable is your workload?", Specification("load"), WORKLOAD, "fig-bbbbbbbbbbbb"
                ),
            ),
            quotes=(
                ShownQuote("quo-aaaaaaaaaaaa", "for", "respondent", "What stops you?", None, HOSTILE, ()),
                ShownQuote(
                    "quo-bbbbbbbbbbbb",
                    "for",
                    "respondent",
                    "What stops you?",
                    None,
                    "We […] wait.",
                    ((3, 9),),
                ),
                ShownQuote(
                    "quo-cccccccccccc", "against", "respondent", "What stops you?", None, RIGHT_TO_LEFT, ()
                ),
            ),
        ),
        ShownInsight(
            number=2,
            headline="Police meet it more often than employers",
            text="",
            theme=None,
            figures=(
                ShownFigure(
                    "Met, by sector", Specification("met", by="sector"), BY_SECTOR, "fig-cccccccccccc"
                ),
                ShownFigure("Cases", Specification("cases"), NUMBERS, "fig-dddddddddddd"),
            ),
            quotes=(
                ShownQuote(
                    "quo-dddddddddddd", "comment", "expert", None, "Dr Noor Example", "So say all.", ()
                ),
            ),
        ),
    ),
    revision=40,
    codebook_version=3,
    blocks=(
        ShownBlock("foreword", "Why we ask", "Because nobody had.", "Ines Berg", "Director", "Example House"),
        ShownBlock("summary", "", "In short: {fig-aaaaaaaaaaaa: training}."),
        ShownBlock(
            "comment",
            "Read it with care",
            "## First\nHalf of it is known^[Own data.].\n\n## Second\nHalf is not.",
            "Dr Noor Example",
            "Analyst",
            "Example Institute",
            "The institute counts things.",
            "Half of it is known",
            (1, 2),
        ),
        ShownBlock("article", "Elsewhere", "A text beside the survey."),
        ShownBlock("acknowledgement", "", "To all who answered."),
    ),
    submission=2,
    threshold=10,
)

UNFINISHED = replace(
    WHOLE, status="in review", review=replace(WHOLE.review, decided_by=None, decided_at=None)
)
