"""What keys do in the chart."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from planner.text import tr
from planner.ui.pages.timeline.board import Board
from planner.ui.pages.timeline.drag import Way
from planner.ui.pages.timeline.lines import Heading

Key = Qt.Key
_CONTROL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_ALT = Qt.KeyboardModifier.AltModifier


def keys_words() -> list[tuple[str, str]]:
    """Return every key of the chart, as this system writes it, and what it does."""
    control, shift = _native_name("Ctrl"), _native_name("Shift")
    return [
        ("← →", tr("Move by a day")),
        (f"{control}← →", tr("Move by a week")),
        (f"{shift}← →", tr("Change the due day")),
        (f"{control}{shift}← →", tr("Change the start")),
        (tr("Esc"), tr("Leave it where it was")),
        ("M", tr("Move what waits for it, as far as it must")),
        ("W", tr("Make another wait for it: go there and press W again")),
        ("A", tr("Choose its next arrow; Delete takes the arrow away")),
        (tr("Enter"), tr("Go to its details")),
        ("↑ ↓", tr("Go to another line; Space folds a phase")),
        ("+ −", tr("Zoom, also with the wheel and {key}", key=control.rstrip("+"))),
        ("F", tr("Show all days")),
        (tr("Home"), tr("Go to today")),
    ]


def _native_name(key: str) -> str:
    """Return how this system writes a key that is held."""
    return (
        QKeySequence(f"{key}+A").toString(QKeySequence.SequenceFormat.NativeText).removesuffix("A")
    )


def take_key(view: Board, event: QKeyEvent) -> bool:
    """Do what a key means in the chart; whether it was one of these keys."""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    key = Qt.Key(event.key())
    if held & _ALT:
        return False
    if key in (Key.Key_Left, Key.Key_Right):
        return _move(view, -1 if key == Key.Key_Left else 1, held)
    if key == Key.Key_Escape:
        return view.give_up()
    plain = _PLAIN.get(key)
    if plain is not None and not held & _CONTROL:
        plain(view)
        return True
    line = _line_towards(view, key)
    if line is not None:
        view.choose(view.chart.lines[line].key, by_hand=True)
        return True
    return False


def _move(view: Board, way: int, held: Qt.KeyboardModifier) -> bool:
    """Move or stretch the current bar; fold or unfold a heading."""
    line = view.current_line()
    if isinstance(line, Heading):
        if line.open == (way < 0):
            view.folded.emit(line.key[1])
        return True
    if view.current_bar() is None:
        return False
    if held & _SHIFT:
        stretch: Way = "first day" if held & _CONTROL else "last day"
        view.nudge(stretch, way)
    else:
        view.nudge("move", way * 7 if held & _CONTROL else way)
    return True


def _line_towards(view: Board, key: Qt.Key) -> int | None:
    """Return the line a key leads to, if it leads to one."""
    count = len(view.chart.lines)
    page = max(1, int(view.verticalScrollBar().pageStep() // view.space.line_height) - 1)
    steps = {
        Key.Key_Up: -1,
        Key.Key_Down: 1,
        Key.Key_PageUp: -page,
        Key.Key_PageDown: page,
    }
    if key not in steps or not count:
        return None
    at = view.space.place_of(view.current)
    return min(max(0, at + steps[key]), count - 1)


def _enter(view: Board) -> None:
    """Let go what is under way; else fold a heading, or open what is current."""
    if view.drag is not None:
        view.let_go()
    elif view.link_from is not None:
        view.end_link(view.current)
    elif isinstance(line := view.current_line(), Heading):
        view.folded.emit(line.key[1])
    elif line is not None:
        view.opened.emit(line.key)


def _fold(view: Board) -> None:
    if isinstance(line := view.current_line(), Heading):
        view.folded.emit(line.key[1])


def _link(view: Board) -> None:
    """Begin an arrow from the current bar, or end it there."""
    bar = view.current_bar()
    if bar is None:
        return
    if view.link_from is None:
        view.begin_link(bar.key)
    else:
        view.end_link(bar.key)


def _push(view: Board) -> None:
    view.let_go()
    bar = view.current_bar()
    if bar is not None and view.can_write:
        view.push_asked.emit(bar.key[1])


def _next_arrow(view: Board) -> None:
    """Choose the next arrow that begins or ends at the current bar."""
    bar = view.current_bar()
    if bar is None:
        return
    mine = [link.id for link in view.chart.links if bar.key[1] in (link.needs_id, link.action_id)]
    if mine:
        at = mine.index(view.link) + 1 if view.link in mine else 0
        view.choose_link(mine[at % len(mine)])


def _take_arrow_away(view: Board) -> None:
    """Take the chosen arrow away; Delete alone never takes an action away."""
    if view.link and view.can_write:
        link, view.link = view.link, 0
        view.unlink_asked.emit(link)


_PLAIN: dict[Qt.Key, Callable[[Board], object]] = {
    Key.Key_Return: _enter,
    Key.Key_Enter: _enter,
    Key.Key_Space: _fold,
    Key.Key_W: _link,
    Key.Key_M: _push,
    Key.Key_A: _next_arrow,
    Key.Key_Delete: _take_arrow_away,
    Key.Key_Backspace: _take_arrow_away,
    Key.Key_Plus: lambda view: view.zoom(1),
    Key.Key_Equal: lambda view: view.zoom(1),
    Key.Key_Minus: lambda view: view.zoom(-1),
    Key.Key_F: lambda view: view.fit_all(),
    Key.Key_Home: lambda view: view.go_to_today(),
}
