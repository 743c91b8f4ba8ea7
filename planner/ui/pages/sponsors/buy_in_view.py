"""The view of the Sponsors page that shows how far everybody is bought in."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QPushButton, QVBoxLayout, QWidget

from planner.text import tr
from planner.ui.lists.buy_in import Key, Standing, head_words, standing_words, standings
from planner.ui.pages.sponsors.buy_in_map import BuyInMap
from planner.ui.state.workspace import Workspace
from planner.ui.widgets.card import Card
from planner.ui.widgets.empty import EmptyState
from planner.ui.widgets.flow import FlowLayout
from planner.ui.widgets.words import Words


class BuyInView(QWidget):
    """The map with what is shown of it, and what its letters mean."""

    chosen = Signal(object)
    """The key of whom somebody chose on the map."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self.map = BuyInMap(lambda standing: standing_words(workspace, standing))
        self.map.chosen.connect(self.chosen)
        self.map.moved.connect(self._rate)
        self.sponsors = QCheckBox(tr("Sponsors"))
        self.departments = QCheckBox(tr("Departments"))
        self.gaps = QCheckBox(tr("Only with a gap"))
        self.copy = QPushButton(tr("Copy picture"))
        self.copy.clicked.connect(self._copy)
        self.card = Card(tr("Buy-in by influence"))
        self.legend = Words(
            tr(
                "C: where they are · D: where they are wanted · CD: there · ↓: lower than before ·"
                " ☆: sponsor · dashed: rated long ago. Not rated is unknown, never low. Drag a name"
                " to rate it; you are asked what you saw, and one undo takes it back."
            ),
            muted=True,
            size=0.9,
        )
        self.words = Words(muted=True)
        self.empty = EmptyState(
            tr("Nobody to rate yet"),
            tr("Sponsor seats and departments stand here once they are in the plan."),
            ((tr("Add sponsor"), lambda: workspace.run_command("add sponsor")),),
        )
        self._lay_out()

    def _lay_out(self) -> None:
        filters = FlowLayout(gap=14, line_gap=4)
        for box in (self.sponsors, self.departments, self.gaps):
            box.setChecked(box is not self.gaps)
            box.toggled.connect(self.refresh)
            filters.addWidget(box)
        filters.addWidget(self.copy)
        self.card.body.addWidget(self.words)
        self.card.body.addLayout(filters)
        self.card.body.addWidget(self.map)
        self.card.body.addWidget(self.legend)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.card)
        column.addWidget(self.empty)
        column.addStretch(1)

    def refresh(self) -> None:
        """Show everybody as they stand now; whoever has the widest gap is chosen at first."""
        every = standings(self._workspace)
        self.card.setVisible(bool(every))
        self.empty.setVisible(not every)
        self.map.can_write = not self._workspace.read_only
        self.words.show_text(head_words(every))
        shown = [standing for standing in every if self._shows(standing)]
        self.map.show_standings(shown)
        if self.map.current is None and shown:
            self.map.choose(max(shown, key=lambda standing: standing.gap.weighted or 0).key)

    def _shows(self, standing: Standing) -> bool:
        kind = self.sponsors if standing.is_sponsor else self.departments
        return kind.isChecked() and (bool(standing.gap.gap) or not self.gaps.isChecked())

    def focus_content(self) -> None:
        """Put the keyboard on the map, or where it says why there is none."""
        if self.map.isVisibleTo(self):
            self.map.setFocus()
        else:
            self.empty.focus_content()

    def choose(self, key: Key) -> None:
        """Mark somebody on the map, whatever of it was shown."""
        for box in (self.sponsors, self.departments):
            box.setChecked(True)
        self.gaps.setChecked(False)
        self.map.choose(key)

    def _rate(self, key: Key, buy_in: str, influence: int) -> None:
        self._workspace.run_command("rate", (key, buy_in, influence))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setPixmap(self.map.grab())
        self._workspace.show_message(tr("The picture can be pasted now."), "good")
