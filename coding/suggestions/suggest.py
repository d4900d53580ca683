"""Suggesting codes for the quotes nobody has decided on: read, compute, then write in one short transaction."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from coding.codebook.codes import Code, codes, find_active
from coding.provenance import Provenance, provenance_of
from coding.store import reading_order, readings, suggestion_runs
from coding.store import suggestions as store
from coding.suggestions.runs import CodeRun, as_run
from corpus.errors import Refused
from corpus.people import Actor, Role, require
from corpus.questions import Question, find_question
from corpus.quotes import Quote, QuoteFilter, all_quotes
from corpus.study import Study, View, Work

if TYPE_CHECKING:
    from coding.encoders.cached import Progress
    from coding.encoders.protocol import Encoder
    from coding.suggestions.compute import Computed

MOST = 5
"""Suggestions a quote, at most."""


@dataclass(frozen=True, slots=True)
class Material:
    """What suggestions are made from: quotes in canonical order without non-answers, codes by name, who decided what.

    `decisions` maps (quote id, code id) to whether the code is in force there; of the quotes `without_code` (ids)
    somebody said that no code fits. `asked` are the ids of quotes and codes to suggest for.
    """

    quotes: list[Quote]
    codes: list[Code]
    decisions: dict[tuple[int, int], bool]
    without_code: frozenset[int]
    asked_quotes: frozenset[int]
    asked_codes: frozenset[int]


def suggest_codes(
    study: Study,
    actor: Actor,
    *,
    code: str | None = None,
    question: str | None = None,
    seed: int = 0,
    encoder: "Encoder | Literal['installed'] | None" = "installed",
    progress: "Progress | None" = None,
) -> CodeRun:
    """Ranks codes for every quote without a decision that they fit, and keeps the best as a new run of suggestions.

    Quotes with a code in force are not asked for, nor those that no code fits; a rejected code is not suggested again.

    `code` and `question` narrow what is suggested, not what is learned from. Non-answers get none. `encoder` None means
    the words of the quotes alone. `progress(done, total, words)` may raise to cancel: then nothing is written. `seed`
    is kept with the run; nothing here is drawn. Raises Refused without codes or quotes, and when the actor is no coder.
    """
    from coding.encoders import default_encoder
    from coding.encoders.cached import CachedVectors
    from coding.suggestions.compute import compute

    chosen = default_encoder() if encoder == "installed" else encoder
    with study.rehearse(actor) as work:
        require(work, Role.CODER)
    with study.read() as view:
        asked = None if question is None else find_question(view, question)
        material = read_material(view, code=code, question=asked)
    if progress:
        progress(0, len(material.quotes), "Reading the quotes")
    vectors = None if chosen is None else CachedVectors(study, chosen, progress=progress)
    computed = compute(material, encode=vectors, most=MOST)
    if progress:
        progress(len(material.quotes), len(material.quotes), "Keeping the suggestions")
    provenance = provenance_of(
        material.quotes, encoder=chosen, parameters=computed.parameters | {"code": code}, seed=seed
    )
    with study.write(actor) as work:
        require(work, Role.CODER)
        if vectors is not None:
            vectors.store_new(work)
        return _keep(work, computed, question=asked, provenance=provenance)


def _keep(work: Work, computed: "Computed", *, question: Question | None, provenance: Provenance) -> CodeRun:
    """Stores the run with its suggestions, and the event that tells of it."""
    run = suggestion_runs.insert(
        work.connection,
        kind="codes",
        person_id=work.actor.id,
        question_id=None if question is None else question.id,
        quality=computed.quality,
        **provenance.to_json(),
    )
    store.insert(work.connection, [{"run_id": run["id"], **row} for row in computed.suggestions])
    reading_order.insert(work.connection, run["id"], computed.reading)
    work.record(
        "suggested",
        subject="code run",
        subject_id=run["id"],
        after={
            "run": run["guid"],
            "suggestions": len(computed.suggestions),
            "corpus_hash": run["corpus_hash"],
        },
    )
    return as_run(work, run, ranking=computed.ranking)


def read_material(view: View, *, code: str | None, question: Question | None) -> Material:
    """What the study holds to learn from and to suggest for. Raises Refused without codes or quotes."""
    from coding.themes.forms import digest

    every = sorted(
        all_quotes(view, only=QuoteFilter(substantive=True)),
        key=lambda quote: (digest(quote.text), quote.name),
    )
    usable = sorted((found for found in codes(view) if found.kind == "code"), key=lambda found: found.name)
    if not every:
        raise Refused(
            "There are no quotes to suggest codes for.", help="Import answers to an open question first."
        )
    if not usable:
        raise Refused("The codebook has no codes.", help="Add a code, or accept a proposed theme as one.")
    decisions = {(quote_id, code_id): holds for quote_id, code_id, holds in store.decisions(view.connection)}
    without_code = readings.without_code(view.connection)
    read = {quote_id for (quote_id, _), holds in decisions.items() if holds} | without_code
    named = None if question is None else question.name
    return Material(
        quotes=every,
        codes=usable,
        decisions=decisions,
        without_code=frozenset(without_code),
        asked_quotes=frozenset(
            quote.id for quote in every if quote.id not in read and named in (None, quote.question)
        ),
        asked_codes=frozenset(found.id for found in (usable if code is None else [find_active(view, code)])),
    )
