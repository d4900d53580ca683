"""Bringing back: a retired code with its codings, and what an earlier version of the codebook said about a code."""

from typing import cast

from coding.codebook import edit
from coding.codebook.codes import Code, Texts, as_code, codes, find_active, find_code
from coding.codebook.merging import Effect, retire_effect
from coding.codebook.versions import new_version, version
from coding.store import codes as store
from coding.wording import name_key
from corpus.errors import Refused
from corpus.people import Role, require
from corpus.study import View, Work
from corpus.suggest_name import near


def retired(view: View) -> list[Code]:
    """The retired codes and categories in tree order."""
    return [code for code in codes(view, retired=True) if code.status == "retired"]


def restore_effect(view: View, name: str) -> Effect:
    """How many codings count again when the code is restored. Raises Refused as `restore` does."""
    return retire_effect(view, _retired(view, name).name)


def restore(work: Work, name: str) -> Code:
    """Makes a retired code or category active again, with the codings that it had.

    It goes back into its category; at the top when that is retired. Raises Refused when no such code is retired, or
    when another one has taken its name since.
    """
    require(work, Role.CODER)
    code = _retired(work, name)
    with new_version(work):
        store.update(work.connection, code.id, status="active", parent_id=_parent_now(work, code))
    return find_active(work, code.name)


def bring_back_texts(work: Work, name: str, *, number: int) -> Code:
    """Writes about a code again what version `number` of the codebook said; its name and place stay.

    Raises Refused when there was no such code in that version.
    """
    require(work, Role.CODER)
    code = find_active(work, name)
    return edit(work, code.name, **texts_at(work, code.name, number=number))


def texts_at(view: View, name: str, *, number: int) -> Texts:
    """What version `number` said about a code. Raises Refused when the code was not in it."""
    code = find_code(view, name)
    content = store.content_of(view.connection, code.id, number) if number <= version(view) else None
    if content is None:
        raise Refused(
            f"Version {number} of the codebook has no code {code.name}.", help="Look at the code's history."
        )
    return cast("Texts", {field: content[field] for field in store.WRITTEN})


def _retired(view: View, name: str) -> Code:
    """The retired code of that name, the newest of several. Raises Refused when it is active or not there."""
    rows = store.named(view.connection, name_key(name))
    active = next((row for row in rows if row["status"] == "active"), None)
    found = next((row for row in rows if row["status"] == "retired"), None)
    if active is not None and found is not None:
        raise Refused(
            f"Another {active['kind']} is called {active['name']} now.", help="Rename that one first."
        )
    if active is not None:
        raise Refused(f"{active['name']} is not retired.", help="It can be used as it is.")
    if found is None:
        names = [code.name for code in retired(view)]
        raise Refused(f"No retired code is called {name}.", help=near(name, names) or "Nothing is retired.")
    return as_code(found)


def _parent_now(work: Work, code: Code) -> int | None:
    """The id of the active category that the code was in, or of the one that category was merged into."""
    parent_id = store.get(work.connection, code.id)["parent_id"]
    while parent_id is not None:
        row = store.get(work.connection, parent_id)
        if row["status"] == "active":
            return int(parent_id)
        parent_id = row["merged_into_id"]
    return None
