"""What differs between the plan and what comes in: shown by kind, accepted in one step."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QHBoxLayout,
    QListWidget,
    QPushButton,
    QToolButton,
    QWidget,
)

from planner.errors import PlannerError
from planner.imports import Change, Differences
from planner.models import Draft, Plan
from planner.text import tr, trn
from planner.ui.background.jobs import Job
from planner.ui.dialogs.differences.groups import GROUPS, READY, TITLES, TO_DECIDE, Group
from planner.ui.dialogs.differences.lines import Line, refusal
from planner.ui.dialogs.differences.model import DifferenceList
from planner.ui.dialogs.differences.view import DifferencesView
from planner.ui.dialogs.form import FormDialog
from planner.ui.look.plain import label
from planner.ui.look.screen_room import screen_room
from planner.ui.state.workspace import Workspace
from planner.ui.table.filter_box import FilterBox
from planner.ui.widgets.flow import FlowLayout
from planner.ui.widgets.layouts import clear, in_order

WIDEST, HIGHEST = 1160, 860
"""Pixels; a larger screen makes nothing easier to read."""


class Content(NamedTuple):
    """What a source says: the differences, and what is said of them."""

    found: Differences
    lines: list[Line]
    title: str
    summary: str
    notes: tuple[str, ...] = ()
    data: Any = None
    """What else the source knows of it."""


class DifferencesDialog(FormDialog):
    """Reads a file in the background; nothing is changed until the changes are accepted."""

    def __init__(self, parent: QWidget | None, workspace: Workspace, path: Path) -> None:
        super().__init__(parent, tr("Bring {file} in", file=path.name), "", width=840)
        self._workspace, self._path = workspace, path
        self.content: Content | None = None
        self._job: Job | None = None
        self._over = False
        """Whether the plan may change without this dialog reading it again."""
        self.lines = DifferenceList()
        self.lines.ticked.connect(self._say_count)
        self.heading, self.summary = label("", "title", wrap=True), label("", "muted", wrap=True)
        self.view = DifferencesView(self.lines)
        self.details = label("", "muted", wrap=True)
        self.foot = label("", "muted", wrap=True)
        self.kinds: dict[Group | None, QToolButton] = {}
        self._kinds = QWidget()
        FlowLayout(self._kinds, gap=6, line_gap=6)
        self.filter = FilterBox()
        self.tick_all, self.tick_none = QPushButton(tr("Tick all")), QPushButton(tr("Tick none"))
        self.notes = QListWidget()
        self._cancel = self.buttons.button(QDialogButtonBox.StandardButton.Cancel)
        self._lay_out()
        self._use_the_screen()
        self.accepted_by = self._accept_ticked
        self.finished.connect(lambda _: self._stop())
        workspace.planChanged.connect(self._read_again)
        self._read()

    @property
    def found(self) -> Differences | None:
        """What differs; none before the file is read, or where it cannot be."""
        return None if self.content is None else self.content.found

    # What a source is asked ---------------------------------------------------------------

    @abstractmethod
    def compare(self, plan: Plan) -> Content:
        """Return what differs from this plan, in a thread; ``PlannerError`` where the file cannot
        be used."""

    @abstractmethod
    def with_lines(self, content: Content) -> Content:
        """Return the same with its lines, which are worded in the window’s own thread."""

    @abstractmethod
    def write(self, draft: Draft) -> Mapping[Change, str]:
        """Write what is accepted; return what cannot be made, with the reasons. Then nothing is
        saved."""

    @property
    @abstractmethod
    def step(self) -> str:
        """What undo will call it."""

    # Setting out ----------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.filter.setPlaceholderText(tr("Find"))
        self.filter.setAccessibleName(tr("Find in the differences"))
        self.filter.textChanged.connect(self.lines.find)
        self.filter.escaped.connect(self.filter.clear)
        self.filter.left.connect(self.view.setFocus)
        self.tick_all.clicked.connect(self.lines.tick_all)
        self.tick_all.setToolTip(tr("What has to be decided is decided one by one."))
        self.tick_none.clicked.connect(self.lines.tick_none)
        self.view.switched.connect(self._turn_ticks)
        self.view.decided.connect(lambda which: self._decide(which))
        self.view.selectionModel().currentRowChanged.connect(lambda now, _: self._show_details(now))
        self.details.setMinimumHeight(self.details.fontMetrics().height() * 2 + 4)
        self.details.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.notes.setAccessibleName(tr("Notes on this file"))
        self.notes.setWordWrap(True)
        row = QHBoxLayout()
        row.addWidget(self._kinds, 1)
        for part in (self.filter, self.tick_all, self.tick_none):
            row.addWidget(part, 0, Qt.AlignmentFlag.AlignTop)
        self.column.setSpacing(8)
        self.column.insertWidget(0, self.heading)
        self.column.insertWidget(1, self.summary)
        self.column.insertLayout(2, row)
        self.column.insertWidget(3, self.view, 1)
        for at, below in enumerate((self.details, self.notes, self.foot), 4):
            self.column.insertWidget(at, below)

    def _use_the_screen(self) -> None:
        room = screen_room(self)
        width = max(self.minimumWidth(), min(WIDEST, room.width() - 80))
        self.resize(width, max(320, min(HIGHEST, room.height() - 60)))

    # Reading -----------------------------------------------------------------------------

    def _read(self) -> None:
        self._stop()
        self.content = None
        self._show_parts(False)
        self.ok.setEnabled(False)
        self.show_error("")
        self.heading.setText(self.windowTitle())
        self.summary.setText(tr("Reading {file}…", file=self._path.name))
        plan = self._workspace.plan

        def work(job: Job) -> Content | str:
            try:
                return self.compare(plan)
            except PlannerError as error:
                return str(error)

        self._job = self._workspace.jobs.run(
            tr("Reading {file}", file=self._path.name), work, self._show_found
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

    def _show_found(self, found: Content | str) -> None:
        self._job = None
        if isinstance(found, str):
            self.summary.setText(tr("Nothing was changed."))
            self.show_error(found)
            self._only_close()
            return
        self.content = content = self.with_lines(found)
        self.lines.show_lines(content.lines)
        self.heading.setText(content.title)
        self.summary.setText(content.summary)
        self._show_parts(bool(self.lines.count()))
        self._fill_kinds()
        self.notes.clear()
        self.notes.addItems(list(content.notes))
        self.notes.setFixedHeight(
            min(3, len(content.notes)) * (self.fontMetrics().height() + 10) + 6
        )
        self.notes.setVisible(bool(content.notes))
        if content.found.changes or content.found.conflicts:
            self.ok.show()
            self._cancel.setText(tr("Cancel"))
        else:
            self._only_close()
        if self.lines.count():
            self.view.setCurrentIndex(self.lines.index(self.lines.first_row(), 0))
            self.view.setFocus()

    def _show_parts(self, on: bool) -> None:
        parts = (self.view, self.details, self._kinds, self.filter, self.tick_all, self.tick_none)
        for part in (*parts, self.foot):
            part.setVisible(on)
        self.notes.hide()

    def _only_close(self) -> None:
        """There is nothing to accept."""
        self.ok.hide()
        self._cancel.setText(tr("Close"))
        self._cancel.setDefault(True)

    def _fill_kinds(self) -> None:
        """One button for each kind of difference, with how many there are."""
        layout = self._kinds.layout()
        assert layout is not None
        clear(layout)
        self.kinds = {}
        for group in (None, *GROUPS):
            count = self.lines.count(group)
            if group is None or count:
                title = tr("All") if group is None else tr(TITLES[group])
                button = QToolButton()
                button.setText(tr("{kind} {count}", kind=title, count=count))
                button.setCheckable(True)
                button.setAutoExclusive(True)
                button.setProperty("kind", "chip")
                button.clicked.connect(lambda _=False, g=group: self._show_group(g))
                layout.addWidget(button)
                self.kinds[group] = button
        in_order([*self.kinds.values(), self.filter, self.tick_all, self.tick_none, self.view])
        self.kinds[None].setChecked(True)
        self._show_group(None)

    def _show_group(self, group: Group | None) -> None:
        self.lines.show_group(group)
        self.tick_all.setEnabled(any(map(self.lines.count, READY)) and group not in TO_DECIDE)

    def _show_details(self, index: QModelIndex) -> None:
        line = self.lines.line(index.row())
        self.details.setText("" if line is None else line.details)

    def _turn_ticks(self) -> None:
        """Accept the selected lines, or leave them where all of them are accepted."""
        selected = [index.row() for index in self.view.selectionModel().selectedRows()]
        self.lines.tick(selected, not self.lines.all_ticked(selected))

    def _decide(self, option: int) -> None:
        self.lines.choose(self.view.currentIndex().row(), option)

    # Accepting ---------------------------------------------------------------------------

    def _say_count(self) -> None:
        decisions = self.lines.decisions
        count, waiting = len(decisions.accepted), decisions.undecided
        can = count > 0 or bool(decisions.settled)
        self.ok.setText(
            trn("Accept {count} change", "Accept {count} changes", count)
            if count or not can
            else tr("Keep what the plan says")
        )
        self.ok.setEnabled(can)
        words = trn(
            "{count} to decide stays as it is.", "The {count} to decide stay as they are.", waiting
        )
        one_step = trn("One undo takes it back.", "One undo takes all {count} back.", count)
        self.foot.setText(
            " ".join(filter(None, (words if waiting else "", one_step if count else "")))
        )

    def _accept_ticked(self) -> None:
        if self._workspace.read_only:
            raise PlannerError(tr("This plan is read-only."))
        accepted = self.lines.decisions.accepted
        draft = Draft(self._workspace.plan, self._workspace.today)
        refused = self.write(draft)
        if refused:
            self.lines.refuse(refused)
            raise PlannerError(refusal(len(refused), next(iter(refused.values()))))
        self._over = True
        try:
            self._workspace.attempt(self.step, Draft.apply, draft.changes)
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
