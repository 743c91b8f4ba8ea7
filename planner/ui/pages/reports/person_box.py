"""Whom a document is for: found by typing, beginning with who leaves next."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date

from PySide6.QtCore import Signal

from planner.models import Person, Plan
from planner.text import tr
from planner.ui.lists.naming import people_choices
from planner.ui.table.pick_box import PickBox


class PersonBox(PickBox):
    """One of the people a document makes sense for; a name that is nobody's gives way to the one
    before it."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__(None, [], chosen=lambda _: self._choose_typed())
        self.setAccessibleName(tr("Whom it is for"))
        self._ids: dict[str, int] = {}
        self._labels: dict[int, str] = {}
        self._people: Mapping[int, Person] = {}
        self.person_id: int | None = None
        self.edit.editingFinished.connect(self._choose_typed)

    def offer(self, plan: Plan, on: date, people: Collection[int]) -> None:
        """Offer these of the plan's people; whoever is chosen already and among them stays
        chosen."""
        self._people = plan.people
        self._labels = {
            person_id: label for person_id, label in people_choices(plan) if person_id in people
        }
        labels = list(self._labels.values())
        if labels != list(self._ids):
            self.offer_labels(labels)
        self._ids = {label: person_id for person_id, label in self._labels.items()}
        kept = self.person_id if self.person_id in self._labels else None
        self.choose(kept or _who_leaves_next(plan, on, people) or next(iter(self._labels), None))

    def choose(self, person_id: int | None) -> None:
        """Choose a person; one who is not offered is told in the document why."""
        self.person_id = person_id
        person = self._people.get(person_id or 0)
        name = "" if person is None else person.shown_name
        self.start_with(self._labels.get(person_id or 0, name))
        self.edit.deselect()
        self.edit.home(False)

    def _choose_typed(self) -> None:
        before, typed = self.person_id, self._ids.get(self.currentText())
        self.choose(before if typed is None else typed)
        if self.person_id != before:
            self.changed.emit()


def _who_leaves_next(plan: Plan, on: date, people: Collection[int]) -> int | None:
    those = (plan.people[person_id] for person_id in people)
    leaving = [(p.last_day, p.id) for p in those if p.last_day and p.last_day >= on]
    return min(leaving)[1] if leaving else None
