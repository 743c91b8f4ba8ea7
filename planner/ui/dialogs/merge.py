"""An edited workbook on its way back: what differs, cell by cell, and which of it to accept."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QListWidget,
    QPushButton,
    QTableView,
    QWidget,
)

from planner.actions.checks import check_row
from planner.actions.rows import remove
from planner.errors import PlannerError
from planner.imports import Differences, Rules, find_differences, read_workbook
from planner.imports.merge import try_changes
from planner.models import Draft
from planner.text import tr, trn
from planner.ui.background.jobs import Job
from planner.ui.dialogs.form import FormDialog
from planner.ui.dialogs.merge_lines import Group, MergeLines
from planner.ui.look.plain import label
from planner.ui.state.workspace import Workspace
from planner.ui.widgets.fields import ComboBox

RULES = Rules(check=check_row, remove=remove)
"""A workbook obeys what typing in the window obeys."""
_WIDTHS = (120, 160, 110, 120, 180)


class _LinesView(QTableView):
    """Space ticks the selected lines, not the current one alone."""

    turned = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.modifiers():
            self.turned.emit()
        else:
            super().keyPressEvent(event)


class MergeDialog(FormDialog):
    """Reads the workbook in the background; nothing is changed until the changes are accepted."""

    def __init__(self, parent: QWidget | None, workspace: Workspace, path: Path) -> None:
        super().__init__(
            parent, tr("Bring {file} back", file=path.name), tr("Accept changes"), width=960
        )
        self._workspace, self._path = workspace, path
        self.found: Differences | None = None
        self._job: Job | None = None
        self._over = False
        """Whether the plan may change without this dialog reading it again."""
        self.lines = MergeLines()
        self.lines.ticked.connect(self._say_count)
        self.summary = label(wrap=True)
        self.view = _LinesView()
        self.details = label("", "muted", wrap=True)
        self.groups = ComboBox()
        self.tick_all, self.tick_none = QPushButton(tr("Tick all")), QPushButton(tr("Tick none"))
        self.notes = QListWidget()
        self._set_out()
        self.accepted_by = self._accept_ticked
        self.finished.connect(lambda _: self._stop())
        workspace.planChanged.connect(self._read_again)
        self._read()

    def _set_out(self) -> None:
        self._set_out_view()
        self.groups.setSizeAdjustPolicy(ComboBox.SizeAdjustPolicy.AdjustToContents)
        self.groups.setAccessibleName(tr("Lines shown"))
        self.groups.activated.connect(lambda _: self._show_group())
        self.tick_all.clicked.connect(self.lines.tick_all)
        self.tick_all.setToolTip(tr("Removals and conflicts are ticked one by one."))
        self.tick_none.clicked.connect(self.lines.tick_none)
        self.details.setMinimumHeight(self.details.fontMetrics().height() * 5)
        self.details.setContentsMargins(0, 6, 0, 0)
        self.details.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.notes.setAccessibleName(tr("Notes on this workbook"))
        self.notes.setMaximumHeight(90)
        self.notes.setWordWrap(True)
        row = QHBoxLayout()
        row.addWidget(self.groups)
        row.addStretch(1)
        for button in (self.tick_all, self.tick_none):
            row.addWidget(button)
        self.column.insertWidget(0, self.summary)
        self.column.insertLayout(1, row)
        self.column.insertWidget(2, self.view, 1)
        self.column.insertWidget(3, self.details)
        self.column.insertWidget(4, self.notes)

    def _set_out_view(self) -> None:
        view = self.view
        view.setModel(self.lines)
        view.setAccessibleName(tr("Differences"))
        view.setMinimumHeight(310)
        view.setShowGrid(False)
        view.setWordWrap(False)
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.verticalHeader().hide()
        head = view.horizontalHeader()
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for at, width in enumerate(_WIDTHS):
            head.resizeSection(at, width)
        head.setSectionResizeMode(len(_WIDTHS), QHeaderView.ResizeMode.Stretch)
        view.turned.connect(self._turn_ticks)
        view.selectionModel().currentRowChanged.connect(lambda now, _: self._show_details(now))

    # Reading -----------------------------------------------------------------------------

    def _read(self) -> None:
        self._stop()
        self.found = None
        self._show_parts(False)
        self.ok.setEnabled(False)
        self.show_error("")
        self.summary.setText(tr("Reading {file}…", file=self._path.name))
        plan, path = self._workspace.plan, self._path

        def work(job: Job) -> Differences | str:
            try:
                return find_differences(plan, read_workbook(path), RULES)
            except PlannerError as error:
                return str(error)

        self._job = self._workspace.jobs.run(
            tr("Reading {file}", file=path.name), work, self._show_found
        )

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()
        self._job = None

    def _read_again(self) -> None:
        if not self._over:
            self._read()

    def done(self, result: int) -> None:
        self._over = True
        super().done(result)

    def _show_found(self, found: Differences | str) -> None:
        self._job = None
        if isinstance(found, str):
            self.summary.setText(tr("Nothing was changed."))
            self.show_error(found)
            self._only_close()
            return
        self.found = found
        steps = self._workspace.history() if found.conflicts else []
        cover = self._workspace.measures.coverage
        self.lines.show_found(found, self._workspace.plan, cover, steps)
        self.summary.setText(describe_differences(found, self._path.name))
        self._show_parts(bool(self.lines.count()))
        self._fill_groups()
        self.notes.clear()
        self.notes.addItems(list(found.notes))
        self.notes.setVisible(bool(found.notes))
        if not (found.changes or found.conflicts):
            self._only_close()
        if self.lines.count():
            self.view.setCurrentIndex(self.lines.index(0, 0))
            self.view.setFocus()

    def _show_parts(self, on: bool) -> None:
        parts = (self.view, self.details, self.groups, self.tick_all, self.tick_none)
        for part in parts:
            part.setVisible(on)
        self.notes.hide()

    def _only_close(self) -> None:
        """There is nothing to accept."""
        self.ok.hide()
        close = self.buttons.button(QDialogButtonBox.StandardButton.Cancel)
        close.setText(tr("Close"))
        close.setDefault(True)

    def _fill_groups(self) -> None:
        lines = self.lines
        self.groups.clear()
        self.groups.addItem(tr("All differences ({count})", count=lines.count()), "")
        named: tuple[tuple[Group, str], ...] = (
            ("change", tr("Changes ({count})")),
            ("removal", tr("Removals ({count})")),
            ("conflict", tr("Conflicts ({count})")),
            ("invalid", tr("Not usable ({count})")),
        )
        for group, words in named:
            if lines.count(group):
                self.groups.addItem(words.format(count=lines.count(group)), group)
        self.groups.setVisible(self.groups.count() > 2)
        self._show_group()

    def _show_group(self) -> None:
        group: Group | None = self.groups.currentData() or None
        self.lines.show_group(group)
        self.tick_all.setEnabled(group in (None, "change") and bool(self.lines.count("change")))

    def _show_details(self, index: QModelIndex) -> None:
        line = self.lines.line(index.row())
        self.details.setText("" if line is None else line.details)

    def _turn_ticks(self) -> None:
        """Tick the selected lines, or untick them where all of them are ticked."""
        selected = [index.row() for index in self.view.selectionModel().selectedRows()]
        self.lines.tick(selected, not self.lines.all_ticked(selected))

    # Accepting ---------------------------------------------------------------------------

    def _say_count(self) -> None:
        count = len(self.lines.accepted)
        self.ok.setText(trn("Accept {count} change", "Accept {count} changes", count))
        self.ok.setEnabled(count > 0)

    def _accept_ticked(self) -> None:
        if self._workspace.read_only:
            raise PlannerError(tr("This plan is read-only."))
        accepted = self.lines.accepted
        settled = try_changes(self._workspace.plan, accepted, RULES, self._workspace.today)
        if settled.refused:
            self.lines.refuse(settled.refused)
            raise PlannerError(_refusal(len(settled.refused), next(iter(settled.refused.values()))))
        self._over = True
        try:
            self._workspace.attempt(
                tr("bring {file} back", file=self._path.name), Draft.apply, settled.rows
            )
        except PlannerError:
            self._over = False
            raise
        self._workspace.show_message(
            trn(
                "{count} change from {file} accepted.",
                "{count} changes from {file} accepted.",
                len(accepted),
                file=self._path.name,
            ),
            "good",
        )


def _refusal(count: int, why: str) -> str:
    return trn(
        "{count} change cannot be made with the others that are ticked, and is no longer ticked:"
        " {why} Nothing was changed yet.",
        "{count} changes cannot be made with the others that are ticked, and are no longer"
        " ticked. The first: {why} Nothing was changed yet.",
        count,
        why=why,
    )


def describe_differences(found: Differences, file: str) -> str:
    """Say what differs, in a sentence or more."""
    if not any(found[:3]):
        return tr("Nothing differs between {file} and the plan.", file=file)
    removals = sum(change.kind == "removed" for change in found.changes)
    changes = len(found.changes) - removals
    parts = [trn("{count} change.", "{count} changes.", changes)]
    if removals:
        parts.append(
            trn(
                "{count} row is gone from the workbook; it is removed, with what hangs on it, only"
                " if you tick it.",
                "{count} rows are gone from the workbook; they are removed, with what hangs on"
                " them, only if you tick them.",
                removals,
            )
        )
    if found.conflicts:
        parts.append(
            trn(
                "{count} conflict: the plan was changed too since the workbook was made, or the"
                " row may be another; it is accepted only if you tick it.",
                "{count} conflicts: the plan was changed too since the workbook was made, or the"
                " row may be another; they are accepted only if you tick them.",
                len(found.conflicts),
            )
        )
    if found.invalid:
        parts.append(
            trn(
                "{count} cell cannot be used, and is listed with the reason.",
                "{count} cells cannot be used, and are listed with the reason.",
                len(found.invalid),
            )
        )
    return " ".join(parts)
