"""Somebody leaves: the day, everything they hold, and who takes over each, in one place."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QGridLayout, QScrollArea, QWidget

from planner.actions import hand_overs
from planner.analysis.handing_over.proposals import Proposal
from planner.errors import PlannerError
from planner.exports.titles import kind_title
from planner.models import Draft, Responsibility
from planner.text import tr, trn
from planner.ui.dialogs.form import DayField, FormDialog
from planner.ui.dialogs.leaving_words import describe_departure
from planner.ui.dialogs.somebody_box import Somebody, SomebodyBox, people_in
from planner.ui.lists.naming import people_choices, person_choice, person_label
from planner.ui.look.plain import elided, label
from planner.ui.look.screen_room import screen_room
from planner.ui.side.hand_over import proposals_for
from planner.ui.state.workspace import Workspace
from planner.ui.successors import held_by, successors
from planner.ui.table.pick_box import PickBox
from planner.ui.widgets.pill import Pill

HandOver = dict[int, Somebody]
"""Who takes over what: people, or names of new ones, by responsibilities."""

WIDE = 980
"""Pixels, where the screen has them: who may take over is said with why."""
BESIDE_PICKS = 440
"""Pixels of the dialog that its other columns and its margins take."""
BESIDE_WORDS = 52
"""Pixels of a box that its words cannot have."""


class PersonLeavesDialog(FormDialog):
    """Choosing a person lists what they hold; each may be handed over; one step saves it all."""

    def __init__(
        self,
        parent: QWidget | None,
        workspace: Workspace,
        person_id: int | None = None,
        last_day: date | None = None,
        take: Callable[[date, HandOver], object] | None = None,
    ) -> None:
        """``take`` is told what was chosen, and saves it with what else is chosen there; without
        it the dialog saves it itself."""
        super().__init__(
            parent,
            tr("Somebody leaves"),
            tr("Save") if take is None else tr("Hand over"),
            tr(
                "Until the last day nothing changes; what is handed over passes on the day after."
                " Who has not accepted a champion seat is nominated for it first."
            ),
            width=840,
        )
        room = screen_room(self).width()
        width = min(WIDE, max(self.minimumWidth(), room - 80))
        self.open_at(width)
        self._room_for_pick = max(120, width - BESIDE_PICKS)
        self._workspace, self._take = workspace, take
        self._ids = {text: id_ for id_, text in people_choices(workspace.plan)}
        self.person = PickBox(self, list(self._ids), chosen=lambda _: self._list())
        self.day = DayField(workspace.today)
        self.add(tr("Who"), self.person)
        self.add(tr("Last day"), self.day)
        self.summary = label("", "muted", wrap=True)
        self.picks: dict[int, SomebodyBox] = {}
        self.column.insertWidget(2, self.summary)
        self.column.insertWidget(3, self._list_area(), 1)
        self.accepted_by = self._save
        self._listed: int | None = None
        self._begin_with(person_id, last_day)
        # Left alone Qt opens a dialog no wider than two thirds of the screen.
        self.resize(width, self._height_for_all())

    def _begin_with(self, person_id: int | None, last_day: date | None) -> None:
        """Begin with a person and a day, as far as they are known."""
        edit = self.person.lineEdit()
        assert edit is not None
        edit.editingFinished.connect(self._list)
        plan = self._workspace.plan
        self.person.start_with("" if person_id is None else person_label(plan, person_id))
        self._list()
        if last_day is not None:
            self.day.set(last_day)
        self.person.setEnabled(self._take is None)

    def _list_area(self) -> QScrollArea:
        """Make the place of all that is held, which scrolls where the screen is low."""
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(12)
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnMinimumWidth(1, 100)
        self._grid.setContentsMargins(0, 0, 12, 0)
        inside = QWidget()
        inside.setObjectName("scrolled")
        inside.setLayout(self._grid)
        self._area = QScrollArea()
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidgetResizable(True)
        self._area.setMinimumHeight(60)
        self._area.setWidget(inside)
        return self._area

    def _grow(self) -> None:
        """Grow to where all that is held is in sight, as far as the screen has room for it."""
        inside = self._area.widget()
        assert inside is not None
        more = inside.sizeHint().height() - self._area.viewport().height()
        if more <= 0:
            return
        room = screen_room(self)
        self.resize(self.width(), min(self.height() + more, room.height() - 40))
        below = self.frameGeometry().bottom() - room.bottom()
        if below > 0:
            self.move(self.x(), max(room.top(), self.y() - below))

    def _height_for_all(self) -> int:
        """Return how high it is with everything in sight, as far as the screen has room for it."""
        return min(self.sizeHint().height(), screen_room(self).height() - 40)

    @property
    def person_id(self) -> int | None:
        return self._ids.get(self.person.currentText())

    def _list(self) -> None:
        """List what the chosen person holds, each with a proposed successor."""
        person_id = self.person_id
        if person_id == self._listed and person_id is not None:
            return
        self._listed = person_id
        while item := self._grid.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        self.picks = {}
        self.ok.setEnabled(person_id is not None)
        if person_id is None:
            self.summary.setText(tr("Choose a person to see what they hold."))
            return
        plan = self._workspace.plan
        self.person.start_with(person_label(plan, person_id))  # a part of it was enough
        self.day.set(plan.people[person_id].last_day)
        held = held_by(plan, person_id, self._workspace.today)
        best = proposals_for(self._workspace, person_id) if held else {}
        self.summary.setText(
            trn(
                "{count} responsibility to hand over",
                "{count} responsibilities to hand over",
                len(held),
            )
            if held
            else tr("They hold nothing, so there is nothing to hand over.")
        )
        for line, responsibility in enumerate(held):
            self._add_line(line, responsibility, person_id, best.get(responsibility.id))
        self._grid.setRowStretch(len(held), 1)
        QTimer.singleShot(0, self, self._grow)  # only then is known how much room it takes

    def _add_line(
        self, line: int, responsibility: Responsibility, person_id: int, best: Proposal | None
    ) -> None:
        workspace = self._workspace
        plan = workspace.plan
        coverage = workspace.measures.coverage
        alone = coverage.holders.get(responsibility.id) == frozenset({person_id})
        pick = self._pick(responsibility, person_id, best)
        self.picks[responsibility.id] = pick
        self._grid.addWidget(label(kind_title(responsibility.kind), "muted"), line, 0)
        self._grid.addWidget(elided(plan.name_of(responsibility)), line, 1)
        words, tone = (tr("held alone"), "bad") if alone else (tr("others hold it too"), "good")
        self._grid.addWidget(Pill(words, tone), line, 2, Qt.AlignmentFlag.AlignLeft)
        self._grid.addWidget(pick, line, 3)

    def _pick(
        self, responsibility: Responsibility, person_id: int, best: Proposal | None
    ) -> SomebodyBox:
        """Make the box of who takes a thing over: who is proposed, then everybody else."""
        workspace, plan = self._workspace, self._workspace.plan
        proposed = successors(workspace.measures, responsibility, person_id, best)
        known = dict(people_choices(plan))
        offered = {
            successor.person_id: tr(
                "{name} – {why}", name=known[successor.person_id], why=successor.why
            )
            for successor in proposed
        }
        others = {
            other_id: name
            for other_id, name in known.items()
            if other_id not in {*offered, person_id}
        }
        nobody = tr("Nobody yet")
        choice = replace(
            person_choice(workspace),
            options=lambda: [*offered.items(), *others.items()],
            none=nobody,
        )
        pick = SomebodyBox(workspace, choice)
        pick.setAccessibleName(tr("Who takes over {name}", name=plan.name_of(responsibility)))
        pick.setMinimumContentsLength(12)
        pick.setEditText(next(iter(offered.values()), nobody))
        pick.edit.setCursorPosition(0)
        widest = max(map(pick.fontMetrics().horizontalAdvance, offered.values()), default=0)
        if widest:
            pick.setMinimumWidth(min(widest + BESIDE_WORDS, self._room_for_pick))
        return pick

    def _save(self) -> None:
        person_id, last_day = self.person_id, self.day.value()
        if person_id is None:
            raise PlannerError(tr("Choose who leaves."))
        if last_day is None:
            raise PlannerError(tr("Enter the last day, such as 2027-03-01."))
        chosen = {
            responsibility_id: somebody
            for responsibility_id, pick in self.picks.items()
            if (somebody := pick.chosen()) is not None
        }
        if self._take is not None:
            self._take(last_day, chosen)
        else:
            self._let_leave(person_id, last_day, chosen)

    def _let_leave(self, person_id: int, last_day: date, chosen: HandOver) -> None:
        workspace, handed = self._workspace, dict[int, int]()

        def leave(draft: Draft) -> None:
            handed.update(people_in(draft, chosen))
            to = {
                responsibility_id: handed.get(responsibility_id) for responsibility_id in self.picks
            }
            hand_overs.leave(draft, person_id, last_day, to, workspace.today)

        if workspace.attempt(tr("set last day and hand over"), leave) is not None:
            plan, left = workspace.plan, len(self.picks) - len(handed)
            words = describe_departure(plan, plan.people[person_id], workspace.today, handed, left)
            workspace.show_message(words, "good", (tr("Show the hand-over"), self._show_hand_over))

    def _show_hand_over(self) -> None:
        self._workspace.run_command("hand over", self._listed)
