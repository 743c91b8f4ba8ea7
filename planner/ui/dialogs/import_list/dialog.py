"""A list on its way into the plan: which column is what, what would come of it, then in."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, Literal

from PySide6.QtWidgets import QHBoxLayout, QWidget

from planner.errors import PlannerError
from planner.imports import ChampionHint, Columns, RawTable, Report
from planner.models import Draft
from planner.text import tr
from planner.ui.background.jobs import Job
from planner.ui.background.waiting import waiting
from planner.ui.dialogs.form import FormDialog
from planner.ui.dialogs.import_list.chooser import ColumnChooser
from planner.ui.dialogs.import_list.file_options import (
    ReadAs,
    read_list,
    show_day_orders,
    show_file_options,
)
from planner.ui.dialogs.import_list.header_rows import NO_HEADERS, with_headers_in
from planner.ui.dialogs.import_list.kinds import (
    LIST_KINDS,
    PEOPLE,
    SURVEY,
    kind_choices,
    offered_fields,
)
from planner.ui.dialogs.import_list.notes import import_notes
from planner.ui.dialogs.import_list.parts import BusyLine, Parts
from planner.ui.dialogs.import_list.questions import (
    LEFT_OUT,
    DayChoice,
    about_champions,
    about_days,
    about_headers,
    about_messages,
    about_next_list,
)
from planner.ui.dialogs.import_list.trial import Trial, try_out
from planner.ui.dialogs.import_list.words import describe_import
from planner.ui.look.screen_room import screen_room
from planner.ui.state.last_import import LastImport
from planner.ui.state.workspace import Workspace

_KEPT = ("list", "edition_row")
"""Tables that tell what a list said: nobody sees anything new where only they change."""
WIDEST, HIGHEST = 1320, 900
"""Pixels; a larger screen makes nothing easier to read."""
_LEAST = 630
"""Pixels in which the columns of the table can be told by their heads."""


MANY = 2_000
"""Rows; writing more takes so long that it is shown."""


class ImportDialog(FormDialog):
    """Reads the file in the background; nothing is changed until "Import" is pressed."""

    def __init__(self, parent: QWidget | None, workspace: Workspace, path: Path) -> None:
        super().__init__(parent, tr("Import {file}", file=path.name), tr("Import"), width=820)
        self.setMinimumWidth(_LEAST)
        self._workspace, self._path = workspace, path
        self._read_as, self._kind = ReadAs(), PEOPLE
        self._as_read: RawTable | None = None
        """The table as the file has it, whatever row is then taken for its headers."""
        self.table: RawTable | None = None
        self.trial: Trial | None = None
        self._dates: DayChoice | None = None
        """How days that could be two are read; none until it is asked and answered."""
        self._job: Job | None = None
        self.left_to: Literal["survey", "next list"] | None = None
        """What else the file was said to be, where another dialog takes it."""
        self.compared: tuple[RawTable, Columns] | None = None
        """The table of messages whose differences are wanted in the place of an import."""
        self._over = False
        """Whether the plan may change without this dialog looking at it again."""
        self.parts, self.busy = Parts(), BusyLine()
        parts = self.parts
        self.chooser = ColumnChooser(parts.columns, parts.column_view, parts.options)
        self._lay_out()
        self._listen()
        self.accepted_by = self._bring_in
        self._read()

    def _lay_out(self) -> None:
        self.column.insertWidget(0, self.parts, 1)
        self.column.removeWidget(self.buttons)
        foot = QHBoxLayout()
        foot.setSpacing(16)
        foot.addWidget(self.busy, 1)
        foot.addWidget(self.buttons)
        self.column.addLayout(foot)
        self.column.setSpacing(10)
        self.parts.options.hide()
        self.parts.show_nothing()
        self.ok.setEnabled(False)
        self._first = self.parts.column_view  # else the keyboard would begin on Cancel
        room = screen_room(self)
        width = max(self.minimumWidth(), min(WIDEST, room.width() - 60))
        self.resize(width, max(320, min(HIGHEST, room.height() - 60)))

    def _listen(self) -> None:
        options = self.parts.options
        options.kind.picked.connect(self._take_as)
        options.sheet.picked.connect(lambda sheet: self._read(sheet=sheet))
        options.encoding.picked.connect(lambda encoding: self._read(encoding=encoding))
        options.headers.picked.connect(self._use_headers)
        options.days.picked.connect(self._read_days)
        self.chooser.changed.connect(self._try_out)
        self._workspace.planChanged.connect(self._try_out)

    def _take_as(self, kind: str) -> None:
        """Take the file as another kind of list, or leave it to the dialog of surveys."""
        if kind == SURVEY:
            self._leave_to("survey")
        else:
            self._read(kind=kind)

    def _leave_to(self, other: Literal["survey", "next list"]) -> None:
        self.left_to = other
        self.reject()

    # Reading -----------------------------------------------------------------------------

    def _read(self, **chosen: Any) -> None:
        self._read_as = read_as = self._read_as._replace(**chosen)

        def work(job: Job) -> tuple[str, RawTable] | str:
            try:
                return read_list(self._path, read_as)
            except PlannerError as error:
                return str(error)

        self._run(tr("Reading {file}", file=self._path.name), work, self._show_table)

    def _run(self, words: str, work: Callable[[Job], Any], done: Callable[[Any], None]) -> None:
        self._stop()
        self.ok.setEnabled(False)
        self.show_error("")
        self.parts.question.show_question(None)
        self.busy.begin(tr("{work}…", work=words))

        def end(result: Any) -> None:
            self._job = None
            self.busy.end()
            done(result)

        self._job = self._workspace.jobs.run(words, work, end)

    def done(self, result: int) -> None:
        self._over = True
        self._stop()
        super().done(result)

    def _stop(self) -> None:
        self.trial = None
        if self._job is not None:
            self._job.cancel()
        self._job = None

    def _show_table(self, read: tuple[str, RawTable] | str) -> None:
        if isinstance(read, str):
            self.table = None
            self.parts.columns.show_table(RawTable((), []), {})
            self._refuse(read)
            return
        if self._as_read is None:
            self.parts.column_view.setFocus()
        self._kind, table = read
        self.parts.options.show()
        self._as_read = table
        self.parts.options.kind.show_choices(kind_choices(), self._kind)
        show_file_options(self.parts.options, table, self._read_as)
        self._use_headers(table.header_line)

    def _refuse(self, sentence: str) -> None:
        """Say why nothing would come of the table as it is."""
        self.parts.show_nothing()
        self.show_error(sentence)
        self.busy.end(tr("Nothing was changed."))

    def _use_headers(self, line: Any) -> None:
        assert self._as_read is not None
        self.table = with_headers_in(self._as_read, line)
        self._apply_day_order()
        kind = LIST_KINDS[self._kind]
        try:
            found = kind.recognise(self.table)
        except PlannerError:
            found = Columns({})  # whoever looks on can see what the columns hold
        self.chooser.show_table(self.table, kind.titles, offered_fields(kind), found)

    # What would come of it ---------------------------------------------------------------

    def _try_out(self) -> None:
        if self.table is None or self._over:
            return
        plan, today = self._workspace.plan, self._workspace.today
        table, kind, file = self.table, self._kind, self._path.name
        columns = self.chooser.choices.columns()
        if not columns.of:
            self._stop()
            self.parts.show_nothing()
            self.ok.setEnabled(False)
            self.busy.end(tr("No column is read yet: choose at the left what one is taken for."))
            choose = partial(self.parts.options.headers.choose, NO_HEADERS)
            self.parts.question.show_question(about_headers(table, choose))
            return

        def work(job: Job) -> Trial | str:
            try:
                return try_out(plan, today, kind, table, columns, file)
            except PlannerError as error:
                return str(error)

        self._run(tr("Checking {file}", file=self._path.name), work, self._show_trial)

    def _show_trial(self, trial: Trial | str) -> None:
        if isinstance(trial, str):
            self._refuse(trial)
            return
        self.trial = trial
        self.parts.show_outcome(trial.outcome)
        doubts = trial.report.day_doubts if self._dates is None else []
        if doubts:
            self.parts.question.show_question(about_days(doubts[0], self._read_days))
        elif trial.report.next_of:
            take = partial(self._leave_to, "next list")
            self.parts.question.show_question(about_next_list(trial.report.next_of, take))
        elif trial.hint is not None:
            show = partial(self._show_champions, trial.hint)
            self.parts.question.show_question(about_champions(trial.hint, show))
        elif trial.otherwise:
            self.parts.question.show_question(about_messages(trial.otherwise, self._compare))
        self.ok.setEnabled(trial.report.used > 0 and not doubts)
        if doubts:
            self.busy.end(tr("Say first which day is meant."))
        elif not trial.report.used:
            self.busy.end(tr("No row can be used; the reasons are listed at the right."))
        else:
            self.busy.end(tr("Nothing is changed yet. One undo takes the import back."))

    def _read_days(self, order: DayChoice) -> None:
        """Read days that could be two in this order, or leave them out."""
        self._dates = order
        show_day_orders(self.parts.options, order)
        self._apply_day_order()
        self._try_out()

    def _apply_day_order(self) -> None:
        assert self.table is not None
        order = None if self._dates == LEFT_OUT else self._dates
        self.table = self.table._replace(dates=order)

    def _show_champions(self, hint: ChampionHint) -> None:
        """Take the column as the hint says, and bring into sight whom that appoints."""
        self.parts.outcome.show_kind("appointments")
        self.chooser.take_champions(hint)

    def _compare(self) -> None:
        """Leave the table to the dialog that shows what differs, read as it was chosen here."""
        assert self.table is not None
        self.compared = self.table, self.chooser.choices.columns()
        self.reject()

    # Bringing in -------------------------------------------------------------------------

    def _bring_in(self) -> None:
        trial = self.trial
        assert trial is not None
        if self._workspace.read_only:
            raise PlannerError(tr("This plan is read-only."))
        step = tr("import {file}", file=self._path.name)
        self._over = True
        try:
            with waiting(len(trial.changes) > MANY):
                change = self._workspace.attempt(step, Draft.apply, trial.changes)
        except PlannerError:
            self._over = False
            raise
        changed = change is not None and not all(row.table in _KEPT for row in change.rows)
        self._say_what_came_in(trial.report, changed)

    def _say_what_came_in(self, report: Report, changed: bool) -> None:
        """Say it, with a button for the notes; they are also kept for the menu."""
        workspace, file = self._workspace, self._path.name
        workspace.last_import = LastImport(file, tuple(import_notes(report)))
        words = tr("{file} brings nothing new to the plan.", file=file)
        if changed:
            words = describe_import(report)
        read = tr("Import notes"), lambda: workspace.run_command("import notes")
        noticed = workspace.last_import.notes
        workspace.show_message(words, "good" if changed else "plain", read if noticed else None)
