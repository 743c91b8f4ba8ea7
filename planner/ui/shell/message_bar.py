"""A line over the foot of the page that says what happened, and goes away if it is no trouble."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from planner.text import tr
from planner.ui.look.plain import label

SHOWN_FOR = 8_000
"""Milliseconds; what went wrong stays until it is closed or a change is saved."""
SHOWN_WITH_DEED = 30_000
"""Milliseconds, where there is something to press."""


class MessageBar(QWidget):
    """The newest message. It lies over the margin below the page, so that nothing moves when it
    comes and goes; only a long one covers some of the page."""

    def __init__(self, under: QWidget) -> None:
        super().__init__(under)
        self._under = under
        under.installEventFilter(self)
        self.setObjectName("messageBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.words = label("", wrap=True)
        self.close_button = QPushButton(tr("Close"))
        self.close_button.setProperty("kind", "quiet")
        self.close_button.clicked.connect(self.hide)
        self.deed = QPushButton()
        self.deed.clicked.connect(self._do_deed)
        self._do: Callable[[], object] = lambda: None
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 4, 16, 4)
        row.addWidget(self.words, 1)
        row.addWidget(self.deed)
        row.addWidget(self.close_button)
        self._timer = QTimer(self, interval=SHOWN_FOR, singleShot=True)
        self._timer.timeout.connect(self.hide)
        self.hide()

    def say(self, sentence: str, tone: str) -> None:
        """Show a sentence; ``bad`` ones stay."""
        mark = {"bad": "✕  ", "good": "✓  "}.get(tone, "")
        self.words.setText(mark + sentence)
        self.setAccessibleName(sentence)
        self.setProperty("tone", tone)
        self.style().unpolish(self)
        self.style().polish(self)
        self.deed.hide()
        self.show()
        self.raise_()
        self._lie_down()
        if tone == "bad":
            self._timer.stop()
        else:
            self._timer.start(SHOWN_FOR)

    def offer(self, words: str, deed: Callable[[], object]) -> None:
        """Put a button beside the sentence just shown."""
        self.deed.setText(words)
        self._do = deed
        self.deed.show()
        if self.property("tone") != "bad":
            self._timer.start(SHOWN_WITH_DEED)

    def _do_deed(self) -> None:
        self.hide()
        self._do()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._under and event.type() == QEvent.Type.Resize:
            self._lie_down()
        return False

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._lie_down()
        return done

    def _lie_down(self) -> None:
        """As wide as what it lies over, at its foot, and as high as its words need."""
        width = self._under.width()
        height = self.heightForWidth(width)
        self.setGeometry(0, self._under.height() - height, width, height)

    def end_trouble(self) -> None:
        """Take back what went wrong, now that the plan took a change or another was opened."""
        if self.property("tone") == "bad":
            self.hide()
