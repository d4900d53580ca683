"""Respondents and what is known about them."""

from collections.abc import Iterable
from dataclasses import dataclass

from corpus.errors import Refused
from corpus.store import respondents as store
from corpus.study import View


@dataclass(frozen=True, slots=True)
class Respondent:
    """Who answered. `submitted` is the date as given; `answered` is False for one who only logged on."""

    id: int
    name: str
    wave: str
    instrument: str
    submitted: str | None
    answered: bool


@dataclass(frozen=True, slots=True)
class Contents:
    """How much a study holds. `respondents` gave any answer; `log_ons` did not and are outside every base."""

    respondents: int
    log_ons: int
    questions: int
    open_questions: int
    answers: int
    quotes: int
    non_answers: int
    waves: tuple[str, ...]
    first_submitted: str | None
    last_submitted: str | None


def respondents_page(view: View, *, after: int = 0, limit: int = 50) -> list[Respondent]:
    """Up to `limit` respondents whose id comes after `after`, in order of id."""
    return [Respondent(**row) for row in store.page(view.connection, after=after, limit=limit)]


def wave_names(view: View) -> list[str]:
    """The waves of the study by name."""
    return store.wave_names(view.connection)


def attribute_names(view: View) -> list[str]:
    """The attributes of the study, in the order they were first imported."""
    return store.attribute_names(view.connection)


def attribute_called(view: View, name: str) -> str | None:
    """The attribute called `name` (upper and lower case alike) as the study spells it; None when there is none."""
    return next((known for known in attribute_names(view) if known.casefold() == name.casefold()), None)


def attribute_values(view: View, name: str) -> list[str]:
    """The values that respondents have for one attribute, sorted."""
    return store.attribute_values(view.connection, name)


def attributes_of(view: View, respondent: str) -> dict[str, str]:
    """What is known about one respondent: {attribute: value}."""
    return store.attributes_of(view.connection, respondent)


def attributes_on_page(view: View, page: Iterable[Respondent]) -> dict[int, dict[str, str]]:
    """{id: {attribute: value}} for respondents of a page; those without attributes are not there."""
    return store.attributes_by_id(view.connection, [respondent.id for respondent in page])


def find_respondent(view: View, name: str) -> int:
    """The id of the respondent called `name`; of the newest wave when several have it. Raises Refused for none."""
    found = store.id_of(view.connection, name)
    if found is None:
        raise Refused(f"There is no respondent {name}.", help="themebook respondents lists them.")
    return found


def contents(view: View) -> Contents:
    """The counts of the whole study."""
    return Contents(**store.contents(view.connection))
