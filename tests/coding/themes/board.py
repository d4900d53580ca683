"""Looking at the board in tests: which themes hold which quotes."""

from coding.themes.proposed import ProposedTheme
from coding.themes.runs import find_run
from corpus.study import View


def board(view: View, *, level: int | None = None) -> dict[str, ProposedTheme]:
    """The themes of the newest run on a level, by name."""
    return {theme.id: theme for theme in find_run(view, None, level=level).themes}


def held(view: View, *, level: int | None = None) -> dict[str, list[int]]:
    """The numbers of the respondents whose quotes each theme of a level holds."""
    return {
        name: [int(quote[1:3]) for quote in theme.quotes] for name, theme in board(view, level=level).items()
    }
