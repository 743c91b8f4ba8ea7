"""What an edited workbook would change, line by line, each with its tick."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Literal, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from planner.analysis.cover.coverage import Coverage
from planner.imports import Change, Differences, Invalid
from planner.models import Assignment, Plan, Responsibility
from planner.store import Change as Step
from planner.text import mark, tr
from planner.ui.dialogs.merge_goes import goes_with
from planner.ui.dialogs.merge_history import changed_since
from planner.ui.look.plain import plain_tip

Index = QModelIndex | QPersistentModelIndex
Role = Qt.ItemDataRole
Group = Literal["change", "removal", "conflict", "invalid"]

TITLES = (
    mark("Sheet"),
    mark("Row"),
    mark("Column"),
    mark("What"),
    mark("In the plan"),
    mark("In the workbook"),
)
KIND_WORDS = {"changed": mark("changed"), "new": mark("new row"), "removed": mark("row removed")}
_DOUBT = mark("another row?")
_CONFLICT_WORDS = {
    "changed": mark("changed in both"),
    "new": mark("removed from the plan"),
    "removed": mark("removed, but kept in the plan"),
}
_MOST = 200
"""How many characters of a value a cell shows; all of it is said below the list."""


class Line(NamedTuple):
    """One line: a difference that can be accepted, or a cell that cannot be used."""

    group: Group
    change: Change | None
    cells: tuple[str, ...]
    details: str
    """All of it in words."""


class MergeLines(QAbstractTableModel):
    """The lines; changes are ticked to begin with, removals and conflicts only one by one."""

    ticked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._lines: list[Line] = []
        self._shown: list[Line] = []
        self._ticked: set[Change] = set()
        self._group: Group | None = None

    # Filling -----------------------------------------------------------------------------

    def show_found(
        self, found: Differences, plan: Plan, cover: Coverage, steps: Sequence[Step] = ()
    ) -> None:
        """Show what differs from this plan, so covered; ticks begin anew. The newest steps taken
        in the plan tell when it was changed where both were."""
        self._ticked = {change for change in found.changes if change.kind != "removed"}
        self._lines = [
            *(_line(change, _group(change), plan, cover) for change in found.changes),
            *(
                _line(change, "conflict", plan, cover, changed_since(change, plan, steps))
                for change in found.conflicts
            ),
            *(_unusable(cell) for cell in found.invalid),
        ]
        self._renew()

    def show_group(self, group: Group | None) -> None:
        """Show the lines of one group, or all."""
        self._group = group
        self._renew()

    def refuse(self, refused: Mapping[Change, str]) -> None:
        """Untick changes that cannot be made with the others that are ticked, and say why."""
        self._ticked -= refused.keys()
        self._lines = [
            line._replace(details=f"{line.details}\n{refused[line.change]}")
            if line.change is not None and line.change in refused
            else line
            for line in self._lines
        ]
        self._renew()

    def _renew(self) -> None:
        self.beginResetModel()
        self._shown = [n for n in self._lines if self._group in (None, n.group)]
        self.endResetModel()
        self.ticked.emit()

    # Ticks -------------------------------------------------------------------------------

    @property
    def accepted(self) -> tuple[Change, ...]:
        """The changes that are ticked, in their order, shown or not."""
        return tuple(n.change for n in self._lines if n.change in self._ticked and n.change)

    def line(self, row: int) -> Line | None:
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def count(self, group: Group | None = None) -> int:
        """Count the lines, all or those of one group."""
        return sum(1 for line in self._lines if group in (None, line.group))

    def all_ticked(self, rows: Iterable[int]) -> bool:
        """Whether those of these lines that can be accepted are all ticked."""
        changes = (self._shown[row].change for row in rows)
        return all(change in self._ticked for change in changes if change is not None)

    def tick_all(self) -> None:
        """Tick the changes in sight; removals and conflicts are ticked one by one."""
        self.tick([at for at, line in enumerate(self._shown) if line.group == "change"], True)

    def tick_none(self) -> None:
        """Untick every line in sight."""
        self.tick(range(len(self._shown)), False)

    def tick(self, rows: Iterable[int], on: bool) -> None:
        """Tick or untick lines in sight, whatever they are."""
        for row in rows:
            change = self._shown[row].change
            if change is not None:
                (self._ticked.add if on else self._ticked.discard)(change)
        if self._shown:
            last = self.index(len(self._shown) - 1, 0)
            self.dataChanged.emit(self.index(0, 0), last, [Role.CheckStateRole])
        self.ticked.emit()

    # What Qt asks ------------------------------------------------------------------------

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index | None = None) -> int:
        return len(TITLES)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Role.DisplayRole:
            return tr(TITLES[section])
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if index.column() == 0 and self._shown[index.row()].change is not None:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        line = self._shown[index.row()]
        if role == Role.DisplayRole:
            return line.cells[index.column()][:_MOST].replace("\n", " ")
        if role == Role.ToolTipRole:
            return plain_tip(line.cells[index.column()])
        if role == Role.AccessibleTextRole and index.column() == 0:
            return line.details
        if role == Role.CheckStateRole and index.column() == 0 and line.change is not None:
            on = line.change in self._ticked
            return Qt.CheckState.Checked if on else Qt.CheckState.Unchecked
        return None

    def setData(self, index: Index, value: Any, role: int = Role.EditRole) -> bool:
        if role != Role.CheckStateRole or self._shown[index.row()].change is None:
            return False
        self.tick([index.row()], Qt.CheckState(value) == Qt.CheckState.Checked)
        return True


def _line(change: Change, group: Group, plan: Plan, cover: Coverage, since: str = "") -> Line:
    kind = tr((_CONFLICT_WORDS if group == "conflict" else KIND_WORDS)[change.kind])
    kind = tr(_DOUBT) if change.doubt else kind
    was, now = describe_value(change.was), describe_value(change.now)
    if change.column is None:
        was = was if change.was is not None else ""
        now = now if change.now is not None else ""
    called, goes = _called(change, plan), goes_with(change, plan, cover)
    cells = (change.sheet, called, change.column or "", kind, was, goes or now)
    told: Sequence[str] = [
        tr("{place}: {row}, {kind}.", place=_place(change), row=called, kind=kind),
        tr("When exported: {value}", value=describe_value(change.exported))
        if group == "conflict" and change.kind == "changed"
        else "",
        change.doubt,
        tr("What goes with it: {what}.", what=_goes(goes, change)) if goes else "",
        tr("In the plan: {value}", value=was) if was else "",
        tr("In the workbook: {value}", value=now) if now else "",
        since,
    ]
    return Line(group, change, cells, "\n".join(filter(None, told)))


def _group(change: Change) -> Group:
    return "removal" if change.kind == "removed" else "change"


def _goes(short: str, change: Change) -> str:
    return tr("; ").join((short, *change.side_effects))


def _called(change: Change, plan: Plan) -> str:
    """Name the row: people by name, where lists for programs have their id."""
    if change.in_list == "people" and change.row_id in plan.people:
        return plan.people[change.row_id].shown_name
    given = plan.table(Assignment).get(change.row_id) if change.in_list == "champions" else None
    if given is None:
        return change.row
    seat = plan.name_of(plan.get(Responsibility, given.responsibility_id))
    return tr("{seat}: {person}", seat=seat, person=plan.people[given.person_id].shown_name)


def _unusable(cell: Invalid) -> Line:
    kind = tr("not usable")
    place = " ".join(filter(None, (cell.sheet, cell.cell)))
    cells = (cell.sheet, "", cell.cell, kind, "", cell.reason)
    return Line("invalid", None, cells, tr("{place}: {reason}", place=place, reason=cell.reason))


def _place(change: Change) -> str:
    where = " ".join(filter(None, (change.sheet, change.cell)))
    return tr(", ").join(filter(None, (where, change.column)))


def describe_value(value: object) -> str:
    """Return a value of a cell, or all values of a row, as people read it."""
    if isinstance(value, Mapping):
        return tr("; ").join(
            f"{heading}: {describe_value(part)}" for heading, part in value.items()
        )
    return tr("(empty)") if value is None or value == "" else str(value)
