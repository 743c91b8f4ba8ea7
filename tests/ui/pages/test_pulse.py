"""What staff say, round by round, against what the plan itself aims at."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from planner.actions import rows
from planner.models import Draft, PulseRound, SurveyComment, SurveyQuestion, SurveyResult
from planner.ui.pages.pulse.page import PulsePage
from planner.ui.shell.search import hit_for, index_plan
from planner.ui.widgets.fields import DoubleSpinBox
from planner.ui.widgets.graphs.trend_graph import TrendGraph
from tests.plans import ON, make_plan
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


# By department ---------------------------------------------------------------------------


def said(draft: Draft, pulse: int, question: int, answers: dict[str, tuple[int, float]]) -> None:
    ids = {d.name: d.id for d in draft.plan.departments.values()}
    for name, (answered, score) in answers.items():
        rows.add(draft, SurveyResult, round_id=pulse, question_id=question, answered=answered,
                 score=score, department_id=ids.get(name))  # fmt: skip


def two_rounds(draft: Draft) -> None:
    useful = rows.add(draft, SurveyQuestion, title="Useful", target=60)
    other = rows.add(draft, SurveyQuestion, title="What else?", measure="comment")
    first = rows.add(draft, PulseRound, on=ON - timedelta(days=30), answered=30)
    said(draft, first.id, useful.id, {"all": (30, 9.0), "Finance": (20, 6.0)})
    newest = rows.add(draft, PulseRound, on=ON - timedelta(days=1), answered=40)
    said(draft, newest.id, useful.id, {"all": (40, 20.0), "Finance": (24, 15.0)})
    for number in range(10):
        draft.add(SurveyComment, round_id=newest.id, question_id=other.id, department_id=1,
                  text=f"More of it {number}")  # fmt: skip


@pytest.fixture
def surveyed(qapp: Any, qtbot: Any, tmp_path: Path) -> PulsePage:
    plan = make_plan(departments=["Finance", "Legal"])
    workspace = workspace_on(tmp_path, plan)
    workspace.do("survey", two_rounds)
    page = shown(qtbot, workspace, PulsePage)
    qtbot.mouseClick(page.views.button(1), Qt.MouseButton.LeftButton)
    return page


def cells(page: PulsePage) -> list[list[str]]:
    panel = page.by_department.panel
    assert panel is not None
    columns = panel.listing.columns
    return [[column.text(row) for column in columns] for row in panel.model.every_row]


def test_what_each_department_said_stands_beside_the_plans_own_target(surveyed: PulsePage) -> None:
    panel = surveyed.by_department.panel
    assert panel is not None and panel.isVisible()
    assert [column.title for column in panel.listing.columns] == [
        "Department", "Useful (own target 60%)",
    ]  # fmt: skip
    assert cells(surveyed) == [
        ["All staff", "50% of 40, was 30%"],
        ["Finance", "63% of 24, was 30%"],
        ["Legal", "too few"],
    ]  # fmt: skip
    assert surveyed.by_department.kept_back.text().startswith(
        "Nothing is shown of 1 of 2 departments."
    )


def test_an_earlier_round_is_chosen_and_the_newest_followed(surveyed: PulsePage) -> None:
    surveyed.by_department.rounds.setCurrentIndex(1)
    surveyed.by_department.rounds.activated.emit(1)
    assert cells(surveyed)[1] == ["Finance", "30% of 20"]
    surveyed.workspace.do("note", rows.edit, PulseRound, 1, note="Pilot")
    assert cells(surveyed)[1] == ["Finance", "30% of 20"]


def test_a_department_is_shown_over_rounds_with_its_comments(
    qtbot: Any, surveyed: PulsePage
) -> None:
    panel = surveyed.by_department.panel
    assert panel is not None
    panel.choose(1)
    (graph,) = surveyed.over_rounds.findChildren(TrendGraph)
    assert graph.picture is not None
    assert [point.value for point in graph.picture.points] == [30, 63]
    assert graph.picture.target == 60
    texts = [one.text() for one in surveyed.over_rounds.findChildren(QLabel)]
    assert "Finance: 10 comments" in texts and "“More of it 3”" in texts


def test_a_question_gets_a_target_and_becomes_the_plans_own(surveyed: PulsePage) -> None:
    panel, workspace = surveyed.questions, surveyed.workspace
    names = [column.title for column in panel.listing.columns]
    counts_as = panel.listing.columns[names.index("Counts as")]
    assert counts_as.write is not None
    assert "worth the cost" in counts_as.kind.labels()
    workspace.do("count", counts_as.write, 1, "effective")
    assert [r.effective for r in workspace.plan.pulse_rounds.values()] == [30, 50]
    assert surveyed.cards[0].figure.accessibleName() == "50% of the 40 who answered on 14 January"
    workspace.undo()
    assert [r.effective for r in workspace.plan.pulse_rounds.values()] == [None, None]


def test_a_place_on_the_page_is_come_back_to(surveyed: PulsePage) -> None:
    place = surveyed.place()
    surveyed.show_row("pulse", 1)
    assert surveyed.panel.isVisible()
    surveyed.return_to(place)
    assert surveyed.by_department.isVisible() and not surveyed.panel.isVisible()


def test_a_question_is_found_by_what_it_is_called_and_how_the_survey_words_it(
    page: PulsePage,
) -> None:
    workspace = page.workspace
    workspace.do("add", rows.add, SurveyQuestion, title="Useful", text="It helps me in my work")
    index = index_plan(workspace.plan)
    for typed in ("useful", "helps work"):
        assert ("survey_question", 1) in [index.rows[at] for at in index.names.find(typed, 9)]
    hit = hit_for(
        workspace.plan, "survey_question", 1, lambda _, table, row: page.show_row(table, row)
    )
    assert hit is not None
    hit.do()
    panel = page.panel_of("survey questions")
    assert panel.isVisible()
    assert [row.key for row in panel.view.chosen_rows()] == [1]
