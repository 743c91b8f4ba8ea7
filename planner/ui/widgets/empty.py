"""What a page says when it has nothing to show: why, and what to do."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from planner.ui.named_action import NamedAction
from planner.ui.widgets.flow import FlowLayout
from planner.ui.widgets.words import Words


class EmptyState(QWidget):
    """A heading, a sentence and the things one can do about it, the first one as the default."""

    def __init__(
        self,
        heading: str,
        sentence: str,
        actions: Sequence[NamedAction] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.heading = Words(size=1.25, strong=True)
        self.sentence = Words(muted=True)
        self.buttons: list[QPushButton] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 24, 8, 24)
        column.setSpacing(8)
        column.addWidget(self.heading)
        column.addWidget(self.sentence)
        row = FlowLayout()
        for index, (text, action) in enumerate(actions):
            button = QPushButton(text)
            button.setProperty("primary", index == 0)
            button.setCursor(Qt.CursorShape.PointingHandCursor)
            button.clicked.connect(lambda _=False, act=action: act())
            row.addWidget(button)
            self.buttons.append(button)
        self.show_words(heading, sentence)
        column.addSpacing(6)
        column.addLayout(row)
        column.addStretch(1)

    def show_words(self, heading: str, sentence: str) -> None:
        """Show other words above the same things to do."""
        self.setAccessibleName(heading)
        self.setAccessibleDescription(sentence)
        self.heading.show_text(heading)
        self.sentence.show_text(sentence)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the height that its words need at this width, also within a stack of pages."""
        super().resizeEvent(event)
        column = self.layout()
        assert column is not None
        self.setMinimumHeight(column.totalHeightForWidth(self.width()))

    def focus_content(self) -> None:
        """Put the keyboard on the first thing one can do."""
        (self.buttons[0] if self.buttons else self).setFocus()
