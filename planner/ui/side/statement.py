"""A room to write a purpose statement in: its words, what may be missing, and its versions."""

from __future__ import annotations

from functools import partial

from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QVBoxLayout, QWidget

from planner.analysis.purpose.statement import remark_words, statement_remarks
from planner.analysis.purpose.versions import Version, agreed_words, versions_of
from planner.analysis.readiness.goal_progress import is_measured
from planner.models import Goal, Purpose
from planner.text import short_day, tr
from planner.ui.side.details import Details
from planner.ui.side.field_editors import FieldEditors
from planner.ui.side.text_box import TextBox
from planner.ui.state.workspace import Workspace
from planner.ui.widgets.words import Words

_LINES = 5
"""Lines of a statement in sight."""


def show_statement(details: Details, workspace: Workspace, purpose: Purpose) -> None:
    """Add to the panel the room to write in, who agreed, and the wordings before."""
    plan, today = workspace.plan, workspace.today
    details.heading(tr("Statement"))
    details.widget(StatementBox(workspace, purpose))
    agreed = agreed_words(plan, purpose, today)
    details.text(tr("✓ {words}", words=agreed) if purpose.status == "agreed" else agreed)
    if not workspace.read_only:
        if purpose.status != "agreed":
            words = tr("Agreed…")
            details.button(words, partial(workspace.run_command, "agree", purpose.id))
        details.widget(FieldEditors(workspace, Purpose, purpose.id, ("written_by",)))
    *earlier, _ = versions_of(plan, purpose)
    if earlier:
        details.heading(tr("Earlier wordings"))
        details.bullets([_version_line(workspace, version) for version in reversed(earlier)])


def _version_line(workspace: Workspace, version: Version) -> str:
    today = workspace.today
    written = "" if version.written_on is None else short_day(version.written_on, today)
    who = ", ".join(filter(None, [version.written_by, written]))
    words = tr("Version {number}: “{text}”", number=version.number, text=version.statement)
    return tr("{words} ({who})", words=words, who=who) if who else words


class StatementBox(QWidget):
    """The statement, and below it what may be missing, as it is typed."""

    def __init__(self, workspace: Workspace, purpose: Purpose) -> None:
        super().__init__()
        self._audience = purpose.audience
        goals = workspace.plan.where(Goal, "purpose_id", purpose.id)
        self._measurable = any(map(is_measured, goals))
        self.box = TextBox(workspace, Purpose, purpose.id, "statement", tr("Statement"))
        self.box.setFixedHeight(QFontMetrics(self.box.font()).lineSpacing() * _LINES + 22)
        self.box.setPlaceholderText(tr("One sentence: who can do what then?"))
        self.remarks = Words(muted=True, size=0.9)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.box)
        column.addWidget(self.remarks)
        self.box.textChanged.connect(self._show_remarks)
        self._show_remarks()

    def _show_remarks(self) -> None:
        text = self.box.toPlainText()
        found = statement_remarks(text, self._audience, measurable=self._measurable)
        self.remarks.show_text("\n".join(remark_words(remark, text) for remark in found))
        self.remarks.setVisible(bool(found))
