"""A message in the lower right corner: what happened. It goes away where it is no trouble.

Escape takes it away too, and a screen reader reads it out.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from planner.text import tr
from planner.ui.look.plain import label

SHOWN_FOR = 8_000
"""Milliseconds; what went wrong stays until it is closed or a change is saved."""
SHOWN_WITH_DEED = 30_000
"""Milliseconds, where there is something to press."""
_WIDEST = 720
"""Logical pixels; longer lines are hard to read."""
_GAP = 8
"""Logical pixels between the message and what it stands beside."""


class MessageBar(QWidget):
    """The newest message. It lies on the status line and the empty margin of the page above.

    So nothing moves when it comes and goes, and it never covers what can be pressed. A message
    higher than that is given the room it lacks by the page, through ``make_room``.
    """

    def __init__(
        self,
        window: QWidget,
        free: Callable[[], QRect],
        make_room: Callable[[int], None],
    ) -> None:
        """Lie in ``free()``, a rectangle of the window; ``make_room`` takes missing pixels."""
        super().__init__(window)
        self._free, self._make_room = free, make_room
        window.installEventFilter(self)
        self.setObjectName("messageBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.words = label("", wrap=True)
        self.words.setContentsMargins(0, 4, 0, 4)  # of several lines
        self.close_button = QPushButton(tr("Close"))
        self.close_button.setProperty("kind", "quiet")
        self.close_button.clicked.connect(self.hide)
        self.action = QPushButton()
        self.action.clicked.connect(self._run_action)
        self._do: Callable[[], object] = lambda: None
        # Pressed by mouse they leave the keyboard where it is: it would go on to whatever field
        # comes next, which takes Ctrl+Z for itself.
        for button in (self.action, self.close_button):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 3, 6, 3)
        row.addWidget(self.words, 1)
        row.addWidget(self.action)
        row.addWidget(self.close_button)
        self._timer = QTimer(self, interval=SHOWN_FOR, singleShot=True)
        self._timer.timeout.connect(self.hide)
        self.hide()

    def show_message(self, sentence: str, tone: str) -> None:
        """Show a sentence; ``bad`` ones stay."""
        mark = {"bad": "✕  ", "good": "✓  "}.get(tone, "")
        self.words.setText(mark + sentence)
        self.setAccessibleName(sentence)
        self.setProperty("tone", tone)
        self.style().unpolish(self)
        self.style().polish(self)
        self.action.hide()
        self.show()
        self.raise_()
        self._take_place()
        self._read_out(sentence, tone)
        if tone == "bad":
            self._timer.stop()
        else:
            self._timer.start(SHOWN_FOR)

    def _read_out(self, sentence: str, tone: str) -> None:
        """Let a screen reader say it, what went wrong at once."""
        if QAccessible.isActive():
            event = QAccessibleAnnouncementEvent(self, sentence)
            how = QAccessible.AnnouncementPoliteness
            event.setPoliteness(how.Assertive if tone == "bad" else how.Polite)
            QAccessible.updateAccessibility(event)

    def offer(self, words: str, action: Callable[[], object]) -> None:
        """Put a button beside the sentence just shown."""
        self.action.setText(words)
        self._do = action
        self.action.show()
        self._take_place()
        if self.property("tone") != "bad":
            self._timer.start(SHOWN_WITH_DEED)

    def _run_action(self) -> None:
        self.hide()
        self._do()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest) and self.isVisible():
            self._take_place()
        elif _is_escape(event) and self.isVisible():
            self.hide()
            return True
        return False

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest and self.isVisible():
            self._take_place()
        elif event.type() == QEvent.Type.Hide:
            self._make_room(0)
        return done

    def _take_place(self) -> None:
        """Lie at the right of what is free, as wide as the words ask and as high as they need."""
        free = self._free()
        width = min(self._one_line(), _WIDEST, free.width())
        height = max(self.heightForWidth(width), self.minimumSizeHint().height())
        lacking = max(0, height - free.height())
        self._make_room(lacking)
        place = QRect(free.topLeft(), QSize(width, height))
        place.moveBottomRight(free.bottomRight())
        if place != self.geometry():
            self.setGeometry(place)

    def _one_line(self) -> int:
        """How wide the message is with its words on one line."""
        words = self.words.fontMetrics().horizontalAdvance(self.words.text())
        return self.sizeHint().width() - self.words.sizeHint().width() + words + _GAP

    def end_trouble(self) -> None:
        """Take back what went wrong, now that the plan took a change or another was opened."""
        if self.property("tone") == "bad":
            self.hide()


def _is_escape(event: QEvent) -> bool:
    """Whether nothing that has the keyboard had a use for Escape."""
    if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
        return False
    return event.key() == Qt.Key.Key_Escape
