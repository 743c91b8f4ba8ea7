"""Working in the chart as a person does: at places that the chart is asked for."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from planner.ui.pages.timeline.chart import ChartView
from planner.ui.pages.timeline.lines import Heading
from planner.ui.pages.timeline.page import TimelinePage
from tests.schedules import action_id


def line_of(page: TimelinePage, title: str) -> int:
    """The line of an action or goal of this title, else of a phase."""
    lines = list(enumerate(page.chart.chart.lines))
    lines.sort(key=lambda line: isinstance(line[1], Heading))
    return next(at for at, line in lines if line.title == title)


def titles(page: TimelinePage) -> list[str]:
    """What stands in the chart, from top to bottom."""
    return [line.title for line in page.chart.chart.lines]


def choose(page: TimelinePage, title: str) -> None:
    """Go to an action."""
    page.chart.choose(("action", action_id(page.workspace.plan, title)), by_hand=True)


def place(page: TimelinePage, title: str, part: str = "body") -> QPoint:
    """A place on a bar: its body, its first day, its last day, or the handle behind it."""
    line = line_of(page, title)
    box = page.chart.space.bar_box(line)
    assert box is not None
    x = {
        "body": box.center().x(),
        "first day": box.left() + 1,
        "last day": box.right() - 1,
        "handle": box.right() + 11,
    }[part]
    return QPointF(x, box.center().y()).toPoint()


def empty_place(page: TimelinePage, title: str) -> QPoint:
    """A place in the days of a line on which nothing lies."""
    space = page.chart.space
    return QPoint(int(space.names_width) + 30, int(space.middle(line_of(page, title))))


def name_place(page: TimelinePage, title: str) -> QPoint:
    """A place on the name of a line."""
    return QPoint(40, int(page.chart.space.middle(line_of(page, title))))


def press(view: ChartView, at: QPoint) -> None:
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=at)


def move(view: ChartView, at: QPoint) -> None:
    QTest.mouseMove(view.viewport(), at)
    QApplication.processEvents()


def release(view: ChartView, at: QPoint) -> None:
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=at)


def click(view: ChartView, at: QPoint) -> None:
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)


def hold(page: TimelinePage, title: str, days: int, part: str = "body") -> QPoint:
    """Take a bar by some part so many days to the right, and hold it there; where that is."""
    begin = place(page, title, part)
    end = begin + QPoint(round(days * page.chart.day_width), 0)
    press(page.chart, begin)
    move(page.chart, begin + QPoint(15 if days > 0 else -15, 0))
    move(page.chart, end)
    return end


def drag(page: TimelinePage, title: str, days: int, part: str = "body") -> None:
    """Drag a bar, or an end of it, so many days to the right."""
    release(page.chart, hold(page, title, days, part))


def draw_arrow(page: TimelinePage, title: str, to: QPoint) -> None:
    """Draw an arrow from the handle of a bar to a place."""
    begin = place(page, title, "handle")
    press(page.chart, begin)
    move(page.chart, begin + QPoint(15, 0))
    move(page.chart, to)
    release(page.chart, to)
