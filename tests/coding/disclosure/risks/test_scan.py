"""The scan of a quote for what could tell who somebody is."""

import csv

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coding.disclosure.risks.risk import Kind, Risk
from coding.disclosure.risks.scan import scan
from tests.material import seed_path


def found(text: str, language: str = "en") -> list[tuple[Kind, str]]:
    """(kind, the words) of everything that is found."""
    return [(risk.kind, text[risk.start : risk.end]) for risk in scan(text, language)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("My colleague Anna Lindqvist has the only licence.", [("name", "Anna Lindqvist")]),
        ("ask sergeant Karlsson at the Kiruna station", [("name", "Karlsson"), ("place", "Kiruna")]),
        ("Our prosecutor, Mr Bergqvist, said no.", [("name", "Mr Bergqvist")]),
        ("it all goes to Szymańska for review", [("name", "Szymańska")]),
        ("the training of gunilla was short", [("name", "gunilla")]),
        ("Bo says so, and Bo Ek too.", [("name", "Bo Ek")]),
        ("User @nightowl77 wrote first.", [("name", "@nightowl77")]),
        ("We sent it to Saltdean.", [("name", "Saltdean")]),
        ("Training in Saltdean is poor.", [("place", "Saltdean")]),
        ("The Swedish police and the UK differ.", [("place", "Swedish"), ("place", "UK")]),
        ("cooperation with norway is good", [("place", "norway")]),
        ("Norfolk Constabulary has no tool for it.", [("organisation", "Norfolk Constabulary")]),
        ("Brightwater Hosting Ltd answers late.", [("organisation", "Brightwater Hosting Ltd")]),
        ("The FBI shares more.", [("organisation", "FBI")]),
        (
            "I am the only digital investigator in our county.",
            [("job title", "the only digital investigator in our county")],
        ),
        ("As head of the unit I see the budget.", [("job title", "As head")]),
        ("A 47-year-old man and a girl aged 12.", [("age", "47-year-old"), ("age", "aged 12")]),
        ("He was 14 yo.", [("age", "14 yo")]),
        ("It began on 12 March 2018.", [("date", "12 March 2018")]),
        ("It began on 2018-03-12, or 3/12/18.", [("date", "2018-03-12"), ("date", "3/12/18")]),
        ("It began in march 2017.", [("date", "march 2017")]),
        (
            "Write to anna.l@police.example.org or see www.example.org/x",
            [("e-mail", "anna.l@police.example.org"), ("web address", "www.example.org/x")],
        ),
        ("Call me on +46 70 123 45 67 after six.", [("phone", "+46 70 123 45 67")]),
        ("The case 2018/4711 took a year.", [("case", "case 2018/4711")]),
        ("Operation Bluebird showed this.", [("case", "Operation Bluebird")]),
        (
            "PC 4512 seized it; my badge number is 88123.",
            [("number", "PC 4512"), ("number", "badge number is 88123")],
        ),
        ("The server at 192.168.1.17 answered.", [("number", "192.168.1.17")]),
        ("Vans AB12 CDE and ABC 123 were seen.", [("plate", "AB12 CDE"), ("plate", "ABC 123")]),
        ("It went to SW1A 1AA.", [("postcode", "SW1A 1AA")]),
    ],
)
def test_what_could_tell_who_somebody_is_is_found(text: str, expected: list[tuple[Kind, str]]) -> None:
    """A table of cases for every kind, invented like all names here."""
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "…",
        "14-18 year old children are most at risk, and 12 year olds too.",
        "Since 2016 it has grown by 40 %, and 20–30% of our case load is that.",
        "WhatsApp, Telegram and Signal do not answer. Windows 10 and BitLocker make it hard.",
        "Workload: 1,200 hours of video, 10 000 files an hour.",
        "Encryption. Training. Too few people.",
        "TOO MUCH WORK AND TOO FEW PEOPLE",
        "We asked on Monday and in December.",
        "Child Abuse Material Is Everywhere And Police Have No Tools.",
        "I've 23 years in the job; I'm tired.",
    ],
)
def test_the_talk_of_the_trade_is_left_alone(text: str) -> None:
    """Platforms, shares, years, capitals at the beginning of sentences and for emphasis."""
    assert found(text) == []


def test_german_nouns_are_no_names() -> None:
    """Where every noun has a capital, the lists alone tell."""
    assert found("Ich bin Leiter der Dienststelle in Köln, mit Jürgen.", "de") == [
        ("job title", "Ich bin Leiter"),
        ("place", "Köln"),
        ("name", "Jürgen"),
    ]


def test_it_says_why() -> None:
    """In words that a supervisor can weigh."""
    assert scan("Ask Szymańska.") == (Risk("name", 4, 13, "a capital within a sentence: it may be a name"),)


@given(st.text(st.characters(codec="utf-8"), max_size=60))
def test_parts_lie_apart_and_in_order(text: str) -> None:
    """Whatever the text: no part is empty, outside the text, or overlaps another."""
    ends = [end for risk in scan(text) for end in (risk.start, risk.end)]
    assert ends == sorted(ends)
    assert all(0 <= risk.start < risk.end <= len(text) for risk in scan(text))


def test_hardly_a_published_quote_is_flagged() -> None:
    """Of the 52 that were printed as anonymous, only the one that names countries."""
    with seed_path("quotes.csv").open(encoding="utf-8", newline="") as lines:
        texts = {row["quote_id"]: row["text"] for row in csv.DictReader(lines) if row["kind"] == "respondent"}
    assert {quote: len(scan(text)) for quote, text in texts.items() if scan(text)} == {"Q012": 2}
