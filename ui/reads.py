"""What several screens read, kept until the study changes: every read is keyed by address and revision."""

from dataclasses import dataclass

import streamlit as st

from coding import codings, standing
from coding import happenings as what_happened
from coding.codebook.codes import Code, codes
from coding.codings.progress import CodeCount
from coding.estimates.of_study import CodeEstimate, estimates
from coding.estimates.over_time import Day, decisions_by_day
from coding.happenings import Happening
from coding.standing import QuestionStanding
from coding.suggestions.newest_quality import Learned, newest_quality
from coding.themes import board
from coding.themes.around import labels
from coding.themes.board import Reach, Uncoded
from coding.themes.later_waiting import count_later
from coding.themes.map import ThemeMap
from coding.themes.runs import ThemeRun, newest_question, newest_run
from coding.themes.undo import undoable
from corpus import respondents
from corpus.people import Person, people
from corpus.questions import Question, all_questions
from corpus.respondents import Contents
from corpus.study import Study
from ui.opened import by_address

_KEPT = 32


@dataclass(frozen=True, slots=True)
class Moment:
    """A study as of one revision."""

    address: str
    revision: int


def now(study: Study) -> Moment:
    """The study as it is at this moment."""
    with study.read() as view:
        return Moment(study.address, view.revision)


@st.cache_data(show_spinner=False, max_entries=_KEPT)
def contents(moment: Moment) -> Contents:
    """How much the study holds."""
    with by_address(moment.address).read() as view:
        return respondents.contents(view)


@st.cache_data(show_spinner=False, max_entries=_KEPT)
def open_questions(moment: Moment) -> list[QuestionStanding]:
    """How far each open question is coded."""
    with by_address(moment.address).read() as view:
        return standing.open_questions(view)


def material(study: Study) -> list[QuestionStanding]:
    """The open questions without decisions: kept until the next import, however many decisions there are between."""
    with study.read() as view:
        newest = standing.newest_import(view)
    return _material(study.address, newest)


@st.cache_data(show_spinner=False, max_entries=_KEPT)
def _material(address: str, newest_import: int) -> list[QuestionStanding]:
    del newest_import  # part of the key
    with by_address(address).read() as view:
        return standing.material(view)


def waves(study: Study) -> list[str]:
    """The waves of the study, read once after each import."""
    with study.read() as view:
        newest = standing.newest_import(view)
    return _waves(study.address, newest)


@st.cache_data(show_spinner=False, max_entries=_KEPT)
def _waves(address: str, newest_import: int) -> list[str]:
    del newest_import  # part of the key
    with by_address(address).read() as view:
        return respondents.wave_names(view)


@st.cache_data(show_spinner=False, max_entries=_KEPT)
def happenings(moment: Moment) -> list[Happening]:
    """What happened last."""
    with by_address(moment.address).read() as view:
        return what_happened.happenings(view)


@st.cache_data(show_spinner=False, max_entries=_KEPT)
def codebook(moment: Moment) -> list[Code]:
    """The active codes and categories in tree order."""
    with by_address(moment.address).read() as view:
        return codes(view)


@st.cache_data(show_spinner=False, max_entries=_KEPT)
def code_counts(moment: Moment) -> dict[str, CodeCount]:
    """What each code has, by its name."""
    with by_address(moment.address).read() as view:
        return {count.name: count for count in codings.counts(view)}


@st.cache_data(show_spinner=False, max_entries=_KEPT)
def questions(moment: Moment) -> list[Question]:
    """Every question in the order of the questionnaire."""
    with by_address(moment.address).read() as view:
        return all_questions(view)


@st.cache_data(show_spinner=False, max_entries=_KEPT)
def attribute_names(moment: Moment) -> list[str]:
    """The attributes of the study."""
    with by_address(moment.address).read() as view:
        return respondents.attribute_names(view)


@st.cache_data(show_spinner=False, max_entries=_KEPT)
def attribute_values(moment: Moment, name: str) -> list[str]:
    """The values of one attribute."""
    with by_address(moment.address).read() as view:
        return respondents.attribute_values(view, name)


