"""A line above the preview that asks something, with a button for each answer."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from planner.ui.look.plain import label, menu_text

Answer = tuple[str, Callable[[], object]]


class QuestionLine(QWidget):
    """Hidden until something is asked."""

    def __init__(self) -> None:
        super().__init__()
        self.words = label("", "strong", wrap=True)
        self.buttons: list[QPushButton] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        self._row.addWidget(self.words, 1)
        self.hide()

    def ask(self, words: str, answers: Sequence[Answer]) -> None:
        """Ask this in place of what was asked before."""
        self.words.setText(words)
        for button in self.buttons:
            button.hide()
            button.deleteLater()
        self.buttons = []
        for text, do in answers:
            button = QPushButton(menu_text(text))
            button.clicked.connect(lambda _=False, do=do: do())
            self._row.addWidget(button)
            self.buttons.append(button)
        self.show()
