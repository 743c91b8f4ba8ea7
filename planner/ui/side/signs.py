"""Early signs that a department goes quiet, and what helped there last time."""

from __future__ import annotations

from planner.analysis.warning.helped import what_helped
from planner.analysis.warning.signs import LEAST_SIGNS, SIGNS, signs_of
from planner.models import Department
from planner.text import tr
from planner.ui.side.details import Details
from planner.ui.state.workspace import Workspace


def show_signs(details: Details, workspace: Workspace, department: Department) -> None:
    """Add the signs of a department with what they come to; nothing where none shows."""
    warning = signs_of(workspace.measures, department.id)
    if not warning.signs:
        return
    words = tr("{count} of {total} signs that it goes quiet; {least} are a warning.")
    details.heading(tr("Early warning") if warning.is_warning else tr("Early signs"))
    details.text(
        words.format(count=len(warning.signs), total=len(SIGNS), least=LEAST_SIGNS),
        "bad" if warning.is_warning else "muted",
    )
    details.bullets([tr("• {sign}", sign=sign) for sign in warning.signs.values()])
    helped = what_helped(workspace.measures, department)
    if helped is not None:
        details.text(tr("Before it last rose ({rise}):", rise=helped.rise.words))
        details.bullets([tr("• {thing}", thing=thing) for thing in helped.things])
