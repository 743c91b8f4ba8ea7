"""Where a new plan is kept: a path that follows the plan's name until somebody chooses it."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from planner.errors import PlannerError
from planner.system_errors import unwritable
from planner.text import tr
from planner.ui.dialogs.file_chooser import PLAN_FILES, FileChooser
from planner.ui.state.window_state import PLAN_ENDING


def file_name(name: str) -> str:
    """Return a file name for a plan of this name, valid on every system."""
    words = re.sub(r"[^\w]+", "-", name.strip().lower()).strip("-_")
    return f"{words[:60] or 'plan'}{PLAN_ENDING}"


def free_path(folder: Path, name: str) -> Path:
    """Return a path in a folder for a plan of this name, at which nothing is yet."""
    path = folder / file_name(name)
    number = 2
    while path.exists():
        path = folder / file_name(f"{name} {number}")
        number += 1
    return path


class PlanPlace(QWidget):
    """A path, and a button to choose another."""

    def __init__(self, folder: Path, choose: FileChooser) -> None:
        super().__init__()
        self._folder, self._choose = folder, choose
        self._chosen = False
        self.edit = QLineEdit(str(folder / file_name("")))
        pick = QPushButton(tr("Choose…"))
        pick.clicked.connect(self._pick)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.edit, 1)
        row.addWidget(pick)
        self.setFocusProxy(self.edit)
        self.edit.textEdited.connect(self._note_chosen)

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self.edit.setAccessibleName(name)

    def propose_for(self, name: str) -> None:
        """Propose a place for a plan of this name, unless one was chosen."""
        if not self._chosen:
            self.edit.setText(str(free_path(self._folder, name)))

    def path(self) -> Path:
        """Return the path, with the ending of plans where it has none."""
        path = Path(self.edit.text().strip()).expanduser()
        return path if path.suffix else path.with_name(path.name + PLAN_ENDING)

    def check(self) -> None:
        """Raise ``PlannerError`` where no plan can be made there."""
        try:
            taken, has_folder = self.path().exists(), self.path().parent.is_dir()
        except (OSError, ValueError, RuntimeError) as error:
            raise unwritable(self.edit.text(), error) from error
        if taken:
            raise PlannerError(tr("A file with this name already exists. Choose another name."))
        if not has_folder:
            raise PlannerError(tr("The folder {path} does not exist.", path=self.path().parent))

    def _note_chosen(self) -> None:
        self._chosen = True

    def _pick(self) -> None:
        path = self._choose.save(self, tr("Where to keep the plan"), self.path(), tr(PLAN_FILES))
        if path is not None:
            self._note_chosen()
            self.edit.setText(str(path))
