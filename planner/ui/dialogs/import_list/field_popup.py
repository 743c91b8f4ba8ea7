"""The choice of what a column is taken for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QPushButton, QWidget

from planner.text import Sentence, tr
from planner.ui.dialogs.import_list.choices import NOT_READ, ColumnChoices, Fields
from planner.ui.dialogs.import_list.column_model import describe_fields
from planner.ui.dialogs.import_list.find_popup import FindPopup


class FieldPopup(FindPopup):
    """The fields, and below them what else can be said of the column."""

    taken = Signal(object)
    """The column is to be taken for these fields."""

    def __init__(
        self,
        parent: QWidget,
        column: int,
        choices: ColumnChoices,
        offered: Sequence[Fields],
        titles: Mapping[str, Sentence],
        names: Sequence[str],
    ) -> None:
        """Offer these fields for a column; ``names`` are what all columns are called."""
        super().__init__(parent, tr("What is “{column}”?", column=names[column]))
        now = set(choices.fields_of(column))
        for fields in (NOT_READ, *offered):
            words = describe_fields(fields, titles)
            other = _other_column(fields, choices, column)
            if other is not None:
                words = tr("{field} (now “{column}”)", field=words, column=names[other])
            item = self.add(words, fields)
            if set(fields) == now:
                self.entries.setCurrentItem(item)
        self.fill_down = QCheckBox(tr("Blank cells repeat the one above"))
        self.fill_down.setChecked(choices.is_filled_down(column))
        self.only = QPushButton(tr("Only rows with…"))
        self.only.setProperty("kind", "link")
        for part in (self.fill_down, self.only):
            self.column.addWidget(part)

    def accept_choice(self) -> None:
        item = self.current()
        if item is not None:
            self.close()
            self.taken.emit(item.data(Qt.ItemDataRole.UserRole))


def _other_column(fields: Fields, choices: ColumnChoices, column: int) -> int | None:
    """Return another column that would lose a field to this one."""
    held = (choices.column_of(field) for field in fields)
    return next((at for at in held if at not in (None, column)), None)
