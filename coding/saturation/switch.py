"""Whether a study speaks of saturation at all: teams that work reflexively reject the idea, and can switch it off.

V. Braun and V. Clarke, To saturate or not to saturate?, Qualitative Research in Sport, Exercise and Health 13 (2021),
201–216.
"""

from typing import Literal

from coding import settings
from corpus.errors import Refused
from corpus.people import Role, require
from corpus.study import View, Work

State = Literal["on", "off"]
_NAME = "saturation"


def state(view: View) -> State:
    """'on' until somebody switches it off."""
    return "on" if why_off(view) is None else "off"


def switch(work: Work, to: State, *, reason: str = "") -> State:
    """Switches saturation on or off for everybody; an event. Doing it again changes nothing."""
    require(work, Role.CODER, Role.SUPERVISOR)
    if state(work) != to:
        settings.change(work, _NAME, to, reason=reason.strip())
    return to


def why_off(view: View) -> str | None:
    """Who switched saturation off and why, in a sentence; None when it is on."""
    found = settings.setting(view, _NAME)
    if found is None or found.value != "off":
        return None
    said = f"{found.person} switched saturation off in this study"
    return f"{said}: {found.reason}" if found.reason else f"{said}."


def refuse_when_off(view: View) -> None:
    """Raises Refused, with the reason that was given, in a study that does not speak of saturation."""
    said = why_off(view)
    if said is not None:
        raise Refused(said, help="Switch it on again with: themebook saturation on")
