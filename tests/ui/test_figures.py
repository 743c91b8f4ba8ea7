"""A figure of four digits or more has its thousands apart, on every page and in what is painted."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLabel,
    QLineEdit,
    QTableView,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from planner.models import Draft, Person, Plan
from planner.ui.dialogs.staff_field import StaffField
from planner.ui.shell.sidebar import ENTRIES
from planner.ui.widgets.view_switch import ViewSwitch
from planner.ui.widgets.words import Words
from tests.exports.documents.made import sample_plan
from tests.plans import ON
from tests.ui.opened import settled
from tests.ui.windows import window_on

LOOSE = re.compile(r"(?<![\d.,:/\w@-])(?!(?:19|20)\d\d\b)\d{4,}(?![\w@-])")
"""Four digits in a row that are no year, and no part of an id, a day or an address."""


def a_large_plan() -> Plan:
    """The sample plan, with more people than a thousand and more staff than a million."""
    draft = Draft(sample_plan())
    draft.add_many(Person, name=[f"Ann {'abcdefghij'[n % 10]}" for n in range(1_234)])
    for department in list(draft.plan.departments.values()):
        draft.change(department, headcount=(department.headcount or 1) * 10_000)
    return draft.plan


@pytest.fixture
def painted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is painted from now on."""
    words: list[str] = []
    paint: Callable[..., Any] = QPainter.drawText

    def draw(painter: QPainter, *given: Any) -> Any:
        words.extend(one for one in given if isinstance(one, str))
        return paint(painter, *given)

    monkeypatch.setattr(QPainter, "drawText", draw)
    return words


def said(root: QWidget) -> Iterator[str]:
    """Everything that a part of the window says."""
    for widget in [root, *root.findChildren(QWidget)]:
        kinds = (QLabel, QAbstractButton, QLineEdit, Words)
        says = [widget.toolTip(), widget.accessibleName(), widget.accessibleDescription()]
        yield from says + ([widget.text()] if isinstance(widget, kinds) else [])
        if isinstance(widget, QComboBox):
            yield from (widget.itemText(at) for at in range(min(50, widget.count())))
        if isinstance(widget, QTableView) and widget.model() is not None:
            model = widget.model()
            for line in range(min(50, model.rowCount())):
                cells = (model.index(line, at) for at in range(model.columnCount()))
                yield from (str(model.data(cell)) for cell in cells)


@pytest.mark.parametrize("reader", ["C", "de_DE"])
def test_no_figure_of_any_page_has_its_thousands_together(
    qtbot: QtBot, tmp_path: Path, painted: list[str], reader: str
) -> None:
    QLocale.setDefault(QLocale(reader))
    window = window_on(qtbot, tmp_path, a_large_plan(), today=ON)
    settled(qtbot, window.workspace)
    loose = set()
    for key in (entry.key for entry in ENTRIES):
        window.show_page(key)
        switches = window.page(key).findChildren(ViewSwitch)
        buttons = [b for one in switches for b in one.findChildren(QToolButton) if b.isVisible()]
        for turn in (lambda: None, *(button.click for button in buttons)):
            turn()
            settled(qtbot, window.workspace)
            window.grab()
            words = [*said(window), *painted]
            painted.clear()
            loose |= {(key, one) for one in words if LOOSE.search(one)}
    assert loose == set()


def test_the_usual_numbers_of_staff_have_their_thousands_apart(qtbot: QtBot) -> None:
    field = StaffField()
    qtbot.addWidget(field)
    assert [one.text() for one in field.usual.values()] == ["300", "3,000", "30,000"]


@pytest.mark.parametrize("typed", ["12000", "12,000", "12 000"])
def test_a_number_of_staff_is_typed_with_its_thousands_apart_or_not(qtbot: QtBot, typed) -> None:
    field = StaffField()
    qtbot.addWidget(field)
    qtbot.keyClicks(field.edit, typed)
    assert field.value() == 12_000
