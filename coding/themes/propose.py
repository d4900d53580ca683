"""Proposing themes for the quotes of a study: read, compute, then write in one short transaction."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from coding.provenance import Provenance, provenance_of
from coding.store import suggestion_runs
from coding.store import theme_proposals as store
from coding.themes.records import Grouping
from coding.themes.rows import aside_of, rows_of, with_ids
from coding.themes.runs import LEVEL, ThemeRun, as_run
from corpus.errors import Refused
from corpus.people import Actor, Role, require
from corpus.questions import Question, find_question
from corpus.quotes import Quote, QuoteFilter, all_quotes
from corpus.study import Study, Work

if TYPE_CHECKING:
    from coding.encoders.cached import CachedVectors, Progress
    from coding.encoders.protocol import Encoder
    from coding.language.of_quotes import QuoteLanguages


@dataclass(frozen=True, slots=True)
class Found:
    """What is to be kept. `quotes` are all that were looked at, non-answers too.

    `languages` are two-letter codes by quote name; `prefix` goes before the themes' names; `placed` are a later wave's
    quotes in accepted themes, by code.
    """

    quotes: list[Quote]
    question: Question | None
    grouping: Grouping
    provenance: Provenance
    languages: dict[str, str]
    prefix: str = ""
    placed: dict[str, list[str]] | None = None


def propose_themes(
    study: Study,
    actor: Actor,
    *,
    question: str | None = None,
    seed: int = 0,
    encoder: "Encoder | Literal['installed'] | None" = "installed",
    progress: "Progress | None" = None,
) -> ThemeRun:
    """Groups the quotes of one open question, or of all, and keeps the proposals as a new run.

    Non-answers are set aside. `encoder` None means the words of the quotes alone; "installed" takes what is installed,
    or None. `progress(done, total, words)` may raise to cancel: then nothing is written. Raises Refused when there is
    nothing to group, or when the actor is no coder.
    """
    from coding.encoders import default_encoder
    from coding.encoders.cached import CachedVectors

    chosen = default_encoder() if encoder == "installed" else encoder
    with study.rehearse(actor) as work:
        require(work, Role.CODER)
    with study.read() as view:
        asked = None if question is None else find_question(view, question)
        quotes = list(all_quotes(view, only=QuoteFilter(question=None if asked is None else asked.name)))
    if not quotes:
        raise Refused(
            "There are no quotes to find themes in.", help="Import answers to an open question first."
        )
    tell = progress or silent
    tell(0, len(quotes), "Reading the quotes")
    vectors = None if chosen is None else CachedVectors(study, chosen, progress=progress)
    substantive = [quote for quote in quotes if not quote.non_answer]
    grouping, languages = group(study, substantive, vectors, seed=seed)
    tell(len(quotes), len(quotes), "Keeping the proposals")
    provenance = provenance_of(quotes, encoder=chosen, parameters=parameters_of(grouping), seed=seed)
    found = Found(quotes, asked, grouping, provenance, languages.of)
    with study.write(actor) as work:
        require(work, Role.CODER)
        if vectors is not None:
            vectors.store_new(work)
        languages.store_new(work)
        return as_run(work, keep(work, found))


def group(
    study: Study, quotes: Sequence[Quote], vectors: "CachedVectors | None", *, seed: int
) -> "tuple[Grouping, QuoteLanguages]":
    """The themes of quotes that are no non-answers (see `find_themes`), and their languages, new ones to be kept."""
    from coding.language.of_quotes import languages_of_quotes
    from coding.themes.forms import QuoteText
    from coding.themes.proposals import find_themes

    with study.read() as view:
        languages = languages_of_quotes(view, quotes)
    texts = [QuoteText(quote.name, quote.text) for quote in quotes]
    return find_themes(texts, encode=vectors, seed=seed, languages=languages.of), languages


def keep(work: Work, found: Found) -> dict[str, Any]:
    """Stores the run with its proposals on all levels, tells of it, and returns the run's row."""
    grouping, question = found.grouping, found.question
    silent_ones = [quote.name for quote in found.quotes if quote.non_answer]
    aside = aside_of(grouping, non_answers=silent_ones, languages=found.languages)
    run = suggestion_runs.insert(
        work.connection,
        kind="themes",
        person_id=work.actor.id,
        question_id=None if question is None else question.id,
        set_aside=aside if found.placed is None else aside | {"placed": found.placed},
        **found.provenance.to_json(),
    )
    rows = rows_of(grouping, prefix=found.prefix)
    store.insert(work.connection, run["id"], with_ids(rows, {quote.name: quote.id for quote in found.quotes}))
    told = {
        "run": run["guid"],
        "question": run["question"],
        "themes": grouping.levels[grouping.level - 1],
        **found.provenance.to_json(),
    }
    if found.placed is not None:
        told["placed"] = len({name for names in found.placed.values() for name in names})
    work.record(
        "proposed" if found.placed is None else "placed",
        subject="theme run",
        subject_id=run["id"],
        after=told,
    )
    return run


def parameters_of(grouping: Grouping) -> dict[str, Any]:
    """What decided about the themes, and what was found to be best: the unit, and the level shown first."""
    from coding.themes.parameters import parameters

    return {"unit": grouping.unit, LEVEL: grouping.level, **parameters()}


def silent(done: int, total: int, words: str) -> None:
    """Tells nobody."""
