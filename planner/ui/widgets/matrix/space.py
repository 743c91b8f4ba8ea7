"""Where things lie in the ownership matrix: rows, columns, and the parts that stay in place."""

from __future__ import annotations

import math
from bisect import bisect_right
from itertools import accumulate

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QFontMetricsF

from planner.ui.widgets.ink import sized
from planner.ui.widgets.matrix.rows import Matrix

ANGLE = 55.0
"""How far the names above the columns are turned, in degrees."""
_MOST_NAME_LENGTH = 150.0
_NAMES_MEASURED = 400


class Space:
    """The geometry of one matrix in one viewport, in its pixels."""

    def __init__(self, matrix: Matrix, font: QFont, heavy: int) -> None:
        self.matrix, self.font = matrix, font
        self.heavy = heavy
        """Weight held alone from which a person carries too much."""
        metrics = QFontMetricsF(font)
        self.row_height = float(max(28, math.ceil(metrics.height() * 1.7)))
        self.heading_height = float(max(23, math.ceil(metrics.height() * 1.4)))
        self.column_width = float(max(38, math.ceil(metrics.height() * 2.3)))
        heights = (self.heading_height if r.is_heading else self.row_height for r in matrix.rows)
        self.tops = [0.0, *accumulate(heights)]
        bold = QFontMetricsF(sized(font, 0.92, strong=True))
        measured = range(min(_NAMES_MEASURED, len(matrix.people)))
        longest = max((bold.horizontalAdvance(matrix.name_of(c)) for c in measured), default=60.0)
        self._longest_name = min(_MOST_NAME_LENGTH, longest) + 2.0
        self._name_height = bold.height() + 10.0
        self._longest_row = max(
            (metrics.horizontalAdvance(row.text) for row in matrix.rows[:_NAMES_MEASURED]),
            default=120.0,
        )
        self._cover_width = math.ceil(bold.horizontalAdvance("00 of 00") + 36)
        self.heat = False
        """Whether rows are coloured by how many hold them."""
        self.width = self.height = 0.0
        self.x = self.y = 0.0
        self.scrolled_x = False
        self.focused = False

    def fit(self, width: float, height: float) -> None:
        """Lay out for a viewport of this size."""
        self.width, self.height = width, height
        most = max(120.0, width * 0.25)
        self.name_width = float(math.ceil(min(max(140.0, self._longest_row + 24), most)))
        self.names_width = self.name_width + self._cover_width
        switched = math.radians(ANGLE)
        room = max(60.0, height * 0.36 - self._name_height)
        self.name_length = min(self._longest_name, room / math.sin(switched))
        """How long a turned name may be; in a low window names give way to rows."""
        self.header_height = float(
            math.ceil(self.name_length * math.sin(switched) + self._name_height)
        )
        self.lean = self.name_length * math.cos(switched)
        self.lean_columns = math.ceil(self.lean / self.column_width) + 1

    @property
    def columns_width(self) -> float:
        """All columns together, and the room the last turned name leans into."""
        return len(self.matrix.people) * self.column_width + self.lean

    @property
    def most_x(self) -> float:
        return max(0.0, self.columns_width - (self.width - self.names_width))

    @property
    def most_y(self) -> float:
        return max(0.0, self.tops[-1] - self.body_height)

    @property
    def body_height(self) -> float:
        return max(0.0, self.height - self.header_height - self.row_height)

    def whole(self) -> QRectF:
        return QRectF(0, 0, self.width, self.height)

    def header(self) -> QRectF:
        return QRectF(0, 0, self.width, self.header_height)

    def footer(self) -> QRectF:
        """Return the bottom row, which comes directly below the last one where there is room."""
        bottom = self.header_height + min(self.body_height, self.tops[-1])
        return QRectF(0, bottom, self.width, self.row_height)

    def names(self) -> QRectF:
        return QRectF(0, self.header_height, self.names_width, self._shown_height())

    def body(self) -> QRectF:
        return QRectF(
            self.names_width,
            self.header_height,
            max(0.0, self.width - self.names_width),
            self._shown_height(),
        )

    def _shown_height(self) -> float:
        return min(self.body_height, self.tops[-1])

    def column_left(self, column: int) -> float:
        return self.names_width + column * self.column_width - self.x

    def row_top(self, row: int) -> float:
        return self.header_height + self.tops[row] - self.y

    def row_box(self, row: int) -> QRectF:
        """Return a row from the frozen columns to the right edge."""
        height = self.tops[row + 1] - self.tops[row]
        left = self.names_width
        return QRectF(left, self.row_top(row), max(0.0, self.width - left), height)

    def cell_box(self, row: int, column: int) -> QRectF:
        height = self.tops[row + 1] - self.tops[row]
        return QRectF(self.column_left(column), self.row_top(row), self.column_width, height)

    def name_box(self, row: int) -> QRectF:
        height = self.tops[row + 1] - self.tops[row]
        return QRectF(0, self.row_top(row), self.name_width, height)

    def cover_box(self, row: int) -> QRectF:
        height = self.tops[row + 1] - self.tops[row]
        return QRectF(self.name_width, self.row_top(row), self._cover_width - 8, height)

    def seen_rows(self) -> range:
        """Return the rows any part of which is on screen."""
        if not self.matrix.rows:
            return range(0)
        first = max(0, bisect_right(self.tops, self.y) - 1)
        last = bisect_right(self.tops, self.y + self.body_height)
        return range(first, min(len(self.matrix.rows), last))

    def seen_columns(self, margin: int = 0) -> range:
        """Return the columns any part of which is on screen, and so many more to the left."""
        first = int(self.x // self.column_width) - margin
        room = max(0.0, self.width - self.names_width)
        last = int((self.x + room) // self.column_width) + 1
        return range(max(0, first), min(len(self.matrix.people), last))

    def row_at(self, y: float) -> int:
        """Return the row at this height, or -1."""
        inside = y - self.header_height + self.y
        on_rows = self.header_height <= y < self.header_height + self._shown_height()
        return bisect_right(self.tops, inside) - 1 if on_rows and inside < self.tops[-1] else -1

    def column_at(self, x: float) -> int:
        """Return the column at this place, or -1."""
        if x < self.names_width:
            return -1
        column = int((x - self.names_width + self.x) // self.column_width)
        return column if column < len(self.matrix.people) else -1

    def header_column_at(self, point: QPointF) -> int:
        """Return the column whose turned name is here, or -1."""
        above = self.header_height - point.y()
        return self.column_at(point.x() - above / math.tan(math.radians(ANGLE)))
