"""The counts of a comparison on Reports lead to the rows they count."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from planner.actions import roles
from planner.ui.shell.main_window import MainWindow
from planner.ui.widgets.words import Words
from tests.ui.following import number_in, rows_shown, sample_window
from tests.ui.opened import settled


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> MainWindow:
    """The sample plan, compared with its pack after a change of each figure."""
    window = sample_window(qtbot, tmp_path)
    workspace = window.workspace
    plan, cover = workspace.plan, workspace.measures.coverage
    person = next(p for p in plan.people.values() if p.name == "Dana Whitfield")
    other = next(p for p in plan.people if not cover.held.get(p))
    points = cover.held_alone(person.id)
    workspace.do("one", lambda draft: [roles.assign(draft, r, other, "owner") for r in points])
    window.show_page("reports")
    settled(qtbot, workspace)
    return window


def test_how_many_findings_are_new_or_stay_is_followed(window: MainWindow) -> None:
    packs = window.pages["reports"].packs
    assert len(packs.counts) == 3
    for count in list(packs.counts):
        window.show_page("reports")
        count.click()
        assert (window.page_key, rows_shown(window)) == ("risks", number_in(count.text()))


def test_all_findings_that_are_settled_can_be_read(qtbot: QtBot, window: MainWindow) -> None:
    packs = window.pages["reports"].packs
    assert packs.more_gone is not None
    more = number_in(packs.more_gone.text())

    def told() -> int:
        return len(packs._findings.parentWidget().findChildren(Words))

    before = told()
    qtbot.keyClick(packs.more_gone, Qt.Key.Key_Return)
    assert told() == before + more


COUNTED = {
    "nobody_or_one", "single_points", "uncovered", "thin", "common_cause",
    "departments_with_champion", "departments_with_backup", "sponsors_taking_part", "people",
    "departments", "sponsors", "goals", "responsibilities", "bus_factor",
}  # fmt: skip


def test_each_figure_as_it_is_now_is_followed(qtbot: QtBot, window: MainWindow) -> None:
    page = window.pages["reports"]
    measures = window.workspace.measures
    from planner.analysis.meeting.snapshots import figures

    for name, value in figures(measures).items():
        window.show_page("reports")
        page.packs.followed.emit(name)
        if name in COUNTED:
            assert rows_shown(window) == value, name
        elif name == "hours_used":
            people = window.pages["people"].panel.model.rows
            assert sum(row.person.hours or 0 for row in people) >= value
        elif name == "hours_needed":
            shown = {row.key for row in window.pages["champions"].panel.model.rows}
            needed = [n.hours_needed for n in measures.needs if n.department.id in shown]
            assert sum(needed) == value
        else:
            assert name == "communications_only_share"
            rows = window.pages["ownership"].view.space.matrix.rows
            weight = sum(r.responsibility.weight for r in rows if r.responsibility)
            assert weight / measures.coverage.total_weight == pytest.approx(value)


def test_the_figures_that_changed_are_reached_with_the_keyboard(
    qtbot: QtBot, window: MainWindow
) -> None:
    figures = window.pages["reports"].packs.figures
    name = next(name for name in figures if name in COUNTED - {"bus_factor"})
    figure = figures[name]
    assert figure.focusPolicy() == Qt.FocusPolicy.StrongFocus
    qtbot.keyClick(figure, Qt.Key.Key_Return)
    assert window.page_key != "reports"
    assert rows_shown(window) == number_in(figure.text())
