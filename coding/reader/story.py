"""A quote's story: where it came from, what happened to it, where it stands, and where it is cited."""

from dataclasses import asdict, dataclass
from typing import Any

from coding.cards.facts import facts_of
from coding.cards.others import Said, others, said_by, title
from coding.codings.quotes import codes_on
from coding.reader.standing_in import InTheme, themes_of_quote
from coding.reader.told import Told, told
from coding.store import card_rows, memos
from coding.store import story_rows as store
from corpus.quotes import Quote, find_quote
from corpus.study import View


@dataclass(frozen=True, slots=True)
class Source:
    """The file and row that a quote was read from, and when and by whom; what is known of when it was given."""

    file: str
    row: int
    imported_at: str
    imported_by: str
    wave: str | None
    instrument: str | None
    submitted: str | None
    source: str | None


@dataclass(frozen=True, slots=True)
class Citing:
    """An insight of a report that cites the quote "for" or "against" its claim, or as a "comment"."""

    report: str
    status: str
    headline: str
    stance: str


@dataclass(frozen=True, slots=True)
class Story:
    """All that the study knows of a quote. `question` is the wording, "" for none; `facts` are (attribute, value) with
    small groups kept out of sight.

    `codes` count on it now; `happened` is in order of time. `before` and `after` are the respondent's other quotes on
    either side, in the order of the questionnaire.
    """

    quote: Quote
    question: str
    source: Source
    facts: tuple[tuple[str, str], ...]
    codes: tuple[str, ...]
    flags: tuple[tuple[str, str], ...]
    happened: tuple[Told, ...]
    themes: tuple[InTheme, ...]
    cited: tuple[Citing, ...]
    others: tuple[Said, ...]
    before: str | None
    after: str | None

    def to_json(self) -> dict[str, Any]:
        """The JSON shape of `themebook quotes show --json`."""
        quote = self.quote
        return {
            "quote": quote.name,
            "text": quote.text,
            "question": quote.question,
            "wording": self.question,
            "respondent": quote.respondent,
            "speaker": quote.speaker,
            "kind": quote.kind,
            "non_answer": quote.non_answer,
            "facts": dict(self.facts),
            "source": asdict(self.source),
            "codes": list(self.codes),
            "flags": [{"kind": kind, "person": person} for kind, person in self.flags],
            "happened": [asdict(one) for one in self.happened],
            "themes": [asdict(one) for one in self.themes],
            "cited": [asdict(one) for one in self.cited],
            "others": [asdict(one) for one in self.others],
            "before": self.before,
            "after": self.after,
        }


def story(view: View, name: str) -> Story:
    """The story of the quote called `name`. Raises Refused when there is none."""
    quote = find_quote(view, name)
    row = store.source(view.connection, quote.id)
    respondent = row["respondent_id"]
    ids = () if respondent is None else (respondent,)
    said = said_by(view, ids).get(respondent, [])
    before, after = _neighbours([one.quote for one in said if one.quote is not None], name)
    return Story(
        quote=quote,
        question=title(row),
        source=Source(**{field: row[field] for field in Source.__slots__}),
        facts=tuple(facts_of(view, ids).get(respondent, ())),
        codes=tuple(codes_on(view, [quote])[name]),
        flags=tuple((flag["kind"], flag["person"]) for flag in card_rows.flags(view.connection, [quote.id])),
        happened=_happened(view, quote.id),
        themes=themes_of_quote(view, quote.id),
        cited=tuple(Citing(**citing) for citing in store.citing(view.connection, quote.id)),
        others=tuple(others(said, name)),
        before=before,
        after=after,
    )


def _happened(view: View, quote_id: int) -> tuple[Told, ...]:
    """Decisions, flags and memos, oldest first."""
    events = [told(event) for event in store.events(view.connection, quote_id)]
    written = [
        Told(memo["at"], memo["person"], "memo", "wrote a memo", memo=memo["text"])
        for memo in memos.of(view.connection, subject="quote", subject_id=quote_id)
    ]
    return tuple(sorted([*events, *written], key=lambda one: one.at))


def _neighbours(names: list[str], name: str) -> tuple[str | None, str | None]:
    if name not in names:
        return None, None
    at = names.index(name)
    return names[at - 1] if at else None, names[at + 1] if at + 1 < len(names) else None
