"""Nothing the window shows is out of a translator's reach: pages, menus, side panels, dialogs."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QDateEdit,
    QDialog,
    QGroupBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from planner.analysis.rules import RULES
from planner.models import Plan
from planner.ui.shell.main_window import MainWindow
from planner.ui.shell.sidebar import ENTRIES
from planner.ui.widgets.words import Words
from tests.exports.documents.made import TODAY, sample_plan
from tests.pseudo import Pseudo, english_in, in_cyrillic, in_pseudo
from tests.ui.every_dialog import EVERY_DIALOG, Bench, while_open
from tests.ui.opened import settled
from tests.ui.windows import window_on

Role = Qt.ItemDataRole
ALLOWED = "|".join(
    (
        r"<[^<>]+>|&[a-z]+;",
        r"\b(Ctrl|Shift|Alt|Del|Return|Esc|F\d+)\b",
        r"[^ /]*\.(rollout|xlsx|pdf|csv|json)\b",
        r"/\S+|\bPDF|\bA4\b",
        *sorted(RULES, reverse=True),
    )
)


STEP = rf"{ALLOWED}|Harbour Connect|\bfill\b"
"""The plan and its one step are called so by the tests."""


IN_ENGLISH = ("ask_waiver", "confirm", "bring_back", "bring_in_messages", "_box")
"""Opened by English words that the test of dialogs itself presses, writes or says."""
IN_DIALOGS = "|".join(
    (
        STEP,
        r"^(Cancel|Close)$",  # Qt's own buttons, which Qt translates
        r"\d\d:\d\d .*",  # a step with who took it
        r"Line 4: nobody is named\.|Staff name|Dep[t…]|Name|Site",  # what the file says
        "Ann leaves|Ann|Berg|Bo|Lind|Do|Minh|Finance|Legal|Harbour|harbour|test|Letter|Enter",
        r"staff list(\.csv)?|Leeds|Oslo|Useful\?|“Agree”",
        r"Find who knows|Who reads it\?|Give an hour",
        r"\{[a-z]+\}",  # places in the wording of texts, which are names and no words
    )
)

KEY = (
    r"(?<!\w)(?:Ctrl|Shift|Alt|Del|Ins|Backspace|Return|Tab|Esc|Menu|Space|Home|End"
    r"|PgUp|PgDown|Up|Down|Left|Right|F\d+|[A-Z])(?!\w)"
)
"""Keys on the sheet of all keys, which Qt translates."""


@pytest.fixture(scope="module", autouse=True)
def language() -> Iterator[Pseudo]:
    with in_pseudo() as made:
        yield made


@pytest.fixture(scope="module")
def plan() -> Plan:
    return in_cyrillic(sample_plan())


def texts_of(widget: QWidget) -> Iterator[str]:
    """What a widget and everything in it shows, tells a screen reader, or has in its tips."""
    for one in (widget, *widget.findChildren(QWidget)):
        if isinstance(one.parent(), QDateEdit):
            continue  # Qt's own words for days, in the language Qt is set to
        yield from _words_of(one)
        for action in one.actions():
            yield from (action.text(), action.toolTip(), action.statusTip())
    for action in widget.findChildren(QAction):
        yield action.text()


def _words_of(one: QWidget) -> Iterator[str]:
    yield from (one.windowTitle(), one.toolTip(), one.accessibleName(), one.statusTip())
    yield one.accessibleDescription()
    if isinstance(one, QLabel | QAbstractButton):
        yield one.text()
    elif isinstance(one, QLineEdit):
        yield from (one.text(), one.placeholderText())
    elif isinstance(one, QPlainTextEdit):
        yield from (one.toPlainText(), one.placeholderText())
    elif isinstance(one, QComboBox):
        yield from (one.itemText(n) for n in range(one.count()))
        yield one.placeholderText()
    elif isinstance(one, QGroupBox | QMenu):
        yield one.title()
    elif isinstance(one, QAbstractSpinBox) and not isinstance(one, QDateEdit):
        yield one.text()
    elif isinstance(one, QAbstractItemView) and one.model() is not None:
        yield from _items(one.model())
    elif isinstance(one, Words):
        yield one.text()


def _items(model: QAbstractItemModel) -> Iterator[str]:
    for column in range(columns_of(model)):
        for role in (Role.DisplayRole, Role.ToolTipRole):
            yield _text(model.headerData(column, Qt.Orientation.Horizontal, role))
        for row in range(model.rowCount()):
            for role in (Role.DisplayRole, Role.ToolTipRole, Role.AccessibleTextRole):
                yield _text(model.data(model.index(row, column), role))


def columns_of(model: QAbstractItemModel) -> int:
    try:
        return model.columnCount()
    except TypeError:  # a list, of which Qt keeps the number of columns to itself
        return 1


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""


def english_pages(qtbot: QtBot, window: MainWindow, rows: int) -> dict[str, list[str]]:
    """What is in English on each page of a window: its head, the page, and the details of so many
    rows of each of its tables."""
    english: dict[str, list[str]] = {}
    for entry in ENTRIES:
        window.show_page(entry.key)
        settled(qtbot, window.workspace)
        page = window.page(entry.key)
        found = [*texts_of(window.head), *texts_of(page)]
        for view in page.findChildren(QAbstractItemView):
            model = view.model()
            for row in range(min(rows, model.rowCount() if model else 0)):
                view.setCurrentIndex(model.index(row, 0))
                settled(qtbot, window.workspace)
                found += texts_of(getattr(page, "side", page))
        if left := english_in(found, STEP):
            english[entry.key] = left
    return english


def test_pages_and_menus_are_translated_whole(
    qtbot: QtBot, tmp_path: Path, plan: Plan, language: Pseudo
) -> None:
    window = window_on(qtbot, tmp_path, plan, today=TODAY)
    settled(qtbot, window.workspace)
    for menu in window.menuBar().findChildren(QMenu):
        menu.aboutToShow.emit()
    assert english_in(texts_of(window), STEP) == []
    assert english_in((c.words for c in window.commands.by_key.values()), STEP) == []
    assert english_pages(qtbot, window, rows=3) == {}
    assert list(language.unknown) == []


def test_pages_of_an_empty_plan_are_translated_whole(
    qtbot: QtBot, tmp_path: Path, language: Pseudo
) -> None:
    window = window_on(qtbot, tmp_path, Plan(), today=TODAY)
    settled(qtbot, window.workspace)
    assert english_in(texts_of(window), STEP) == []
    assert english_pages(qtbot, window, rows=0) == {}
    assert list(language.unknown) == []


@pytest.mark.parametrize("place", [p for p in EVERY_DIALOG if p.split(":")[1] not in IN_ENGLISH])
def test_dialogs_are_translated_whole(place: str, bench: Bench, language: Pseudo) -> None:
    found: list[str] = []

    def read(dialog: QDialog) -> None:
        found.extend(texts_of(dialog))

    while_open(bench, place, read)
    allowed = f"{KEY}|{IN_DIALOGS}" if place.endswith(":show_shortcuts") else IN_DIALOGS
    assert english_in(found, allowed) == []
    assert list(language.unknown) == []
