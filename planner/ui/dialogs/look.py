"""How the plan's documents look: paper, colour and logo."""

from __future__ import annotations

import base64
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from planner.actions import look
from planner.actions.plan_info import set_setting
from planner.errors import PlannerError
from planner.given_files import read_given
from planner.models import Draft
from planner.text import mark, tr
from planner.ui.dialogs.file_chooser import FileChooser
from planner.ui.dialogs.form import FormDialog
from planner.ui.state.workspace import Workspace
from planner.ui.widgets.fields import ComboBox

PAPERS = ("A4", "Letter")
PICTURES = mark("Pictures (*.png *.jpg *.jpeg)")


class LookDialog(FormDialog):
    """Choose how documents look; saved as one step."""

    def __init__(self, parent: QWidget | None, workspace: Workspace, chooser: FileChooser) -> None:
        super().__init__(
            parent,
            tr("Document look"),
            tr("Save"),
            tr("Saved in the plan, so that everybody’s documents look alike."),
        )
        self._workspace, self._chooser = workspace, chooser
        settings = workspace.plan.settings
        self._picture = base64.b64decode(settings.logo) or None
        self.paper = ComboBox()
        self.paper.addItems(PAPERS)
        self.paper.setCurrentText(settings.paper)
        self.colour = QLineEdit(settings.cover_colour)
        self.colour.setPlaceholderText("#3156d3")
        self.shown = QLabel()
        self.shown.setTextFormat(Qt.TextFormat.PlainText)
        self.choose = QPushButton(tr("Choose…"))
        self.remove = QPushButton(tr("Remove"))
        self.choose.clicked.connect(self._choose)
        self.remove.clicked.connect(self._remove)
        self.add(tr("Paper"), self.paper)
        self.add(
            tr("Colour"),
            self.colour,
            tr("# and six digits or letters a to f; leave empty for the default."),
        )
        self.add(tr("Logo"), self._logo_row(), tr("A PNG or JPEG picture of up to 500 KB."))
        self._show(self._picture)
        self.accepted_by = self._save

    def _logo_row(self) -> QWidget:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.shown, 1)
        row.addWidget(self.choose)
        row.addWidget(self.remove)
        return box

    def _choose(self) -> None:
        path = self._chooser.open(self, tr("Choose a logo"), Path.home(), tr(PICTURES))
        if path is None:
            return
        try:
            self._show(read_given(path, look.MOST_BYTES))
        except PlannerError as error:
            self.show_error(str(error))

    def _remove(self) -> None:
        self.choose.setFocus()  # else the keyboard would go on to Cancel
        self._show(None)

    def _show(self, picture: bytes | None) -> None:
        self._picture = picture
        pixmap = QPixmap()
        if picture and pixmap.loadFromData(picture):
            smooth = Qt.TransformationMode.SmoothTransformation
            self.shown.setPixmap(pixmap.scaledToHeight(min(40, pixmap.height()), smooth))
        else:
            self.shown.setText(tr("none"))
        self.remove.setEnabled(picture is not None)

    def _save(self) -> None:
        def save(draft: Draft) -> None:
            set_setting(draft, "paper", self.paper.currentText())
            look.set_cover_colour(draft, self.colour.text())
            look.set_logo(draft, self._picture)

        self._workspace.attempt(tr("change document look"), save)
