"""An edited workbook on its way back: what differs, cell by cell, and which of it to accept."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
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
from planner.imports import Differences, Rules, differences, read_workbook
from planner.imports.merging import settle
from planner.models import Draft
from planner.text import tr, trn
from planner.ui.background.jobs import Job
from planner.ui.dialogs.form import FormDialog
from planner.ui.dialogs.merge_goes import leaves_uncovered
from planner.ui.dialogs.merge_lines import Group, MergeLines
from planner.ui.look.plain import label
from planner.ui.workspace import Workspace

RULES = Rules(check=check_row, remove=remove)
"""A workbook obeys what typing in the window obeys."""
_WIDTHS = (120, 160, 110, 120, 180)


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
        self.view = QTableView()
        self.details = label("", "muted", wrap=True)
        self.groups = QComboBox()
        self.tick_all, self.tick_none = QPushButton(tr("Tick all")), QPushButton(tr("Tick none"))
        self.notes = QListWidget()
        self._set_out()
        self.accepted_by = self._accept_ticked
        self.finished.connect(lambda _: self._stop())
        workspace.planChanged.connect(self._read_again)
        self._read()

    def _set_out(self) -> None:
        self._set_out_view()
        self.groups.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.groups.setAccessibleName(tr("Which lines are shown"))
        self.groups.activated.connect(
            lambda _: self.lines.show_group(self.groups.currentData() or None)
        )
        self.tick_all.clicked.connect(lambda: self.lines.tick(None, True))
        self.tick_none.clicked.connect(lambda: self.lines.tick(None, False))
        self.details.setMinimumHeight(self.details.fontMetrics().height() * 5)
        self.details.setContentsMargins(0, 6, 0, 0)
        self.details.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.notes.setAccessibleName(tr("What else to know of this workbook"))
        self.notes.setMaximumHeight(90)
        self.notes.setWordWrap(True)
        row = QHBoxLayout()
        row.addWidget(self.groups)
        row.addStretch(1)
        for button in (self.tick_all, self.tick_none):
            button.setAutoDefault(False)
            row.addWidget(button)
        self.column.insertWidget(0, self.summary)
        self.column.insertLayout(1, row)
        self.column.insertWidget(2, self.view, 1)
        self.column.insertWidget(3, self.details)
        self.column.insertWidget(4, self.notes)

    def _set_out_view(self) -> None:
        view = self.view
        view.setModel(self.lines)
        view.setAccessibleName(tr("What differs"))
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
        space = QShortcut(QKeySequence(Qt.Key.Key_Space), view)
        space.setContext(Qt.ShortcutContext.WidgetShortcut)
        space.activated.connect(self._turn_ticks)
        view.selectionModel().currentRowChanged.connect(lambda now, _: self._show_details(now))

    # Reading -----------------------------------------------------------------------------

    def _read(self) -> None:
        self._stop()
        self.found = None
        self._show_parts(False)
        self.ok.setEnabled(False)
        self.say_wrong("")
        self.summary.setText(tr("Reading {file}…", file=self._path.name))
        plan, path = self._workspace.plan, self._path

        def work(job: Job) -> Differences | str:
            try:
                return differences(plan, read_workbook(path), RULES)
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
            self.say_wrong(found)
            self._only_close()
            return
        self.found = found
        steps = self._workspace.history() if found.conflicts else []
        cover = self._workspace.measures.coverage
        self.lines.show_found(found, self._workspace.plan, cover, steps)
        held = sum(leaves_uncovered(change, cover) for change in found.changes)
        self.summary.setText(in_words(found, self._path.name, held))
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
        self.buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(tr("Close"))

    def _fill_groups(self) -> None:
        lines = self.lines
        self.groups.clear()
        self.groups.addItem(tr("All that differs ({count})", count=lines.count()), "")
        named: tuple[tuple[Group, str], ...] = (
            ("change", tr("Changes ({count})")),
            ("conflict", tr("Changed in both ({count})")),
            ("invalid", tr("Not usable ({count})")),
        )
        for group, words in named:
            if lines.count(group):
                self.groups.addItem(words.format(count=lines.count(group)), group)
        self.groups.setVisible(self.groups.count() > 2)

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
            raise PlannerError(tr("This plan is open for reading only."))
        accepted = self.lines.accepted
        settled = settle(self._workspace.plan, accepted, RULES, self._workspace.today)
        if settled.refused:
            self.lines.refuse(settled.refused)
            raise PlannerError(_refusal(len(settled.refused), next(iter(settled.refused.values()))))
        self._over = True
        try:
            self._workspace.attempt(
                tr("bring {file} back", file=self._path.name), Draft.take, settled.rows
            )
        except PlannerError:
            self._over = False
            raise
        self._workspace.say(
            trn(
                "{count} change of {file} was accepted.",
                "{count} changes of {file} were accepted.",
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


def in_words(found: Differences, file: str, held: int = 0) -> str:
    """What differs, in a sentence or two; ``held`` rows remove who holds something alone."""
    changes, conflicts, invalid = len(found.changes), len(found.conflicts), len(found.invalid)
    if not (changes or conflicts or invalid):
        return tr("Nothing differs: {file} says what the plan says.", file=file)
    parts = [trn("{count} change.", "{count} changes.", changes)]
    if held:
        parts.append(
            trn(
                "{count} removes a person who holds something alone; it is accepted only if you"
                " tick it.",
                "{count} remove people who hold something alone; they are accepted only if you"
                " tick them.",
                held,
            )
        )
    if conflicts:
        parts.append(
            trn(
                "{count} more was changed in the plan too since the workbook was made; it is"
                " accepted only if you tick it.",
                "{count} more were changed in the plan too since the workbook was made; they are"
                " accepted only if you tick them.",
                conflicts,
            )
        )
    if invalid:
        parts.append(
            trn(
                "{count} cell cannot be used, and is listed with the reason.",
                "{count} cells cannot be used, and are listed with the reason.",
                invalid,
            )
        )
    return " ".join(parts)
