"""The steps taken in a plan since it was opened, kept in memory with their rows."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from planner.store.journal import Change
from planner.store.saved import Saved
from planner.text import tr


class Session:
    """The part of the history that can still be written when the plan's file is gone."""

    def __init__(self) -> None:
        self._steps: dict[int, Change] = {}
        self._before = False

    def begin(self, newest: tuple[int, datetime] | None) -> None:
        """Start over after reading the file, whose newest step is this one."""
        self._steps = {}
        self._before = newest is not None

    def keep(self, saved: Saved) -> None:
        """Keep a step that was just saved: a new one, or one undone or done again."""
        if saved.recorded is saved.change:
            self._add(saved.change)
        else:
            self._steps[saved.recorded.id] = saved.recorded

    def _add(self, step: Change) -> None:
        """Keep a new step; what was undone before it can no longer be done again."""
        for known in list(self._steps.values()):
            if known.state == "undone":
                self._steps[known.id] = replace(known, state="dropped")
        self._steps[step.id] = replace(step, result=None)

    def forget(self) -> None:
        """Forget the steps, as the file does where a person is erased."""
        self._steps = {}
        self._before = True

    def steps(self) -> list[Change]:
        """Return every known step, oldest first."""
        return [self._steps[step] for step in sorted(self._steps)]

    def standing(self) -> list[Change]:
        """Return every known step that stands, newest first."""
        return [step for step in reversed(self.steps()) if step.state == "done"]

    def why_incomplete(self) -> str | None:
        """Return what of the history is missing here, as a sentence; none where nothing is."""
        if not self._before:
            return None
        return tr(
            "Only the changes made since the plan was opened can be undone in it; its earlier"
            " history could not come along."
        )
