"""Tests of the window need no screen, and show it in the colours it has in the light."""

from __future__ import annotations

import os

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

_OF_NO_SCREEN = "This plugin does not support "


def pytest_itemcollected(item: pytest.Item) -> None:
    """What Qt says of having no screen is no fault of the window."""
    item.add_marker(pytest.mark.qt_log_ignore(_OF_NO_SCREEN))


@pytest.fixture(autouse=True)
def _light(qapp) -> None:
    from planner.ui.theme import apply_theme, current_theme

    if current_theme().name != "light" or not qapp.styleSheet():
        apply_theme(qapp, "light")
