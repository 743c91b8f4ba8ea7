"""An edited workbook on its way back: what differs, cell by cell, and which of it to accept."""

from __future__ import annotations

from collections.abc import Mapping

from planner.actions.checks import check_row
from planner.actions.rows import remove
from planner.imports import Change, Differences, Rules, find_differences, read_workbook
from planner.imports.merge import try_changes
from planner.models import Draft, Plan
from planner.text import tr, trn
from planner.ui.dialogs.differences.dialog import Content, DifferencesDialog
from planner.ui.dialogs.differences.lines import SourceWords, cell_words, lines_of
from planner.ui.dialogs.merge_goes import goes_with
from planner.ui.dialogs.merge_history import changed_since

RULES = Rules(check=check_row, remove=remove)
"""What comes in obeys what typing in the window obeys."""


class MergeDialog(DifferencesDialog):
    """The differences of a workbook of this program."""

    @property
    def step(self) -> str:
        return tr("bring {file} back", file=self._path.name)

    def compare(self, plan: Plan) -> Content:
        """Return what differs between the workbook and this plan."""
        found = find_differences(plan, read_workbook(self._path), RULES)
        title = tr("Bring {file} back", file=self._path.name)
        return Content(found, [], title, describe_differences(found, self._path.name), found.notes)

    def with_lines(self, content: Content) -> Content:
        """Return the same with its lines."""
        workspace = self._workspace
        plan, cover = workspace.plan, workspace.measures.coverage
        found = content.found
        steps = workspace.history() if found.conflicts else []

        def conflict(change: Change) -> tuple[str, str]:
            before = tr("When exported: {value}", value=cell_words(change, change.exported))
            return changed_since(change, plan, steps), before if change.kind == "changed" else ""

        sheets = {change.sheet for change in (*found.changes, *found.conflicts)}
        source = SourceWords(
            conflict,
            lambda _: "",
            lambda _: ("", ""),
            lambda change: goes_with(change, plan, cover),
            lambda change: tr("in the workbook, {cell}", cell=change.cell) if change.cell else "",
            len(sheets) > 1,
        )
        return content._replace(lines=lines_of(found, plan, source, ()))

    def write(self, draft: Draft) -> Mapping[Change, str]:
        """Write what is accepted."""
        trial = try_changes(draft.plan, self.lines.decisions.accepted, RULES, draft.today)
        draft.apply(trial.rows)
        return trial.refused


def describe_differences(found: Differences, file: str) -> str:
    """Say what differs, in a sentence or more."""
    if not any(found[:3]):
        return tr("Nothing differs between {file} and the plan.", file=file)
    removals = sum(change.kind == "removed" for change in found.changes)
    changes = len(found.changes) - removals
    parts = [trn("{count} change.", "{count} changes.", changes)]
    if removals:
        parts.append(
            trn(
                "{count} row is gone from the workbook; it is removed, with what hangs on it, only"
                " if you tick it.",
                "{count} rows are gone from the workbook; they are removed, with what hangs on"
                " them, only if you tick them.",
                removals,
            )
        )
    if found.conflicts:
        parts.append(
            trn(
                "{count} conflict: the plan was changed too since the workbook was made, or the"
                " row may be another; it is accepted only if you tick it.",
                "{count} conflicts: the plan was changed too since the workbook was made, or the"
                " row may be another; they are accepted only if you tick them.",
                len(found.conflicts),
            )
        )
    if found.invalid:
        parts.append(
            trn(
                "{count} edit does not come back, and is listed with the reason.",
                "{count} edits do not come back, and are listed with the reason.",
                len(found.invalid),
            )
        )
    return " ".join(parts)
