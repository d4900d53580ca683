"""What one row of a file says, in the study's words, before it is stored."""

from dataclasses import dataclass, field

from corpus.questions import Kind


@dataclass(frozen=True, slots=True)
class Place:
    """Which round of fieldwork a row belongs to."""

    wave: str
    instrument: str


USUAL_PLACE = Place("First wave", "Survey")
"""Where a row belongs when neither the file nor the person importing it says."""


@dataclass(frozen=True, slots=True)
class GivenAnswer:
    """One ticked option or number of a closed question. `position` tells several answers of a respondent apart."""

    column: str
    position: int
    option_id: int | None
    number: float | None
    given: str


@dataclass(frozen=True, slots=True)
class GivenQuote:
    """One free text exactly as given, under the id it will have."""

    name: str
    question: str | None
    text: str
    kind: str = "respondent"
    speaker: str | None = None
    source: str | None = None


@dataclass(slots=True)
class Entry:
    """One row: who, and everything they said in it. `respondent` is None for material without one, as a comment."""

    row: int
    place: Place
    respondent: str | None
    submitted: str | None = None
    attributes: dict[str, str] = field(default_factory=dict)
    answers: dict[str, list[GivenAnswer]] = field(default_factory=dict)
    quotes: list[GivenQuote] = field(default_factory=list)

    @property
    def says_something(self) -> bool:
        """Whether any question was answered; a log-on says nothing."""
        return bool(self.answers or self.quotes)


@dataclass(frozen=True, slots=True)
class StoredQuestion:
    """A question as the study knows it: its id, kind, and {label: (option id, low, high)} in order."""

    id: int
    name: str
    kind: Kind
    options: dict[str, tuple[int, float | None, float | None]]
