"""What a reference to a cell of a figure reads."""

import pytest

from coding.figures.shares import row
from coding.figures.table import Base, Group, Table, withheld
from coding.report.references import Referable, references, said, unresolved, with_ids

FIGURE = "fig-1a2b3c4d5e6f"
EVERYBODY = Base("respondents who answered", 227)
NAMED = Table(
    "codes",
    "Challenges",
    "codes",
    EVERYBODY,
    multi_response=True,
    rows=(row("Encryption", 73, 227), row("Darknet /TOR", 30, 227), row("A | b", 1, 227)),
    summary=(row("Common + Very common", 100, 227),),
    statistics={"mean cases": 1.335, "cases": 1500.0},
    by="country",
    groups=(
        Group("Sweden", Base("respondents in Sweden", 100), rows=(row("Encryption", 50, 100),)),
        Group("Norway / Oslo", Base("respondents in Norway", 9), rows=(withheld("Encryption"),)),
        Group("Others", Base("all others", 118), rows=(withheld("Encryption"),)),
        Group("Iceland", Base("respondents in Iceland", 0, withheld=True), rows=(withheld("Encryption"),)),
    ),
)
FIGURES = {FIGURE: Referable("Figure 1.2", NAMED, threshold=10)}


@pytest.mark.parametrize(
    ("written", "read"),
    [
        (": Encryption", "32.2 %"),
        (":  encryption  ", "32.2 %"),
        (": Encryption | 0", "32 %"),
        (": Encryption | 2", "32.16 %"),
        (": Encryption | n", "73"),
        (": Encryption | of", "73 of 227"),
        (": Encryption|interval", "26.4–38.5 %"),
        (": Sweden / Encryption", "50.0 %"),
        (": SWEDEN/Encryption | of", "50 of 100"),
        (": Darknet /TOR | n", "30"),
        (": A | b", "0.4 %"),
        (": A | b | n", "1"),
        (": Common + very common | n", "100"),
        (": base", "227"),
        (": Sweden / base", "100"),
        ("", "Figure 1.2"),
        (": Norway / Oslo / Encryption", "fewer than 10"),
        (": Others / Encryption | of", "[withheld]"),
        (": Iceland / base", "[withheld]"),
        (": Iceland / Encryption", "[withheld]"),
        (": Encryption | 3", None),
        (": Sweden", None),
        (": Sweden / Cats", None),
        (": base | n", None),
        (": Mean cases", "1.34"),
        (": Mean cases | 1", "1.3"),
        (": cases", "1,500"),
        (": cases | of", None),
        (":", None),
    ],
)
def test_a_reference_reads_as_the_table_prints_the_cell(written: str, read: str | None) -> None:
    """Every form; None leads nowhere."""
    (found,) = references(f"It is {{{FIGURE}{written}}}.")
    assert said(found, FIGURES) == read


def test_a_number_has_as_many_decimals_as_its_table() -> None:
    """A table of whole percentages; its interval has one decimal."""
    whole = {
        FIGURE: Referable(
            "Figure 1",
            Table("q", "Q", "single", EVERYBODY, multi_response=False, rows=NAMED.rows, decimals=0),
        )
    }
    texts = [f"{{{FIGURE}: Encryption}}", f"{{{FIGURE}: Encryption | interval}}"]
    assert [said(found, whole) for text in texts for found in references(text)] == ["32 %", "26.4–38.5 %"]


def test_a_share_of_nobody_is_a_dash() -> None:
    """Where the base is empty."""
    empty = Table("q", "Q", "single", Base("nobody", 0), multi_response=False, rows=(row("Yes", 0, 0),))
    text = f"{{{FIGURE}: Yes}} {{{FIGURE}: Yes | interval}} {{{FIGURE}: Yes | of}}"
    found = [said(reference, {FIGURE: Referable("Figure 1", empty)}) for reference in references(text)]
    assert found == ["–", "–", "0 of 0"]


def test_names_of_a_description_become_evidence_ids() -> None:
    """Of figures that are named; other braces stay."""
    text = "{challenges: Encryption | n}, {challenges}, {challenge}, {a: b}, {}"
    assert with_ids(text, {"challenges": FIGURE}) == (
        f"{{{FIGURE}: Encryption | n}}, {{{FIGURE}}}, {{challenge}}, {{a: b}}, {{}}"
    )


def test_references_that_lead_nowhere_are_named_as_they_are_written() -> None:
    """A figure that is not there, a mistyped id, a row that is not there; no other brace."""
    text = f"{{fig-000000000000: Encryption}} {{fig-1a2}} {{{FIGURE}: Cats}} {{{FIGURE}}} {{a}} {{"
    assert unresolved(text, FIGURES) == ["{fig-000000000000: Encryption}", "{fig-1a2}", f"{{{FIGURE}: Cats}}"]


def test_a_group_that_is_not_shown_outside_is_withheld_in_a_sentence() -> None:
    """Small groups are merged there; inside, a name that leads nowhere stays as it is written."""
    text = f"{{{FIGURE}: Canada / Encryption}} and {{{FIGURE}: Nothing}}"
    outside, unknown = references(text)
    assert (said(outside, FIGURES), said(unknown, FIGURES)) == ("[withheld]", None)
    assert said(outside, {FIGURE: Referable("Figure 1.2", NAMED)}) is None
