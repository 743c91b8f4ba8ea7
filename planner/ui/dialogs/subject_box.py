"""A box to pick a sponsor or a department in."""

from __future__ import annotations

from planner.text import tr
from planner.ui.as_written import sorting_key
from planner.ui.lists.buy_in import Key, name_of
from planner.ui.state.workspace import Workspace
from planner.ui.widgets.fields import ComboBox


class SubjectBox(ComboBox):
    """Sponsors first, by who sits in the seat, then departments."""

    def __init__(self, workspace: Workspace, chosen: Key | None = None) -> None:
        super().__init__()
        plan = workspace.plan
        self._keys: list[Key] = []
        sponsors = [(name_of(workspace, s), s) for s in plan.sponsors.values()]
        for name, sponsor in sorted(sponsors, key=lambda pair: sorting_key(pair[0])):
            self.addItem(tr("{name}, {seat}", name=name, seat=sponsor.title))
            self._keys.append(("sponsor", sponsor.id))
        for department in sorted(plan.departments.values(), key=lambda d: sorting_key(d.name)):
            self.addItem(department.name)
            self._keys.append(("department", department.id))
        if chosen in self._keys:
            self.setCurrentIndex(self._keys.index(chosen))

    def key(self) -> Key | None:
        """Return who is chosen; none where there is nobody."""
        at = self.currentIndex()
        return self._keys[at] if 0 <= at < len(self._keys) else None
