"""The right side of the dialog: what would come of the import."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from planner.text import mark, tr
from planner.ui.dialogs.import_list.count_chips import CountChips
from planner.ui.dialogs.import_list.incoming_table import IncomingModel, IncomingTable
from planner.ui.dialogs.import_list.outcome import Outcome, State
from planner.ui.dialogs.import_list.said_list import SaidList, SaidModel
from planner.ui.look.plain import label
from planner.ui.widgets.fitting_area import FittingArea

_STATES: tuple[tuple[State, str], ...] = (
    ("new", mark("New")),
    ("known", mark("Known")),
    ("doubtful", mark("Doubtful")),
    ("nameless", mark("No name")),
)
SAID_WORDS = {
    "skipped": mark("Left out"),
    "doubtful": mark("Doubtful"),
    "warnings": mark("To look at"),
    "appointments": mark("Assignments"),
    "people": mark("People"),
    "departments": mark("Departments"),
}


class OutcomeView(QWidget):
    """The rows as they will come in, and below them everything that will be said."""

    def __init__(self) -> None:
        super().__init__()
        self.outcome: Outcome | None = None
        self.summary = label("", "strong", wrap=True)
        self.rows, self.said = IncomingModel(), SaidModel()
        self.row_chips, self.said_chips = CountChips(), CountChips()
        self.row_table, self.said_list = IncomingTable(self.rows), SaidList(self.said)
        self.row_chips.switched.connect(lambda _: self._show_rows())
        self.said_chips.switched.connect(lambda _: self._show_said())
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.summary)
        column.addWidget(self.row_chips)
        column.addWidget(self.row_table, 4)
        column.addWidget(self.said_chips)
        column.addWidget(self.said_list, 5)
        column.addStretch(0)
        self.row_table.setMinimumHeight(90)
        self.said_list.setMinimumHeight(90)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(FittingArea(column))

    def show_outcome(self, outcome: Outcome) -> None:
        """Show what would come of the import."""
        self.outcome = outcome
        self.summary.setText(outcome.summary)
        states = [(state, tr(words), outcome.count(state)) for state, words in _STATES]
        self.row_chips.show_counts([("", tr("As they come in"), len(outcome.rows)), *states])
        kinds = [(said.key, tr(SAID_WORDS[said.key]), len(said.notes)) for said in outcome.said]
        everything = sum(count for _, _, count in kinds)
        self.said_chips.show_counts([("", tr("Everything"), everything), *kinds])
        self._show_rows()
        self._show_said()
        self._show_parts(bool(outcome.rows), bool(outcome.said))

    def show_nothing(self) -> None:
        """Show that nothing is known to come of it."""
        self.summary.setText("")
        self._show_parts(False, False)

    def _show_parts(self, rows: bool, said: bool) -> None:
        self.row_chips.setVisible(rows)
        self.row_table.setVisible(rows)
        self.said_chips.setVisible(said)
        self.said_list.setVisible(said)

    def show_kind(self, kind: str) -> None:
        """Bring what is said of this kind into sight, once there is any."""
        self.said_chips.shown = kind

    def _show_rows(self) -> None:
        assert self.outcome is not None
        self.rows.show_rows(self.outcome, self.row_chips.shown)

    def _show_said(self) -> None:
        assert self.outcome is not None
        self.said.show_said(self.outcome.said, self.said_chips.shown)
