"""What the details panel says of a champion: stages, training, activity, thanks and hours."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from planner.actions import champions, rows
from planner.analysis.champions.gratitude import last_thanked, thanks_due_to
from planner.analysis.champions.seat_hours import seat_hours
from planner.analysis.champions.stages import stages_of, trainings_of
from planner.models import Assignment, Responsibility, Stage, Thanks
from planner.text import day, short_day, tr, trn
from planner.ui.look.plain import label
from planner.ui.side.deferred_changes import do_later
from planner.ui.side.details import Details
from planner.ui.side.prepared import show_prepared
from planner.ui.side.remove_button import remove_button
from planner.ui.state.workspace import Workspace
from planner.ui.widgets.unfolding import Unfolding

MOST_AT_FIRST = 4


def show_champion(
    details: Details, workspace: Workspace, given: Assignment, change_stage: Callable[[], object]
) -> None:
    """Add what is known of somebody in a champion seat, and ways to tell more of it."""
    seat = workspace.plan.get(Responsibility, given.responsibility_id)
    details.heading(tr("In the champion seat"))
    details.text(workspace.plan.name_of(seat))
    _stages(details, workspace, given, change_stage)
    details.facts(_facts(workspace, given))
    _thanks(details, workspace, given)
    show_prepared(details, workspace, seat)


def _facts(workspace: Workspace, given: Assignment) -> list[tuple[str, str]]:
    plan, today = workspace.plan, workspace.today
    sessions = trainings_of(plan, given.person_id)
    came = ", ".join(
        tr("{title}, {day}", title=t.title, day=short_day(t.on, today)) for t in sessions
    )
    active = "" if given.last_active is None else _ago((today - given.last_active).days)
    return [
        (tr("Came to"), came),
        (tr("Last active"), active),
        (tr("Hours"), seat_hours(plan, plan.people[given.person_id], today).words),
    ]


def _ago(days: int) -> str:
    if days == 0:
        return tr("today")
    return trn("{count} day ago", "{count} days ago", days)


def _stages(
    details: Details, workspace: Workspace, given: Assignment, change_stage: Callable[[], object]
) -> None:
    """Add the stages, the newest first, each with its note and a way to take it out."""

    def line(words: str, note: str, stage_id: int | None) -> QWidget:
        remove = None
        if stage_id is not None:
            remove = partial(
                do_later, workspace, tr("remove a stage"), rows.remove, Stage, stage_id
            )
        return _line_with_note(
            workspace, words, note, tr("Remove the stage “{what}”", what=words), remove
        )

    came = stages_of(workspace.plan, given, workspace.today)
    made = [partial(line, c.sentence(workspace.today), c.note, c.stage_id) for c in came]
    if made:
        details.widget(Unfolding(made, MOST_AT_FIRST))
    if not workspace.read_only:
        details.button(tr("Change the stage…"), change_stage)


def _thanks(details: Details, workspace: Workspace, given: Assignment) -> None:
    """Add when they were thanked, whether it is time again, and a line to note it."""
    plan, today = workspace.plan, workspace.today
    details.heading(tr("Thanks"))
    last = last_thanked(plan, given.person_id, today)
    due = thanks_due_to(plan, today, given.person_id)
    if due is not None:
        details.text(tr("{since} It is time again.", since=due.words(today)))
    elif last is None:
        details.text(tr("Nobody thanked them yet."))
    if not workspace.read_only:
        details.widget(ThanksLine(workspace, given.person_id))
    thanked = sorted(
        plan.where(Thanks, "person_id", given.person_id), key=lambda t: (t.on, t.id), reverse=True
    )
    made = [partial(_thanked, workspace, thanks) for thanks in thanked]
    if made:
        details.widget(Unfolding(made, MOST_AT_FIRST))


def _thanked(workspace: Workspace, thanks: Thanks) -> QWidget:
    when = day(thanks.on, workspace.today)
    words = tr("{day}, by {who}", day=when, who=thanks.by) if thanks.by else when
    remove = partial(do_later, workspace, tr("remove thanks"), rows.remove, Thanks, thanks.id)
    return _line_with_note(
        workspace, words, thanks.what, tr("Remove the thanks of {day}", day=when), remove
    )


def _line_with_note(
    workspace: Workspace, words: str, note: str, what: str, remove: Callable[[], object] | None
) -> QWidget:
    """Return a line with its note below it, and a button that removes it where it can be."""
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    row = QHBoxLayout()
    row.addWidget(label(words, wrap=True), 1)
    if remove is not None and not workspace.read_only:
        row.addWidget(remove_button(what, remove))
    column.addLayout(row)
    if note:
        column.addWidget(label(note, "small", wrap=True))
    return made


class ThanksLine(QWidget):
    """What somebody is thanked for; Enter notes it for today."""

    def __init__(self, workspace: Workspace, person_id: int) -> None:
        super().__init__()
        self._workspace, self._person_id = workspace, person_id
        self.what = QLineEdit()
        self.what.setPlaceholderText(tr("Thanked today, for…"))
        self.what.setAccessibleName(tr("Thanked today, what for"))
        self.what.returnPressed.connect(self._add)
        add = QPushButton(tr("Add"))
        add.setAccessibleName(tr("Note the thanks"))
        add.clicked.connect(self._add)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 4)
        row.addWidget(self.what, 1)
        row.addWidget(add)

    def _add(self) -> None:
        workspace = self._workspace
        do_later(
            workspace,
            tr("note thanks"),
            champions.thank,
            [self._person_id],
            workspace.today,
            self.what.text().strip(),
        )
