"""A picture saved where somebody wants it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from planner.errors import PlannerError
from planner.exports.atomic import as_private_as
from planner.text import tr
from planner.ui.dialogs.file_chooser import FileChooser
from planner.ui.state.workspace import Workspace
from planner.ui.widgets.picture_file import Painted, write_picture


def save_picture(
    workspace: Workspace, chooser: FileChooser, view: QWidget, picture: Painted, ending: str
) -> None:
    """Ask where to, and write a picture, as private as the plan's own file.

    ``ending`` is what the name of the file has behind that of the plan: ``timeline``.
    """
    store = workspace.store
    if store is None:
        return
    kinds = ";;".join((tr("Pictures (*.png)"), tr("Drawings (*.svg)")))
    start = store.path.with_name(f"{store.path.stem}-{ending}.png")
    path = chooser.save(view, picture.name, start, kinds)
    if path is None:
        return
    path = path if path.suffix else path.with_suffix(".png")
    try:
        with as_private_as(store.path):
            write_picture(picture, path)
    except PlannerError as error:
        workspace.refuse(error)
        return
    workspace.show_message(tr("Made: {path}", path=path), "good")
