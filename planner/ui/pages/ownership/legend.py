"""The lines that say what is seen in the matrix, and turn the colours of its rows on and off."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from planner.text import tr
from planner.ui.look.plain import plain_tip
from planner.ui.state.plan_state import PlanState
from planner.ui.widgets.heat import HeatLegend
from planner.ui.widgets.words import Words

_KEPT = "ownership/heat"


class MatrixLegend(QWidget):
    """What letters and colours mean; the choice of colours is remembered for
    each plan."""

    heat_turned = Signal(bool)
    """Rows are to be coloured by how many hold them, or no longer."""

    def __init__(self, state: PlanState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self.words = Words(
            tr(
                "O owner · B ready backup · dashed: does not count yet · press O, B or Delete in a"
                " cell, the same letter again once it counts"
            ),
            muted=True,
            size=0.9,
        )
        self.colours = HeatLegend()
        self.heat = QPushButton(tr("Heat by depth"))
        self.heat.setCheckable(True)
        self.heat.setProperty("kind", "chip")
        self.heat.setToolTip(plain_tip(tr("Colour each row by how many hold it")))
        self.heat.setChecked(state.get(_KEPT).get("shown") is True)
        self.colours.setVisible(self.heat.isChecked())
        self.heat.toggled.connect(self._show_colours)
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(self.words, 1)
        row.addWidget(self.heat)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(row)
        column.addWidget(self.colours)

    def _show_colours(self, shown: bool) -> None:
        self._state.keep(_KEPT, {"shown": shown})
        self.colours.setVisible(shown)
        self.heat_turned.emit(shown)
