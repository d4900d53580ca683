"""A report as a file: its name, its format, and what of it may leave."""

import json
from dataclasses import replace

import pytest

from coding.disclosure.threshold import threshold
from coding.report.export import MEDIA, Format, exported, file_name, format_of, leaving
from coding.report.report import Status
from corpus.errors import Refused
from corpus.study import Study
from tests.coding.report.whole import WHOLE


@pytest.mark.parametrize(
    ("title", "status", "name"),
    [
        ("What stops us?", "approved", "what-stops-us.docx"),
        ("What stops us?", "in review", "what-stops-us.draft.docx"),
        ("../../etc/Årsrapport 2026", "returned", "etc-årsrapport-2026.draft.docx"),
        ("???", "draft", "report.draft.docx"),
    ],
)
def test_a_file_is_named_by_title_and_standing(title: str, status: Status, name: str) -> None:
    """Only letters and digits of the title; a report that is not approved says so."""
    assert file_name(title, status, "docx") == name


def test_an_unknown_ending_is_refused() -> None:
    """With the formats that there are."""
    with pytest.raises(Refused, match="--format html, docx, pdf, xlsx, json"):
        format_of("report.odt")


@pytest.mark.parametrize(
    ("format", "begins"), [("html", b"<!doc"), ("docx", b"PK"), ("xlsx", b"PK"), ("json", b"{")]
)
def test_every_format_has_its_maker(format: Format, begins: bytes) -> None:
    """Told by the first bytes."""
    assert exported(replace(WHOLE, insights=()), format).startswith(begins)


def test_what_leaves_is_held_to_the_threshold_and_names_nobody(drafted: Study) -> None:
    """Also a draft, in the file for machines too."""
    with drafted.read() as view:
        found = leaving(view)
        smallest = threshold(view)
    assert found.threshold == smallest
    document = json.loads(exported(found, "json"))
    assert [quote["id"][:4] for quote in document["insights"][0]["quotes"]] == ["quo-"] * 4
    assert "R1/why" not in json.dumps(document)


def test_a_draft_with_its_small_numbers_is_no_file() -> None:
    """Whoever computed it for the page; an approved one of before numbers were withheld is."""
    inside = replace(WHOLE, insights=(), threshold=None)
    assert exported(inside, "json").startswith(b"{")
    with pytest.raises(Refused, match="has numbers that stay in the study"):
        exported(replace(inside, status="in review"), "json")


def test_every_format_has_a_media_type() -> None:
    """For the page's downloads."""
    assert set(MEDIA) == {"html", "docx", "pdf", "xlsx", "json"}
