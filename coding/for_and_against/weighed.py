"""The quotes of an insight's questions, each held against its claim: its codes, how it leans, how near it is.

Everything else here, candidates, contradictions, balance, chooses among these.
"""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from coding.attributes import Attribute, attributes
from coding.codings.quotes import codes_on
from coding.for_and_against import marks
from coding.for_and_against.claim import Claim, share_words
from coding.for_and_against.cues import cues
from coding.for_and_against.leaning import Lean, Leaning, Opposition, clearer, leaning, oppositions
from coding.for_and_against.marks import Mark
from coding.for_and_against.nearness import Nearness, near_from, nearness
from coding.language.of_quotes import languages_of_quotes
from coding.report.evidence import Stance
from coding.store import evidence_quotes as store
from coding.store import insights as insight_store
from coding.store import reading_frames
from corpus.quotes import Quote, quotes_with
from corpus.store import respondents
from corpus.study import View

READ = 2000
"""Quotes that are read for cues at most: the nearest, and of those coded as the claim as many by lot."""
TELLING = (40, 400)
"""Characters of a quote that is easily printed."""


@dataclass(frozen=True, slots=True)
class WeighedQuote:
    """One quote beside a claim. `carries` are the codes of the claim on it, `otherwise` its other codes.
    `agrees` is what it says as the claim does, `opposes` what it says otherwise. `voice` stands for whoever wrote it and
    is never shown; `groups` are (attribute, value) as they may be shown. `likeness` is its cosine to what carries the
    claim, `near` whether that is much. `shown` is how the insight shows it, `also_in` the numbers of the report's other
    insights that do.
    """

    quote: Quote
    carries: tuple[str, ...]
    otherwise: tuple[str, ...]
    leaning: Leaning
    agrees: tuple[Lean, ...]
    opposes: tuple[Opposition, ...]
    likeness: float
    near: bool
    shares_words: bool
    voice: str
    groups: tuple[tuple[str, str], ...]
    mark: Mark | None
    shown: Stance | None
    also_in: tuple[int, ...]

    @property
    def key(self) -> str:
        """The quote's name."""
        return self.quote.name

    @property
    def strength(self) -> float:
        """How near it is; more when it says what the claim says, and when it is neither too short nor too long."""
        fits = TELLING[0] <= len(self.quote.text) <= TELLING[1]
        return round(self.likeness + 0.2 * fits + 0.2 * bool(self.agrees), 4)


def weighed(view: View, claim: Claim, *, near: Nearness = nearness) -> list[WeighedQuote]:
    """The substantive quotes of the claim's questions that carry it or are near to it, the nearest first.

    `near` computes how near they are; a page gives one that remembers.
    """
    frame = {
        quote_id
        for name in claim.questions
        for quote_id, _, _ in reading_frames.quotes(view.connection, question_name=name)
    }
    carrying = store.carrying(view.connection, claim.code_ids) & frame if claim.code_ids else set()
    anchored = quotes_with(view, _by_lot(carrying, READ))
    anchors = {one.id: one.text for one in anchored}
    found = near(view, claim.questions, claim=claim.headline, anchors=anchors)
    nearest = sorted(found, key=lambda quote_id: (-found[quote_id], quote_id))[:READ]
    wanted = {*nearest, *(one.id for one in anchored)}
    read = [one for one in quotes_with(view, sorted(wanted)) if one.kind == "respondent"]
    enough = near_from(list(found.values()), carrying=[found[one.id] for one in anchored if one.id in found])
    return sorted(_weigh(view, claim, read, found, enough), key=lambda one: (-one.likeness, one.key))


def used_in(view: View, claim: Claim) -> dict[str, tuple[int, ...]]:
    """The numbers of the report's other insights that show a quote, by its name."""
    found: dict[str, list[int]] = {}
    for number, row in enumerate(insight_store.of_report(view.connection, claim.report.id), start=1):
        for quote in insight_store.quotes(view.connection, row["id"]) if number != claim.number else ():
            found.setdefault(quote["name"], []).append(number)
    return {name: tuple(numbers) for name, numbers in found.items()}


def _weigh(
    view: View, claim: Claim, quotes: list[Quote], near: Mapping[int, float], enough: float
) -> Iterable[WeighedQuote]:
    carrying = set(claim.codes)
    on = codes_on(view, quotes)
    names_under = _names_under(view, claim)
    languages = languages_of_quotes(view, quotes).of
    voices = store.voices(view.connection, [one.id for one in quotes])
    known = {one.name: one for one in attributes(view)}
    about = respondents.attributes_by_id(view.connection, set(voices.values()))
    marked = {one.quote: one.mark for one in marks.marks(view, claim.report.title, claim.number)}
    elsewhere = used_in(view, claim)
    for one in quotes:
        carries = tuple(code for code in on[one.name] if code in carrying | names_under)
        otherwise = tuple(code for code in on[one.name] if code not in carries)
        leans = leaning_of(one.text, languages[one.name], on[one.name], view.language)
        yield WeighedQuote(
            quote=one,
            carries=carries,
            otherwise=otherwise,
            leaning=leans,
            agrees=tuple(lean for lean in leans.says if lean in claim.said.says and lean != "mixed"),
            opposes=oppositions(claim.leaning, leans),
            likeness=near.get(one.id, 0.0),
            near=near.get(one.id, 0.0) >= enough,
            shares_words=share_words(claim.headline, one.text, view.language),
            voice=str(voices.get(one.id, one.name)),
            groups=_groups(known, about.get(voices.get(one.id, 0), {})),
            mark=marked.get(one.name),
            shown=claim.shown.get(one.name),
            also_in=elsewhere.get(one.name, ()),
        )


def leaning_of(text: str, language: str, codes: Iterable[str], spoken: str) -> Leaning:
    """Which way a quote leans: as it reads; where it says nothing, or several things, as its codes do ("no change").

    `language` is that of the text, `spoken` that of the codebook.
    """
    read = leaning(cues(text, language))
    return clearer(read, leaning(cue for code in codes for cue in cues(code, spoken)))


def _names_under(view: View, claim: Claim) -> set[str]:
    """The names of the claim's codes and of all below them."""
    from coding.codebook.codes import codes

    return {code.name for code in codes(view, retired=True) if code.id in claim.code_ids}


def _groups(known: Mapping[str, Attribute], about: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    return tuple((name, known[name].shown(value)) for name, value in about.items() if name in known)


def _by_lot(ids: Iterable[int], most: int) -> list[int]:
    """At most so many, the same ones each time."""
    return sorted(ids, key=lambda found: hashlib.sha256(str(found).encode()).hexdigest())[:most]
