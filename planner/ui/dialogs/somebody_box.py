"""A field of a dialog in which somebody is picked, or added to the plan on purpose."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from planner.models import Draft
from planner.ui.lists.naming import PEOPLE
from planner.ui.state.workspace import Workspace
from planner.ui.table.kinds import Choice, NewName
from planner.ui.table.making_box import MakingBox

Somebody = int | NewName
"""A person of the plan, by id, or the name of one who is to be added."""


class SomebodyBox(MakingBox):
    """One of the people of a choice; left empty, or at its word for nobody, it is nobody."""

    def __init__(self, workspace: Workspace, kind: Choice) -> None:
        super().__init__(None, kind.labels)
        self._workspace, self._kind = workspace, kind
        self.setCurrentIndex(-1)
        self.edit.clear()

    def chosen(self) -> Somebody | None:
        """Return who is chosen. Raises ``UnknownNameError`` for a name that was only typed."""
        typed = self.value()
        if isinstance(typed, NewName):
            return typed
        if not typed:
            return None
        person_id: int | None = self._kind.read(typed, Draft(self._workspace.plan))
        return person_id


def person_in(draft: Draft, somebody: Somebody | None) -> int | None:
    """Return whom a choice means, after adding who is new."""
    if isinstance(somebody, NewName):
        return int(PEOPLE.make(draft, somebody.text))
    return somebody


def person_adder(draft: Draft) -> Callable[[Somebody], int]:
    """Return what gives whom a choice means, adding who is new: a name chosen again is the person
    it made before."""
    made: dict[str, int] = {}

    def person(somebody: Somebody) -> int:
        if not isinstance(somebody, NewName):
            return somebody
        name = somebody.text.casefold()
        if name not in made:
            made[name] = int(PEOPLE.make(draft, somebody.text))
        return made[name]

    return person


def people_in(draft: Draft, chosen: Mapping[int, Somebody]) -> dict[int, int]:
    """Return whom some choices mean; a new name that was chosen more than once is one person."""
    person = person_adder(draft)
    return {key: person(somebody) for key, somebody in chosen.items()}
