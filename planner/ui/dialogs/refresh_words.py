"""What is worth knowing about the differences of a list, beside the values."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from planner.analysis.cover.coverage import Coverage
from planner.analysis.findings.subjects import responsibility_names
from planner.imports import Change, last_writer
from planner.models import Plan, Responsibility
from planner.store import Change as Step
from planner.text import clock, day, short_day, tr
from planner.ui.as_written import sorting_key
from planner.ui.dialogs.differences.lines import SourceWords, cell_words

_MOST_NAMED = 2


def words_for(
    plan: Plan, cover: Coverage, gone: Collection[int], steps: Collection[Step]
) -> SourceWords:
    """Return what is said of a list’s differences; ``gone`` are the people who are not in it."""
    about = _About(plan, cover, gone)

    def conflict(change: Change) -> tuple[str, str]:
        step = last_writer(change, plan, steps)
        before = ""
        if change.kind == "changed":
            before = tr("Last list: {value}", value=cell_words(change, change.exported))
        if step is None:
            return "", before
        at = step.at.astimezone()
        when = f"{short_day(at.date())}, {clock(at)}"
        return tr("{who}, {when} (“{step}”)", who=step.by, when=when, step=step.label), before

    def place(change: Change) -> str:
        return tr("this list, line {line}", line=change.cell)

    return SourceWords(conflict, about.worth_knowing, about.gone, _until, place)


def _until(change: Change) -> str:
    """Say when somebody’s time in a seat ends that the list no longer gives them."""
    return tr("until {day}", day=day(dict(change.values)["until"]))


class _About:
    """What the plan knows about whom a list speaks of."""

    def __init__(self, plan: Plan, cover: Coverage, gone: Collection[int]) -> None:
        self._plan, self._cover, self._gone = plan, cover, gone

    def gone(self, change: Change) -> tuple[str, str]:
        """Say who is left for what somebody holds who is gone."""
        held = self._cover.held.get(change.row_id, frozenset())
        left = min(
            (self._cover.depth(responsibility_id) - 1 for responsibility_id in held), default=None
        )
        if left is None:
            return "", ""
        if left == 0:
            return tr("then nobody"), "bad"
        return (tr("then one person"), "weak") if left == 1 else ("", "")

    def worth_knowing(self, change: Change) -> str:
        """Say what a change means for what the plan rests on; empty where nothing."""
        values: dict[str, Any] = dict(change.values)
        if change.kind == "new":
            return self._of_new(values)
        person = self._plan.people.get(change.row_id)
        if person is None:
            return ""
        if "name" in values and person.ref:
            return tr("Same id, {id}", id=person.ref)
        if "department" in values and (held := self._held_names(person.id)):
            return tr("Keeps {names}", names=held)
        if values.get("last_day") is not None and (held := self._held_names(person.id)):
            return tr("Holds {names}", names=held)
        return ""

    def _of_new(self, values: dict[str, Any]) -> str:
        if values.get("manager") in self._gone:
            return tr("Their manager is gone, see there")
        department = self._plan.departments.get(values.get("department", 0))
        if department is None:
            return tr("A new department") if "department" in values else ""
        seat = self._plan.where(Responsibility, "department_id", department.id)
        if seat and not self._cover.depth(seat[0].id):
            return tr("{department} has no champion", department=department.name)
        return ""

    def _held_names(self, person_id: int) -> str:
        held = self._cover.held.get(person_id, frozenset())
        rows = self._plan.responsibilities
        by_name = sorted(held, key=lambda row: sorting_key(self._plan.name_of(rows[row])))
        return responsibility_names(self._plan, by_name, _MOST_NAMED)