@st.cache_data(show_spinner=False, max_entries=_KEPT)
def everybody(moment: Moment) -> list[Person]:
    """The people of the study."""
    with by_address(moment.address).read() as view:
        return people(view)


@st.cache_data(show_spinner=False, max_entries=_KEPT)
def themes(moment: Moment, question: str, *, level: int | None = None) -> ThemeRun | None:
    """The newest themes proposed for an open question, on the level shown first or another."""
    with by_address(moment.address).read() as view:
        return newest_run(view, question=question, level=level)


@st.cache_data(show_spinner=False, max_entries=_KEPT, hash_funcs={ThemeRun: lambda run: run.run})
def theme_labels(moment: Moment, run: ThemeRun) -> dict[str, str]:
    """What the themes of a run are called on all levels, by their names."""
    with by_address(moment.address).read() as view:
        return labels(view, run)


@st.cache_data(show_spinner=False, max_entries=_KEPT)
def later_quotes(moment: Moment, question: str) -> int:
    """How many quotes of an open question wait to be placed as a later wave."""
    with by_address(moment.address).read() as view:
        return count_later(view, question=question)


@st.cache_data(show_spinner=False, max_entries=_KEPT)
def learned(moment: Moment) -> Learned | None:
    """What the newest code suggestions know of their quality."""
    with by_address(moment.address).read() as view:
        return newest_quality(view)


@st.cache_data(show_spinner=False, max_entries=_KEPT)
def estimated(moment: Moment, question: str | None) -> tuple[CodeEstimate, ...]:
    """What is known of each code, over one open question or all quotes."""
    with by_address(moment.address).read() as view:
        return estimates(view, question=question)


@st.cache_data(show_spinner=False, max_entries=_KEPT)
def suggestions_taken(moment: Moment) -> tuple[Day, ...]:
    """How people took the suggestions, day by day."""
    with by_address(moment.address).read() as view:
        return decisions_by_day(view)


@st.cache_data(show_spinner=False, max_entries=_KEPT, hash_funcs={ThemeRun: lambda run: (run.run, run.level)})
def theme_reach(moment: Moment, run: ThemeRun) -> Reach:
    """How many respondents the themes of a run reach."""
    with by_address(moment.address).read() as view:
        return board.reach(view, run)


@st.cache_data(show_spinner=False, max_entries=_KEPT, hash_funcs={ThemeRun: lambda run: (run.run, run.level)})
def themes_to_confirm(moment: Moment, run: ThemeRun) -> dict[str, int]:
    """How many quotes of each accepted theme wait for a decision about its code."""
    with by_address(moment.address).read() as view:
        return board.to_confirm(view, run)


@st.cache_data(show_spinner=False, max_entries=_KEPT)
def uncoded(moment: Moment, question: str | None) -> Uncoded:
    """What carries no code of an open question."""
    with by_address(moment.address).read() as view:
        return board.remainder(view, question=question)


@st.cache_data(show_spinner=False, max_entries=4)
def codes_on(moment: Moment, run: str, names: tuple[str, ...]) -> dict[str, str]:
    """The codes that count on the quotes of a run's map, in one word each."""
    del run
    with by_address(moment.address).read() as view:
        return {name: ", ".join(codes) for name, codes in board.codes_of(view, names).items()}


@st.cache_data(show_spinner=False, max_entries=_KEPT)
def theme_steps(moment: Moment, coder: str, run: str) -> tuple[str | None, str | None]:
    """What a coder can take back and do again on the themes of a run, in words."""
    with by_address(moment.address).read() as view:
        return undoable(view, coder, run=run)


@st.cache_resource(show_spinner=False)
def theme_maps() -> dict[tuple[str, str], ThemeMap]:
    """The maps that were computed, by study and run: a run's map never changes."""
    return {}


@st.cache_data(show_spinner=False, max_entries=_KEPT)
def themes_question(moment: Moment) -> str | None:
    """The open question for which themes were proposed last."""
    with by_address(moment.address).read() as view:
        return newest_question(view)
