"""A table on its way into the plan: which column is what, what would come of it, then in."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QListWidget,
    QScrollArea,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from planner.errors import PlannerError
from planner.imports import (
    FIELDS,
    TITLES,
    Columns,
    RawTable,
    Report,
    has_subject,
    import_roster,
    read_table,
    recognise_columns,
)
from planner.models import Draft
from planner.text import tr
from planner.ui.background.jobs import Job
from planner.ui.dialogs.form import FormDialog
from planner.ui.dialogs.import_list.champions import ChampionHint
from planner.ui.dialogs.import_list.notes import import_notes, notes_action
from planner.ui.dialogs.import_list.words import describe_import
from planner.ui.look.plain import label, menu_text
from planner.ui.state.workspace import Workspace
from planner.ui.widgets.fields import ComboBox
from planner.ui.widgets.flow import FlowLayout

SHOWN_ROWS = 8
WIDEST, HIGHEST = 1160, 860
"""Pixels; a larger screen makes nothing easier to read."""
FIELDS_HIGH = 188
"""Pixels of five lines of fields; where there are more they scroll."""
FOUR_ABREAST = 1000
"""From this width on, the fields stand in lines of four instead of three."""


class ImportDialog(FormDialog):
    """Reads the table in the background; nothing is changed until "Import" is pressed."""

    def __init__(self, parent: QWidget | None, workspace: Workspace, path: Path) -> None:
        super().__init__(parent, tr("Import {file}", file=path.name), tr("Import"), width=820)
        self._workspace, self._path = workspace, path
        self.table: RawTable | None = None
        self.report: Report | None = None
        self._jobs: list[Job] = []
        self._picks: dict[str, ComboBox] = {}
        self._fills: dict[int, QCheckBox] = {}
        self.summary = label(tr("Reading {file}…", file=path.name), wrap=True)
        self.sheets = ComboBox()
        self.sheets.setAccessibleName(tr("Sheet"))
        self.sheets.activated.connect(lambda _: self._read(self.sheets.currentText()))
        self.preview = QTableWidget()
        self.preview.setAccessibleName(tr("The first rows of the table"))
        self.preview.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.preview.setMinimumHeight(100)
        self.preview.verticalHeader().hide()
        self.preview.setShowGrid(False)
        head = self.preview.horizontalHeader()
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setTextElideMode(Qt.TextElideMode.ElideRight)
        head.setDefaultSectionSize(150)
        self.notes = QListWidget()
        self.notes.setAccessibleName(tr("Rows that could not be used"))
        self.notes.setMinimumHeight(60)
        self._mapping = QGridLayout()
        self._set_out()
        self.accepted_by = self._bring_in
        self.ok.setEnabled(False)
        self.finished.connect(lambda _: self._stop())
        self._read(None)

    def _set_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.summary, 1)
        self.sheet_words = label(tr("Sheet"), "muted")
        top.addWidget(self.sheet_words)
        top.addWidget(self.sheets)
        self.sheet_words.hide()
        self.sheets.hide()
        self._mapping.setHorizontalSpacing(10)
        self._mapping.setVerticalSpacing(6)
        self.column.insertLayout(0, top)
        self.column.insertWidget(1, self.preview, 5)
        self.column.insertWidget(2, label(tr("What each column holds"), "heading"))
        inside = QWidget()
        inside.setObjectName("scrolled")
        inside.setLayout(self._mapping)
        self._mapping.setContentsMargins(0, 0, 12, 0)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        area.setMinimumHeight(FIELDS_HIGH)
        self.column.insertWidget(3, area, 3)
        self.summary.setMinimumHeight(self.summary.fontMetrics().lineSpacing() * 2)
        self._first = self.preview  # else the keyboard would begin on Cancel
        self._use_the_screen()
        self._fill_row = QWidget()
        FlowLayout(self._fill_row, gap=10, line_gap=2)
        self.column.insertWidget(4, self._fill_row)
        self.champions = ChampionHint(self._take_as_champions)
        self.column.insertWidget(5, self.champions)
        self.column.insertWidget(6, self.notes, 2)
        self.notes.hide()

    def _use_the_screen(self) -> None:
        """Wide and high enough to see what there is, and all of it on the screen."""
        room = self.screen().availableGeometry()
        width = max(self.minimumWidth(), min(WIDEST, room.width() - 120))
        self.resize(width, max(480, min(HIGHEST, room.height() - 60)))

    # Reading -----------------------------------------------------------------------------

    def _read(self, sheet: str | None) -> None:
        self.ok.setEnabled(False)
        self.show_error("")

        def work(job: Job) -> RawTable | str:
            try:
                return read_table(self._path, sheet)
            except PlannerError as error:
                return str(error)

        self._run(tr("Reading {file}", file=self._path.name), work, self._show_table)

    def _run(self, words: str, work: Callable[[Job], Any], done: Callable[[Any], None]) -> None:
        self._stop()
        self._jobs = [self._workspace.jobs.run(words, work, done)]

    def _stop(self) -> None:
        for job in self._jobs:
            job.cancel()
        self._jobs = []

    def _show_table(self, table: RawTable | str) -> None:
        if isinstance(table, str):
            self.summary.setText(tr("Nothing was changed."))
            self.show_error(table)
            return
        self.table = table
        if table.sheet_names and not self.sheets.count():
            self.sheets.addItems(list(table.sheet_names))
            self.sheets.setCurrentText(table.sheet)
            self.sheets.setVisible(len(table.sheet_names) > 1)
            self.sheet_words.setVisible(len(table.sheet_names) > 1)
        self._fill_preview(table)
        self._fill_mapping(table)
        self._offer_fill_down(table)
        self._try_out()

    def _fill_preview(self, table: RawTable) -> None:
        rows = table.rows[:SHOWN_ROWS]
        self.preview.clear()
        self.preview.setRowCount(len(rows))
        self.preview.setColumnCount(len(table.headers))
        self.preview.setHorizontalHeaderLabels(list(table.headers))
        for line, (_, cells) in enumerate(rows):
            for at, cell in enumerate(cells[: len(table.headers)]):
                self.preview.setItem(line, at, QTableWidgetItem(cell[:200]))

    def _fill_mapping(self, table: RawTable) -> None:
        while item := self._mapping.takeAt(0):
            if widget := item.widget():
                widget.deleteLater()
        try:
            found = recognise_columns(table).of
        except PlannerError:
            found = {}
        self._picks = {}
        abreast = 4 if self.width() >= FOUR_ABREAST else 3
        for at, field in enumerate(FIELDS):
            pick = ComboBox()
            pick.setAccessibleName(tr(TITLES[field]))
            pick.setSizeAdjustPolicy(
                ComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            pick.setMinimumContentsLength(9)
            pick.addItem("—")
            pick.addItems([header or tr("(no header)") for header in table.headers])
            pick.setCurrentIndex(found.get(field, -1) + 1)
            pick.activated.connect(lambda _: self._try_out())
            name = label(tr(TITLES[field]), "muted")
            name.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            row, column = divmod(at, abreast)
            self._mapping.addWidget(name, row, column * 2)
            self._mapping.addWidget(pick, row, column * 2 + 1)
            self._mapping.setColumnStretch(column * 2 + 1, 1)
            self._picks[field] = pick

    def _offer_fill_down(self, table: RawTable) -> None:
        """Columns with blank cells below filled ones, as grouped lists have them."""
        layout = self._fill_row.layout()
        assert layout is not None
        while item := layout.takeAt(0):
            if widget := item.widget():
                widget.deleteLater()
        self._fills = {}
        layout.addWidget(label(tr("Blank cells repeat the value above in:"), "muted"))
        for at, header in enumerate(table.headers):
            cells = [row[at] if at < len(row) else "" for _, row in table.rows[:500]]
            if header and cells and cells[0].strip() and not all(c.strip() for c in cells):
                check = QCheckBox(menu_text(header, 30))
                check.clicked.connect(lambda _: self._try_out())
                layout.addWidget(check)
                self._fills[at] = check
        self._fill_row.setVisible(bool(self._fills))

    def columns(self) -> Columns:
        """Return the mapping as it is chosen now."""
        chosen = {field: pick.currentIndex() - 1 for field, pick in self._picks.items()}
        fills = tuple(at for at, check in self._fills.items() if check.isChecked())
        return Columns({field: at for field, at in chosen.items() if at >= 0}, fills)

    def fill_down(self, header: str) -> None:
        """Let blank cells of a column repeat the one above."""
        assert self.table is not None
        self._fills[self.table.headers.index(header)].click()

    def pick(self, field: str, header: str) -> None:
        """Read a field from the column of this header."""
        self._picks[field].setCurrentText(header)
        self._try_out()

    def _take_as_champions(self, column: int) -> None:
        """Appoint the people of this table as champions of what this column names."""
        self._picks["champion_of"].setCurrentIndex(column + 1)
        self._picks["champion_of"].setFocus()  # the hint goes, and with it what was pressed
        fill = self._fills.get(column)
        if fill is not None:
            fill.setChecked(True)  # a list by department names each once
        self._try_out()

    # What would come of it ---------------------------------------------------------------

    def _try_out(self) -> None:
        assert self.table is not None
        table, columns, plan = self.table, self.columns(), self._workspace.plan
        self.ok.setEnabled(False)
        if not has_subject(columns.of):
            self.summary.setText(tr("Choose the column with the names, ids or departments."))
            self.notes.hide()
            self.champions.hide()
            return

        def work(job: Job) -> Report | str:
            try:
                return import_roster(Draft(plan), table, columns)
            except PlannerError as error:
                return str(error)

        self.summary.setText(tr("Checking what the import would do…"))
        self._run(tr("Checking {file}", file=self._path.name), work, self._show_report)

    def _show_report(self, report: Report | str) -> None:
        if isinstance(report, str):
            self.show_error(report)
            return
        self.show_error("")
        self.report = report
        self.summary.setText(describe_import(report))
        self.notes.clear()
        self.notes.addItems(import_notes(report))
        self.notes.setVisible(bool(self.notes.count()))
        assert self.table is not None
        self.champions.look(self.table.headers, self.columns(), report)
        self.ok.setEnabled(report.used > 0)

    def _bring_in(self) -> None:
        table, columns = self.table, self.columns()
        assert table is not None
        if self._workspace.read_only:
            raise PlannerError(tr("This plan is read-only."))
        step = tr("import {file}", file=self._path.name)
        change = self._workspace.attempt(step, import_roster, table, columns)
        if change is not None:
            read = notes_action(self.parentWidget(), import_notes(change.result))
            self._workspace.show_message(describe_import(change.result, done=True), "good", read)
        else:
            self._workspace.show_message(
                tr("Everything in {file} is already in the plan.", file=self._path.name)
            )
