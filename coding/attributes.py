"""What is known about respondents as screens show it: values that few share are never told apart."""

from dataclasses import dataclass

from coding.figures.grouping import OTHERS, groupings
from coding.store import attributes as store
from corpus.errors import Refused
from corpus.filters import Where
from corpus.study import View
from corpus.suggest_name import near


@dataclass(frozen=True, slots=True)
class Attribute:
    """One attribute with the values that enough respondents share, sorted; `others` says that there are more."""

    id: int
    name: str
    values: tuple[str, ...]
    others: bool

    @property
    def choices(self) -> list[str]:
        """What a filter can ask for."""
        return [*self.values, *([OTHERS] if self.others else [])]

    def shown(self, value: str) -> str:
        """What stands in the grid for a value."""
        return value if value in self.values else OTHERS


def attributes(view: View) -> list[Attribute]:
    """The attributes of the study in the order they were first imported. They change with imports alone."""
    sizes: dict[int, dict[str | None, int]] = {}
    for attribute_id, value, respondents in store.sizes(view.connection):
        sizes.setdefault(attribute_id, {})[value] = respondents
    return [
        _attribute(attribute_id, name, sizes.get(attribute_id, {}))
        for attribute_id, name in store.names(view.connection)
    ]


def find_attribute(known: list[Attribute], name: str) -> Attribute:
    """The attribute called `name`, upper and lower case alike. Raises Refused naming the nearest."""
    for attribute in known:
        if attribute.name.casefold() == name.casefold():
            return attribute
    raise Refused(
        f"There is no attribute {name} in this study.", help=near(name, (one.name for one in known))
    )


def refuse_rare(known: list[Attribute], where: Where) -> None:
    """Raises Refused for a value that too few respondents share: whoever asked for it would know who they are.

    A value that nobody has is refused in the same words, so that they tell nothing.
    """
    for name, value in where:
        attribute = find_attribute(known, name)
        if value not in attribute.choices:
            raise Refused(
                f"Respondents are not told apart by {attribute.name} {value}: too few would share it.",
                help=f"Choose one of: {', '.join(attribute.choices) or 'nothing here'}.",
            )


def _attribute(attribute_id: int, name: str, sizes: dict[str | None, int]) -> Attribute:
    groups = groupings(sizes)
    together = any(group.label == OTHERS for group in groups)
    values = sorted(group.label for group in groups if group.label != OTHERS)
    return Attribute(attribute_id, name, tuple(values), together)
