"""What is known of respondents, with the values that few of them share kept out of sight."""

from collections.abc import Iterable
from dataclasses import dataclass

from coding.figures.grouping import OTHERS, groupings
from coding.store import card_rows as store
from coding.store import reading_frames
from corpus.study import View

_MOST = 8
_kept: dict[object, dict[int, "Attribute"]] = {}


@dataclass(frozen=True, slots=True)
class Attribute:
    """An attribute and the values of it that enough respondents share."""

    name: str
    shared: frozenset[str]

    def shown(self, value: str) -> str:
        """The value, or that it is another one: "other country"."""
        return value if value in self.shared else f"other {self.name}"


def facts_of(view: View, respondent_ids: Iterable[int]) -> dict[int, list[tuple[str, str]]]:
    """[(attribute, value as shown)] by respondent id, in the order of the attributes.

    Values that fewer than eight respondents of the study share are not told apart, as in figures.
    """
    known = _attributes(view)
    found: dict[int, list[tuple[str, str]]] = {}
    for respondent_id, attribute_id, value in store.values(view.connection, respondent_ids):
        attribute = known[attribute_id]
        found.setdefault(respondent_id, []).append((attribute.name, attribute.shown(value)))
    return found


def _attributes(view: View) -> dict[int, Attribute]:
    """The attributes by id: kept until the next import, because every respondent is counted for them."""
    key = (view.guid, *reading_frames.stamp(view.connection))
    if key not in _kept:
        counted = _counted(view)
        while len(_kept) >= _MOST:
            _kept.pop(next(iter(_kept)), None)
        _kept[key] = counted
    return _kept[key]


def _counted(view: View) -> dict[int, Attribute]:
    names: dict[int, str] = {}
    sizes: dict[int, dict[str | None, int]] = {}
    for attribute_id, name, value, respondents in store.sizes(view.connection):
        names[attribute_id] = name
        sizes.setdefault(attribute_id, {})[value] = respondents
    return {
        attribute_id: Attribute(name, _shared(sizes[attribute_id])) for attribute_id, name in names.items()
    }


def _shared(sizes: dict[str | None, int]) -> frozenset[str]:
    return frozenset(group.label for group in groupings(sizes) if group.label != OTHERS)
