"""What staff say, round by round, against what the plan itself aims at."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from planner.actions import rows
from planner.models import PulseRound
from planner.ui.pages.pulse.page import PulsePage
from planner.ui.widgets.fields import DoubleSpinBox
from tests.plans import ON
from tests.ui.opened import shown, workspace_on


@pytest.fixture
def page(qapp: Any, qtbot: Any, tmp_path: Path) -> PulsePage:
    workspace = workspace_on(tmp_path)
    workspace.do("ask", rows.add, PulseRound, on=ON - timedelta(days=30), answered=50, effective=29)
    workspace.do("ask", rows.add, PulseRound, on=ON, answered=104, effective=41, worth_cost=24)
    return shown(qtbot, workspace, PulsePage)


def test_rounds_are_drawn_from_the_second_on(page: PulsePage) -> None:
    effective, worth = page.cards
    assert effective.graph.picture is not None
    assert [point.value for point in effective.graph.picture.points] == [29, 41]
    assert effective.graph.picture.target is None
    assert effective.graph.isVisible() and not effective.words.isVisible()
    assert worth.words.isVisible() and not worth.graph.isVisible()
    assert worth.figure.accessibleName() == "24% of the 104 who answered on 15 January"


def test_a_target_of_the_plan_is_set_where_it_is_missed(qtbot: Any, page: PulsePage) -> None:
    card = page.cards[0]
    assert card.target.text() == "Set the plan’s own target…"
    dialog = card.ask_target()
    qtbot.addWidget(dialog)
    dialog.show()
    (share,) = dialog.findChildren(DoubleSpinBox)
    share.selectAll()
    qtbot.keyClicks(share, "60")
    qtbot.keyClick(share, Qt.Key.Key_Return)
    assert page.workspace.plan.settings.effective_target == 60
    assert card.target.text() == "The plan’s own target: 60%"
    assert card.graph.picture is not None
    assert card.graph.picture.target == 60
    assert card.graph.accessibleDescription() == (
        "15 January: 41% of the 104 who answered. 2 rounds."
        " 16 December 2026: 29% of the 50 who answered. 15 January: 41% of the 104 who answered."
        " The plan’s own target is 60%."
    )
    page.workspace.undo()
    assert card.target.text() == "Set the plan’s own target…"


def test_what_employers_said_is_named_and_in_no_picture(page: PulsePage) -> None:
    said = [label.text() for label in page.findChildren(QLabel)]
    assert any("What employers said in 2013 (Towers Watson, 290 organisations)" in s for s in said)
    effective, _ = page.cards
    assert effective.graph.picture is not None
    assert effective.graph.picture.way == ()
