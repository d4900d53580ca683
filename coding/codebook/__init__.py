"""The codebook: adding, defining, renaming, moving, merging and retiring codes and categories.

Every change makes a new version of the codebook. A code, a category, a name mean the same in upper and lower case.
"""

from typing import Unpack

from coding.codebook.codes import Code, Kind, Texts, as_code, codes, find_active, find_code
from coding.codebook.merging import Effect, merge, merge_effect, retire_effect
from coding.codebook.versions import Change, at_version, history, new_version, replay, version
from coding.store import codes as store
from coding.wording import clean_name, clean_text, name_key
from corpus.errors import Refused
from corpus.people import Role, require
from corpus.study import View, Work

__all__ = [
    "Change",
    "Code",
    "Effect",
    "add",
    "at_version",
    "codes",
    "edit",
    "find_active",
    "find_code",
    "history",
    "merge",
    "merge_effect",
    "move",
    "rename",
    "replay",
    "retire",
    "retire_effect",
    "version",
]


def add(
    work: Work,
    name: str,
    *,
    category: str | None = None,
    kind: Kind = "code",
    colour: str | None = None,
    **texts: Unpack[Texts],
) -> Code:
    """Adds a code or a category; `category` names what it goes under, and is added too when it is not there.

    `texts`: any of definition, include, exclude, example, near_miss. Raises Refused when the name is empty or taken,
    or when `category` names a code.
    """
    require(work, Role.CODER)
    with new_version(work):
        return insert_code(work, name, category=category, kind=kind, colour=colour, **texts)


def edit(work: Work, name: str, *, colour: str | None = None, **texts: Unpack[Texts]) -> Code:
    """Rewrites what is given of definition, include, exclude, example, near_miss and colour ('#rrggbb').

    None leaves a field as it is, "" empties it. Raises Refused when there is no such active code.
    """
    require(work, Role.CODER)
    code = find_active(work, name)
    fields = clean_texts(texts)
    if colour is not None:
        fields["colour"] = clean_colour(colour)
    with new_version(work):
        if fields:
            store.update(work.connection, code.id, **fields)
    return find_code(work, code.name)


def rename(work: Work, name: str, new: str) -> Code:
    """Gives a code another name; its codings stay its own. Raises Refused when the new name is empty or taken."""
    require(work, Role.CODER)
    code = find_active(work, name)
    wanted = clean_name(new)
    if name_key(wanted) != name_key(code.name):
        _refuse_taken(work, wanted)
    with new_version(work):
        store.update(work.connection, code.id, name=wanted, name_key=name_key(wanted))
    return find_code(work, wanted)


def move(work: Work, name: str, *, category: str | None) -> Code:
    """Puts a code or category under a category (added when it is not there), or at the top when None.

    Raises Refused when that is a code, the thing itself, or something under it.
    """
    require(work, Role.CODER)
    code = find_active(work, name)
    with new_version(work):
        place_under(work, code, category)
    return find_code(work, code.name)


def retire(work: Work, name: str) -> Effect:
    """Takes a code out of use: its codings and history stay, nothing new is coded with it. Says what it touches.

    Raises Refused for a category that still has codes.
    """
    require(work, Role.CODER)
    code = find_active(work, name)
    effect = retire_effect(work, code.name)
    under = [other.name for other in codes(work) if other.parent == code.name]
    if under:
        raise Refused(
            f"The category {code.name} still has {len(under)} under it: {', '.join(under)}.",
            help="Move or retire them first.",
        )
    with new_version(work):
        store.update(work.connection, code.id, status="retired")
    return effect


def insert_code(
    work: Work,
    name: str,
    *,
    category: str | None = None,
    kind: Kind = "code",
    colour: str | None = None,
    **texts: Unpack[Texts],
) -> Code:
    """As `add`, inside a version that the caller has begun."""
    wanted = clean_name(name, what=f"A {kind}")
    fields = clean_texts(texts)
    if colour is not None:
        fields["colour"] = clean_colour(colour)
    _refuse_taken(work, wanted)
    parent = None if category is None else _category(work, category)
    code_id = store.insert(
        work.connection,
        name=wanted,
        name_key=name_key(wanted),
        kind=kind,
        parent_id=None if parent is None else parent.id,
        **fields,
    )
    return as_code(store.get(work.connection, code_id))


def place_under(work: Work, code: Code, category: str | None) -> None:
    """As `move`, inside a version that the caller has begun."""
    parent = None if category is None else _category(work, category)
    above, parents = parent, {other.name: other for other in codes(work)}
    while above is not None:
        if above.id == code.id:
            raise Refused(f"{code.name} cannot go under itself.", help="Name a category outside it.")
        above = parents.get(above.parent or "")
    store.update(work.connection, code.id, parent_id=None if parent is None else parent.id)


def clean_texts(texts: Texts) -> dict[str, str | None]:
    """What was given of the written fields. Raises Refused for a character that is no text."""
    given = {field: text for field, text in texts.items() if text is not None}
    return {field: clean_text(str(text), what=field.replace("_", " ")) for field, text in given.items()}


def clean_colour(colour: str) -> str | None:
    """'#rrggbb' in lower case, or None for "". Raises Refused for anything else."""
    wanted = colour.strip().lower()
    if not wanted:
        return None
    if len(wanted) != 7 or wanted[0] != "#" or set(wanted[1:]) - set("0123456789abcdef"):
        raise Refused(f"{colour} is not a colour.", help="Write it as #rrggbb, for instance #1f77b4.")
    return wanted


def _category(work: Work, name: str) -> Code:
    """The active category called `name`, added when it is not there. Raises Refused when it is a code."""
    found = _active(work, name)
    if found is None:
        return insert_code(work, name, kind="category")
    if found.kind != "category":
        raise Refused(f"{found.name} is a code, not a category.", help="Name a category, or a new name.")
    return found


def _active(view: View, name: str) -> Code | None:
    """The active code with exactly this name, not what an older name leads to."""
    rows = store.named(view.connection, name_key(name))
    return next((as_code(row) for row in rows if row["status"] == "active"), None)


def _refuse_taken(view: View, name: str) -> None:
    taken = _active(view, name)
    if taken is not None:
        raise Refused(
            f"There is already a {taken.kind} called {taken.name}.", help="Use it, or choose another name."
        )
