"""A survey of one open question about three things, and a study that holds it."""

from pathlib import Path

from corpus.importing import ImportSettings
from corpus.people import Actor
from corpus.study import Study
from tests.builders import file, take_in

LOCKED = [
    "The phone is locked and we have no passcode",
    "Locked phones, nobody gives us the passcode",
    "We cannot open a locked phone without its passcode",
    "Every phone is locked now",
    "passcode of the phone is unknown",
    "Phones with a long passcode stay locked",
]
STAFF = [
    "Too few investigators for all the cases",
    "We need more investigators, the cases pile up",
    "The cases wait for months because investigators are few",
    "More cases every year and no more investigators",
    "Investigators leave and their cases stay behind",
    "Not enough trained investigators to take the cases",
]
CLOUD = [
    "The provider abroad does not answer our request",
    "A request to a provider takes half a year",
    "Providers ignore requests from other countries",
    "Waiting for the provider to answer the request",
    "The request comes back because the provider moved",
    "No answer from the provider after the second request",
]
NOTHING = ["don't know", "-"]
ANSWERS = [*LOCKED, *STAFF, *CLOUD, *NOTHING]
"""The quotes of the respondents R01 to R20: R01 to R06 phones, R07 to R12 people, R13 to R18 providers."""


def survey(study: Study, actor: Actor, folder: Path, *, backwards: bool = False) -> None:
    """Imports the answers as the open question `why`, in either order."""
    lines = [f'R{number:02},"{text}"\n' for number, text in enumerate(ANSWERS, start=1)]
    content = "id,why\n" + "".join(reversed(lines) if backwards else lines)
    take_in(study, actor, file(folder, content), ImportSettings(id="id", open_columns=("why",)))
