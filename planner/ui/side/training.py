"""What the details panel says of a training session: who came, each with a way to correct it."""

from __future__ import annotations

from planner.actions import champions
from planner.models import Attendance, Training
from planner.text import day, tr
from planner.ui.lists.trainings import in_champion_seats
from planner.ui.side.deferred_changes import do_later
from planner.ui.side.details import Details
from planner.ui.state.workspace import Workspace
from planner.ui.widgets.people_checks import PeopleChecks, TickWords


def show_training(details: Details, workspace: Workspace, training_id: int) -> None:
    """Fill the panel with one session."""
    training = workspace.plan.get(Training, training_id)
    details.begin(training.title)
    details.facts([(tr("Day"), day(training.on, workspace.today))])
    if training.note:
        details.text(training.note)
    details.heading(tr("Who came"))
    if training.on > workspace.today:
        details.text(tr("It is still to come. Afterwards, tick here who came."))
    else:
        details.text(tr("Whoever is ticked is trained from its day on."))
        details.widget(CameBox(workspace, training))
    details.end()


class CameBox(PeopleChecks):
    """Everybody with a champion seat or asked for one; ticking says that they came."""

    def __init__(self, workspace: Workspace, training: Training) -> None:
        super().__init__(TickWords(tr("Who came"), tr("{name} came"), tr("{name} did not come")))
        self._workspace, self._id = workspace, training.id
        came = workspace.plan.where(Attendance, "training_id", training.id)
        self.show_people(
            in_champion_seats(workspace), {attendance.person_id for attendance in came}
        )
        self.setEnabled(not workspace.read_only)
        self.setMinimumHeight(220)
        self.changed.connect(self._save)

    def _save(self) -> None:
        do_later(
            self._workspace,
            tr("say who came to a session"),
            champions.set_who_came,
            self._id,
            self.ticked(),
            self._workspace.today,
        )
