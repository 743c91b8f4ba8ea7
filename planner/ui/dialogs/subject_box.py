"""A box to pick a sponsor or a department in."""

from __future__ import annotations

from planner.text import tr
from planner.ui.as_written import sorting_key
from planner.ui.lists.buy_in import Key, name_of
from planner.ui.state.workspace import Workspace
from planner.ui.table.pick_box import PickBox


class SubjectBox(PickBox):
    """Sponsors first, by who sits in the seat, then departments; picked, or found by typing."""

    def __init__(self, workspace: Workspace, chosen: Key | None = None) -> None:
        plan = workspace.plan
        self._keys: dict[str, Key] = {}
        sponsors = [(name_of(workspace, s), s) for s in plan.sponsors.values()]
        for name, sponsor in sorted(sponsors, key=lambda pair: sorting_key(pair[0])):
            words = tr("{name}, {seat}", name=name, seat=sponsor.title)
            self._offer(words, ("sponsor", sponsor.id))
        for department in sorted(plan.departments.values(), key=lambda d: sorting_key(d.name)):
            self._offer(department.name, ("department", department.id))
        super().__init__(None, list(self._keys))
        labels = {key: label for label, key in self._keys.items()}
        first = next(iter(self._keys), "")
        self.start_with(first if chosen is None else labels.get(chosen, first))

    def _offer(self, words: str, key: Key) -> None:
        """Offer one more; of two that are called the same, the second has its number."""
        self._keys[words if words not in self._keys else f"{words} #{key[1]}"] = key

    def key(self) -> Key | None:
        """Return who is chosen; none where what was typed is nobody."""
        return self._keys.get(self.currentText())
