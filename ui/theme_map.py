"""The map of themes: quotes as points, those alike near to each other, and beside it the quotes of a chosen area."""

from typing import Any

import streamlit as st

from coding.themes import map_chart
from coding.themes.map import ThemeMap, as_map
from coding.themes.runs import ThemeRun
from corpus.people import Actor, Role
from corpus.study import Study
from ui import charts, reads, theme_move, working
from ui.go import can_go, go
from ui.quote_text import quiet
from ui.words import count

BY_THEME, BY_CODE = "Theme", "Code"
NO_THEME, NO_CODE, SEVERAL = "In no theme", "No code yet", "Several codes"
LISTED = 200


def drawn(study: Study, actor: Actor, run: ThemeRun, moment: reads.Moment) -> None:
    """Draws the map of a run, computed once in the background, with its list."""
    maps = reads.theme_maps()
    key = (moment.address, run.run)
    if key not in maps:
        _compute(study, actor, run, maps)
        return
    found = maps[key]
    by = st.segmented_control(
        "Colour the quotes by", (BY_THEME, BY_CODE), default=BY_THEME, required=True, key="map-by"
    )
    themes = {name: theme.label for theme in run.themes for name in theme.quotes}
    codes = reads.codes_on(moment, run.run, found.quotes)
    groups = themes if by == BY_THEME else codes
    picture, beside = st.columns([3, 2], gap="medium")
    with picture:
        area = _chart(found, groups, none=NO_THEME if by == BY_THEME else NO_CODE, by=str(by))
    with beside:
        shown = _asked(run, found, area)
        _list(study, actor, run, shown, {"Theme": themes, "Code": codes})


def _compute(study: Study, actor: Actor, run: ThemeRun, maps: dict[tuple[str, str], ThemeMap]) -> None:
    job = f"theme-map-{run.run}"
    if not working.known(job):
        working.begin(job, study, actor, "theme map", run=run.run)

    def finished(result: dict[str, Any]) -> None:
        maps[study.address, run.run] = as_map(result)
        st.rerun()

    working.show(job, finished=finished)
    if not working.working(job) and st.button("Draw the map again", key="map-again"):
        working.begin(job, study, actor, "theme map", run=run.run)
        st.rerun()


def _chart(found: ThemeMap, groups: dict[str, str], *, none: str, by: str) -> list[str]:
    """The chart; returns the quotes of the area that is chosen on it."""
    spec = map_chart.chart(found, groups, none=none)
    chosen = charts.chosen_in(
        spec,
        alt=map_chart.alt_text(found, groups, none=none),
        key=f"map-{found.run}-{by}",
        name=map_chart.CHOSEN,
    )
    told = "Drag over an area to read its quotes. What is near means the same; the axes mean nothing."
    if found.sampled:
        told = f"A sample of {len(found.quotes):,} of {found.of:,} quotes. {told}"
    quiet(told, key="map-told")
    return map_chart.inside(found, chosen)


def _asked(run: ThemeRun, found: ThemeMap, area: list[str]) -> list[str]:
    """The quotes of the area; where none is chosen those of a theme, which needs no mouse."""
    if area:
        quiet(f"{count(len(area), 'quote')} in the area", key="map-listed")
        return area
    labels = {theme.id: theme.label for theme in run.themes}
    chosen = st.selectbox("Quotes of", list(labels), format_func=labels.__getitem__, key="map-theme")
    theme = next((theme for theme in run.themes if theme.id == chosen), None)
    shown = [] if theme is None else sorted(set(theme.quotes) & set(found.quotes))
    quiet(f"{count(len(shown), 'quote')} on the map", key="map-listed")
    return shown


def _list(
    study: Study, actor: Actor, run: ThemeRun, shown: list[str], told: dict[str, dict[str, str]]
) -> None:
    """The quotes, each with what is told of it, to be read or moved."""
    names = shown[:LISTED]
    columns = {title: [values.get(name, "–") for name in names] for title, values in told.items()}
    chosen = theme_move.chosen_of(study, names, columns, key=f"map-list-{hash(tuple(names))}", wide=230)
    if len(shown) > LISTED:
        quiet(f"and {len(shown) - LISTED:,} more", key="map-more")
    if can_go("reader") and st.button("Read this quote", disabled=len(chosen) != 1, key="map-read"):
        go("reader", quote=chosen[0])
    if actor.role is Role.CODER:
        theme_move.into_another(study, actor, run, chosen)
