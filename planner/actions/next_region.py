"""A plan copied for the next region: what is to be done there, without who did it here."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from planner.actions.plan_info import edit_plan_info
from planner.analysis.naming.texts import words_for
from planner.errors import PlannerError
from planner.models import (
    Action,
    ActionDependency,
    CaseNote,
    Department,
    Draft,
    Goal,
    Message,
    MessageDepartment,
    Milestone,
    Person,
    Plan,
    Purpose,
    Setting,
    Sponsor,
    SponsorDepartment,
)
from planner.models.adding import add_with_responsibility
from planner.models.fields import what_is_wrong
from planner.text import listed, mark_plural, tr, trn

INSTEAD_OF_NAME = "…"
_KEPT = (
    (Department, mark_plural("{count} department", "{count} departments")),
    (Purpose, mark_plural("{count} purpose statement", "{count} purpose statements")),
    (Goal, mark_plural("{count} goal", "{count} goals")),
    (Sponsor, mark_plural("{count} sponsor seat", "{count} sponsor seats")),
    (Action, mark_plural("{count} action", "{count} actions")),
    (Message, mark_plural("{count} message", "{count} messages")),
)


def days_between(source: Plan, launch: date) -> int:
    """Return by how many days a copy that launches on this day is later than its source.

    Raises ``PlannerError`` where the source has no launch day to count from.
    """
    if source.info.launch is None:
        raise PlannerError(
            tr("{name} has no launch day to count from; set one first.", name=source.info.name)
        )
    return (launch - source.info.launch).days


def what_is_kept(source: Plan) -> str:
    """Return what a copy keeps of a plan, and what it leaves out, in sentences."""
    counts = {row_type: len(source.table(row_type)) for row_type, _ in _KEPT}
    counts[Action], counts[Message] = len(_actions(source)), len(_messages(source))
    parts = [trn(*words, counts[row_type]) for row_type, words in _KEPT if counts[row_type]]
    if not parts:
        return tr("Only the settings come along; there is nothing else to copy.")
    return tr(
        "These come along, with the settings: {parts}. All actions begin as “to do”, all purpose"
        " statements as “drafted”, all messages as drafts. People and who holds what stay behind,"
        " and so do ratings, concerns, staff numbers, baselines, check-ins, decisions, requests,"
        " drills, the pilot, snapshots and the history.",
        parts=listed(parts),
    )


def copy_for_region(draft: Draft, source: Plan, launch: date) -> None:
    """Write into an empty plan what another one does, its days moved with the launch.

    Names of people in its texts are left out. Raises ``PlannerError`` where the source has no
    launch day, or a day would be out of reach.
    """
    copy = _Copy(draft, source, days_between(source, launch))
    edit_plan_info(draft, launch=launch, confidentiality=source.info.confidentiality)
    for setting in source.table(Setting).values():
        draft.add(Setting, key=setting.key, value=setting.value)
    copy.departments()
    copy.purposes_and_goals()
    copy.sponsors()
    copy.actions()
    copy.case_notes()
    copy.messages()


class _Copy:
    """The rows of one plan on their way into another."""

    def __init__(self, draft: Draft, source: Plan, days: int) -> None:
        self._draft, self._source, self._days = draft, source, days
        self._without_names = _without_names(source)
        self._ids: dict[tuple[type[Any], int], int] = {}

    def _add(self, row: Any, **fields: Any) -> None:
        """Add a row of this kind, with weight and needed cover of the one it is copied from."""
        held = self._source.responsibility_for(row)
        texts = {f: self._without_names(v) if isinstance(v, str) else v for f, v in fields.items()}
        added, _ = add_with_responsibility(
            self._draft,
            type(row),
            weight=held.weight,
            needed_cover=held.needed_cover,
            **texts,
        )
        self._ids[type(row), row.id] = added.id

    def _new_id(self, row_type: type[Any], row_id: int | None) -> int | None:
        return None if row_id is None else self._ids.get((row_type, row_id))

    def _moved_day(self, table: str, field: str, when: date | None) -> date | None:
        if when is None:
            return None
        try:
            moved = when + timedelta(days=self._days)
        except OverflowError:
            raise PlannerError(tr("With this launch, a day would be out of reach.")) from None
        wrong = what_is_wrong(table, field, moved)
        if wrong is not None:
            raise PlannerError(wrong)
        return moved

    def _link(self, row_type: type[Any], field: str) -> None:
        """Let rows refer to one another as they do in the source, circles and all."""
        for row in self._source.table(row_type).values():
            above = self._new_id(row_type, getattr(row, field))
            if above is not None:
                mine = self._draft.plan.get(row_type, self._ids[row_type, row.id])
                self._draft.change(mine, **{field: above})

    def departments(self) -> None:
        for row in self._source.departments.values():
            self._add(row, name=row.name, is_communications=row.is_communications)
        self._link(Department, "parent_id")

    def purposes_and_goals(self) -> None:
        for row in self._source.purposes.values():
            self._add(row, title=row.title, statement=row.statement, audience=row.audience)
        for goal in self._source.goals.values():
            self._add(
                goal,
                title=goal.title,
                metric=goal.metric,
                unit=goal.unit,
                target=goal.target,
                due=self._moved_day("goal", "due", goal.due),
                purpose_id=self._new_id(Purpose, goal.purpose_id),
                direction=goal.direction or _direction(goal),
                tolerance=goal.tolerance,
                rhythm_days=goal.rhythm_days,
            )
        for passed in self._source.table(Milestone).values():
            goal_id = self._ids[Goal, passed.goal_id]
            on = self._moved_day("milestone", "on", passed.on)
            self._draft.add(Milestone, goal_id=goal_id, on=on, value=passed.value)

    def sponsors(self) -> None:
        for row in self._source.sponsors.values():
            self._add(
                row, title=row.title, is_primary=row.is_primary, cadence_days=row.cadence_days
            )
        self._link(Sponsor, "reports_to_id")
        for link in self._source.table(SponsorDepartment).values():
            self._draft.add(
                SponsorDepartment,
                sponsor_id=self._ids[Sponsor, link.sponsor_id],
                department_id=self._ids[Department, link.department_id],
            )

    def actions(self) -> None:
        for row in _actions(self._source):
            self._add(
                row,
                title=row.title,
                phase=row.phase,
                start=self._moved_day("action", "start", row.start),
                due=self._moved_day("action", "due", row.due),
                note=row.note,
            )
        for link in self._source.table(ActionDependency).values():
            action, needed = (
                self._new_id(Action, action_id) for action_id in (link.action_id, link.needs_id)
            )
            if action is not None and needed is not None:
                self._draft.add(ActionDependency, action_id=action, needs_id=needed)

    def case_notes(self) -> None:
        for row in self._source.table(CaseNote).values():
            fields = row._asdict()
            del fields["id"]
            texts = ("title", "happened", "source")
            without_names = {text: self._without_names(fields[text]) for text in texts}
            self._draft.add(CaseNote, **fields | without_names)

    def messages(self) -> None:
        for row in _messages(self._source):
            texts = {
                field: self._without_names(getattr(row, field))
                for field in ("title", "audience", "channel", "text")
            }
            message = self._draft.add(
                Message,
                on=self._moved_day("message", "on", row.on),
                to_all=row.to_all,
                purpose_id=self._new_id(Purpose, row.purpose_id),
                action_id=self._new_id(Action, row.action_id),
                **texts,
            )
            for link in self._source.where(MessageDepartment, "message_id", row.id):
                self._draft.add(
                    MessageDepartment,
                    message_id=message.id,
                    department_id=self._ids[Department, link.department_id],
                )


def _messages(source: Plan) -> list[Message]:
    return [row for row in source.table(Message).values() if row.status != "dropped"]


def _actions(source: Plan) -> list[Action]:
    return [row for row in source.actions.values() if row.status != "dropped"]


def _direction(goal: Goal) -> str | None:
    """Return which way a figure shall go, where that was seen from a baseline left behind."""
    falls = None not in (goal.baseline, goal.target) and goal.target < goal.baseline  # type: ignore[operator]
    return "down" if falls else None


def _without_names(source: Plan) -> Callable[[str], str]:
    """Return a function that takes the names of a plan's people out of a text."""
    written = "\n".join(
        text
        for table in (Department, Purpose, Goal, Sponsor, Action, CaseNote, Message)
        for row in source.table(table).values()
        for text in row
        if isinstance(text, str)
    ).casefold()
    named = [
        words_for(person)
        for person in source.table(Person).values()
        if any(
            word and word.casefold() in written for word in (person.name, person.email, person.ref)
        )
    ]

    def without(text: str) -> str:
        for words in named:
            text = words.sub(INSTEAD_OF_NAME, text)
        return text

    return without
