"""Comments of reviewers that lie beside a plan: said to whoever opens it to work on it."""

from __future__ import annotations

from pathlib import Path

from planner.errors import PlannerError
from planner.models.reviews import ENDING
from planner.text import tr, trn
from planner.ui.state.workspace import Workspace

_MOST_FILES = 20
"""Files beside a plan that are looked at."""


class ReviewWatch:
    """Looks beside each plan that is opened for comments that are not in it yet."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        workspace.planOpened.connect(self._look)

    def _look(self) -> None:
        """Say whose comments there are, and offer to take in those of the first."""
        workspace = self._workspace
        if workspace.read_only:
            return
        found = [(path, count) for path in self._review_files() if (count := self._new_in(path))]
        if not found:
            return
        count = sum(new for _, new in found)
        words = trn(
            "{count} comment from a review lies beside the plan.",
            "{count} comments from reviews lie beside the plan.",
            count,
        )
        first = found[0][0]
        look = tr("Look at them…"), lambda: workspace.run_command("take comments", first)
        workspace.show_message(words, "plain", look)

    def _review_files(self) -> list[Path]:
        store = self._workspace.store
        assert store is not None, "else it is only read"
        try:
            every = sorted(store.path.parent.glob(f"*{ENDING}"))
        except OSError:
            return []
        return [path for path in every if path.name.startswith(store.path.stem)][:_MOST_FILES]

    def _new_in(self, path: Path) -> int:
        from planner.imports import compare_review, is_review, read_review

        try:
            if not is_review(path):
                return 0
            return len(compare_review(self._workspace.plan, read_review(path)).said)
        except PlannerError:
            return 0  # it is said when somebody brings it in
