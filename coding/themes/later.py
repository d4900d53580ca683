"""A later wave: its quotes go into the themes that were accepted, and what fits none is proposed as new themes."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from coding.provenance import provenance_of
from coding.store import suggestions
from coding.themes.later_quotes import Accepted, Material, read_material
from coding.themes.propose import Found, group, keep, parameters_of, silent
from coding.themes.records import Grouping
from coding.themes.runs import LATER_THAN, ThemeRun, as_run
from corpus.people import Actor, Role, require
from corpus.quotes import Quote
from corpus.study import Study, Work

if TYPE_CHECKING:
    from coding.encoders.cached import CachedVectors, Progress
    from coding.encoders.protocol import Encoder
    from coding.language.of_quotes import QuoteLanguages
    from coding.themes.placing_later import Floats

WORDS = 0.2
"""Weight of the words beside the meaning of quotes, as for the themes themselves."""
LSA_SAMPLE = 2000
FEWEST = 5
"""Fewer quotes that fit no accepted theme are listed, not grouped."""
TOO_FEW = "unlike the accepted themes, and too few to make a theme"


@dataclass(frozen=True, slots=True)
class Placed:
    """A later quote in an accepted theme: `code` is what is suggested for it. `score` 0 to 1; see `placing_later`."""

    quote: str
    code: str
    score: float
    reason: str

    def to_json(self) -> dict[str, Any]:
        """One of the `suggestions` of `themebook suggest place --json`."""
        return {"quote": self.quote, "code": self.code, "score": self.score, "reason": self.reason}


@dataclass(frozen=True, slots=True)
class Later:
    """What became of `n` later quotes, non-answers among them. The themes of `run` are new; it stands beside an older
    run, whose guid is `later_than`."""

    run: ThemeRun
    later_than: str
    n: int
    placed: tuple[Placed, ...]

    def to_json(self) -> dict[str, Any]:
        """The JSON shape of `themebook suggest place --json`: a run of the new themes, and more."""
        by_code = self.run.aside.placed
        return self.run.to_json() | {
            "later_than": self.later_than,
            "later_quotes": self.n,
            "placed": [
                {"code": code, "n": len(quotes), "quotes": quotes} for code, quotes in by_code.items()
            ],
            "suggestions": [placed.to_json() for placed in self.placed],
        }


def place_later(
    study: Study,
    actor: Actor,
    *,
    question: str | None = None,
    seed: int = 0,
    encoder: "Encoder | Literal['installed'] | None" = "installed",
    progress: "Progress | None" = None,
) -> Later:
    """Suggests the codes of accepted themes for the quotes that came later, and proposes themes for the rest.

    Later quotes are those of the question (None: of all) that no run of themes saw and on which nobody has decided.
    What fits no accepted theme is kept as a run of new proposals beside the newest run, its themes called W2-T1 and so
    on. Everything is stored in one transaction; cancelling as in `propose_themes`. Raises Refused when nothing was
    accepted, when there are no later quotes, and when the actor is no coder.
    """
    from coding.encoders import default_encoder
    from coding.encoders.cached import CachedVectors

    chosen = default_encoder() if encoder == "installed" else encoder
    tell = progress or silent
    with study.rehearse(actor) as work:
        require(work, Role.CODER)
    with study.read() as view:
        material = read_material(view, question=question)
    tell(0, len(material.later), "Reading the quotes")
    vectors = None if chosen is None else CachedVectors(study, chosen, progress=progress)
    substantive = [quote for quote in material.later if not quote.non_answer]
    placed = _placed(substantive, material, vectors)
    gone = {one.quote for one in placed}
    rest = [quote for quote in substantive if quote.name not in gone]
    few = len(rest) < FEWEST
    grouping, languages = _left_over(rest) if few else group(study, rest, vectors, seed=seed)
    tell(len(material.later), len(material.later), "Keeping the proposals")
    provenance = provenance_of(
        [*material.later, *material.members],
        encoder=chosen,
        parameters=_parameters(grouping, material),
        seed=seed,
    )
    found = Found(
        material.later,
        material.question,
        grouping,
        provenance,
        languages.of,
        f"W{material.wave}-",
        _by_code(material, placed),
    )
    with study.write(actor) as work:
        require(work, Role.CODER)
        if vectors is not None:
            vectors.store_new(work)
        languages.store_new(work)
        run = keep(work, found)
        _suggest(work, run["id"], material, placed)
        return Later(as_run(work, run), material.run, len(material.later), tuple(placed))


def _placed(later: list[Quote], material: Material, vectors: "CachedVectors | None") -> list[Placed]:
    """The later quotes that belong to accepted themes, by name, with the reason."""
    from threadpoolctl import threadpool_limits

    from coding.themes.forms import digest
    from coding.themes.placing_later import fits

    ordered = sorted(later, key=lambda quote: (digest(quote.text), quote.name))
    texts = [quote.text for quote in (*material.members, *ordered)]
    number = {quote.id: at for at, quote in enumerate(material.members)}
    themes = [[number[one] for one in accepted.quotes] for accepted in material.accepted]
    with threadpool_limits(limits=1):
        rows = _rows(texts, vectors)
        found = fits(rows[len(number) :], rows[: len(number)], themes)
    placed = [
        Placed(
            quote.name,
            accepted.code,
            fit.score,
            _reason(accepted, [material.members[at].name for at in fit.nearest]),
        )
        for quote, belongs in zip(ordered, found, strict=True)
        for fit in belongs
        for accepted in [material.accepted[fit.theme]]
    ]
    return sorted(placed, key=lambda one: (one.quote, -one.score, one.code))


def _rows(texts: list[str], vectors: "CachedVectors | None") -> "Floats":
    """(n, d) unit rows: meaning and words side by side, words alone without an encoder."""
    import numpy as np

    from coding.encoders.lsa import Lsa
    from coding.themes.forms import digest

    words = Lsa(stop_words=()).fit(sorted(texts, key=digest)[:LSA_SAMPLE]).encode(texts)
    rows = (
        words if vectors is None else np.hstack([np.sqrt(1 - WORDS) * vectors(texts), np.sqrt(WORDS) * words])
    )
    rounded: Floats = np.round(rows.astype(np.float64), 6)
    length = np.linalg.norm(rounded, axis=1, keepdims=True)
    unit: Floats = np.divide(rounded, length, out=np.zeros_like(rounded), where=length > 1e-9)
    return unit


def _reason(accepted: Accepted, nearest: Iterable[str]) -> str:
    return f"near the theme {accepted.code}: {', '.join(nearest)}"


def _left_over(rest: list[Quote]) -> "tuple[Grouping, QuoteLanguages]":
    """No themes, with the reason for each quote."""
    from coding.language.of_quotes import QuoteLanguages

    return Grouping((), (0,), 1, {quote.name: TOO_FEW for quote in rest}, "quote"), QuoteLanguages({})


def _parameters(grouping: Grouping, material: Material) -> dict[str, Any]:
    from coding.themes import placing_later

    return {
        LATER_THAN: material.run,
        "later.FEWEST": FEWEST,
        "later.WORDS": WORDS,
        "later.LSA_SAMPLE": LSA_SAMPLE,
        "placing_later.SHARE": placing_later.SHARE,
        "placing_later.FEWEST": placing_later.FEWEST,
        **parameters_of(grouping),
    }


def _by_code(material: Material, placed: Iterable[Placed]) -> dict[str, list[str]]:
    """The placed quotes by code, the codes in the order of the accepted themes."""
    found: dict[str, list[str]] = {accepted.code: [] for accepted in material.accepted}
    for one in placed:
        found[one.code].append(one.quote)
    return {code: quotes for code, quotes in found.items() if quotes}


def _suggest(work: Work, run_id: int, material: Material, placed: Iterable[Placed]) -> None:
    code = {accepted.code: accepted.code_id for accepted in material.accepted}
    quote = {later.name: later.id for later in material.later}
    suggestions.insert(
        work.connection,
        [
            {
                "run_id": run_id,
                "quote_id": quote[one.quote],
                "code_id": code[one.code],
                "score": one.score,
                "reason": one.reason,
                "status": "open",
            }
            for one in placed
        ],
    )
