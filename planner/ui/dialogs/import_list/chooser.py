"""Choosing what the columns of a table are taken for, and which of its rows come in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QObject, QPoint, Signal

from planner.imports import ChampionHint, Columns, RawTable
from planner.text import Sentence, tr
from planner.ui.dialogs.import_list.choices import NOT_READ, ColumnChoices, Fields
from planner.ui.dialogs.import_list.column_model import TAKEN, ColumnModel, has_blanks_to_fill
from planner.ui.dialogs.import_list.column_view import ColumnView
from planner.ui.dialogs.import_list.field_popup import FieldPopup
from planner.ui.dialogs.import_list.options_bar import OptionsBar, RowChip
from planner.ui.dialogs.import_list.row_choice import (
    ColumnPopup,
    ValuesPopup,
    describe_values,
    values_of,
)

_GROUPED_BY = frozenset({"champion_of", "backup_of", "sponsor_of", "department"})
"""Fields by which lists are grouped, each value standing on the first row of its block alone."""


class ColumnChooser(QObject):
    """Shows the choices in the list of columns and in the options, and takes those made there."""

    changed = Signal()
    """Something else was chosen."""

    def __init__(self, model: ColumnModel, view: ColumnView, options: OptionsBar) -> None:
        super().__init__(view)
        self._model, self._view, self._options = model, view, options
        self._table: RawTable | None = None
        self._titles: Mapping[str, Sentence] = {}
        self._offered: Sequence[Fields] = ()
        options.rows.clicked.connect(lambda _=False: self._choose_column())
        view.choiceAsked.connect(self._open_fields)
        view.cleared.connect(lambda column: self.use_column(column, NOT_READ))

    @property
    def choices(self) -> ColumnChoices:
        """What is chosen now."""
        return self._model.choices

    def show_table(
        self,
        table: RawTable,
        titles: Mapping[str, Sentence],
        offered: Sequence[Fields],
        columns: Columns,
    ) -> None:
        """Begin with these columns of a table; ``offered`` is what a column may be taken for."""
        self._table, self._titles, self._offered = table, titles, offered
        self._model.show_table(table, titles)
        self._model.show_choices(ColumnChoices(columns))
        self._refresh()

    def take_champions(self, hint: ChampionHint) -> None:
        """Take the column that says what each is champion of; a grouped list says it once."""
        column, of = hint.column, hint.columns.of
        self.choices.use_column(column, tuple(field for field, at in of.items() if at == column))
        assert self._table is not None
        if has_blanks_to_fill(self._table, column):
            self.choices.fill_down(column, True)
        self._refresh()

    def use_column(self, column: int, fields: Fields) -> None:
        """Use a column for these fields."""
        self.choices.use_column(column, fields)
        self._refresh()

    def fill_down(self, column: int, on: bool) -> None:
        """Let blank cells of a column repeat the one above, or not."""
        self.choices.fill_down(column, on)
        self._refresh()

    def take_only(self, column: int, values: frozenset[str]) -> None:
        """Let only rows with one of these values in a column come in; without any, all rows."""
        self.choices.take_only(column, values)
        self._refresh()

    def _refresh(self) -> None:
        self._model.show_choices(self.choices)
        self._options.show_chips([*self._only_chips(), *self._fill_chips()])
        self.changed.emit()

    def _only_chips(self) -> list[RowChip]:
        return [
            RowChip(
                describe_values(self._model.name(at), values),
                partial(self.choose_values, at),
            )
            for at, values in self.choices.only.items()
        ]

    def _fill_chips(self) -> list[RowChip]:
        """Offer to fill columns by which lists are grouped, where they have blanks to fill."""
        assert self._table is not None
        chips = []
        for at in range(self._model.rowCount()):
            filled = self.choices.is_filled_down(at)
            grouped = not _GROUPED_BY.isdisjoint(self.choices.fields_of(at))
            if filled or (grouped and has_blanks_to_fill(self._table, at)):
                words = tr("Blanks in “{column}” repeat the one above", column=self._model.name(at))
                chips.append(RowChip(words, partial(self.fill_down, at, not filled), filled))
        return chips

    def choose_values(self, column: int) -> None:
        """Ask with which values of a column rows come in."""
        assert self._table is not None
        ticked = self.choices.only.get(column, frozenset())
        values = values_of(self._table, column)
        popup = ValuesPopup(self._view.window(), self._model.name(column), values, ticked)
        popup.chosen.connect(lambda values: self.take_only(column, values))
        popup.open_at(self._below_rows_button())

    # Popups ------------------------------------------------------------------------------

    def _open_fields(self, column: int, typed: str) -> None:
        popup = FieldPopup(
            self._view.window(), column, self.choices, self._offered, self._titles, self._names()
        )
        popup.taken.connect(partial(self.use_column, column))
        popup.fill_down.toggled.connect(partial(self.fill_down, column))
        popup.only.clicked.connect(popup.close)
        popup.only.clicked.connect(lambda _=False: self.choose_values(column))
        box = self._view.visualRect(self._model.index(column, TAKEN))
        popup.open_at(self._view.viewport().mapToGlobal(box.bottomLeft()), typed)

    def _choose_column(self) -> None:
        popup = ColumnPopup(self._view.window(), self._names())
        popup.chosen.connect(self.choose_values)
        popup.open_at(self._below_rows_button())

    def _names(self) -> list[str]:
        return [self._model.name(at) for at in range(self._model.rowCount())]

    def _below_rows_button(self) -> QPoint:
        button = self._options.rows
        return button.mapToGlobal(QPoint(0, button.height()))
