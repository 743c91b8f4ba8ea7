"""Where things lie in the grid of a round: names, cells, and the results at the right."""

from __future__ import annotations

import math

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QFontMetricsF

from planner.ui.pages.pilot.tries import Tries, of_words
from planner.ui.widgets.ink import sized

ANGLE = 40.0
"""How far the names above the columns are turned, in degrees."""
_MOST_NAME = 130.0
_NARROW = 0.78
"""How wide columns are where there is little room, of what minutes beside a mark need."""
_LEAST_BAR, _MOST_BAR = 70.0, 220.0


class GridSpace:
    """The geometry of one round in one viewport, in its pixels."""

    def __init__(self, tries: Tries, font: QFont) -> None:
        self.tries, self.font = tries, font
        metrics = QFontMetricsF(font)
        small = QFontMetricsF(sized(font, 0.92, strong=True))
        self.row_height = float(max(28, math.ceil(metrics.height() * 1.7)))
        self._wide = float(max(44, math.ceil(metrics.height() * 2.5)))
        self.column_width = self._wide
        self.group_height = self.row_height if tries.groups() else 0.0
        longest = max(map(small.horizontalAdvance, tries.names), default=60.0)
        self.name_length = min(_MOST_NAME, longest) + 4.0
        switched = math.radians(ANGLE)
        self.header_height = float(
            math.ceil(self.name_length * math.sin(switched) + small.height() + 8)
        )
        self.header_height = max(self.header_height, self.row_height)
        self._longest_task = max(
            (metrics.horizontalAdvance(task.title) for task in tries.tasks), default=120.0
        )
        counts = [of_words(t) for t in tries.results.by_task.values()]
        titles = [tries.round.title, *([tries.before.title] if tries.before else [])]
        self._count_width = max(
            map(small.horizontalAdvance, [*counts, *titles, "00 of 00"]), default=60.0
        )
        self._count_width = min(self._count_width, 110.0) + 18.0
        self._minutes_width = small.horizontalAdvance("000.0 min") + 18.0
        self.width = self.height = 0.0
        self.x = self.y = 0.0
        self.focused = False

    def fit(self, width: float, height: float) -> None:
        """Lay out for a viewport of this size."""
        self.width, self.height = width, height
        most = max(120.0, width * 0.28)
        self.names_width = float(math.ceil(min(max(130.0, self._longest_task + 26), most)))
        counts = self._count_width * (2 if self.tries.before is not None else 1)
        room = width - self.names_width - counts
        testers = len(self.tries.testers)
        self.shows_minutes = room - self._minutes_width > self._wide * min(testers, 4)
        room -= self._minutes_width if self.shows_minutes else 0.0
        narrow = math.ceil(self._wide * _NARROW)
        fits = testers * self._wide <= room - (_LEAST_BAR if testers * narrow <= room else 0.0)
        self.column_width = self._wide if fits else float(narrow)
        left = room - testers * self.column_width
        self.bar_width = min(left, _MOST_BAR) if left >= _LEAST_BAR else 0.0
        self.results_width = (
            counts + (self._minutes_width if self.shows_minutes else 0.0) + self.bar_width
        )

    @property
    def notes_minutes(self) -> bool:
        """Whether there is room for the minutes beside each mark."""
        return self.column_width == self._wide

    @property
    def columns_width(self) -> float:
        """All columns together."""
        return len(self.tries.testers) * self.column_width

    @property
    def body_width(self) -> float:
        """What the cells have."""
        return max(0.0, self.width - self.names_width - self.results_width)

    @property
    def top(self) -> float:
        """Where the first row begins."""
        return self.header_height + self.group_height

    @property
    def rows_height(self) -> float:
        return len(self.tries.tasks) * self.row_height

    @property
    def body_height(self) -> float:
        """How high the rows in sight are, above the sum of each tester."""
        return max(0.0, min(self.rows_height, self.height - self.top - self.row_height))

    @property
    def wanted_height(self) -> float:
        """The height in which nothing has to be scrolled."""
        return self.top + self.rows_height + self.row_height

    @property
    def most_x(self) -> float:
        return max(0.0, self.columns_width - self.body_width)

    @property
    def most_y(self) -> float:
        return max(0.0, self.rows_height - self.body_height)

    @property
    def results_left(self) -> float:
        """Where the results begin: directly beside the last name where there is room."""
        return self.names_width + min(self.body_width, self.columns_width)

    def body(self) -> QRectF:
        return QRectF(
            self.names_width,
            self.top,
            self.results_left - self.names_width,
            self.body_height,
        )

    def footer(self) -> QRectF:
        return QRectF(0, self.top + self.body_height, self.width, self.row_height)

    def column_left(self, column: int) -> float:
        return self.names_width + column * self.column_width - self.x

    def row_top(self, row: int) -> float:
        return self.top + row * self.row_height - self.y

    def cell_box(self, row: int, column: int) -> QRectF:
        return QRectF(
            self.column_left(column), self.row_top(row), self.column_width, self.row_height
        )

    def name_box(self, row: int) -> QRectF:
        return QRectF(0, self.row_top(row), self.names_width, self.row_height)

    def result_boxes(self, top: float) -> dict[str, QRectF]:
        """Return the boxes of the results in a row that begins at this height, from the left."""
        widths = {
            "minutes": self._minutes_width if self.shows_minutes else 0.0,
            "bar": self.bar_width,
            "now": self._count_width,
            "before": self._count_width if self.tries.before is not None else 0.0,
        }
        boxes, left = {}, self.results_left
        for name, width in widths.items():
            if width:
                boxes[name] = QRectF(left, top, width, self.row_height)
            left += width
        return boxes

    def row_at(self, y: float) -> int:
        """Return the row at this height, or -1."""
        if not self.top <= y < self.top + self.body_height:
            return -1
        row = int((y - self.top + self.y) // self.row_height)
        return row if row < len(self.tries.tasks) else -1

    def column_at(self, x: float) -> int:
        """Return the column at this place, or -1."""
        if not self.names_width <= x < self.results_left:
            return -1
        column = int((x - self.names_width + self.x) // self.column_width)
        return column if column < len(self.tries.testers) else -1

    def header_column_at(self, x: float, y: float) -> int:
        """Return the column whose turned name is here, or -1."""
        above = self.header_height - y
        return self.column_at(x - above / math.tan(math.radians(ANGLE))) if above > 0 else -1
