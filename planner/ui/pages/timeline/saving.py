"""The chart saved as a picture, where somebody wants it."""

from __future__ import annotations

from planner.text import day, tr
from planner.ui.dialogs.file_chooser import FileChooser
from planner.ui.pages import saving
from planner.ui.pages.timeline.chart import ChartView
from planner.ui.pages.timeline.picture import Picture
from planner.ui.state.workspace import Workspace


def save_picture(workspace: Workspace, chooser: FileChooser, view: ChartView) -> None:
    """Ask where to, and write the whole chart."""
    named = workspace.plan.info.name
    title = tr("{plan}: timeline of {day}", plan=named, day=day(workspace.today))
    words = workspace.measures.schedule.words
    picture = Picture(view.chart, view.font(), view.day_width, title, words)
    saving.save_picture(workspace, chooser, view, picture, "timeline")
