"""What an hour buys: the steps, whom each is about, and nominating them."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from planner.models import Plan
from planner.ui.look.theme import apply_theme
from planner.ui.pages.risks.hour_buys import HourBuysCard
from planner.ui.pages.risks.page import RisksPage
from planner.ui.widgets.graphs.step_graph import DrawnStep, StepGraph
from tests.plans import make_plan, person_id
from tests.ui.opened import settled
from tests.ui.windows import window_on

PLAN = make_plan(
    people={"Ann": {"hours": 0}, "Bo": {"hours": 2}, "Çelik": {"hours": 3}},
    seats={"Finance": ["Ann"], "Legal": ["Ann"]},
    goals={"Reach": ["Ann"]},
)
"""An hour for Reach and two for each seat are asked for; Bo has two and Çelik three."""


def card(qtbot: QtBot, folder: Path, plan: Plan) -> HourBuysCard:
    """The view in sight, worked out."""
    window = window_on(qtbot, folder, plan)
    window.workspace.run_command("show only", ("risks", "hour buys"))
    settled(qtbot, window.workspace)
    page = window.pages["risks"]
    assert isinstance(page, RisksPage)
    return page.hour_buys


def listed(view: HourBuysCard) -> list[str]:
    lines = [
        [view._grid.itemAtPosition(row, column).widget().text() for column in (0, 1)]
        for row in range(view._grid.rowCount())
        if view._grid.itemAtPosition(row, 0) is not None
    ]
    return [f"{name}: {what}" for name, what in lines]


def test_each_number_of_hours_has_the_fewest_that_are_left(qtbot: QtBot, tmp_path: Path) -> None:
    steps = card(qtbot, tmp_path, PLAN).graph.steps
    assert [(step.hours, step.left, step.proven) for step in steps] == [
        *((0, 3, True), (1, 2, True), (3, 1, True), (5, 0, True)),
    ]


def test_keys_go_from_step_to_step_and_list_whom_to_appoint(qtbot: QtBot, tmp_path: Path) -> None:
    view = card(qtbot, tmp_path, PLAN)
    assert sorted(listed(view)) == ["Bo: Finance", "Çelik: “Reach” and Legal"]
    qtbot.keyClick(view.graph, Qt.Key.Key_Home)
    assert listed(view) == []
    qtbot.keyClick(view.graph, Qt.Key.Key_Right)
    assert listed(view) == ["Çelik: “Reach”"]
    assert view.graph.accessibleDescription() == (
        "1 h a week asked for: 2 of 3 single points of failure are left. Fewer cannot be, proven."
    )
    qtbot.keyClick(view.graph, Qt.Key.Key_End)
    qtbot.keyClick(view.graph, Qt.Key.Key_Down)
    assert view.graph.chosen == 3


def test_a_click_on_hours_shows_what_they_buy(qtbot: QtBot, tmp_path: Path) -> None:
    view = card(qtbot, tmp_path, PLAN)
    between = (view.graph.point(2) + view.graph.point(3)).toPoint() / 2
    qtbot.mouseClick(view.graph, Qt.MouseButton.LeftButton, pos=between)
    assert view.graph.chosen == 2


def test_who_is_nominated_is_named_and_does_not_count_yet(qtbot: QtBot, tmp_path: Path) -> None:
    view = card(qtbot, tmp_path, PLAN)
    qtbot.keyClick(view.graph, Qt.Key.Key_Home)
    qtbot.keyClick(view.graph, Qt.Key.Key_Right)
    view.links[0].click()
    settled(qtbot, view.workspace)
    plan = view.workspace.plan
    [given] = plan.assignments_by(person_id(plan, "Çelik"))
    assert (given.role, given.ready) == ("backup", False)
    assert (view.graph.chosen, view.graph.steps[0].left, view.links) == (1, 3, [])
    assert view.graph.hasFocus()


@pytest.mark.parametrize(
    ("plan", "words"),
    [
        (
            make_plan(goals={"Reach": ["Ann", "Bo"]}),
            "Nothing rests on one person, so there is nothing to clear.",
        ),
        (
            make_plan(people={"Ann": {}, "Bo": {"hours": 0}}, goals={"Reach": ["Ann"]}),
            "Nobody can be appointed to the single point of failure.",
        ),
    ],
    ids=["nothing to clear", "nobody to ask"],
)
def test_where_no_hour_buys_anything_that_is_said(
    qtbot: QtBot, tmp_path: Path, plan: Plan, words: str
) -> None:
    view = card(qtbot, tmp_path, plan)
    assert view.sentence.text() == words
    assert not view.graph.isVisible()


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_a_step_that_is_not_proven_looks_another(qtbot: QtBot, qapp, theme: str) -> None:
    apply_theme(qapp, theme)
    pictures = []
    for proven in (True, False):
        graph = StepGraph()
        qtbot.addWidget(graph)
        graph.resize(400, 240)
        graph.show_steps([DrawnStep(0, 2, True, "none"), DrawnStep(1, 1, proven, "one")])
        pictures.append(graph.grab().toImage())
    assert pictures[0] != pictures[1]
