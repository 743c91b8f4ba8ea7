"""What the dialog is made of, and where each part stands."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QProgressBar, QSplitter, QVBoxLayout, QWidget

from planner.text import listed_names, tr, trn
from planner.ui.dialogs.import_list.column_model import ColumnModel
from planner.ui.dialogs.import_list.column_view import ColumnView
from planner.ui.dialogs.import_list.options_bar import OptionsBar
from planner.ui.dialogs.import_list.outcome import Outcome
from planner.ui.dialogs.import_list.outcome_view import OutcomeView
from planner.ui.dialogs.import_list.questions import QuestionLine
from planner.ui.look.plain import elided, label

_LEFT, _RIGHT = 10, 13
"""The shares of the width."""
SHOWN_AFTER = 300
"""Milliseconds after which work is seen to be going on; less would only flicker."""


class Parts(QWidget):
    """The options on top, the columns at the left, the outcome at the right, and what is unread."""

    def __init__(self) -> None:
        super().__init__()
        self.options = OptionsBar()
        self.columns = ColumnModel()
        self.column_words = label("", "strong")
        self.column_view = ColumnView(self.columns)
        self.question = QuestionLine(self.column_view)
        self.outcome = OutcomeView()
        self.unread = elided("", "muted")
        left = QWidget()
        beside = QVBoxLayout(left)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(8)
        beside.addWidget(self.column_words)
        beside.addWidget(self.column_view)
        self.halves = QSplitter(Qt.Orientation.Horizontal)
        self.halves.setHandleWidth(16)
        self.halves.setChildrenCollapsible(False)
        for half, share in ((left, _LEFT), (self.outcome, _RIGHT)):
            self.halves.addWidget(half)
            self.halves.setStretchFactor(self.halves.count() - 1, share)
        self.halves.setSizes([100 * _LEFT, 100 * _RIGHT])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        for part in (self.options, self.question):
            column.addWidget(part)
        column.addWidget(self.halves, 1)
        column.addWidget(self.unread)

    def show_outcome(self, outcome: Outcome) -> None:
        """Show what would come of the import, and which columns are not read."""
        self.outcome.show_outcome(outcome)
        self.columns.show_uses(outcome.uses)
        names = listed_names(outcome.unread)
        self.unread.show_text(tr("Not read: {columns}", columns=names) if names else "")
        self.unread.setVisible(bool(names))
        total = len({use.at for use in outcome.uses})
        words = trn(
            "{read} of {count} column is read",
            "{read} of {count} columns are read",
            total,
            read=len({use.at for use in outcome.uses if use.field is not None}),
        )
        self.column_words.setText(words)

    def show_nothing(self) -> None:
        """Show that nothing would come of the table as it is."""
        self.outcome.show_nothing()
        self.column_words.setText(tr("Columns"))
        self.unread.hide()


class BusyLine(QWidget):
    """Says what is being worked at, with a bar that moves; nothing where it is soon done."""

    def __init__(self) -> None:
        super().__init__()
        self.words = label("", "muted")
        self.bar = QProgressBar()
        self.bar.setRange(0, 0)
        self.bar.setTextVisible(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.words)
        column.addWidget(self.bar)
        self._later = QTimer(self, interval=SHOWN_AFTER, singleShot=True)
        self._later.timeout.connect(self._show_busy)
        self._busy = ""
        self.bar.hide()

    def begin(self, words: str) -> None:
        """Note that work has begun; nothing is shown of it unless it takes long."""
        self._busy = words
        self._later.start()

    def end(self, words: str = "") -> None:
        """Say this instead, now that the work is over."""
        self._later.stop()
        self.bar.hide()
        self.words.setText(words)

    def _show_busy(self) -> None:
        self.words.setText(self._busy)
        self.bar.show()
