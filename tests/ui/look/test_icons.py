"""Icons are seen in every theme, also in one that is chosen while they are in sight."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from planner.ui.look.theme import apply_theme, current_theme, dress
from planner.ui.shell.sidebar import ENTRIES
from planner.ui.table.day_box import DayBox
from tests.exports.documents.made import sample_plan
from tests.plans import ON
from tests.ui.windows import window_on


def icons_of(widget: QWidget) -> list[QIcon]:
    """The icons of all buttons in sight in a widget."""
    bearers = (*widget.findChildren(QAbstractButton), *widget.findChildren(QAction))
    return [
        bearer.icon() for bearer in bearers if bearer.isVisible() and not bearer.icon().isNull()
    ]


def ink(icon: QIcon) -> str:
    """The colour that an icon is drawn in, where it is drawn fully."""
    image = icon.pixmap(16, 16).toImage()
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return max(pixels, key=lambda colour: colour.alpha()).name()


def test_icons_of_every_page_are_in_the_inks_of_the_theme(
    qtbot: QtBot, tmp_path: Path, qapp: QApplication
) -> None:
    window = window_on(qtbot, tmp_path, sample_plan(), today=ON)
    for entry in ENTRIES:
        window.show_page(entry.key)
    apply_theme(qapp, "dark")
    theme = current_theme()
    for entry in reversed(ENTRIES):  # the last is in sight
        window.show_page(entry.key)
        assert {ink(icon) for icon in icons_of(window)} <= {theme.text, theme.muted}, entry.key


def test_so_is_that_of_a_day(qtbot: QtBot, qapp: QApplication) -> None:
    box = DayBox(None, None, ON)
    qtbot.addWidget(box)
    dress(box)
    apply_theme(qapp, "dark")
    assert current_theme().muted in {ink(icon) for icon in icons_of(box)}
