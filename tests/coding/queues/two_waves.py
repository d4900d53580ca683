"""Eight quotes of two waves, and what comes of them."""

from collections.abc import Sequence
from pathlib import Path

from coding import codebook
from coding.queues.coming import coming
from coding.queues.queue import Queue
from corpus.importing import ImportSettings
from corpus.people import Actor
from corpus.study import Study, View
from tests.builders import file, take_in

FIRST = """id,country,role,why
R1,Sweden,investigator,Encrypted phones stop us.
R2,Norway,investigator,Providers answer late.
R3,Sweden,lead,don't know
R4,Norway,lead,We need training on phones.
"""
SECOND = """id,country,role,why,how
S1,Sweden,lead,Encrypted again.,With a partner abroad.
S2,Denmark,investigator,Late answers from providers.,Alone.
"""
EVERY = ("R1/why", "R2/why", "R4/why", "S1/why", "S1/how", "S2/why", "S2/how")
"""All that is worth reading, as imported."""


def two_waves(study: Study, actor: Actor, folder: Path) -> None:
    """Imports both waves and adds two codes in a category, and one beside it."""
    for wave, content in (("2018", FIRST), ("2019", SECOND)):
        settings = ImportSettings(
            id="id", attributes=("country", "role"), open_columns=("why", "how"), wave=wave
        )
        take_in(study, actor, file(folder, content, name=f"{wave}.csv"), settings)
    with study.write(actor) as work:
        codebook.add(work, "encryption", category="obstacles")
        codebook.add(work, "providers", category="obstacles")
        codebook.add(work, "training")


def names(
    view: View,
    queue: Queue,
    *,
    coder: str = "Ada",
    after: str | None = None,
    passed: Sequence[str] = (),
    limit: int = 25,
) -> list[str]:
    """The quotes that come next."""
    found = coming(view, queue, coder=coder, after=after, passed=passed, limit=limit)
    return [one.quote.name for one in found]
