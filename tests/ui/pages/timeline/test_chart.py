"""What the chart shows: phases, states, who is away, goals, and what a filter leaves."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from pytestqt.qtbot import QtBot

from planner.actions import rows
from planner.models import Action, CheckIn, Draft, Leave, Plan
from planner.ui.look.theme import apply_theme
from planner.ui.pages.timeline.lines import Bar, GoalLine, Heading
from planner.ui.pages.timeline.page import TimelinePage
from planner.ui.pages.timeline.scale import Scale
from planner.ui.state.workspace import Workspace
from tests.plans import ON, make_plan, person_id
from tests.schedules import action_id, day, schedule
from tests.ui.opened import shown, workspace_on
from tests.ui.pages.timeline.hands import choose, line_of, titles


def chart_of(qtbot: QtBot, folder: Path, plan: Plan) -> TimelinePage:
    """The page on this plan."""
    return shown(qtbot, workspace_on(folder, plan), TimelinePage, (1400, 760))


def bar(page: TimelinePage, title: str) -> Bar:
    found = page.chart.chart.lines[line_of(page, title)]
    assert isinstance(found, Bar)
    return found


def labels(page: TimelinePage, title: str) -> list[str]:
    return [label.words for label in bar(page, title).labels]


def test_actions_stand_under_their_phase_the_earliest_first(page: TimelinePage) -> None:
    assert titles(page) == [
        *("Prepare", "Review", "Train", "Go / no-go", "Leaflet"),
        *("Pilot", "Pilot", "Mend"),
    ]


def test_a_phase_says_how_far_it_is(qtbot: QtBot, tmp_path: Path) -> None:
    days = {"Rules": (-9, -8), "Retention": (-7, -3), "Wiki": (1, 2)}
    plan = schedule(days, details={"Rules": {"status": "done"}})
    heading = chart_of(qtbot, tmp_path, plan).chart.chart.lines[0]
    assert isinstance(heading, Heading)
    assert heading.words == "1 of 3 done, 1 late"
    assert (heading.first, heading.last) == (day(-9), day(2))


def test_a_word_stands_beside_each_state(qtbot: QtBot, tmp_path: Path) -> None:
    days = {"Rules": (-9, -8), "Retention": (-7, -3), "Wiki": (-1, 2), "Post": (3, 4)}
    details = {"Rules": {"status": "done"}, "Post": {"status": "dropped"}}
    page = chart_of(
        qtbot, tmp_path, schedule(days, details=details, owners={"Retention": ("Bo Lind",)})
    )
    assert labels(page, "Rules") == ["done"]
    assert labels(page, "Post") == ["dropped"]
    assert labels(page, "Retention") == ["✕ 3 days late", "Bo Lind"]
    assert labels(page, "Wiki") == ["▲ should have begun", "✕ nobody"]


def test_leave_and_last_days_of_owners_are_drawn_into_what_they_own(
    qtbot: QtBot, tmp_path: Path
) -> None:
    owners = {"Wiki": ("Zoë Ng",), "Film": ("Bo Lind", "Ty Ono", "Zoë Ng"), "Post": ("Ian Ø",)}
    people = {"Zoë Ng": {}, "Bo Lind": {"last_day": day(5)}, "Ian Ø": {"last_day": day(5)}}
    draft = Draft(
        schedule({"Wiki": (1, 9), "Film": (1, 9), "Post": (1, 9)}, owners=owners, people=people)
    )
    zoë = person_id(draft.plan, "Zoë Ng")
    draft.add(Leave, person_id=zoë, first_day=day(4), last_day=day(12))
    page = chart_of(qtbot, tmp_path, draft.plan)
    assert [(a.first, a.last, a.nobody) for a in bar(page, "Wiki").away] == [(day(4), day(9), True)]
    assert labels(page, "Wiki") == ["Zoë Ng", "✕ on leave to 27 Jan"]
    assert [(one.last_day, one.nobody) for one in bar(page, "Post").leaving] == [(day(5), True)]
    assert labels(page, "Post")[1:] == ["✕ leaves 20 Jan, then nobody"]
    assert [a.nobody for a in bar(page, "Film").away] == [False]
    assert labels(page, "Film")[1:] == ["▲ Bo Lind leaves 20 Jan", "▲ Zoë Ng on leave to 27 Jan"]


def test_the_longest_chain_is_said_and_marked(page: TimelinePage) -> None:
    assert page.chart_place.sentence.text() == (
        "The longest chain to the launch: Pilot → Mend → Train; 14 days of work, 14 days of slack."
    )
    chained = {line.title for line in page.chart.chart.lines if getattr(line, "in_chain", False)}
    assert chained == {"Pilot", "Mend", "Train"}


def test_a_dependency_that_is_not_kept_is_told_apart(
    page: TimelinePage, workspace: Workspace
) -> None:
    assert {link.kind for link in page.chart.chart.links} == {"chain"}
    train = action_id(workspace.plan, "Train")
    workspace.do("x", rows.edit, Action, train, start=day(11))
    (clash,) = [link for link in page.chart.chart.links if link.kind == "clash"]
    assert clash.said == "Train begins before Mend is done"


def test_goals_stand_below_with_their_days(qtbot: QtBot, tmp_path: Path) -> None:
    draft = Draft(
        schedule(
            {"Pilot": (1, 2)},
            goals={"Active monthly": []},
            details={"Active monthly": {"target": 60.0, "due": day(20), "rhythm_days": 7}},
        )
    )
    draft.add(CheckIn, goal_id=1, on=day(-3), value=5.0)
    page = chart_of(qtbot, tmp_path, draft.plan)
    goal = page.chart.chart.lines[-1]
    assert isinstance(goal, GoalLine)
    assert (goal.due, goal.check_ins, goal.next_check_in) == (day(20), (day(-3),), day(4))
    page.chart.choose(goal.key, by_hand=True)
    assert "Active monthly" in {word for part in page.side._parts for word in part.words}


@pytest.mark.parametrize(
    ("chip", "value", "left"),
    [
        (0, "pilot", ["Pilot", "Pilot", "Mend"]),
        (1, "Bo Lind", ["Pilot", "Mend"]),
        (2, "Finance", ["Pilot", "Pilot"]),
    ],
)
def test_the_filters_of_the_list_are_those_of_the_chart(
    page: TimelinePage, chip: int, value: str, left: list[str]
) -> None:
    page.panel.chips[chip].choose(value)
    assert titles(page) == left
    page.panel.filter_box.setText("leaflet")
    assert page.chart_place.isHidden()
    page.panel.clear_filter()
    assert len(titles(page)) == 8


def test_a_phase_that_is_filtered_says_how_much_is_in_sight(page: TimelinePage) -> None:
    page.panel.filter_box.setText("review")
    heading = page.chart.chart.lines[0]
    assert isinstance(heading, Heading)
    assert heading.words == "1 of 4 shown"


def test_what_is_late_is_left_by_the_figure_in_the_head(qtbot: QtBot, tmp_path: Path) -> None:
    page = chart_of(qtbot, tmp_path, schedule({"Rules": (-9, -8), "Wiki": (1, 2)}))
    (late,) = [part for part in page.head_parts if part.words == "1 late"]
    assert late.follow is not None
    late.follow()
    assert titles(page) == ["Prepare", "Rules"]
    assert not page.chart_place.isHidden()


def test_an_edit_moves_no_line(page: TimelinePage, workspace: Workspace) -> None:
    before = titles(page)
    review = action_id(workspace.plan, "Review")
    workspace.do("x", rows.edit, Action, review, start=day(25), due=day(26))
    assert titles(page) == before
    page.hide()
    page.show()
    assert titles(page)[1:5] == ["Train", "Go / no-go", "Review", "Leaflet"]


def test_the_head_of_the_chart_has_the_weeks_of_the_readers_country_in_the_programs_words(
    page: TimelinePage,
) -> None:
    before = QLocale()
    try:
        QLocale.setDefault(QLocale("de_DE"))
        page.chart.zoom_to(5)
        months = [tick.words for tick in page.chart.space.scale.upper_ticks(day(0), day(20))]
        weeks = [tick.first for tick in page.chart.space.scale.lower_ticks(day(0), day(20))]
        assert months[0] == "January 2027"
        assert {week.isoweekday() for week in weeks} == {1}
        QLocale.setDefault(QLocale("en_US"))
        page.chart.zoom_to(5)
        weeks = [tick.first for tick in page.chart.space.scale.lower_ticks(day(0), day(20))]
        assert {week.isoweekday() for week in weeks} == {7}
    finally:
        QLocale.setDefault(before)


@pytest.mark.parametrize("width", [0.4, 0.9, 2.0, 5.0, 14.9, 15.0, 40.0])
def test_the_head_leaves_no_day_out(width: float) -> None:
    scale = Scale(ON - timedelta(days=400), ON + timedelta(days=400), width)
    for ticks in (scale.upper_ticks, scale.lower_ticks):
        found = list(ticks(ON, ON + timedelta(days=300)))
        assert found[0].first <= ON
        assert found[-1].end > ON + timedelta(days=300)
        assert all(a.end == b.first for a, b in pairwise(found))


def test_a_day_lies_where_it_is_found_again() -> None:
    scale = Scale(ON, ON + timedelta(days=100), 7.3)
    days = [ON + timedelta(days=number) for number in range(101)]
    assert [scale.day_at(scale.x(one) + 0.01) for one in days] == days
    assert [scale.day_at(scale.x(one) + 7.2) for one in days] == days
    assert (scale.day_at(-50), scale.day_at(1e6)) == (days[0], days[-1])


@pytest.fixture
def themed(qapp) -> Iterator[None]:
    yield
    apply_theme(qapp, "light")


@pytest.mark.parametrize("theme", ["light", "dark", "contrast"])
def test_every_state_is_painted_in_every_theme_at_every_zoom(
    qtbot: QtBot, tmp_path: Path, qapp, themed: None, theme: str
) -> None:
    days = {
        "Rules": (-9, -8),
        "Late": (-7, -3),
        "Begun": (-1, 2),
        "Post": (3, 4),
        "On": (5, 5),
        "Due": (None, 6),
        "Start": (7, None),
        "None": (None, None),
        "Gone": (-3, -3),
        "Turned": (9, 2),
    }
    details = {
        "Rules": {"status": "done"},
        "Post": {"status": "dropped"},
        "Late": {"status": "doing"},
    }
    plan = schedule(days, {"On": ("Begun",), "Due": ("Start",)}, details=details)
    apply_theme(qapp, theme)  # type: ignore[arg-type]
    page = chart_of(qtbot, tmp_path, plan)
    page.chart.setFocus()
    pictures = set()
    for width in (0.5, 1.0, 4.0, 20.0):
        page.chart.zoom_to(width)
        choose(page, "Late")
        image = page.chart.grab().toImage()
        pictures.add(bytes(image.constBits()))
    assert len(pictures) == 4


def test_a_plan_with_nothing_to_do_says_so_and_how_to_begin(qtbot: QtBot, tmp_path: Path) -> None:
    page = chart_of(qtbot, tmp_path, make_plan(goals={"Active monthly": []}))
    assert page.chart_place.isHidden()
    assert page.controls.isHidden()
    button = page.panel._nothing.buttons[0]
    assert button.text() == "Add an action"
    button.click()
    qtbot.keyClicks(page.chart_place.add_line, "Write the rules")
    qtbot.keyClick(page.chart_place.add_line, "\r")
    assert titles(page)[:2] == ["Prepare", "Write the rules"]
    assert page.workspace.undo_label == "add action"
