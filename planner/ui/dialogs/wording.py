"""The plan's own words for the texts that ask people."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QFormLayout, QPlainTextEdit, QScrollArea, QWidget

from planner.actions.requests import set_wording
from planner.analysis.requests.wording import PARTS, template
from planner.models import Draft, Plan
from planner.models.requests import WordingKey
from planner.text import listed, tr
from planner.ui.dialogs.form import FormDialog
from planner.ui.look.plain import label
from planner.ui.state.workspace import Workspace


class WordingDialog(FormDialog):
    """A box for each part of a text; what is emptied gets the usual words back."""

    def __init__(self, parent: QWidget | None, workspace: Workspace) -> None:
        super().__init__(
            parent,
            tr("The wording of texts"),
            tr("Save"),
            tr(
                "Words in braces are replaced by what is meant, for each person. Empty a box to"
                " get the usual words back."
            ),
            width=680,
        )
        self._workspace = workspace
        self.boxes: dict[WordingKey, QPlainTextEdit] = {}
        inside = QWidget()
        form = QFormLayout(inside)
        for key, part in PARTS.items():
            box = QPlainTextEdit(template(workspace.plan, key))
            box.setAccessibleName(tr(part.title))
            box.setTabChangesFocus(True)
            box.setReadOnly(workspace.read_only)
            lines = template(workspace.plan, key).count("\n") + 2
            box.setFixedHeight(QFontMetrics(box.font()).lineSpacing() * min(6, lines) + 16)
            form.addRow(label(tr(part.title)), box)
            places = listed([f"{{{place}}}" for place in part.places])
            form.addRow("", label(tr("It may say {places}.", places=places), "small", wrap=True))
            self.boxes[key] = box
        area = QScrollArea()
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidgetResizable(True)
        area.setWidget(inside)
        area.setMinimumHeight(180)
        self.column.insertWidget(self.column.indexOf(self.wrong), area, 1)
        self.ok.setEnabled(not workspace.read_only)
        self.accepted_by = self._save

    def _save(self) -> None:
        usual = Plan()
        said = {key: box.toPlainText().strip() for key, box in self.boxes.items()}

        def write(draft: Draft) -> None:
            for key, text in said.items():
                own = "" if text == template(usual, key).strip() else text
                if text != template(draft.plan, key).strip():
                    set_wording(draft, key, own)

        self._workspace.attempt(tr("change the wording"), write)
