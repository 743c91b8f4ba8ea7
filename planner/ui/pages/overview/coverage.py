"""Coverage by department on the overview: every department, or of many those with the least."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from planner.analysis.champions.department_rows import DepartmentRow
from planner.analysis.measures import Measures
from planner.text import number, tr, trn
from planner.ui.as_written import sorting_key
from planner.ui.row_filter import RowFilter
from planner.ui.widgets.card import Card
from planner.ui.widgets.coverage_grid import MOST, CoverageCell, CoverageGrid, CoverageLine
from planner.ui.widgets.figure import Link
from planner.ui.widgets.flow import FlowLayout
from planner.ui.widgets.words import Words


class CoverageCard(Card):
    """How the champion seats stand in a line, and a row for each department."""

    asked = Signal(str, object)
    """The page, and which departments to show there."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(tr("Coverage"), parent, low=True)
        self.grid = CoverageGrid()
        self.states: list[Link] = []
        box = QWidget()
        self._flow = FlowLayout(box, gap=12, line_gap=0)
        self.caption = Words(tr("Champion seats"), muted=True, wrap=False)
        self._flow.addWidget(self.caption)
        self.head.addWidget(box)
        self.body.addWidget(self.grid)
        self.more = Link()
        self.more.clicked.connect(lambda: self.asked.emit("champions", "all"))
        self.body.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addStretch(1)

    def show_measures(self, measures: Measures) -> None:
        """Show the departments as they are held now."""
        rows = measures.departments
        needed = [need.needed_cover for need in measures.needs]
        self.grid.show_lines(measures.answers.per_row(coverage_line, (rows, needed)))
        self._show_states(list(zip(rows, needed, strict=True)))
        self.more.setVisible(len(rows) > MOST)
        self.more.setText(
            tr("The {shown} with the least cover; all {count}", shown=MOST, count=len(rows))
        )

    def _show_states(self, rows: Sequence[tuple[DepartmentRow, int]]) -> None:
        found: dict[str, list[int]] = {"covered": [], "thin": [], "one": [], "none": []}
        for row, needed in rows:
            found[_state(row, needed)].append(row.department.id)
        covered, thin, alone, nobody = map(len, found.values())
        tested = sum(_state(row, needed) == "covered" and row.tested > 0 for row, needed in rows)
        words = (
            tr("{count} covered, {tested} of those tested", count=covered, tested=tested),
            trn("{count} with fewer than needed", "{count} with fewer than needed", thin),
            trn("{count} on one person", "{count} on one person", alone),
            trn("{count} with nobody", "{count} with nobody", nobody),
        )
        for link in self.states:
            link.hide()
            link.deleteLater()
        self.states = []
        for said, ids in zip(words, found.values(), strict=True):
            if ids:
                link = Link(said, quiet=True)
                counted = RowFilter("departments", said, frozenset(ids))
                link.clicked.connect(lambda _=False, to=counted: self.asked.emit("champions", to))
                self._flow.addWidget(link)
                self.states.append(link)


def coverage_line(row: DepartmentRow, needed: int) -> CoverageLine:
    """Return one department's row as the table shows it."""
    counts = (
        (row.champions, row.tested_champions),
        (row.backups, row.tested_backups),
        (row.sponsors, 0),
        (row.goal_owners, 0),
    )
    share = row.hours_used / row.hours_needed if row.hours_needed else 1.0
    cells = [
        CoverageCell(row.department.name, "", sorting_key(row.department.name)),
        CoverageCell(
            "–" if row.staff is None else number(row.staff),
            "figure",
            -1.0 if row.staff is None else float(row.staff),
        ),
        CoverageCell(*_seat(row, needed), row.depth + row.tested / 100),
        *(CoverageCell(number(count), "people", float(count), filled) for count, filled in counts),
        CoverageCell(_hours(row), "figure", share),
    ]
    return CoverageLine(row.department.id, tuple(cells))


def _state(row: DepartmentRow, needed: int) -> str:
    depth = row.depth
    if depth < 2:
        return "one" if depth else "none"
    return "thin" if depth < needed else "covered"


def _seat(row: DepartmentRow, needed: int) -> tuple[str, str]:
    thin = tr("{depth} of {needed}", depth=row.depth, needed=needed)
    said = {
        "none": (tr("nobody"), "bad"),
        "one": (tr("one person"), "weak"),
        "thin": (thin, "weak"),
        "covered": (tr("tested"), "good") if row.tested else (tr("covered"), "claimed"),
    }
    return said[_state(row, needed)]


def _hours(row: DepartmentRow) -> str:
    used, needed = (number(round(float(n), 1)) for n in (row.hours_used, row.hours_needed))
    return tr("{used} of {needed}", used=used, needed=needed)
