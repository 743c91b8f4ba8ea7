"""The next edition of a table of messages: what it says otherwise than the plan, cell by cell."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtWidgets import QWidget

from planner.imports import KINDS, Change, Columns, RawTable, next_messages, read_table
from planner.imports.merge import try_changes
from planner.models import Draft, Plan
from planner.text import tr, trn
from planner.ui.dialogs.differences.dialog import Content, DifferencesDialog
from planner.ui.dialogs.differences.lines import SourceWords, lines_of
from planner.ui.dialogs.merge import RULES
from planner.ui.state.workspace import Workspace


class NextMessagesDialog(DifferencesDialog):
    """The differences of a table of messages, read as it is or as was chosen before."""

    def __init__(
        self,
        parent: QWidget | None,
        workspace: Workspace,
        path: Path,
        chosen: tuple[RawTable, Columns] | None = None,
    ) -> None:
        self._chosen = chosen
        super().__init__(parent, workspace, path)

    @property
    def step(self) -> str:
        return tr("bring in {file}", file=self._path.name)

    def compare(self, plan: Plan) -> Content:
        """Return what the table says otherwise than this plan, and what it has besides."""
        found = next_messages(plan, *(self._chosen or self._as_it_is()))
        new = sum(change.kind == "new" for change in found.changes)
        changed = len({change.row_id for change in found.changes if change.kind == "changed"})
        words = tr(
            "{changed} and {new}. What the table leaves empty, or does not have, stays as it is.",
            changed=trn("{count} message differs", "{count} messages differ", changed),
            new=trn("{count} is new", "{count} are new", new),
        )
        if not any(found[:3]):
            words = tr("Nothing differs between {file} and the plan.", file=self._path.name)
        title = tr("Messages again: {file}", file=self._path.name)
        return Content(found, [], title, words, found.notes)

    def _as_it_is(self) -> tuple[RawTable, Columns]:
        kind = KINDS["messages"]
        table = read_table(self._path, kind=kind)
        return table, kind.recognise(table)

    def with_lines(self, content: Content) -> Content:
        """Return the same with its lines."""
        source = SourceWords(
            lambda _: ("", ""), lambda _: "", lambda _: ("", ""), lambda _: "", lambda _: ""
        )
        return content._replace(lines=lines_of(content.found, self._workspace.plan, source, ()))

    def write(self, draft: Draft) -> Mapping[Change, str]:
        """Write what is accepted."""
        trial = try_changes(draft.plan, self.lines.decisions.accepted, RULES, draft.today)
        draft.apply(trial.rows)
        return trial.refused
