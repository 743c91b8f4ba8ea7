"""Champions come to a stage, to a training session, or are thanked: several at once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import get_args

from PySide6.QtWidgets import QLineEdit, QWidget

from planner.actions import champions
from planner.errors import PlannerError
from planner.models import Assignment
from planner.models.roles import ChampionStatus
from planner.text import listed_names, tr, trn
from planner.ui.dialogs.form import DayField, FormDialog
from planner.ui.lists.trainings import in_champion_seats
from planner.ui.state.workspace import Workspace
from planner.ui.widgets.fields import ComboBox
from planner.ui.widgets.people_checks import PeopleChecks, TickWords

_MOST_NAMED = 4
_ENDED = "ended"


class StageDialog(FormDialog):
    """To which stage, on which day, with which note; all chosen come to it in one step."""

    def __init__(
        self, parent: QWidget | None, workspace: Workspace, chosen: Sequence[Assignment]
    ) -> None:
        plan = workspace.plan
        names = [plan.people[a.person_id].shown_name for a in chosen]
        super().__init__(
            parent, tr("Change the stage"), tr("Change"), listed_names(names, _MOST_NAMED)
        )
        self._workspace, self._ids = workspace, [a.id for a in chosen]
        self.status = ComboBox()
        for status in get_args(ChampionStatus):
            self.status.addItem(tr(status), status)
        self.status.addItem(tr("ended"), _ENDED)
        present = {a.status for a in chosen}
        if len(present) == 1:
            self.status.setCurrentIndex(max(0, self.status.findData(present.pop())))
        self.on = DayField(workspace.today, workspace.today)
        self.note = QLineEdit()
        self.add(tr("Stage"), self.status, tr("From accepted to quiet the seat is held."))
        self.add(tr("Day"), self.on, tr("Of an end: the last day in the seat."))
        self.add(tr("Note"), self.note)
        self.accepted_by = self._save

    def _save(self) -> None:
        on, status = self.on.value(), self.status.currentData()
        if on is None:
            raise PlannerError(tr("Say on which day."))
        note = self.note.text().strip()
        words = trn(
            "change the stage of {count} champion",
            "change the stage of {count} champions",
            len(self._ids),
        )
        if status == _ENDED:
            self._workspace.attempt(words, champions.end_term, self._ids, on, note)
        else:
            self._workspace.attempt(words, champions.set_stage, self._ids, status, on, note)


class ThanksDialog(FormDialog):
    """On which day, what for and by whom; all chosen are thanked in one step."""

    def __init__(self, parent: QWidget | None, workspace: Workspace, people: Sequence[int]) -> None:
        names = [workspace.plan.people[person_id].shown_name for person_id in people]
        super().__init__(parent, tr("Note thanks"), tr("Note"), listed_names(names, _MOST_NAMED))
        self._workspace, self._people = workspace, people
        self.on = DayField(workspace.today, workspace.today)
        self.what, self.by = QLineEdit(), QLineEdit()
        self.add(tr("Day"), self.on)
        self.add(tr("What for"), self.what)
        self.add(tr("Thanked by"), self.by)
        self.accepted_by = self._save

    def _save(self) -> None:
        on = self.on.value()
        if on is None:
            raise PlannerError(tr("Say on which day."))
        words = trn("thank {count} champion", "thank {count} champions", len(self._people))
        what, by = self.what.text().strip(), self.by.text().strip()
        self._workspace.attempt(words, champions.thank, self._people, on, what, by)


class TrainingDialog(FormDialog):
    """A session with its day and who came; whoever came is trained, all in one step."""

    def __init__(
        self, parent: QWidget | None, workspace: Workspace, came: Sequence[int] = ()
    ) -> None:
        super().__init__(
            parent,
            tr("Add a training session"),
            tr("Add"),
            tr("Whoever came is marked as trained from its day on. Tick nobody for one to come."),
            width=520,
        )
        self._workspace = workspace
        self.title = QLineEdit()
        self.on = DayField(workspace.today, workspace.today)
        self.note = QLineEdit()
        self.people = PeopleChecks(
            TickWords(tr("Who came"), tr("{name} came"), tr("{name} did not come"))
        )
        self.people.show_people(in_champion_seats(workspace), came)
        self.add(tr("Session"), self.title)
        self.add(tr("Day"), self.on)
        self.add(tr("Note"), self.note)
        self.add(tr("Who came"), self.people)
        self.accepted_by = self._save

    def _save(self) -> None:
        on = self.on.value()
        if on is None:
            raise PlannerError(tr("Say on which day."))
        self._workspace.attempt(
            tr("add a training session"),
            champions.add_training,
            self.title.text().strip(),
            on,
            self.people.ticked(),
            self._workspace.today,
            self.note.text().strip(),
        )
