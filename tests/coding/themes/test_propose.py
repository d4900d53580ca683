"""Proposing themes for the quotes of a study."""

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from sqlalchemy import func, select

from coding.encoders import Progress
from coding.provenance import WITHOUT_ENCODER
from coding.schema import embedding, suggestion_run, text_language
from coding.themes.propose import propose_themes
from coding.themes.runs import ThemeRun, find_run, newest_run
from corpus.errors import Refused
from corpus.people import Actor, sign_in
from corpus.study import Study
from tests.coding.themes.survey import survey


class Meanings:
    """A small encoder that knows three meanings and counts the texts it was given."""

    name = "three meanings"
    hash = "3" * 64
    dimensions = 3
    meanings: tuple[tuple[str, str], ...] = (
        ("phone", "passcode"),
        ("investigators", "cases"),
        ("provider", "request"),
    )

    def __init__(self) -> None:
        self.encoded = 0

    def encode(self, texts: Sequence[str], *, progress: Progress | None = None) -> NDArray[np.float32]:
        """(n, d) shares of the words of each meaning."""
        counts = [[sum(text.lower().count(w) for w in m) + 0.1 for m in self.meanings] for text in texts]
        self.encoded += len(texts)
        if progress:
            progress(len(texts), len(texts))
        rows = np.array(counts, dtype=np.float32).reshape(-1, self.dimensions)
        unit: NDArray[np.float32] = rows / np.linalg.norm(rows, axis=1, keepdims=True)
        return unit


def said(run: ThemeRun) -> str:
    """The JSON of a run without what differs every time."""
    return json.dumps({key: value for key, value in run.to_json().items() if key not in ("run", "at")})


def rows_in(study: Study, table: Any) -> int:
    """How many rows a table has."""
    with study.read() as view:
        return int(view.connection.execute(select(func.count()).select_from(table)).scalar_one())


def test_the_order_of_import_never_shows(new_study: Callable[[], Study], tmp_path: Path) -> None:
    """Two studies with the rows in opposite order give the same JSON but for run and time."""
    told = []
    for backwards in (False, True):
        study = new_study()
        actor = sign_in(study, "Ada")
        survey(study, actor, tmp_path, backwards=backwards)
        told.append(said(propose_themes(study, actor, question="why", encoder=Meanings())))
    assert told[0] == told[1]


def test_every_quote_is_accounted_for(study: Study, actor: Actor, tmp_path: Path) -> None:
    """Themes and what was set aside add up to the quotes; non-answers are in no theme."""
    survey(study, actor, tmp_path)
    told = propose_themes(study, actor, encoder=None).to_json()
    placed = [name for theme in told["themes"] for name in theme["quotes"]]
    aside = told["set_aside"]
    assert aside["non_answers"] == ["R19/why", "R20/why"]
    assert sorted(placed + aside["non_answers"] + aside["unclustered"]) == [
        f"R{n:02}/why" for n in range(1, 21)
    ]
    assert [theme["n"] for theme in told["themes"]] == [len(theme["quotes"]) for theme in told["themes"]]


def test_a_run_is_kept_and_read_again(study: Study, actor: Actor, tmp_path: Path) -> None:
    """What was returned is what the study tells later, as the newest run and by its guid."""
    survey(study, actor, tmp_path)
    first = propose_themes(study, actor, encoder=None)
    second = propose_themes(study, actor, question="why", encoder=None, seed=3)
    with study.read() as view:
        assert newest_run(view) == second
        assert newest_run(view, question="why") == second
        assert find_run(view, first.run) == first
        with pytest.raises(Refused, match="There is no run of-mine"):
            find_run(view, "of-mine")


def test_texts_are_encoded_once(study: Study, actor: Actor, tmp_path: Path) -> None:
    """The second run reads the vectors from the study."""
    survey(study, actor, tmp_path)
    encoder = Meanings()
    first = propose_themes(study, actor, encoder=encoder)
    encoded = encoder.encoded
    assert encoded == rows_in(study, embedding) >= 18
    assert said(propose_themes(study, actor, encoder=encoder)) == said(first)
    assert encoder.encoded == encoded


def test_languages_are_found_once(study: Study, actor: Actor, tmp_path: Path) -> None:
    """The language of each text is kept with the run, and told."""
    survey(study, actor, tmp_path)
    first = propose_themes(study, actor, encoder=None)
    assert rows_in(study, text_language) == 18
    assert propose_themes(study, actor, encoder=None).aside == first.aside
    assert rows_in(study, text_language) == 18
    assert first.aside.languages == {"en": 18}


def test_the_provenance_says_which_model_was_used(study: Study, actor: Actor, tmp_path: Path) -> None:
    """Without an encoder it says so in words; seed and hashes are there."""
    survey(study, actor, tmp_path)
    alone = propose_themes(study, actor, encoder=None, seed=5).provenance
    encoded = propose_themes(study, actor, encoder=Meanings()).provenance
    assert (alone.model, alone.seed, len(alone.model_hash)) == (WITHOUT_ENCODER, 5, 64)
    assert (encoded.model, encoded.model_hash) == ("three meanings", "3" * 64)
    assert alone.corpus_hash == encoded.corpus_hash
    assert {"faiss-cpu", "lingua-language-detector", "numpy", "scikit-learn", "spacy"} <= set(alone.versions)


def test_cancelling_writes_nothing(study: Study, actor: Actor, tmp_path: Path) -> None:
    """An exception of the progress comes through, and neither run nor vectors are there."""
    survey(study, actor, tmp_path)

    def stop(done: int, total: int, words: str) -> None:
        assert 0 <= done <= total
        if words == "Keeping the proposals":
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        propose_themes(study, actor, encoder=Meanings(), progress=stop)
    assert [rows_in(study, table) for table in (suggestion_run, embedding, text_language)] == [0, 0, 0]


def test_nothing_to_group_is_refused(study: Study, actor: Actor, supervisor: Actor, tmp_path: Path) -> None:
    """An empty study says what to do; a supervisor does not propose; a wrong question is named."""
    with pytest.raises(Refused, match="no quotes to find themes in"):
        propose_themes(study, actor, encoder=None)
    survey(study, actor, tmp_path)
    with pytest.raises(Refused, match="Only a coder"):
        propose_themes(study, supervisor, encoder=None)
    with pytest.raises(Refused, match="no question whyy"):
        propose_themes(study, actor, question="whyy", encoder=None)
