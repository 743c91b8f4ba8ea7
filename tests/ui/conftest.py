"""Tests of the window need no screen, and show it in the colours it has in the light."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from planner.store import Store

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

_OF_NO_SCREEN = "This plugin does not support "


def pytest_itemcollected(item: pytest.Item) -> None:
    """What Qt says of having no screen is no fault of the window."""
    item.add_marker(pytest.mark.qt_log_ignore(_OF_NO_SCREEN))


@pytest.fixture(autouse=True, scope="session")
def _themed(qapp) -> None:
    from planner.ui.look.theme import apply_theme

    apply_theme(qapp, "light")


@pytest.fixture(autouse=True)
def _light(qapp) -> None:
    from planner.ui.look.theme import apply_theme, current_theme

    if current_theme().name != "light":
        apply_theme(qapp, "light")


@pytest.fixture(autouse=True)
def _one_reader(qapp) -> Iterator[None]:
    """The window writes as it does for a reader in Britain; documents write for nobody."""
    from PySide6.QtCore import QLocale

    from planner.text import use_manner
    from planner.ui.as_written import ask_once_for_days, follow_locale

    before = QLocale()
    follow_locale()
    yield
    QLocale.setDefault(before)
    ask_once_for_days(None)
    use_manner(None)


@pytest.fixture(scope="module")
def lasting(qapp, request: pytest.FixtureRequest) -> Iterator[QtBot]:
    """A ``qtbot`` for windows that all tests of a module look at."""
    from planner.ui.as_written import follow_locale
    from planner.ui.look.theme import apply_theme
    from tests.ui.lasting import LastingBot

    apply_theme(qapp, "light")
    follow_locale()
    bot = LastingBot(request)
    yield bot
    bot.close_all()


@pytest.fixture(scope="module")
def lasting_bench(lasting: QtBot, tmp_path_factory: pytest.TempPathFactory) -> Any:
    from tests.ui.lasting import LastingBench

    return LastingBench(lasting, tmp_path_factory.mktemp("bench"))


@pytest.fixture
def bench(request: pytest.FixtureRequest) -> Iterator[Any]:
    """Where a dialog is opened from: one window for all tests of a module, begun again for each."""
    from tests.ui.every_dialog import Bench
    from tests.ui.lasting import ALONE

    parameters = request.node.callspec.params if hasattr(request.node, "callspec") else {}
    if parameters.get("place") in ALONE:
        yield Bench(request.getfixturevalue("qtbot"), request.getfixturevalue("tmp_path"))
        return
    shared = request.getfixturevalue("lasting_bench")
    yield shared
    shared.begin_again()


@pytest.fixture(autouse=True)
def _all_ended(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Background work is over and plan files are closed when a test ends, as after a window."""
    from planner.ui.background.jobs import Jobs

    jobs: list[Any] = []
    stores: list[Any] = []
    monkeypatch.setattr(Jobs, "__init__", _remembering(Jobs.__init__, jobs))
    monkeypatch.setattr(Store, "__init__", _remembering(Store.__init__, stores))
    yield
    for one in jobs:
        one.finish()
    for one in stores:
        one.close()


def _remembering(begin: Callable[..., None], seen: list[Any]) -> Callable[..., None]:
    def begin_and_remember(self: Any, *args: Any, **named: Any) -> None:
        seen.append(self)
        begin(self, *args, **named)

    return begin_and_remember
