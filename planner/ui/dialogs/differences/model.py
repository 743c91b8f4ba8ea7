"""The list of differences: headings, lines, and what is ticked or decided of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, Qt, Signal
from PySide6.QtGui import QColor, QFont

from planner.imports import Change
from planner.text import mark, tr
from planner.ui.dialogs.differences.decisions import Decisions
from planner.ui.dialogs.differences.groups import (
    FIRST_READY,
    GROUPS,
    NOTES,
    READY,
    TITLES,
    TO_DECIDE,
    Group,
)
from planner.ui.dialogs.differences.lines import Line
from planner.ui.look.plain import plain_tip
from planner.ui.look.theme import current_theme
from planner.ui.model_index import Index

Role = Qt.ItemDataRole
Check = Qt.CheckState

WHO, WHAT, WAS, NOW, WORTH = range(5)
HEADINGS = ("", "", mark("Was"), mark("Now"), mark("Worth knowing"))
_MOST = 200
"""How many characters of a value a cell shows; all of it is said below the list."""


@dataclass(frozen=True)
class Heading:
    """What stands above lines: of one kind, or of all that is to decide or ready."""

    words: str
    note: str
    group: Group | None = None
    tone: str = ""
    """Of what stands above several kinds: how it is painted."""


class DifferenceList(QAbstractTableModel):
    """Changes are ticked to begin with; what has to be decided is left until somebody does, one
    line at a time."""

    ticked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._lines: list[Line] = []
        self._shown: list[Line | Heading] = []
        self.decisions = Decisions()
        self._group: Group | None = None
        self._wanted = ""

    # Filling -----------------------------------------------------------------------------

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show other lines; what was ticked before is forgotten."""
        self._lines = list(lines)
        self.decisions = Decisions(self._lines)
        self._refresh()

    def show_group(self, group: Group | None) -> None:
        """Show the lines of one kind, or all but those of whom nothing differs."""
        self._group = group
        self._refresh()

    def find(self, text: str) -> None:
        """Show only lines that have this text somewhere."""
        self._wanted = text.casefold()
        self._refresh()

    def refuse(self, refused: Mapping[Change, str]) -> None:
        """Leave what cannot be made with the others that are accepted, and say why."""
        for line in self._lines:
            why = [refused[change] for change in line.changes if change in refused]
            if why:
                self.decisions.accept(line, False)
                line.details = tr(" · ").join((line.details, why[0]))
        self._refresh()

    def _refresh(self) -> None:
        self.beginResetModel()
        lines = [line for line in self._lines if self._fits(line)]
        self._shown = list(self._arranged(lines))
        self.endResetModel()
        self.ticked.emit()

    def _arranged(self, lines: Sequence[Line]) -> Iterator[Line | Heading]:
        """Yield the lines by kind, each kind below its heading."""
        by_group: dict[Group, list[Line]] = {}
        for line in lines:
            by_group.setdefault(line.group, []).append(line)
        waiting = sum(line.group in TO_DECIDE for line in lines)
        ready = sum(line.group not in TO_DECIDE and bool(line.changes) for line in lines)
        for group in GROUPS:
            if group == GROUPS[0] and waiting:
                note = tr("Left as they are unless you choose.")
                yield Heading(tr("{count} to decide", count=waiting), note, tone="weak")
            if group == FIRST_READY and ready:
                note = tr("Untick what should stay.")
                yield Heading(tr("{count} ready", count=ready), note, tone="good")
            if group in by_group:
                yield _heading(group, len(by_group[group]))
                if group != "unchanged" or self._group is not None or self._wanted:
                    yield from by_group[group]

    def _fits(self, line: Line) -> bool:
        if self._group not in (None, line.group):
            return False
        texts = (line.who, line.what, line.was, line.now, line.worth_knowing)
        return not self._wanted or any(self._wanted in text.casefold() for text in texts)

    # Deciding ----------------------------------------------------------------------------

    def tick_all(self) -> None:
        """Tick the changes in sight; what has to be decided is decided one by one."""
        self.tick(
            [
                at
                for at, line in enumerate(self._shown)
                if isinstance(line, Line) and line.group not in TO_DECIDE
            ],
            True,
        )

    def tick_none(self) -> None:
        """Untick every line in sight."""
        self.tick(range(len(self._shown)), False)

    def tick(self, rows: Iterable[int], on: bool) -> None:
        """Accept or leave lines in sight, whatever they are."""
        for row in rows:
            if (line := self.line(row)) is not None:
                self.decisions.accept(line, on)
        self._emit_ticked()

    def accept(self, line: Line) -> None:
        """Tick a line, whose words may have changed."""
        self.decisions.accept(line, True)
        self._refresh()

    def choose(self, row: int, option: int) -> None:
        """Decide a conflict; choosing the same again leaves it open."""
        line = self.line(row)
        if line is not None and line.options is not None:
            self.decisions.choose(line, option)
            self._emit_ticked()

    def all_ticked(self, rows: Iterable[int]) -> bool:
        """Return whether those of these lines that can be accepted all are."""
        lines = [line for row in rows if (line := self.line(row)) is not None]
        return all(self.decisions.is_accepted(line) for line in lines if line.changes)

    def _emit_ticked(self) -> None:
        if self._shown:
            last = self.index(len(self._shown) - 1, NOW)
            self.dataChanged.emit(self.index(0, 0), last, [Role.CheckStateRole])
        self.ticked.emit()

    # What is in sight --------------------------------------------------------------------

    def line(self, row: int) -> Line | None:
        """Return the line of a row in sight; none of a heading."""
        shown = self._shown[row] if 0 <= row < len(self._shown) else None
        return shown if isinstance(shown, Line) else None

    def first_row(self) -> int:
        """Return the row of the first line in sight; 0 where there is none."""
        rows = (at for at, shown in enumerate(self._shown) if isinstance(shown, Line))
        return next(rows, 0)

    def row_of(self, line: Line) -> int:
        """Return the row of a line in sight; -1 where it is not in sight."""
        return self._shown.index(line) if line in self._shown else -1

    def heading(self, row: int) -> Heading | None:
        """Return the heading of a row in sight."""
        shown = self._shown[row]
        return shown if isinstance(shown, Heading) else None

    def count(self, group: Group | None = None) -> int:
        """Count the lines of one kind, or all but those of whom nothing differs."""
        return sum(
            line.group == group if group else line.group != "unchanged" for line in self._lines
        )

    def _rows_below(self, row: int) -> range:
        end = row + 1
        while end < len(self._shown) and isinstance(self._shown[end], Line):
            end += 1
        return range(row + 1, end)

    # What Qt asks ------------------------------------------------------------------------

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index | None = None) -> int:
        return len(HEADINGS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Role.DisplayRole:
            return tr(HEADINGS[section]) if HEADINGS[section] else ""
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if self.data(index, Role.CheckStateRole) is not None:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def data(self, index: Index, role: int = Role.DisplayRole) -> Any:
        shown = self._shown[index.row()]
        if isinstance(shown, Heading):
            return self._heading_data(index.row(), shown, role) if index.column() == WHO else None
        if role == Role.DisplayRole:
            return _cell(shown, index.column())[:_MOST]
        if role == Role.ToolTipRole:
            return plain_tip(_cell(shown, index.column()))
        if role == Role.AccessibleTextRole and index.column() == WHO:
            return shown.details or shown.who
        if role == Role.CheckStateRole:
            return self._check(shown, index.column())
        if role == Role.FontRole and index.column() == WHO:
            return _bold()
        if role == Role.ForegroundRole and index.column() in (WHAT, WORTH):
            return QColor(current_theme().muted)
        return None

    def _check(self, line: Line, column: int) -> Check | None:
        if line.options is not None:
            if column not in (WAS, NOW):
                return None
            on = self.decisions.is_chosen(line, column - WAS)
        elif column == WHO and line.changes:
            on = self.decisions.is_ticked(line)
        else:
            return None
        return Check.Checked if on else Check.Unchecked

    def _heading_data(self, row: int, heading: Heading, role: int) -> Any:
        if role == Role.DisplayRole:
            return heading.words
        if role == Role.AccessibleTextRole:
            return " ".join(filter(None, (heading.words, heading.note)))
        if role == Role.FontRole:
            return _bold()
        if role == Role.CheckStateRole and heading.group in READY:
            lines = [line for at in self._rows_below(row) if (line := self.line(at)) is not None]
            ticked = sum(map(self.decisions.is_ticked, lines))
            if ticked == len(lines):
                return Check.Checked
            return Check.PartiallyChecked if ticked else Check.Unchecked
        return None

    def setData(self, index: Index, value: Any, role: int = Role.EditRole) -> bool:
        if role != Role.CheckStateRole or self.data(index, role) is None:
            return False
        line = self.line(index.row())
        if line is None:
            self.tick(self._rows_below(index.row()), Check(value) != Check.Unchecked)
        elif line.options is not None:
            self.choose(index.row(), index.column() - WAS)
        else:
            self.tick([index.row()], Check(value) == Check.Checked)
        return True


def _heading(group: Group, count: int) -> Heading:
    note = NOTES.get(group)
    words = tr("{kind} {count}", kind=tr(TITLES[group]), count=count)
    return Heading(words, tr(note) if note else "", group)


def _cell(line: Line, column: int) -> str:
    if line.options is not None and column in (WAS, NOW):
        below = line.was if column == WAS else line.now
        return "\n".join(filter(None, (line.options[column - WAS].words, below)))
    if column == WORTH and line.tone:
        return ""  # painted as a pill
    text = (line.who, line.what, line.was, line.now, line.worth_knowing)[column]
    return text.replace("\n", " ")


def _bold() -> QFont:
    font = QFont()
    font.setWeight(QFont.Weight.DemiBold)
    return font
