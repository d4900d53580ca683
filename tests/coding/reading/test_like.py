"""More like this one."""

from pathlib import Path

import numpy as np
import pytest

from coding.reading import like
from coding.reading.like import all_by_likeness, like_this
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


def test_of_very_many_quotes_those_with_rare_words_in_common_are_compared(
    study: Study, actor: Actor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same one comes first as when all are compared."""
    many_answers(study, actor, tmp_path, n=16)
    with study.read() as view:
        every = {one.quote.name for one in like_this(view, "R0001/why", most=3)}
        monkeypatch.setattr(like, "FEW", 4)
        some = like_this(view, "R0001/why", most=3)
    assert {one.quote.name for one in some} == every == {"R0005/why", "R0009/why", "R0013/why"}


def test_the_vectors_of_few_quotes_are_looked_up(
    study: Study, actor: Actor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of many all vectors are read; the likeness is the same."""
    names = many_answers(study, actor, tmp_path, n=6)
    with study.write(actor) as work:
        hashes = [text_hash(find_quote(work, name).text) for name in names]
        vectors = {key: np.array([np.cos(at), np.sin(at)], "<f4").tobytes() for at, key in enumerate(hashes)}
        embeddings.add(work.connection, vectors, model_hash="m")
        embeddings.add(work.connection, {"0" * 64: vectors[hashes[0]]}, model_hash="m")
        a_run(work, kind="themes", model_hash="m")
        few = like_this(work, names[0])
        monkeypatch.setattr(like, "FEW", 2)
        assert like_this(work, names[0]) == few
        assert all_by_likeness(work, find_quote(work, names[0]))[0] == find_quote(work, names[0]).id
    assert len(few) == 5


def test_the_order_of_all_quotes_ends_with_those_not_compared(
    study: Study, actor: Actor, tmp_path: Path
) -> None:
    """One without a vector was imported after the run."""
    names = many_answers(study, actor, tmp_path, n=4)
    with study.write(actor) as work:
        quotes = [find_quote(work, name) for name in names]
        near = {0: [1, 0], 1: [0, 1], 3: [1, 0.1]}
        vectors = {text_hash(quotes[at].text): np.array(row, "<f4").tobytes() for at, row in near.items()}
        embeddings.add(work.connection, vectors, model_hash="m")
        a_run(work, model_hash="m")
        assert all_by_likeness(work, quotes[0]) == [quotes[at].id for at in (0, 3, 1, 2)]
