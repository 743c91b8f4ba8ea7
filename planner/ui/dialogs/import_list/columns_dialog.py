"""What the columns of a list are taken for, chosen again after it came before."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from planner.errors import PlannerError
from planner.imports import Columns, RawTable
from planner.text import tr
from planner.ui.dialogs.form import FormDialog
from planner.ui.dialogs.import_list.chooser import ColumnChooser
from planner.ui.dialogs.import_list.column_model import ColumnModel
from planner.ui.dialogs.import_list.column_view import ColumnView
from planner.ui.dialogs.import_list.kinds import LIST_KINDS, PEOPLE, offered_fields
from planner.ui.dialogs.import_list.options_bar import OptionsBar


class ColumnsDialog(FormDialog):
    """Begins with what was chosen last; ``chosen`` is what is wanted once it is accepted."""

    def __init__(self, parent: QWidget | None, table: RawTable, columns: Columns) -> None:
        sentence = tr("The next editions of this list are read as you choose here.")
        super().__init__(parent, tr("Choose columns"), tr("Use these"), sentence, width=720)
        self.chosen: Columns | None = None
        options, model = OptionsBar(), ColumnModel()
        self.view = ColumnView(model)
        self.chooser = ColumnChooser(model, self.view, options)
        self.column.insertWidget(1, options)
        self.column.insertWidget(2, self.view, 1)
        self._first = self.view
        kind = LIST_KINDS[PEOPLE]
        self.chooser.show_table(table, kind.titles, offered_fields(kind), columns)
        model.show_uses(kind.explain(table, columns))
        self.chooser.changed.connect(
            lambda: model.show_uses(kind.explain(table, self.chooser.choices.columns()))
        )
        self.accepted_by = self._accept_columns
        self.resize(760, 520)

    def _accept_columns(self) -> None:
        columns = self.chooser.choices.columns()
        if not columns.of:
            raise PlannerError(tr("No column is read yet: choose what one is taken for."))
        self.chosen = columns
