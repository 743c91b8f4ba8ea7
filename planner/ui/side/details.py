"""The panel at the right: what is known of the row that is selected."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from planner.text import tr, trn
from planner.ui.row_filter import HeadPart
from planner.ui.side.parts import Part, Shown
from planner.ui.side.undo_through import UndoThrough
from planner.ui.widgets.growing_column import GrowingColumn

Fact = tuple[str, str | HeadPart]
"""A name and its value, left out where that is empty; a figure may lead to what it counts."""
MOST_LINES = 30
_AS_THERE_IS_ROOM = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
_LEAST_LETTERS = 8
"""Of a box to pick from; it would else be as wide as the longest of its names."""


class Details(QWidget):
    """A title, facts, lists and buttons, from top to bottom.

    What is there stays in place where only its words change, and is else made anew as a whole.
    """

    filled = Signal()
    """It is about something now, or no longer."""

    def __init__(self, nothing: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("details")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("Details"))
        self._nothing = nothing
        self.is_filled = False
        self.subject: Any = None
        """The row that it is about, where that is one that can be commented on."""
        self._undo = UndoThrough(self)
        self._parts: list[Part] = []
        self._shown: list[Shown] = []
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 1, 1, 1)
        outer.addWidget(self._area)
        self.clear()

    def clear(self) -> None:
        """Say that nothing is selected."""
        self.begin()
        self._about_row = False
        self.text(self._nothing, "muted")
        self.end()

    def begin(self, title: str = "") -> None:
        """Start anew, under this title."""
        self._parts, self.subject, self._about_row = [], None, True
        if title:
            self.text(title, "large")

    def end(self) -> None:
        """Show what was put together since ``begin``."""
        before = [shown.part.shape for shown in self._shown]
        if before == [part.shape for part in self._parts] and not self._typed_into():
            for shown, part in zip(self._shown, self._parts, strict=True):
                shown.show_instead(part)
        else:
            self._build()
        if self.is_filled != self._about_row:
            self.is_filled = self._about_row
            self.filled.emit()

    def _typed_into(self) -> QWidget | None:
        """Return the field with the keyboard, where it would be replaced; leaving it may change the
        plan, and with it the panel."""
        focus = self.window().focusWidget()
        widgets = [shown.part.widget for shown in self._shown if shown.part.widget is not None]
        inside = focus is not None and any(widget.isAncestorOf(focus) for widget in widgets)
        return focus if inside else None

    def _build(self) -> None:
        focus = self.window().focusWidget()
        left = focus if focus is not None and self._area.isAncestorOf(focus) else None
        self._body = QWidget()
        self._body.setObjectName("scrolled")
        column = GrowingColumn(self._body)
        column.setContentsMargins(16, 14, 14, 16)
        column.setSpacing(6)
        self._shown = [Shown(part, column) for part in self._parts]
        column.addStretch(1)
        place = self._area.verticalScrollBar().value()
        old = self._area.takeWidget()
        if old is not None:
            old.hide()
            old.deleteLater()
        self._area.setWidget(self._body)
        self._area.verticalScrollBar().setValue(place)
        if left is not None:
            self._return_to(left)

    def _return_to(self, left: QWidget) -> None:
        """Put the keyboard back into the field of the same name, to go on with the next of its
        kind; where it is gone, here, so that Enter presses nothing that merely came next."""
        name = _name_of(left)
        same = (field for field in self._body.findChildren(QWidget) if _name_of(field) == name)
        next(same if name else iter(()), self).setFocus()

    def focus_first(self) -> None:
        """Put the keyboard into the first thing that takes it."""
        for widget in self._body.findChildren(QWidget):
            if widget.isVisibleTo(self) and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
                widget.setFocus(Qt.FocusReason.TabFocusReason)
                return

    def heading(self, words: str) -> None:
        self._parts.append(Part(("heading",), (words,)))

    def text(self, words: str, role: str = "muted") -> None:
        self._parts.append(Part(("text", role), (words,)))

    def figure(self, words: str, follow: Callable[[], object]) -> None:
        """Add a sentence with a figure in it; pressing it shows the rows it counts."""
        self._parts.append(Part(("figure",), (words,), (follow,)))

    def facts(self, pairs: Sequence[Fact]) -> None:
        """Add names and values side by side; those without a value are left out, and figures among
        them can be followed."""
        words: list[str] = []
        follows = []
        for name, value in pairs:
            if value:
                said, follow = (value, None) if isinstance(value, str) else value
                words += (name, said)
                follows.append(follow)
        linked = [follow is not None for follow in follows]
        self._parts.append(Part(("facts", *linked), tuple(words), tuple(follows)))

    def bullets(
        self, lines: Sequence[str], none: str = "", rest: Callable[[int], object] | None = None
    ) -> None:
        """Add a list, one line each; of a long one the first lines and how many more there are.

        Pressing how many calls ``rest`` with how many lines are shown.
        """
        shown = lines if len(lines) <= MOST_LINES else lines[: MOST_LINES - 1]
        for line in shown:
            self.text(line)
        if len(shown) < len(lines):
            left = len(lines) - len(shown)
            more, count = trn("and {count} more", "and {count} more", left), len(shown)
            if rest is not None:
                self.figure(more, lambda: rest(count))
            else:
                self.text(more)
        if not lines and none:
            self.text(none)

    def widget(self, widget: QWidget) -> None:
        """Add a widget of one's own; boxes to pick from get no wider than the panel, and fields
        leave an undo that they have nothing for to the plan."""
        boxes = [widget, *widget.findChildren(QComboBox)]
        for box in (box for box in boxes if isinstance(box, QComboBox)):
            box.setSizeAdjustPolicy(_AS_THERE_IS_ROOM)
            longest = max((len(box.itemText(at)) for at in range(box.count())), default=0)
            box.setMinimumContentsLength(min(_LEAST_LETTERS, longest or _LEAST_LETTERS))
        for field in widget.findChildren(QLineEdit):
            field.installEventFilter(self._undo)
        self._parts.append(Part(("widget", type(widget).__name__), widget=widget))

    def button(self, words: str, pressed: Callable[[], object], *, primary: bool = False) -> None:
        self._parts.append(Part(("button", primary), (words,), (pressed,)))


def _name_of(field: QWidget) -> str:
    """Return what a field or button is called; empty where it has no name."""
    words = field.text() if isinstance(field, QAbstractButton) else ""
    return field.accessibleName() or words
