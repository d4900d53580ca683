"""Phrase lists as people write them."""

import pytest

from coding.phrases.lists import Phrase
from coding.phrases.written import read_written, replace, written
from corpus.errors import Refused
from corpus.people import Actor
from corpus.study import Study


def test_the_lines_become_the_list(study: Study, actor: Actor) -> None:
    """What is no longer in them goes; what comes out is what went in."""
    with study.write(actor) as work:
        replace(work, "platforms", "Kik: kik messenger,  kik.me \n\nSkype\n")
        kept = replace(work, "platforms", "Kik: kik.me\nTelegram")
    assert kept.phrases == (Phrase("Kik", "Kik"), Phrase("kik.me", "Kik"), Phrase("Telegram", "Telegram"))
    assert written(kept) == "Kik: kik.me\nTelegram"
    assert read_written(written(kept)) == kept.phrases


def test_a_name_that_is_found_only_as_written_stays_so(study: Study, actor: Actor) -> None:
    """Saving the lines again looks for nothing more."""
    with study.write(actor) as work:
        kept = replace(work, "platforms", "Line: =LINE, line messenger")
        assert replace(work, "platforms", written(kept)) == kept
    assert kept.phrases == (Phrase("=LINE", "Line"), Phrase("line messenger", "Line"))


@pytest.mark.parametrize(
    ("text", "said"), [(" \n", "would be empty"), ("Kik\n: messenger", "Line 2 has no name")]
)
def test_lines_without_a_name_are_refused(study: Study, actor: Actor, text: str, said: str) -> None:
    """And the list stays as it was."""
    with study.write(actor) as work, pytest.raises(Refused, match=said):
        replace(work, "platforms", text)
