"""Tab goes through a dialog as it is read."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractScrollArea, QDialog, QWidget

from tests.ui.every_dialog import EVERY_DIALOG, Bench, while_open


@pytest.mark.parametrize("place", EVERY_DIALOG)
def test_tab_goes_from_the_top_down_and_then_begins_again(bench: Bench, place: str) -> None:
    def go_down(dialog: QDialog) -> None:
        areas: dict[QWidget, list[QWidget]] = {}
        for one in reached(dialog):
            areas.setdefault(area_of(one), []).append(one)
        for boxes in areas.values():
            ups = [
                (one, other)
                for one, other in zip(boxes, [*boxes[1:], *boxes[:1]], strict=True)
                if bottom(dialog, other) <= one.mapTo(dialog, QPoint(0, 0)).y()
            ]
            assert len(ups) <= 1, ups

    while_open(bench, place, go_down)


def bottom(dialog: QDialog, one: QWidget) -> int:
    return one.mapTo(dialog, QPoint(0, one.height())).y()


def area_of(one: QWidget) -> QWidget:
    """What it scrolls in, or the dialog: what scrolls may lie as far down as it likes."""
    here = one.parentWidget()
    while not isinstance(here, QAbstractScrollArea | QDialog):
        here = here.parentWidget()
    return here


def reached(dialog: QDialog) -> list[QWidget]:
    """What Tab reaches in a dialog, one after the other."""
    found, here = [], dialog.nextInFocusChain()
    while here is not dialog:
        tab = here.focusPolicy() & Qt.FocusPolicy.TabFocus
        if tab and here.isVisible() and here.isEnabled() and here.focusProxy() is None:
            found.append(here)
        here = here.nextInFocusChain()
    return found
