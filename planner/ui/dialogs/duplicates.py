"""People and departments that may be in the plan twice, side by side, to be joined."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from planner.actions.joining import join_departments, join_people
from planner.analysis.duplicates.pairs import Pair, same_departments, same_people
from planner.models import Department, Person, Plan
from planner.text import mark, tr, trn
from planner.ui.dialogs.dialog import Dialog
from planner.ui.look.plain import elided, label
from planner.ui.state.workspace import Workspace
from planner.ui.widgets.layouts import clear

SHOWN = 40
"""Pairs in sight at once; joining some brings others."""

_WHY = {
    "same e-mail": mark("same e-mail address"),
    "same name": mark("same name"),
    "alike": mark("names look alike"),
}


class DuplicatesDialog(Dialog):
    """Each pair has a button that joins it, as a step of its own; the last one can be undone."""

    def __init__(self, parent: QWidget | None, workspace: Workspace) -> None:
        super().__init__(parent, tr("In the plan twice?"))
        self._workspace = workspace
        self._swapped: set[tuple[type[Any], int, int]] = set()
        self.words = label("", wrap=True)
        self.done_words = label("", "strong", wrap=True)
        self.undo = QPushButton(tr("Undo"))
        self.undo.setVisible(False)
        self.undo.clicked.connect(self._undo)
        self.joins: list[QPushButton] = []
        self._rows = QGridLayout()
        self._rows.setContentsMargins(0, 0, 12, 0)
        self._rows.setHorizontalSpacing(16)
        self._rows.setVerticalSpacing(12)
        for column in (0, 1):
            self._rows.setColumnStretch(column, 1)
        self._lay_out()
        self.resize(860, 520)
        self._show()

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setObjectName("scrolled")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._rows)
        column.addStretch(1)
        area = QScrollArea()
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        said = QHBoxLayout()
        said.addWidget(self.done_words, 1)
        said.addWidget(self.undo)
        self.column.addWidget(self.words)
        self.column.addWidget(area, 1)
        self.column.addLayout(said)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self.end_with(buttons, buttons.button(QDialogButtonBox.StandardButton.Close))

    # Showing -----------------------------------------------------------------------------

    def _show(self) -> None:
        """List the pairs of the plan as it is now."""
        clear(self._rows)
        self.joins = []
        measures = self._workspace.measures
        people, departments = same_people(measures), same_departments(measures)
        self.words.setText(_intro(len(people), len(departments)))
        line = self._add_pairs(0, tr("Person who stays"), Person, people[:SHOWN])
        self._add_pairs(line, tr("Department that stays"), Department, departments[:SHOWN])

    def _add_pairs(self, line: int, title: str, row_type: type[Any], pairs: list[Pair]) -> int:
        if not pairs:
            return line
        self._rows.addWidget(label(title, "heading"), line, 0)
        self._rows.addWidget(label(tr("Is joined to it"), "heading"), line, 1)
        for pair in pairs:
            line += 1
            self._add_pair(line, row_type, pair)
        return line + 1

    def _add_pair(self, line: int, row_type: type[Any], pair: Pair) -> None:
        key = (row_type, min(pair[:2]), max(pair[:2]))
        keep, other = pair.keep, pair.other
        if key in self._swapped:
            keep, other = other, keep
        plan = self._workspace.plan
        for column, row_id in enumerate((keep, other)):
            self._rows.addWidget(_card(plan, row_type, row_id), line, column)
        self._rows.addWidget(label(tr(_WHY[pair.why]), "muted"), line, 2)
        first, second = (_name(plan, row_type, row_id) for row_id in (keep, other))
        swap = self._button(tr("Swap"), lambda: self._swap(key))
        swap.setAccessibleName(tr("Keep {other} instead of {name}", other=second, name=first))
        join = self._button(tr("Join"), lambda: self._join(row_type, keep, other))
        join.setAccessibleName(tr("Join {other} to {name}", other=second, name=first))
        self._rows.addWidget(swap, line, 3)
        self._rows.addWidget(join, line, 4)
        self.joins.append(join)

    def _button(self, words: str, pressed: Callable[[], object]) -> QPushButton:
        button = QPushButton(words)
        button.setAutoDefault(False)
        button.setEnabled(not self._workspace.read_only)
        button.clicked.connect(lambda: pressed())
        return button

    # Doing -------------------------------------------------------------------------------

    def _swap(self, key: tuple[type[Any], int, int]) -> None:
        self._swapped ^= {key}
        self._show()

    def _join(self, row_type: type[Any], keep: int, other: int) -> None:
        plan = self._workspace.plan
        names = {"name": _name(plan, row_type, keep), "other": _name(plan, row_type, other)}
        verb = join_people if row_type is Person else join_departments
        if self._workspace.do(tr("join {other} to {name}", **names), verb, keep, other) is not None:
            self.done_words.setText(tr("{other} is joined to {name}.", **names))
            self.undo.setVisible(True)
        self._show()
        self.undo.setFocus()  # the button that was pressed has gone, and another must not follow

    def _undo(self) -> None:
        self._workspace.undo()
        self.undo.setVisible(False)
        self.done_words.setText(tr("It is as it was before."))
        self._show()


def _intro(people: int, departments: int) -> str:
    if not people and not departments:
        return tr("Nobody and no department seems to be in the plan twice.")
    found = [
        trn("{count} pair of people", "{count} pairs of people", people),
        trn("{count} pair of departments", "{count} pairs of departments", departments),
    ]
    if not people or not departments:
        found = found[:1] if people else found[1:]
    return tr(
        "{pairs} may be one. Join only what is: the first stays, with all that both hold, and what"
        " only the other says is taken over.",
        pairs=tr("{names} and {last}", names=found[0], last=found[1])
        if len(found) > 1
        else found[0],
    )


def _name(plan: Plan, row_type: type[Any], row_id: int) -> str:
    row = plan.get(row_type, row_id)
    return row.shown_name if isinstance(row, Person) else str(row.name)


def _card(plan: Plan, row_type: type[Any], row_id: int) -> QWidget:
    """Return what tells a row from the other: its name, and below it what is known and held."""
    box = QWidget()
    column = QVBoxLayout(box)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    column.addWidget(elided(_name(plan, row_type, row_id), "strong"))
    row = plan.get(row_type, row_id)
    facts = _of_person(plan, row) if isinstance(row, Person) else _of_department(plan, row)
    column.addWidget(elided(" · ".join(filter(None, facts)), "muted"))
    return box


def _of_person(plan: Plan, person: Person) -> list[str]:
    home = plan.departments.get(person.department_id or 0)
    held = len(plan.assignments_by(person.id))
    ref = tr("id {id}", id=person.ref) if person.ref else tr("no id")
    return [
        ref,
        person.email,
        home.name if home else "",
        trn("given {count} thing", "given {count} things", held) if held else tr("holds nothing"),
    ]


def _of_department(plan: Plan, department: Department) -> list[str]:
    people = len(plan.where(Person, "department_id", department.id))
    named = len(plan.assignments_of(plan.responsibility_for(department).id))
    staff = department.headcount
    return [
        trn("{count} person is in it", "{count} people are in it", people),
        trn("{count} is named for its seat", "{count} are named for its seat", named)
        if named
        else "",
        tr("{count} staff", count=staff) if staff is not None else "",
    ]
