"""Reading the codebook: its codes and categories as a tree in order, and one of them by name."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Literal, TypedDict

from coding.store import codes as store
from coding.wording import name_key
from corpus.errors import Refused
from corpus.study import View
from corpus.suggest_name import near

Kind = Literal["code", "category"]


@dataclass(frozen=True, slots=True)
class Code:
    """A code, or a category of codes. `parent` is the name of the category it is in, None at the top.

    `status` is 'active', 'retired' (kept with its codings, applied no more) or 'merged' (leads to its target);
    `colour` is '#rrggbb' or None.
    """

    id: int
    guid: str
    name: str
    kind: Kind
    parent: str | None
    definition: str
    include: str
    exclude: str
    example: str
    near_miss: str
    status: Literal["active", "retired", "merged"]
    colour: str | None


class Texts(TypedDict, total=False):
    """What researchers write about a code. A missing field and None leave it as it is, "" empties it."""

    definition: str | None
    include: str | None
    exclude: str | None
    example: str | None
    near_miss: str | None


def codes(view: View, *, retired: bool = False) -> list[Code]:
    """Every active code and category, in the order of the tree; with `retired` the retired ones too.

    Each category stands before what is under it, by position and name; codes without a category come last.
    """
    wanted = ("active", "retired") if retired else ("active",)
    return in_order(row for row in store.everything(view.connection) if row["status"] in wanted)


def lookup(view: View, name: str) -> Code | None:
    """The code or category called `name`, without regard to case and spacing, or None.

    An active one before others; a merged one leads to its target; a retired one is found too.
    """
    found = store.named(view.connection, name_key(name))
    for status in ("active", "merged", "retired"):
        for row in found:
            if row["status"] == status:
                return _followed(view, row)
    return None


def find_code(view: View, name: str) -> Code:
    """As `lookup`, but raises Refused naming near matches when there is none."""
    code = lookup(view, name)
    if code is not None:
        return code
    known = [code.name for code in codes(view)]
    raise Refused(f"The codebook has no code called {name}.", help=near(name, known) or "Add it first.")


def find_active(view: View, name: str) -> Code:
    """As `find_code`, but raises Refused for a retired code."""
    code = find_code(view, name)
    if code.status == "retired":
        raise Refused(f"The code {code.name} is retired.", help="Use another code, or add it anew.")
    return code


def with_all_under(view: View, code: Code) -> list[int]:
    """The ids of the code and of all that stand under it in the tree, retired ones too."""
    return [code.id] if code.kind == "code" else ids_with_those_under([code], codes(view, retired=True))


def ids_with_those_under(chosen: Iterable[Code], every: Iterable[Code]) -> list[int]:
    """The ids of some codes and categories, and of all under them; `every` is a codebook in the order of its tree."""
    found, below = [], {code.name for code in chosen}
    for code in every:
        if code.name in below or code.parent in below:
            found.append(code.id)
            below.add(code.name)
    return found


def _followed(view: View, row: dict[str, Any]) -> Code:
    """The code of `row`, or at the end of the trail of merges that starts there."""
    while row["status"] == "merged":
        row = store.get(view.connection, row["merged_into_id"])
    return as_code(row)


def as_code(row: dict[str, Any]) -> Code:
    """The code in a row of the store, or in the content of a version with the parent's name put in."""
    return Code(**{field: row[field] for field in Code.__slots__})


def in_order(rows: Iterable[dict[str, Any]]) -> list[Code]:
    """The rows as codes in tree order; a row whose parent is not among them stands at the top."""
    rows = list(rows)
    guids = {row["guid"] for row in rows}
    under: dict[str | None, list[dict[str, Any]]] = {}
    for row in sorted(rows, key=lambda row: (row["kind"] == "code", row["position"], name_key(row["name"]))):
        parent = row["parent_guid"] if row["parent_guid"] in guids else None
        under.setdefault(parent, []).append(row)
    ordered: list[Code] = []
    waiting = under.get(None, [])[::-1]
    while waiting:
        row = waiting.pop()
        ordered.append(as_code(row))
        waiting.extend(under.get(row["guid"], [])[::-1])
    return ordered
