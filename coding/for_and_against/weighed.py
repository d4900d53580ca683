"""The quotes of an insight's questions, each held against its claim: its codes, how it leans, how near it is.

Everything else here, candidates, contradictions, balance, chooses among these.
"""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from coding.attributes import Attribute, attributes
from coding.codebook.codes import codes
from coding.codings.quotes import codes_on
from coding.for_and_against import marks
from coding.for_and_against.claim import Claim
from coding.for_and_against.cues import cues
from coding.for_and_against.leaning import Lean, Leaning, Opposition, clearer, leaning, oppositions
from coding.for_and_against.marks import Mark
from coding.for_and_against.nearness import Nearness, near_from, nearness
from coding.for_and_against.repeated import places
from coding.for_and_against.words import share_words
from coding.language.of_quotes import languages_of_quotes
from coding.report.evidence import Stance
from coding.store import evidence_quotes as store
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

    `agrees` is what it says as the claim does, `opposes` what it says otherwise. `voice` stands for whoever wrote it
    and is never shown; `groups` are (attribute, value) as they may be shown. `likeness` is its cosine to what carries
    the claim, `near` whether that is much. `shown` is how the insight shows it, `also_in` the numbers of the report's
    other insights that do.
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
    known = _known(view, claim)
    anchored = quotes_with(view, _by_lot(known, store.carrying(view.connection, claim.code_ids)))
    anchors = {one.id: one.text for one in anchored}
    found = near(view, claim.questions, claim=claim.headline, anchors=anchors)
    nearest = sorted(found, key=lambda quote_id: (-found[quote_id], quote_id))[:READ]
    noted = {quote_id for quote_id, name in known.frame.items() if name in {*claim.shown, *known.marked}}
    read = quotes_with(view, sorted({*nearest, *anchors, *noted}))
    enough = near_from(list(found.values()), carrying=[found[one] for one in anchors if one in found])
    people = [one for one in read if one.kind == "respondent"]
    held = _held(view, claim, known, people, {one: (found[one], found[one] >= enough) for one in found})
    return sorted(held, key=lambda one: (-one.likeness, one.key))


@dataclass(frozen=True, slots=True)
class _Known:
    """What is known before any quote is read: the quotes of the questions by id, marks, and where quotes stand."""

    frame: Mapping[int, str]
    codes: frozenset[str]
    attributes: Mapping[str, Attribute]
    marked: Mapping[str, Mark]
    places: Mapping[str, tuple[int, ...]]


def _known(view: View, claim: Claim) -> _Known:
    title = claim.report.title
    return _Known(
        frame={
            quote_id: name
            for question in claim.questions
            for quote_id, name, _ in reading_frames.quotes(view.connection, question_name=question)
        },
        codes=frozenset(code.name for code in codes(view, retired=True) if code.id in claim.code_ids),
        attributes={one.name: one for one in attributes(view)},
        marked={one.quote: one.mark for one in marks.marks(view, title, claim.number)},
        places=places(view, title),
    )


def _held(
    view: View, claim: Claim, known: _Known, quotes: list[Quote], near: Mapping[int, tuple[float, bool]]
) -> Iterator[WeighedQuote]:
    """Each quote held against the claim; `near` says how near it is, and whether that is much."""
    on, languages = codes_on(view, quotes), languages_of_quotes(view, quotes).of
    voices = store.voices(view.connection, [one.id for one in quotes])
    about = respondents.attributes_by_id(view.connection, set(voices.values()))
    for one in quotes:
        leans = leaning_of(one.text, languages[one.name], on[one.name], view.language)
        likeness, much = near.get(one.id, (0.0, False))
        yield WeighedQuote(
            quote=one,
            carries=tuple(code for code in on[one.name] if code in known.codes),
            otherwise=tuple(code for code in on[one.name] if code not in known.codes),
            leaning=leans,
            agrees=tuple(lean for lean in leans.says if lean in claim.said.says and lean != "mixed"),
            opposes=oppositions(claim.leaning, leans),
            likeness=likeness,
            near=much,
            shares_words=share_words(claim.headline, one.text, view.language),
            voice=str(voices.get(one.id, one.name)),
            groups=_groups(known.attributes, about.get(voices.get(one.id, 0), {})),
            mark=known.marked.get(one.name),
            shown=claim.shown.get(one.name),
            also_in=tuple(number for number in known.places.get(one.name, ()) if number != claim.number),
        )


def leaning_of(text: str, language: str, codes: Iterable[str], spoken: str) -> Leaning:
    """Which way a quote leans: as it reads; where it says nothing, or several things, as its codes do ("no change").

    `language` is that of the text, `spoken` that of the codebook.
    """
    read = leaning(cues(text, language))
    return clearer(read, leaning(cue for code in codes for cue in cues(code, spoken)))


def _groups(known: Mapping[str, Attribute], about: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    return tuple((name, known[name].shown(value)) for name, value in about.items() if name in known)


def _by_lot(known: _Known, ids: Iterable[int]) -> list[int]:
    """At most `READ` of those in the frame, the same ones whatever the order in which they were imported."""
    there = [found for found in ids if found in known.frame]
    return sorted(there, key=lambda found: hashlib.sha256(known.frame[found].encode()).hexdigest())[:READ]
