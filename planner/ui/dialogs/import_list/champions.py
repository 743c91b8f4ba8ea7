"""Points out a list of champions that would be brought in as mere people."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from planner.imports import Columns, Report
from planner.text import tr
from planner.ui.look.plain import label, menu_text

_CHAMPION = frozenset({"champion", "champions"})
_WHERE = frozenset({"area", "department", "dept", "division", "project", "team", "unit"})
_GIVES_ROLES = frozenset({"champion_of", "backup_of", "sponsor_of"})


class ChampionHint(QWidget):
    """Says that nobody is appointed, and offers the column that says who champions what."""

    def __init__(self, take: Callable[[int], object], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = -1
        self.words = label("", "strong", wrap=True)
        self.button = QPushButton()
        self.button.clicked.connect(lambda: take(self._column))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.words, 1)
        row.addWidget(self.button)
        self.hide()

    def look(self, headers: Sequence[str], columns: Columns, report: Report) -> None:
        """Appear where the headers speak of champions and the import would appoint none."""
        named = [_words(header) for header in headers]
        chosen = set(columns.of.values())
        free = [at for at, fields in enumerate(named) if fields & _WHERE and at not in chosen]
        speaks = any(fields & _CHAMPION for fields in named)
        appoints = report.assignments or _GIVES_ROLES & columns.of.keys()
        self.setVisible(not appoints and (speaks or bool(free)))
        if self.isHidden():
            return
        home = columns.of.get("department")
        if not free and home is not None:
            free = [home]
        self._column = free[0] if free else -1
        self.words.setText(
            tr(
                "Nobody becomes a champion by this import. To appoint champions, choose as"
                " “Champion of” the column with what each is champion of."
            )
        )
        self.button.setVisible(bool(free))
        if free:
            header = menu_text(headers[self._column], 30)
            self.button.setText(tr("Champion of: “{column}”", column=header))


def _words(header: str) -> set[str]:
    return set("".join(c if c.isalpha() else " " for c in header.casefold()).split())
