"""The chart saved as a picture, where somebody wants it."""

from __future__ import annotations

from planner.errors import PlannerError
from planner.exports.atomic import as_private_as
from planner.text import day, tr
from planner.ui.dialogs.file_chooser import FileChooser
from planner.ui.pages.timeline.chart import ChartView
from planner.ui.pages.timeline.picture import Picture, write_picture
from planner.ui.state.workspace import Workspace


def save_picture(workspace: Workspace, chooser: FileChooser, view: ChartView) -> None:
    """Ask where to, and write the whole chart, as private as the plan's own file."""
    store, info = workspace.store, workspace.plan.info
    if store is None:
        return
    kinds = ";;".join((tr("Pictures (*.png)"), tr("Drawings (*.svg)")))
    start = store.path.with_name(f"{store.path.stem}-timeline.png")
    path = chooser.save(view, tr("Picture of the chart"), start, kinds)
    if path is None:
        return
    path = path if path.suffix else path.with_suffix(".png")
    title = tr("{plan}: timeline of {day}", plan=info.name, day=day(workspace.today))
    words = workspace.measures.schedule.words
    picture = Picture(view.chart, view.font(), view.day_width, title, words)
    try:
        with as_private_as(store.path):
            write_picture(picture, path)
    except PlannerError as error:
        workspace.refuse(error)
        return
    workspace.show_message(tr("Made: {path}", path=path), "good")
