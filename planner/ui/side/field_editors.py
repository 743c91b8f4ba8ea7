"""Fields of a row to be typed or picked in the details panel, one below the other."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from planner.models import Draft
from planner.models.catalogue import Field, field_of
from planner.text import tr
from planner.ui.lists.field_columns import kind_of
from planner.ui.lists.fields import field as write_field
from planner.ui.lists.naming import Choices
from planner.ui.look.plain import label
from planner.ui.side.deferred_changes import do_later
from planner.ui.state.workspace import Workspace
from planner.ui.table import Choice, Kind
from planner.ui.widgets.fields import ComboBox


def _name(field: Field) -> str:
    name = tr(field.heading)
    return tr("{name} ({unit})", name=name, unit=tr(field.unit)) if field.unit else name


class FieldEditors(QWidget):
    """Some fields of one row, as the catalogue has them; each is saved when the keyboard leaves
    it."""

    def __init__(
        self, workspace: Workspace, row_type: type[Any], row_id: int, names: Sequence[str]
    ) -> None:
        super().__init__()
        self._workspace, self._row_type, self._row_id = workspace, row_type, row_id
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(5)
        grid.setColumnStretch(1, 1)
        for line, name in enumerate(names):
            field = field_of(row_type, name)
            editor = self._editor(field)
            editor.setAccessibleName(tr(field.heading))
            editor.setEnabled(not workspace.read_only)
            grid.addWidget(label(_name(field), "muted", wrap=True), line, 0)
            grid.addWidget(editor, line, 1)

    def _editor(self, field: Field) -> QWidget:
        kind = kind_of(field, self._workspace, Choices(self._workspace))
        was = getattr(self._workspace.plan.get(self._row_type, self._row_id), field.attribute)
        if isinstance(kind, Choice):
            return self._picked(field, kind, was)
        edit = QLineEdit(kind.typed(was))
        edit.editingFinished.connect(lambda: self._save(field, kind, edit.text(), was))
        return edit

    def _picked(self, field: Field, kind: Choice, was: Any) -> QWidget:
        box = ComboBox()
        box.addItems(kind.labels())
        box.setCurrentText(kind.typed(was))
        box.textActivated.connect(lambda text: self._save(field, kind, text, was))
        return box

    def _save(self, field: Field, kind: Kind, text: str, was: Any) -> None:
        if text == kind.typed(was):
            return
        row_id, write = self._row_id, write_field(self._row_type, field.attribute)

        def save(draft: Draft) -> object:
            return write(draft, row_id, kind.read(text, draft))

        words = tr("change “{what}”", what=tr(field.heading))
        do_later(self._workspace, words, save)
