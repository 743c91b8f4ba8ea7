"""The departments beside the people: one click keeps its people in sight."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from planner.actions import rows
from planner.models import Department, Draft, Person
from planner.text import number, tr, trn
from planner.ui.as_written import sorting_key
from planner.ui.drag_rows import TakesDrops
from planner.ui.named_action import NamedAction
from planner.ui.pages.dropping import PeopleDrop, Target
from planner.ui.state.workspace import Workspace

_ID = Qt.ItemDataRole.UserRole
_Line = tuple[int | None, str, int]
"""A department's id, none for all of them, its name, and how many people are at home there."""


class DepartmentList(TakesDrops, QListWidget):
    """Every department with how many of the plan's people are at home there."""

    picked = Signal(object)
    """The name of a department, or None for all of them."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._shown: list[_Line] = []
        self._departments: Mapping[int, Department] | None = None
        self._in_order: list[Department] = []
        self._picked: int | None = None
        self.setAccessibleName(tr("Departments"))
        self.setToolTip(
            tr("Drag people onto a department: as champion, as backup, or to be at home there.")
        )
        self.drop = PeopleDrop(self, workspace, self._target_at)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setUniformItemSizes(True)
        self.setFixedWidth(QFontMetrics(self.font()).averageCharWidth() * 24)
        self.itemClicked.connect(self._pick)
        self.itemActivated.connect(self._pick)

    def show_departments(self) -> None:
        """List the departments of the plan as it is now."""
        plan = self._workspace.plan
        if plan.departments is not self._departments:
            self._departments = plan.departments
            self._in_order = sorted(plan.departments.values(), key=lambda d: sorting_key(d.name))
        shown: list[_Line] = [(None, tr("All departments"), len(plan.people))]
        for department in self._in_order:
            count = len(plan.where(Person, "department_id", department.id))
            shown.append((department.id, department.name, count))
        before, self._shown = self._shown, shown
        if [line[:2] for line in before] == [line[:2] for line in shown]:
            for at, line in enumerate(shown):
                if line != before[at]:
                    self.item(at).setText(_words(line))
        else:
            self.clear()
            for line in shown:
                self._add(line)
            self._show_picked()

    def _show_picked(self) -> None:
        """Mark the department the people beside are of."""
        for at in range(self.count()):
            if self.item(at).data(_ID) == self._picked:
                self.setCurrentRow(at)

    def _add(self, line: _Line) -> None:
        item = QListWidgetItem(_words(line))
        item.setData(_ID, line[0])
        self.addItem(item)

    def _pick(self, item: QListWidgetItem) -> None:
        self._picked = item.data(_ID)
        department = self._workspace.plan.departments.get(self._picked or 0)
        self.picked.emit(department.name if department is not None else None)

    # Dropping ----------------------------------------------------------------------------

    def _target_at(self, point: QPoint) -> Target | None:
        """Return the seat of the department below the pointer, which can be a home besides."""
        item = self.itemAt(point)
        if item is None or item.data(_ID) is None:
            return None
        department = self._workspace.plan.departments[item.data(_ID)]

        def home(people: list[int]) -> list[NamedAction]:
            words = tr("Make {department} their home", department=department.name)
            return [(words, lambda: self.move_here(people, department.id))]

        seat = self._workspace.plan.responsibility_for(department)
        return Target(seat.id, self.visualItemRect(item), home)

    def move_here(self, people: list[int], department_id: int) -> None:
        """Make a department the home of these people, as one step; some may be there already."""
        home = self._workspace.plan.people
        people = [dropped for dropped in people if home[dropped].department_id != department_id]

        def move(draft: Draft) -> None:
            for person_id in people:
                rows.edit(draft, Person, person_id, department_id=department_id)

        words = trn("move {count} person", "move {count} people", len(people))
        if self._workspace.do(words, move) is not None:
            name = self._workspace.plan.departments[department_id].name
            said = trn(
                "{count} person moved to {name}.", "{count} people moved to {name}.", len(people),
                name=name,
            )  # fmt: skip
            self._workspace.show_message(said, "good")


def _words(line: _Line) -> str:
    _, name, count = line
    return f"{name}  ({number(count)})" if count else name
