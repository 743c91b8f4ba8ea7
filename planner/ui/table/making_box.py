"""A box to pick something in, or to make it on purpose."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtWidgets import QWidget

from planner.models.placeholders import is_placeholder
from planner.text import tr
from planner.ui.finding.found_list import Line
from planner.ui.table.kinds import Choice, NewName
from planner.ui.table.pick_box import PickBox


class MakingBox(PickBox):
    """A ``PickBox`` whose list ends with a line that makes what was typed, where nothing has that
    name. Only choosing that line makes it; Enter, Tab and leaving do not."""

    def __init__(self, parent: QWidget | None, labels: list[str] | Callable[[], list[str]]) -> None:
        super().__init__(parent, labels)
        self._new = ""
        """The name that was chosen to be made, and not typed over since."""
        self.found.after = self._making_line
        # Before whoever takes the value of the box when a line is taken.
        self.found.taken.connect(self._note_new)
        self.edit.textEdited.connect(self._forget_new)

    def value(self) -> str | NewName:
        """Return what was typed or the label it means; a new name only if its line was chosen."""
        return NewName(self._new) if self._new else self.currentText()

    def showPopup(self) -> None:
        """Open the list of all, or of what was typed where nothing is called so."""
        if self.currentText() and not self._knows(self.currentText()):
            self.offer_again()
        else:
            super().showPopup()

    def offer_again(self) -> None:
        """Open the list for what was typed, which nothing is called."""
        if self.edit.hasFocus() and not self._knows(self.currentText()):
            self._new = ""
            self.found.open_for(self.edit.text())

    def _making_line(self, typed: str) -> Iterator[Line]:
        name = typed.strip()
        if name and not self._knows(name) and not is_placeholder(name):
            yield Line(tr("Create “{name}”", name=name), name)

    def _forget_new(self) -> None:
        self._new = ""

    def _knows(self, name: str) -> bool:
        return name.casefold() in (label.casefold() for label in self.labels)

    def _note_new(self, name: str) -> None:
        self._new = "" if self._knows(name) else name


def choice_box(parent: QWidget | None, kind: Choice) -> PickBox:
    """Return a box for this choice, filled once somebody goes there; with a line that makes a new
    one where the choice can."""
    box = PickBox if kind.making is None else MakingBox
    return box(parent, kind.labels)
