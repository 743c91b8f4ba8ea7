"""What every dialog has in common: its column of widgets, and what Enter and Escape do."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QVBoxLayout, QWidget

from planner.ui.look.theme import dress


class Dialog(QDialog):
    """A column of widgets that ends with the buttons.

    Enter presses the button given to ``end_with``, from wherever the keyboard is; on another
    button it presses that one. Escape leaves without doing anything.
    """

    def __init__(self, parent: QWidget | None, title: str) -> None:
        super().__init__(parent)
        if parent is None:
            dress(self)
        self.setWindowTitle(title)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(24, 20, 24, 20)
        self.column.setSpacing(14)

    def end_with(self, buttons: QDialogButtonBox, entered: QPushButton) -> None:
        """Put the buttons below everything else; Enter presses ``entered``.

        They are made within the dialog: of a box that stands alone Qt does not know the style yet,
        and puts a picture of the system's on each button.
        """
        buttons.rejected.connect(self.reject)
        self.column.addWidget(buttons)
        # Before it is in the dialog, Qt forgets which button is the default.
        entered.setDefault(True)
