"""What is known of respondents, with the values that few of them share kept out of sight."""

from collections.abc import Iterable

from coding.attributes import Attribute, attributes
from coding.store import card_rows as store
from coding.store import reading_frames
from corpus.study import View

_MOST = 8
_kept: dict[object, dict[int, Attribute]] = {}


def facts_of(view: View, respondent_ids: Iterable[int]) -> dict[int, list[tuple[str, str]]]:
    """[(attribute, value as shown)] by respondent id, in the order of the attributes.

    Values that fewer than eight respondents of the study share are not told apart, as in figures: "other country".
    """
    known = _attributes(view)
    found: dict[int, list[tuple[str, str]]] = {}
    for respondent_id, attribute_id, value in store.values(view.connection, respondent_ids):
        attribute = known[attribute_id]
        shown = value if value in attribute.values else f"other {attribute.name}"
        found.setdefault(respondent_id, []).append((attribute.name, shown))
    return found


def _attributes(view: View) -> dict[int, Attribute]:
    """The attributes by id: kept until the next import, because every respondent is counted for them."""
    key = (view.guid, *reading_frames.stamp(view.connection))
    if key not in _kept:
        counted = {attribute.id: attribute for attribute in attributes(view)}
        while len(_kept) >= _MOST:
            _kept.pop(next(iter(_kept)), None)
        _kept[key] = counted
    return _kept[key]
