"""What people hand over or left behind: every thing with who takes it and how that stands."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from planner.actions.hand_overs import begin_hand_over, note_shown
from planner.analysis.handing_over.things import not_begun, things_of
from planner.models import Person
from planner.models.hand_overs import HandOverState
from planner.text import day, tr, trn
from planner.ui.lists.hand_overs import (
    HandOverRow,
    hand_over_listing,
    hand_over_rows,
    set_hand_over_state,
)
from planner.ui.side.hand_over import proposals_for
from planner.ui.state.workspace import Workspace
from planner.ui.table import TablePanel
from planner.ui.table.chips import ByValue, Only
from planner.ui.widgets.figure import Link

_MOST_NOT_BEGUN = 3


class HandOversView(QWidget):
    """The table of hand-overs, below those that nobody has begun."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._links = QVBoxLayout()
        self._links.setSpacing(2)
        column.addLayout(self._links)
        self._linked: list[tuple[int, str]] = []
        self.panel = TablePanel(
            workspace,
            hand_over_listing(workspace),
            chips=(
                ByValue(tr("Handed over by"), lambda row: (row.giver,)),
                Only(tr("Open"), lambda row: row.stands.open),
                Only(tr("Late"), lambda row: row.stands.days_late > 0),
            ),
            empty=(
                tr("Nothing is being handed over"),
                tr(
                    "When somebody leaves, or has left, everything they hold is listed here with"
                    " who takes it over, what they have to be shown, and who accepted it when."
                ),
                ((tr("Somebody leaves…"), lambda: workspace.run_command("person leaves")),),
            ),
            actions=(
                (tr("Ask whether they take it over"), self._setting("asked")),
                (tr("They accepted today"), self._setting("accepted")),
                (tr("They declined"), self._setting("declined")),
                (tr("It was shown today"), self._note_shown),
                (
                    tr("Show the person"),
                    lambda row: workspace.open_page("people", "person", row.row.person_id),
                ),
            ),
        )
        column.addWidget(self.panel, 1)

    def refresh(self) -> None:
        """Show the hand-overs of the plan as it is now."""
        self.panel.show_rows(hand_over_rows(self._workspace))
        self._show_not_begun()

    def show_of(self, person_id: int) -> None:
        """Show what one person hands over alone."""
        person = self._workspace.plan.people[person_id]
        keys = [row.key for row in self.panel.model.every_row if row.row.person_id == person_id]
        words = tr("handed over by {name}", name=person.shown_name)
        self.panel.show_counted(words, keys)
        self.panel.view.begin()
        self.panel.focus_content()

    def begin(self, person_id: int) -> bool:
        """Note what a person hands over, with who could take it, and show it; say so and return
        False where there is nothing."""
        workspace = self._workspace
        plan, today, log = workspace.plan, workspace.today, workspace.assignment_log()
        name = plan.people[person_id].shown_name
        things = things_of(plan, person_id, today, log)
        if not things:
            workspace.show_message(tr("{name} has nothing to hand over.", name=name), "plain")
            return False
        new = [t.responsibility.id for t in things if t.noted is None]
        if new and not workspace.read_only:
            found = proposals_for(workspace, person_id)
            to = {row_id: found[row_id].person_id if row_id in found else None for row_id in new}
            words = tr("begin the hand-over of {name}", name=name)
            if workspace.do(words, begin_hand_over, person_id, to, today) is None:
                return False
        self.refresh()
        self.show_of(person_id)
        return True

    # Hand-overs that nobody has begun ----------------------------------------------------

    def _show_not_begun(self) -> None:
        plan, today = self._workspace.plan, self._workspace.today
        bare = not_begun(plan, today)
        linked = [(p.id, self._words(p, len(things))) for p, things in bare[:_MOST_NOT_BEGUN]]
        if linked == self._linked:
            return
        self._linked = linked
        while (item := self._links.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for person_id, words in linked:
            link = Link(words)
            link.clicked.connect(lambda _=False, chosen_id=person_id: self.begin(chosen_id))
            self._links.addWidget(link)

    def _words(self, person: Person, count: int) -> str:
        assert person.last_day is not None, "they leave"
        when, today = day(person.last_day, self._workspace.today), self._workspace.today
        left = person.last_day < today
        said = tr("{name} left on {day}") if left else tr("{name} leaves on {day}")
        return trn(
            "{who}: begin the hand-over of {count} thing that nobody takes over yet",
            "{who}: begin the hand-over of {count} things that nobody takes over yet",
            count,
            who=said.format(name=person.shown_name, day=when),
        )

    # What is done to a row ---------------------------------------------------------------

    def _setting(self, state: HandOverState) -> Callable[[HandOverRow], object]:
        def press(row: HandOverRow) -> None:
            workspace = self._workspace
            workspace.do(
                tr("note who accepted"), set_hand_over_state, row.key, state, workspace.today
            )

        return press

    def _note_shown(self, row: HandOverRow) -> None:
        workspace = self._workspace
        workspace.do(tr("note what was shown"), note_shown, [row.key], workspace.today)
