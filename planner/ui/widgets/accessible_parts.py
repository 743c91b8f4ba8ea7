"""What a screen reader is told of a widget that paints its own parts: cells, rows, nodes, steps.

Qt makes an interface of its own for widgets, in which painted parts do not exist. A widget that
has them carries ``accessible_parts``, a ``Parts``; each part is then a child with name, place and
state. Qt's interface for tables cannot be made from Python, so a cell says its row and column in
its name."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import NamedTuple

from PySide6.QtCore import QObject, QPoint, QRect
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface, QWindow
from PySide6.QtWidgets import QWidget

Role = QAccessible.Role


class Part(NamedTuple):
    """A part as it is heard."""

    name: str
    box: QRect
    """Where it lies in the widget."""


class Parts(ABC):
    """The parts of one widget, numbered from 0."""

    role = Role.List
    part_role = Role.ListItem

    def __init__(self, widget: QWidget) -> None:
        self.widget = widget

    @abstractmethod
    def count(self) -> int:
        """Return how many parts there are."""

    @abstractmethod
    def part(self, at: int) -> Part:
        """Return a part."""

    @abstractmethod
    def current(self) -> int:
        """Return the part that the keyboard is on; -1 where it is on none."""

    def place_at(self, point: QPoint) -> int:
        """Return the part at a place in the widget; -1 where there is none."""
        found = (at for at in range(self.count()) if self.part(at).box.contains(point))
        return next(found, -1)

    def tell_current(self) -> None:
        """Let a screen reader say the part that the keyboard has come to, or how it is now."""
        at = self.current()
        if at >= 0 and QAccessible.isActive():
            event = QAccessibleEvent(self.widget, QAccessible.Event.Focus)
            event.setChild(at)
            QAccessible.updateAccessibility(event)


# Qt takes nothing for an answer where there is none; its declarations for Python leave that out.
class _SpokenWidget(QAccessibleInterface):
    def __init__(self, parts: Parts) -> None:
        super().__init__()
        self._parts = parts
        self._children: dict[int, _SpokenPart] = {}
        _kept.append(self)

    @property
    def parts(self) -> Parts | None:
        """What there is to tell; nothing once the widget is gone."""
        try:
            self._parts.widget.isVisible()
        except RuntimeError:
            return None
        return self._parts

    def isValid(self) -> bool:
        return self.parts is not None

    def object(self) -> QObject | None:  # type: ignore[override]
        return None if self.parts is None else self.parts.widget

    def window(self) -> QWindow | None:  # type: ignore[override]
        return None if self.parts is None else self.parts.widget.window().windowHandle()

    def parent(self) -> QAccessibleInterface | None:  # type: ignore[override]
        above = None if self.parts is None else self.parts.widget.parentWidget()
        return None if above is None else QAccessible.queryAccessibleInterface(above)

    def childCount(self) -> int:
        return 0 if self.parts is None else self.parts.count()

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        if not 0 <= index < self.childCount():
            return None
        return self._children.setdefault(index, _SpokenPart(self, index))

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return child.at if isinstance(child, _SpokenPart) else -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        if self.parts is None:
            return None
        point = self.parts.widget.mapFromGlobal(QPoint(x, y))
        return self.child(self.parts.place_at(point))

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]
        return None if self.parts is None else self.child(self.parts.current())

    def rect(self) -> QRect:
        if self.parts is None:
            return QRect()
        widget = self.parts.widget
        return QRect(widget.mapToGlobal(QPoint(0, 0)), widget.size())

    def role(self) -> Role:
        return Role.Pane if self.parts is None else self.parts.role

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        if self.parts is not None:
            state.focusable = True
            state.focused = self.parts.widget.hasFocus()
            state.disabled = not self.parts.widget.isEnabled()
            state.invisible = not self.parts.widget.isVisible()
        return state

    def text(self, kind: QAccessible.Text) -> str:
        if self.parts is None:
            return ""
        if kind == QAccessible.Text.Name:
            return self.parts.widget.accessibleName()
        if kind == QAccessible.Text.Description:
            return self.parts.widget.accessibleDescription()
        return ""

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """Leave it: nothing here is written by a screen reader."""


class _SpokenPart(QAccessibleInterface):
    def __init__(self, whole: _SpokenWidget, at: int) -> None:
        super().__init__()
        self._whole, self.at = whole, at

    def isValid(self) -> bool:
        return self.at < self._whole.childCount()

    def object(self) -> QObject | None:  # type: ignore[override]
        return None

    def window(self) -> QWindow | None:  # type: ignore[override]
        return self._whole.window()

    def parent(self) -> QAccessibleInterface:
        return self._whole

    def childCount(self) -> int:
        return 0

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        return None

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return -1

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        return None

    def rect(self) -> QRect:
        parts = self._whole.parts
        if parts is None or not self.isValid():
            return QRect()
        box = parts.part(self.at).box
        return QRect(parts.widget.mapToGlobal(box.topLeft()), box.size())

    def role(self) -> Role:
        return Role.Pane if self._whole.parts is None else self._whole.parts.part_role

    def state(self) -> QAccessible.State:
        state, parts = QAccessible.State(), self._whole.parts
        if parts is not None:
            here = parts.current() == self.at
            state.focusable = state.selectable = True
            state.selected = here
            state.focused = here and parts.widget.hasFocus()
        return state

    def text(self, kind: QAccessible.Text) -> str:
        parts = self._whole.parts
        if kind != QAccessible.Text.Name or parts is None or not self.isValid():
            return ""
        return parts.part(self.at).name

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """Leave it: nothing here is written by a screen reader."""


_kept: list[_SpokenWidget] = []
"""A system may ask for an interface after its widget is gone; it is then no longer valid."""


def speak_painted_parts() -> None:
    """Let Qt ask here for the interfaces of widgets that paint their parts, from now on."""
    QAccessible.installFactory(_interface_of)


def _interface_of(key: str, object_: QObject) -> QAccessibleInterface | None:
    parts = getattr(object_, "spoken", None)
    return _SpokenWidget(parts) if isinstance(parts, Parts) else None
