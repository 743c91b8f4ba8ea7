"""A survey on its way into the plan: what is made of each question, then in."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QWidget

from planner.errors import PlannerError
from planner.imports.surveys import Survey, read_survey
from planner.models import Draft
from planner.text import listed_names, tr, trn
from planner.ui.background.jobs import Job
from planner.ui.background.waiting import waiting
from planner.ui.dialogs.form import DayField, FormDialog
from planner.ui.dialogs.import_list.notes import import_notes
from planner.ui.dialogs.import_list.parts import BusyLine
from planner.ui.dialogs.survey.boxes import DepartmentBox, QuestionBox
from planner.ui.dialogs.survey.trial import Choices, Trial, try_survey
from planner.ui.look.plain import label
from planner.ui.state.last_import import LastImport
from planner.ui.state.workspace import Workspace

_MOST_NOTES = 4
MANY = 2_000
"""Rows; writing more takes so long that it is shown."""


class SurveyDialog(FormDialog):
    """Reads the file in the background; nothing is changed until "Import" is pressed."""

    def __init__(self, parent: QWidget | None, workspace: Workspace, path: Path) -> None:
        sentence = tr(
            "Say what is made of each question; it is kept for the next round. Answers are counted"
            " by department: nobody’s own answer is kept, and nothing of fewer than 5."
        )
        title = tr("Import survey {file}", file=path.name)
        super().__init__(parent, title, tr("Import"), sentence, width=760)
        self._workspace, self._path = workspace, path
        self._job: Job | None = None
        self._survey: Survey | None = None
        self.trial: Trial | None = None
        self.questions: list[QuestionBox] = []
        self.departments: dict[str, DepartmentBox] = {}
        self.day = DayField(workspace.today)
        self.outcome, self.notes = label("", wrap=True), label("", "small", wrap=True)
        self.busy = BusyLine()
        self.scroll_fields(760, 640)
        below = self.column.indexOf(self.wrong)
        for widget in (self.busy, self.notes, self.outcome):
            self.column.insertWidget(below, widget)
        self.ok.setEnabled(False)
        self.accepted_by = self._bring_in
        self._run(tr("Reading {file}", file=path.name), self._read, self._show)

    # Reading -----------------------------------------------------------------------------

    def _run(self, words: str, work: Callable[[], Any], done: Callable[[Any], None]) -> None:
        """Work at something in the background; why it cannot be done is said."""
        self._stop()
        self.ok.setEnabled(False)
        self.show_error("")
        self.busy.begin(tr("{work}…", work=words))

        def attempt(_: Job) -> Any:
            try:
                return work()
            except PlannerError as error:
                return str(error)

        def end(result: Any) -> None:
            self._job = None
            self.busy.end()
            if isinstance(result, str):
                self.outcome.setText(tr("Nothing was changed."))
                self.show_error(result)
            else:
                done(result)

        self._job = self._workspace.jobs.run(words, attempt, end)

    def _stop(self) -> None:
        self.trial = None
        if self._job is not None:
            self._job.cancel()
        self._job = None

    def done(self, result: int) -> None:
        self._stop()
        super().done(result)

    def _read(self) -> Survey:
        survey = Survey(self._workspace.plan, read_survey(self._path))
        if not survey.columns:
            raise PlannerError(tr("{file} asks no question.", file=self._path.name))
        return survey

    def _show(self, survey: Survey) -> None:
        self._survey = survey
        for column in survey.columns:
            box = QuestionBox(column)
            box.currentIndexChanged.connect(lambda _: self._try_out())
            note = listed_names([tr("“{text}”", text=text[:40]) for text in column.examples])
            self.add(column.header, box, note)
            self.questions.append(box)
        at = survey.department_column
        for text in survey.unknown_departments(at) if at is not None else ():
            department = DepartmentBox(self._workspace.plan)
            department.currentIndexChanged.connect(lambda _: self._try_out())
            self.add(tr("Which department is “{text}”?", text=text), department)
            self.departments[text] = department
        if survey.day_column is None:
            self.day.set(self._workspace.today)
            self.day.edit.editingFinished.connect(self._try_out)
            self.add(tr("Day of the round"), self.day)
        self._first = self.questions[0]
        self.questions[0].setFocus()
        self._try_out()

    # What would come of it -----------------------------------------------------------------

    def choices(self) -> Choices:
        """Return what is chosen. Raises ``PlannerError`` where the day is none."""
        questions = {box.column.at: box.chosen for box in self.questions if not box.is_known}
        chosen = {text: box.department for text, box in self.departments.items()}
        departments = {text: id_ for text, id_ in chosen.items() if id_ is not None}
        return Choices(questions, departments, self.day.value())

    def _try_out(self) -> None:
        survey, workspace = self._survey, self._workspace
        if survey is None:
            return
        try:
            choices = self.choices()
        except PlannerError as error:
            self.show_error(str(error))
            return
        plan, today = workspace.plan, workspace.today
        self._run(
            tr("Checking {file}", file=self._path.name),
            lambda: try_survey(plan, today, survey, choices),
            self._show_trial,
        )

    def _show_trial(self, trial: Trial) -> None:
        self.trial = trial
        self.outcome.setText(trial.words)
        notes = [note.text for note in trial.report.warnings]
        if skipped := len(trial.report.skipped):
            notes.append(trn("{count} row is left out.", "{count} rows are left out.", skipped))
        more = len(notes) - _MOST_NOTES
        shown = notes[:_MOST_NOTES] + ([tr("and {count} more", count=more)] if more > 0 else [])
        self.notes.setText("\n".join(shown))
        self.notes.setVisible(bool(shown))
        self.ok.setEnabled(bool(trial.changes))

    # Bringing in -----------------------------------------------------------------------------

    def _bring_in(self) -> None:
        trial, workspace, file = self.trial, self._workspace, self._path.name
        if trial is None:
            raise PlannerError(tr("Wait until the file is checked."))
        if workspace.read_only:
            raise PlannerError(tr("This plan is read-only."))
        with waiting(len(trial.changes) > MANY):
            workspace.attempt(tr("import {file}", file=file), Draft.apply, trial.changes)
        workspace.last_import = LastImport(file, tuple(import_notes(trial.report)))
        read = tr("Import notes"), lambda: workspace.run_command("import notes")
        noticed = workspace.last_import.notes
        workspace.show_message(trial.words, "good", read if noticed else None)
