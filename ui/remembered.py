"""Who acts in this browser, so that a page that is loaded anew need not ask again.

The name stands in a cookie of this browser session. It proves nothing: a single-user study takes anybody's word anyway.
"""

import json
from urllib.parse import quote, unquote

import streamlit as st

from corpus import people
from corpus.errors import Refused
from corpus.people import Actor, Role
from corpus.study import Study
from ui import state

_COOKIE = st.components.v2.component(
    "themebook_cookie",
    js="""export default function ({ data }) {
  document.cookie = `${data.name}=${data.value}; path=/; SameSite=Strict${data.value ? "" : "; max-age=0"}`;
}""",
)


def somebody(study: Study) -> Actor | None:
    """The actor that this browser remembers for the study; None when there is none, or somebody just left."""
    if state.recall("signed-out", default=False):
        return None
    try:
        said = json.loads(unquote(st.context.cookies.get(_name(study), "")))
        with study.read() as view:
            known = {person.name for person in people.people(view)}
        return people.sign_in(study, said["name"], role=Role(said["role"])) if said["name"] in known else None
    except (ValueError, KeyError, TypeError, Refused):
        return None


def remember(study: Study, actor: Actor | None) -> None:
    """Keeps who acts in the browser, or forgets it for None. Draws nothing."""
    said = "" if actor is None else quote(json.dumps({"name": actor.name, "role": str(actor.role)}))
    _COOKIE(key="remembered", data={"name": _name(study), "value": said}, height=1)


def _name(study: Study) -> str:
    with study.read() as view:
        return f"themebook-{view.guid}"
