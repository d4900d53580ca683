"""A survey for the grid: two questions and two waves, countries that many, some and few respondents share."""

from pathlib import Path

from coding import codebook
from corpus.importing import ImportSettings
from corpus.people import Actor
from corpus.study import Study
from tests.builders import file, take_in

TEXTS = {
    1: ("Locked phones stop us.", "Train every officer."),
    2: ("encrypted apps on Locked phones", "More staff"),
    3: ("Phones that are locked, again", "don't know"),
    4: ("Providers answer late.", "One contact in each platform"),
}
"""What R01 to R04 said to why and how; the others said "Answer n" to why and nothing to how."""


def browse_survey(study: Study, actor: Actor, folder: Path) -> None:
    """25 respondents in 2018 (nine in Sweden, eight in Norway, eight alone in their countries) and one in 2019.

    Every other one is an analyst. The codes are encryption (in technology), cooperation and staff.
    """
    rows = ["id,country,role,why,how", *(_row(number) for number in range(1, 26))]
    _take(study, actor, folder, rows, wave="2018")
    _take(study, actor, folder, ["id,country,role,why,how", "S01,Sweden,,Locked again in 2019,"], wave="2019")
    with study.write(actor) as work:
        codebook.add(work, "encryption", category="technology")
        codebook.add(work, "cooperation")
        codebook.add(work, "staff")


def _row(number: int) -> str:
    country = "Sweden" if number < 10 else "Norway" if number < 18 else f"Land {number}"
    role = "" if number == 25 else "Analyst" if number % 2 else "Manager"
    why, how = TEXTS.get(number, (f"Answer {number}", ""))
    return f'R{number:02},{country},{role},"{why}","{how}"'


def _take(study: Study, actor: Actor, folder: Path, rows: list[str], *, wave: str) -> None:
    settings = ImportSettings(id="id", attributes=("country", "role"), open_columns=("why", "how"), wave=wave)
    take_in(study, actor, file(folder, "\n".join(rows) + "\n", name=f"{wave}.csv"), settings)
