"""The saved scenarios, in an order that can be changed by hand."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from planner.models import Plan, Scenario
from planner.text import tr, trn
from planner.ui.widgets.figure import Link
from planner.ui.widgets.layouts import clear
from planner.ui.widgets.words import Words

_ALT = Qt.KeyboardModifier.AltModifier
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class _ScenarioLink(Link):
    """Shows a scenario; Alt+Up and Alt+Down move it, F2 renames it, Ctrl+Delete deletes it."""

    moved = Signal(int)
    renamed = Signal()
    dropped = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, held = Qt.Key(event.key()), event.modifiers()
        if held & _ALT and key in _STEPS:
            self.moved.emit(_STEPS[key])
        elif key == Qt.Key.Key_F2:
            self.renamed.emit()
        elif key == Qt.Key.Key_Delete and held & Qt.KeyboardModifier.ControlModifier:
            self.dropped.emit()
        else:
            super().keyPressEvent(event)


class ScenarioList(QWidget):
    """One line for each saved scenario, with a menu of what can be done with it."""

    asked = Signal(int)
    compared = Signal(int)
    """This scenario is to be seen beside another."""
    renamed = Signal(int)
    moved = Signal(int, int)
    """This scenario is to move up (-1) or down (1)."""
    dropped = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 6, 0, 0)
        self._column.setSpacing(2)
        self.links: dict[int, Link] = {}
        """The line of each scenario by its id."""
        self.more: dict[int, Link] = {}

    def show_scenarios(self, plan: Plan, *, writable: bool) -> None:
        """Show the scenarios of this plan, the keyboard staying on the one it is on."""
        focused = next((at for at, link in self.links.items() if link.hasFocus()), None)
        clear(self._column)
        self.links, self.more = {}, {}
        self.setVisible(bool(plan.scenarios))
        if plan.scenarios:
            heading = tr("Saved scenarios")
            self._column.addWidget(Words(heading, strong=True, muted=True, size=0.95))
        for scenario in plan.scenarios.values():
            self._column.addLayout(self._line(plan, scenario, writable=writable))
        if focused in self.links:
            self.links[focused].setFocus()

    def _line(self, plan: Plan, scenario: Scenario, *, writable: bool) -> QHBoxLayout:
        at, name, row = scenario.id, scenario.name, QHBoxLayout()
        link = _ScenarioLink(name)
        people = trn("{count} person", "{count} people", len(plan.people_in(scenario)))
        link.setAccessibleName(tr("Show the scenario {name}: {people}", name=name, people=people))
        link.clicked.connect(lambda: self.asked.emit(at))
        if writable:
            link.moved.connect(lambda step: self.moved.emit(at, step))
            link.renamed.connect(lambda: self.renamed.emit(at))
            link.dropped.connect(lambda: self.dropped.emit(at))
        more = Link(tr("More…"), quiet=True)
        more.setAccessibleName(tr("What can be done with the scenario {name}", name=name))
        more.clicked.connect(lambda: self.show_menu(at, writable=writable))
        row.addWidget(link)
        row.addStretch(1)
        row.addWidget(more)
        self.links[at], self.more[at] = link, more
        return row

    def show_menu(self, at: int, *, writable: bool = True) -> QMenu:
        """Offer what can be done with a scenario, below its link."""
        menu, places = QMenu(self), list(self.links)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        first, last = at == places[0], at == places[-1]

        def add(words: str, keys: str, act: Callable[[], object], *, allowed: bool = True) -> None:
            shown = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
            entry = menu.addAction(f"{words}\t{shown}" if keys else words)
            entry.setEnabled(allowed)
            entry.triggered.connect(lambda _=False: act())

        add(tr("Show"), "", lambda: self.asked.emit(at))
        add(tr("Compare…"), "", lambda: self.compared.emit(at))
        menu.addSeparator()
        add(tr("Rename…"), "F2", lambda: self.renamed.emit(at), allowed=writable)
        up, down = writable and not first, writable and not last
        add(tr("Move up"), "Alt+Up", lambda: self.moved.emit(at, -1), allowed=up)
        add(tr("Move down"), "Alt+Down", lambda: self.moved.emit(at, 1), allowed=down)
        add(tr("Delete"), "Ctrl+Del", lambda: self.dropped.emit(at), allowed=writable)
        below = self.more[at]
        menu.popup(below.mapToGlobal(below.rect().bottomLeft()))
        return menu
