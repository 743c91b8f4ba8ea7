"""The map of buy-in: names by influence and support, dragged or moved by keys to where they are."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QSizePolicy, QToolTip, QWidget

from planner.analysis.sponsors.buy_in import SCALE
from planner.text import tr
from planner.ui.lists.buy_in import Key, Standing
from planner.ui.look.plain import plain_tip
from planner.ui.pages.sponsors.map_paint import MapPainter
from planner.ui.pages.sponsors.map_places import Place, Places, lay_out
from planner.ui.widgets.accessible_parts import Part, Parts

_STEPS = {
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
}
"""What Ctrl with an arrow moves a name by: steps of the scale, and of influence."""


class BuyInMap(QWidget):
    """Everybody who can be rated, where they stand and where they are wanted."""

    chosen = Signal(object)
    """The key of whom somebody chose."""
    moved = Signal(object, str, int)
    """A name was put elsewhere: its key, the step of the scale, the influence."""

    def __init__(self, words_of: Callable[[Standing], str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words_of = words_of
        self._found: Sequence[Standing] = ()
        self.places: Places = lay_out((), 640, self.font())
        self.current: Key | None = None
        self.can_write = True
        self._pressed: tuple[Place, QPointF] | None = None
        self.dragged: tuple[Place, QPointF] | None = None
        """Whose name is on its way, and where the pointer is."""
        self.spoken = _Names(self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Map of buy-in"))
        self.setAccessibleDescription(
            tr("Arrows go from name to name; Ctrl with an arrow moves a name; Enter rates it.")
        )
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_standings(self, found: Sequence[Standing]) -> None:
        """Draw these."""
        self._found = found
        if self.current not in {standing.key for standing in found}:
            self.current = None
        self._lay_out()
        self.updateGeometry()
        self.update()

    def words_of(self, standing: Standing) -> str:
        """Return how somebody stands, in words."""
        return self._words_of(standing)

    def choose(self, key: Key | None) -> None:
        """Mark a name."""
        self.current = key
        self.spoken.tell_current()
        self.update()

    # Placing -----------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.places = lay_out(self._found, float(self.width()), self.font())

    def sizeHint(self) -> QSize:
        return QSize(640, int(self.places.height + 1))

    def minimumSizeHint(self) -> QSize:
        return QSize(320, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._lay_out()
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._lay_out()
            self.updateGeometry()
        super().changeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        MapPainter(painter, self.places, self.font()).paint(
            self.current, self.dragged, focus=self.hasFocus()
        )
        painter.end()

    # The mouse ---------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = self.places.at(event.position())
        if event.button() != Qt.MouseButton.LeftButton or place is None:
            return
        self._pressed = (place, event.position())
        self.choose(place.standing.key)
        self.chosen.emit(place.standing.key)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None or not self.can_write:
            return
        place, start = self._pressed
        far = (event.position() - start).manhattanLength() >= QApplication.startDragDistance()
        if far or self.dragged is not None:
            self.dragged = (place, event.position())
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        dragged, self._pressed = self.dragged, None
        self.let_go()
        cell = self.places.cell_at(event.position())
        if dragged is not None and cell is not None:
            self.moved.emit(dragged[0].standing.key, *cell)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        place = self.places.at(event.position())
        if place is not None:
            self._pressed = None
            self._rate(place.standing)

    def let_go(self) -> None:
        """Leave what was dragged where it was."""
        self.dragged = None
        self.update()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            place = self.places.at(QPointF(event.pos()))
            words = "" if place is None else plain_tip(self._words_of(place.standing))
            QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().event(event)

    # Keys --------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape and self._pressed is not None:
            self._pressed = None
            self.let_go()
        elif key in _STEPS and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._move(*_STEPS[key])
        elif key in _STEPS and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self._go(1 if key in (Qt.Key.Key_Right, Qt.Key.Key_Down) else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            standing = self._current_standing()
            if standing is not None:
                self._rate(standing)
        else:
            super().keyPressEvent(event)

    def _go(self, by: int) -> None:
        keys = [place.standing.key for place in self.places.places]
        if not keys:
            return
        at = keys.index(self.current) + by if self.current in keys else 0
        self.choose(keys[max(0, min(len(keys) - 1, at))])
        self.chosen.emit(self.current)

    def _move(self, steps: int, influence: int) -> None:
        """Move the name that the keyboard is on by one step, onto the map where it is not yet."""
        standing = self._current_standing()
        if standing is None or not self.can_write:
            return
        rank = max(0, min(len(SCALE) - 1, standing.rank + steps)) if standing.rank >= 0 else 2
        to = max(1, min(5, standing.gap.influence + influence))
        if (rank, to) != (standing.rank, standing.gap.influence):
            self.moved.emit(standing.key, SCALE[rank], to)

    def _rate(self, standing: Standing) -> None:
        if self.can_write:
            self.moved.emit(standing.key, standing.gap.now or "", standing.gap.influence)

    def _current_standing(self) -> Standing | None:
        return next((s for s in self._found if s.key == self.current), None)


class _Names(Parts):
    """The names as a screen reader is told of them."""

    def __init__(self, shown: BuyInMap) -> None:
        super().__init__(shown)
        self._map = shown

    def count(self) -> int:
        return len(self._map.places.places)

    def part(self, at: int) -> Part:
        place = self._map.places.places[at]
        return Part(self._map.words_of(place.standing), place.box.toAlignedRect())

    def current(self) -> int:
        keys = [place.standing.key for place in self._map.places.places]
        return keys.index(self._map.current) if self._map.current in keys else -1
