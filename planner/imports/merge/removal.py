"""What removing a row affects: rows that depend on it, and references to it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from planner.imports.merge.merging import Rules
from planner.models import (
    Assignment,
    Draft,
    Person,
    Plan,
    Responsibility,
    RowChange,
    table_of,
)
from planner.models.comments import ABOUT
from planner.text import listed_names, tr, trn

_MAX_NAMED = 12
"""How many names are listed; the rest is counted."""

_LOST: dict[tuple[str, str | None], Callable[[int], str]] = {
    ("leave", None): lambda n: trn("{count} absence", "{count} absences", n),
    ("post", None): lambda n: trn("{count} post", "{count} posts", n),
    ("check_in", None): lambda n: trn("{count} check-in", "{count} check-ins", n),
    ("commitment", None): lambda n: trn("{count} promise", "{count} promises", n),
    ("stage", None): lambda n: trn("{count} stage", "{count} stages", n),
    ("attendance", None): lambda n: trn(
        "a place in {count} training session", "a place in {count} training sessions", n
    ),
    ("thanks", None): lambda n: trn("{count} thanks", "{count} thanks", n),
    ("successor", None): lambda n: trn("{count} preparation", "{count} preparations", n),
    ("hand_over", None): lambda n: trn("{count} hand-over", "{count} hand-overs", n),
    ("hand_over", "to_person_id"): lambda n: trn(
        "{count} hand-over is left without who takes it over",
        "{count} hand-overs are left without who takes them over",
        n,
    ),
    ("hand_over", "shown_by_id"): lambda n: trn(
        "{count} hand-over is left without who shows it",
        "{count} hand-overs are left without who shows them",
        n,
    ),
    ("refusal", None): lambda n: trn("{count} refusal", "{count} refusals", n),
    ("scenario_person", None): lambda n: trn(
        "a place in {count} what-if", "a place in {count} what-ifs", n
    ),
    ("sponsor_department", None): lambda n: trn(
        "{count} link between sponsor and department",
        "{count} links between sponsors and departments",
        n,
    ),
    ("action_dependency", None): lambda n: trn(
        "{count} link between actions", "{count} links between actions", n
    ),
    ("rating", None): lambda n: trn("{count} earlier rating", "{count} earlier ratings", n),
    ("concern", None): lambda n: trn("{count} concern", "{count} concerns", n),
    ("comment", None): lambda n: trn("{count} comment", "{count} comments", n),
    **{
        ("comment", field): lambda n: trn(
            "{count} comment is on nothing that is still there",
            "{count} comments are on nothing that is still there",
            n,
        )
        for field in ABOUT.values()
    },
    ("purpose_version", None): lambda n: trn(
        "{count} earlier wording", "{count} earlier wordings", n
    ),
    ("milestone", None): lambda n: trn("{count} milestone", "{count} milestones", n),
    ("department", "next_action_id"): lambda n: trn(
        "{count} department is left without its next step",
        "{count} departments are left without their next step",
        n,
    ),
    ("sponsor", "next_action_id"): lambda n: trn(
        "{count} sponsor seat is left without its next step",
        "{count} sponsor seats are left without their next step",
        n,
    ),
    ("person", "manager_id"): lambda n: trn(
        "{count} person is left without a manager", "{count} people are left without a manager", n
    ),
    ("person", "department_id"): lambda n: trn(
        "{count} person is left without a department",
        "{count} people are left without a department",
        n,
    ),
    ("department", "parent_id"): lambda n: trn(
        "{count} department is no longer part of it",
        "{count} departments are no longer part of it",
        n,
    ),
    ("goal", "purpose_id"): lambda n: trn(
        "{count} goal is left without its purpose",
        "{count} goals are left without their purpose",
        n,
    ),
    ("sponsor", "reports_to_id"): lambda n: trn(
        "{count} sponsor no longer reports to anybody",
        "{count} sponsors no longer report to anybody",
        n,
    ),
    ("option_appointment", None): lambda n: trn(
        "{count} appointment proposed to a meeting",
        "{count} appointments proposed to a meeting",
        n,
    ),
    ("decision", "action_id"): lambda n: trn(
        "{count} decision is left without its action",
        "{count} decisions are left without their action",
        n,
    ),
    ("message_department", None): lambda n: trn(
        "a place among those that {count} message is for",
        "a place among those that {count} messages are for",
        n,
    ),
    ("message", "author_id"): lambda n: trn(
        "{count} message is left without its author",
        "{count} messages are left without their author",
        n,
    ),
    ("message", "messenger_id"): lambda n: trn(
        "{count} message is left without its messenger",
        "{count} messages are left without their messenger",
        n,
    ),
    ("message", "purpose_id"): lambda n: trn(
        "{count} message is left without its purpose",
        "{count} messages are left without their purpose",
        n,
    ),
    ("message", "action_id"): lambda n: trn(
        "{count} message is left without its action",
        "{count} messages are left without their action",
        n,
    ),
    ("post", "author_id"): lambda n: trn(
        "{count} post is left without its author", "{count} posts are left without their author", n
    ),
    ("pilot_tester", "person_id"): lambda n: trn(
        "results of {count} pilot round are without a name",
        "results of {count} pilot rounds are without a name",
        n,
    ),
    ("pilot_problem", "owner_id"): lambda n: trn(
        "{count} problem is left without its owner",
        "{count} problems are left without their owner",
        n,
    ),
    ("pilot_retest", None): lambda n: trn(
        "that it was tried again in {count} round",
        "that it was tried again in {count} rounds",
        n,
    ),
}
"""How rows are counted that go too, or lose the reference in a field, by table and field."""


class Removal:
    """A trial removal of a row of the plan."""

    def __init__(self, plan: Plan, row: Any, rules: Rules) -> None:
        draft = Draft(plan)
        rules.remove(draft, type(row), row.id)
        place = table_of(type(row)), row.id
        self._plan, self._row = plan, row
        self._written = [c for c in draft.changes if (c.table, c.id) != place]

    @property
    def side_effects(self) -> tuple[str, ...]:
        """What else goes or changes with it, in words."""
        return (*self._held_words(), *(_LOST[what](n) for what, n in self._counts().items()))

    def affects_newer_rows(self, next_ids: Mapping[str, int]) -> bool:
        """Return whether something goes with it that is newer than these next ids."""
        return any(
            change.after is None and change.id >= next_ids.get(change.table, change.id + 1)
            for change in self._written
        )

    def _held_words(self) -> Iterator[str]:
        given = [c.before for c in self._written if isinstance(c.before, Assignment)]
        if not given:
            return
        plan = self._plan
        if isinstance(self._row, Person):
            seats = {
                a.responsibility_id: plan.get(Responsibility, a.responsibility_id) for a in given
            }
            names = [plan.name_of(seat) for seat in seats.values()]
            yield tr("their assignments to {names}", names=listed_names(names, _MAX_NAMED))
        else:
            people = dict.fromkeys(plan.people[a.person_id].shown_name for a in given)
            yield tr("the assignments of {names}", names=listed_names(list(people), _MAX_NAMED))

    def _counts(self) -> Mapping[tuple[str, str | None], int]:
        return Counter(what for change in self._written if (what := _lost_part(change)) in _LOST)


def _lost_part(change: RowChange) -> tuple[str, str | None]:
    """Return the table of a row that goes, or also the field in which a row lost its reference."""
    if change.after is None:
        return change.table, None
    fields = (f for f in change.after._fields if getattr(change.after, f) is None)
    return change.table, next((f for f in fields if getattr(change.before, f) is not None), None)
