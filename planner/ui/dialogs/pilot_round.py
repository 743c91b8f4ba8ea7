"""Preparing a round of the pilot: when, with whom, and what is tried in it."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit, QWidget

from planner.actions import rows
from planner.actions.pilot import add_testers, prepare_round
from planner.analysis.pilot.problems import is_open
from planner.analysis.pilot.rounds import rounds_of
from planner.models import Draft, PilotProblem, PilotRound, PilotTask, PilotTester
from planner.text import tr, trn
from planner.ui.dialogs.form import DayField, FormDialog
from planner.ui.look.plain import label
from planner.ui.state.workspace import Workspace
from planner.ui.widgets.fields import DoubleSpinBox

_MOST_OTHERS = 200
_LINES = 7


class PrepareRoundDialog(FormDialog):
    """A name and a day; at first the tasks too, later the same people again. What is open is tried
    again. ``round_id`` is the new round's."""

    def __init__(self, parent: QWidget | None, workspace: Workspace) -> None:
        super().__init__(
            parent,
            tr("Prepare a round"),
            tr("Prepare"),
            tr("People try what everybody will do later, and you note who does it alone."),
            width=560,
        )
        self._workspace, plan = workspace, workspace.plan
        before = rounds_of(plan)
        self._before = next(
            (r for r in reversed(before) if plan.where(PilotTester, "pilot_round_id", r.id)), None
        )
        self.round_id = 0
        self.title = QLineEdit(self._free_title(before))
        self.day = DayField(workspace.today)
        self.add(tr("Name"), self.title)
        self.add(tr("Day"), self.day, tr("It counts for readiness once somebody tried something."))
        self._ask_tasks()
        self._ask_testers()
        self._note_open_problems()
        self.accepted_by = self._prepare

    def _ask_tasks(self) -> None:
        """Ask for tasks, with the usual ones as a beginning, where the plan has none."""
        self.tasks = QPlainTextEdit("\n".join(_usual_tasks()))
        self.tasks.setTabChangesFocus(True)
        self.tasks.setFixedHeight(self.tasks.fontMetrics().lineSpacing() * _LINES + 16)
        if not self._workspace.plan.table(PilotTask):
            self.add(tr("Tasks"), self.tasks, tr("One in each line; change them as you like."))

    def _ask_testers(self) -> None:
        """Ask whether those of the last round try again, and how many others do."""
        self.same = QCheckBox()
        if self._before is not None:
            plan = self._workspace.plan
            count = len(plan.where(PilotTester, "pilot_round_id", self._before.id))
            words = trn("the {count} person of {round}", "the {count} people of {round}", count,
                        round=self._before.title)  # fmt: skip
            self.same.setText(words)
            self.same.setChecked(True)
            self.add(tr("The same people"), self.same)
        self.others = DoubleSpinBox()
        self.others.setDecimals(0)
        self.others.setRange(0, _MOST_OTHERS)
        self.add(
            tr("More testers without a name"),
            self.others,
            tr("“tester 1” and so on; people of the plan are added afterwards, by name."),
        )

    def _note_open_problems(self) -> None:
        left = sum(map(is_open, self._workspace.plan.table(PilotProblem).values()))
        if left:
            self.add_note(
                trn(
                    "{count} open problem is to be tried again.",
                    "{count} open problems are to be tried again.",
                    left,
                )
            )

    def add_note(self, words: str) -> None:
        """Add a remark below the fields."""
        self.fields.addRow(label(words, "small", wrap=True))

    def _free_title(self, before: list[PilotRound]) -> str:
        taken = {each.title for each in before}
        number = len(before) + 1
        while (title := tr("Round {number}", number=number)) in taken:
            number += 1
        return title

    def _prepare(self) -> None:
        title, on = self.title.text().strip(), self.day.value()
        wanted = [] if self._workspace.plan.table(PilotTask) else self._tasks()
        before = self._before.id if self._before is not None and self.same.isChecked() else None
        others = [""] * int(self.others.value())

        def prepare(draft: Draft) -> None:
            for task in wanted:
                rows.add(draft, PilotTask, title=task)
            new = prepare_round(draft, title, on, testers_of=before)
            add_testers(draft, new.id, others=others)
            self.round_id = new.id

        self._workspace.attempt(tr("prepare {round}", round=title), prepare)

    def _tasks(self) -> list[str]:
        lines = (" ".join(line.split()) for line in self.tasks.toPlainText().splitlines())
        return list(dict.fromkeys(filter(None, lines)))


def _usual_tasks() -> list[str]:
    """Return what people do in every network, to begin with."""
    return [
        tr("Sign in"),
        tr("Find who knows about a topic"),
        tr("Ask a question"),
        tr("Answer somebody’s question"),
        tr("Follow a project"),
        tr("Post a picture from a phone"),
    ]
