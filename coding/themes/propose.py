"""Proposing themes for the quotes of a study: read, compute, then write in one short transaction."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from coding.provenance import Provenance, provenance_of
from coding.store import suggestion_runs
from coding.store import theme_proposals as store
from coding.themes.records import Grouping
from coding.themes.runs import ThemeRun, as_run
from corpus.errors import Refused
from corpus.people import Actor, Role, require
from corpus.questions import Question, find_question
from corpus.quotes import Quote, QuoteFilter, all_quotes
from corpus.study import Study, Work

if TYPE_CHECKING:
    from coding.encoders.cached import Progress
    from coding.encoders.protocol import Encoder


@dataclass(frozen=True, slots=True)
class _Found:
    """What is to be kept."""

    quotes: list[Quote]
    question: Question | None
    grouping: Grouping
    provenance: Provenance


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
    from coding.themes.forms import QuoteText
    from coding.themes.proposals import find_themes

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
    tell = progress or _silent
    tell(0, len(quotes), "Reading the quotes")
    vectors = None if chosen is None else CachedVectors(study, chosen, progress=progress)
    substantive = [QuoteText(quote.name, quote.text) for quote in quotes if not quote.non_answer]
    grouping = find_themes(substantive, encode=vectors, seed=seed)
    tell(len(quotes), len(quotes), "Keeping the proposals")
    provenance = provenance_of(quotes, encoder=chosen, parameters=_parameters(grouping.unit), seed=seed)
    found = _Found(quotes, asked, grouping, provenance)
    with study.write(actor) as work:
        require(work, Role.CODER)
        if vectors is not None:
            vectors.store_new(work)
        return _keep(work, found)


def _parameters(unit: str) -> dict[str, Any]:
    from coding.themes import clusters, neighbours, stability, vectors

    return {
        "unit": unit,
        "weight_of_words": vectors.WORDS,
        "dimensions": vectors.DIMENSIONS,
        "neighbours": neighbours.MOST,
        "smoothing_rounds": clusters.ROUNDS,
        "stability_runs": stability.RUNS,
        "stability_share": stability.SHARE,
    }


def _keep(work: Work, found: _Found) -> ThemeRun:
    quotes, grouping, question = found.quotes, found.grouping, found.question
    aside = {
        "non_answers": sorted(quote.name for quote in quotes if quote.non_answer),
        "unclustered": dict(sorted(grouping.unclustered.items())),
    }
    run = suggestion_runs.insert(
        work.connection,
        kind="themes",
        person_id=work.actor.id,
        question_id=None if question is None else question.id,
        set_aside=aside,
        **found.provenance.to_json(),
    )
    store.insert(work.connection, run["id"], _rows(grouping, {quote.name: quote.id for quote in quotes}))
    work.record(
        "proposed",
        subject="theme run",
        subject_id=run["id"],
        after={
            "run": run["guid"],
            "question": run["question"],
            "themes": len(grouping.themes),
            **found.provenance.to_json(),
        },
    )
    return as_run(work, run)


def _rows(grouping: Grouping, ids: dict[str, int]) -> list[dict[str, Any]]:
    """The proposals as rows for the store, named T1, T2 … from the largest on."""
    return [
        {
            "name": f"T{number}",
            "position": number,
            "label": theme.label,
            "terms": list(theme.terms),
            "stability": {
                "found": theme.stability.found,
                "runs": theme.stability.runs,
                "jaccard": theme.stability.jaccard,
            },
            "quotes": [
                {
                    "quote_id": ids[member.name],
                    "strength": member.strength,
                    "representative": rank.get(member.name),
                }
                for rank in [{name: at for at, name in enumerate(theme.representatives, start=1)}]
                for member in theme.members
            ],
        }
        for number, theme in enumerate(grouping.themes, start=1)
    ]


def _silent(done: int, total: int, words: str) -> None:
    """Tells nobody."""
