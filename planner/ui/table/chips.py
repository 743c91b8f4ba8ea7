"""Filters beside the filter box: one of the values of a column, or a yes-or-no."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QPushButton, QToolButton, QWidget

from planner.text import tr
from planner.ui.as_written import sorting_key
from planner.ui.look.plain import menu_text


@dataclass(frozen=True)
class ByValue:
    """Keep the rows with one value: "Department: all"."""

    title: str
    values: Callable[[Any], Iterable[str]]


@dataclass(frozen=True)
class Only:
    """Keep the rows of which something is true: "Only single points of failure"."""

    title: str
    keep: Callable[[Any], bool]


Chip = ByValue | Only


class ChipButton(QToolButton):
    """One chip; ``keep`` says whether a row stays in sight."""

    changed = Signal()

    def __init__(
        self, chip: Chip, rows: Callable[[], Sequence[Any]], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("kind", "chip")
        self.chip = chip
        self.value: str | None = None
        self._rows = rows
        self.setCheckable(True)
        if isinstance(chip, Only):
            self.setText(chip.title)
            self.toggled.connect(lambda _: self.changed.emit())
        else:
            menu = QMenu(self)
            menu.aboutToShow.connect(self._fill)
            self.setMenu(menu)
            self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
            self.choose(None)

    @property
    def active(self) -> bool:
        return self.value is not None if isinstance(self.chip, ByValue) else self.isChecked()

    def keep(self, row: Any) -> bool:
        if isinstance(self.chip, Only):
            return not self.isChecked() or self.chip.keep(row)
        return self.value is None or self.value in self.chip.values(row)

    def clear(self) -> None:
        """Keep every row again."""
        if isinstance(self.chip, Only):
            self.setChecked(False)
        elif self.value is not None:
            self.choose(None)

    def choose(self, value: str | None) -> None:
        """Keep the rows with this value; None keeps all."""
        self.value = value
        shown = tr("all") if value is None else value
        self.setText(menu_text(tr("{title}: {value}", title=self.chip.title, value=shown), 40))
        self.setChecked(value is not None)
        self.changed.emit()

    @property
    def state(self) -> str | bool | None:
        """What is chosen; for ``return_to``."""
        return self.value if isinstance(self.chip, ByValue) else self.isChecked()

    def return_to(self, state: str | bool | None) -> None:
        """Choose what was chosen."""
        if isinstance(state, bool):
            self.setChecked(state)
        else:
            self.choose(state)

    def _fill(self) -> None:
        menu, chip = self.menu(), self.chip
        assert isinstance(chip, ByValue)
        menu.clear()
        group = QActionGroup(menu)
        found = {value for row in self._rows() for value in chip.values(row) if value}
        for value in (None, *sorted(found, key=sorting_key)):
            action = menu.addAction(tr("All") if value is None else menu_text(value))
            action.setCheckable(True)
            action.setChecked(value == self.value)
            action.triggered.connect(lambda _=False, chosen=value: self.choose(chosen))
            group.addAction(action)


class CountedChip(QPushButton):
    """Says what a figure counts whose rows alone are shown; pressing it shows all again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "chip")
        self.setToolTip(tr("Show all rows again"))
        self.words = ""
        self.keys: frozenset[Any] | None = None
        self.hide()

    def show_counted(self, words: str, keys: frozenset[Any] | None) -> None:
        """Say these words of these rows; without rows, none."""
        self.words, self.keys = words, keys
        self.setText(menu_text(words, 50) + "  ✕")
        self.setAccessibleName(tr("Only {words}: show all rows again", words=words))
        self.setVisible(keys is not None)


class SomeValues(QPushButton):
    """Says in which columns only rows with some values are shown; shows all again when pressed."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "chip")
        self.setToolTip(tr("Show all rows again"))
        self.setAccessibleName(tr("Show all rows again"))
        self.hide()

    def show_columns(self, titles: Sequence[str]) -> None:
        """Say these columns; nothing where there are none."""
        said = [tr("{title}: some", title=title) for title in titles]
        self.setText(menu_text(", ".join(said), 50) + "  ✕")
        self.setVisible(bool(said))
