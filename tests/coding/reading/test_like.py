"""More like this one."""

from pathlib import Path

import numpy as np
import pytest

from coding.reading.like import like_this
from coding.reading.readings import mark_no_code
from coding.store import embeddings
from corpus.errors import Refused
from corpus.people import Actor
from corpus.quotes import find_quote, text_hash
from corpus.study import Study
from tests.coding.reading.many_answers import a_run, many_answers


def test_without_vectors_the_words_decide(study: Study, actor: Actor, tmp_path: Path) -> None:
    """The same complaint in other units comes first; read ones are told, or left out when unread ones are wanted."""
    many_answers(study, actor, tmp_path, n=16)
    with study.write(actor) as work:
        mark_no_code(work, quote="R0004/why")
        found = like_this(work, "R0000/why", most=3)
        assert {one.quote.name for one in found} == {"R0004/why", "R0008/why", "R0012/why"}
        assert {one.quote.name for one in found if one.read} == {"R0004/why"}
        assert [one.likeness for one in found] == sorted((one.likeness for one in found), reverse=True)
        unread = like_this(work, "R0000/why", most=2, which="unread")
        assert {one.quote.name for one in unread} == {"R0008/why", "R0012/why"}


def test_the_vectors_of_the_newest_run_decide(study: Study, actor: Actor, tmp_path: Path) -> None:
    """By their cosine, whatever the words; quotes without a vector are passed over."""
    many_answers(study, actor, tmp_path, n=5)
    angle = {"R0000/why": 0.0, "R0001/why": 0.5, "R0002/why": 0.1, "R0003/why": 1.5}
    with study.write(actor) as work:
        vectors = {
            text_hash(find_quote(work, name).text): np.array([np.cos(at), np.sin(at)], "<f4").tobytes()
            for name, at in angle.items()
        }
        embeddings.add(work.connection, vectors, model_hash="m")
        a_run(work, kind="themes", model_hash="m")
        found = [(one.quote.name, one.likeness) for one in like_this(work, "R0000/why", question="why")]
    assert found == [("R0002/why", 0.995), ("R0001/why", 0.8776), ("R0003/why", 0.0707)]


def test_an_unknown_quote_is_refused(study: Study, actor: Actor, tmp_path: Path) -> None:
    """As everywhere."""
    many_answers(study, actor, tmp_path, n=2)
    with study.read() as view, pytest.raises(Refused, match="no quote X"):
        like_this(view, "X")
