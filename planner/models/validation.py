"""What a plan cannot hold, and how a plan from a file that holds it is repaired.

Verbs never write such rows. A file that was changed by hand, or written by another program, can
have them: they are said one by one, and what is left keeps its meaning. Faults that a plan can
live with, such as a circle of managers, are findings instead (``analysis/rules/data``).
"""

from __future__ import annotations

import json
import math
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from operator import itemgetter
from typing import Any, NamedTuple

from planner.models.draft import Draft
from planner.models.fields import FIRST_DAY, LAST_DAY, range_of
from planner.models.kinds import fits, kinds, references
from planner.models.plan import Plan
from planner.models.plan_info import PlanInfo, Setting, Snapshot
from planner.models.roles import Responsibility
from planner.models.row import TABLES, table_of
from planner.models.settings import row_can_be_read
from planner.models.subjects import KIND_OF, SUBJECTS
from planner.models.surveys import FEWEST_ANSWERS
from planner.text import tr

_Repair = Callable[[Draft], None]


@cache
def _bearable_range(table: str, field: str) -> tuple[float, float] | None:
    """Return the range in which measures can go on with a figure; none where they always can."""
    bounds = range_of(table, field)
    if bounds is None or bounds.bearable == "anywhere":
        return None
    return bounds.low, math.inf if bounds.bearable == "above" else bounds.high


class Fault(NamedTuple):
    """One thing a plan cannot hold."""

    table: str
    row_id: int
    what: str
    """What is wrong."""
    instead: str
    """What is taken in its place."""
    repair: _Repair

    @property
    def text(self) -> str:
        """All of it, as a sentence."""
        return tr("{what}; {instead}.", what=self.what, instead=self.instead)


def validate(plan: Plan) -> Iterator[Fault]:
    """Yield everything that a plan cannot hold, table by table."""
    for table in TABLES:
        yield from _wrong_values(plan, table)
    yield from _nameless(plan)
    yield from _wrong_subjects(plan)
    yield from _wrong_json(plan)
    yield from _wrong_answer_counts(plan)


def repair_plan(plan: Plan) -> tuple[Plan, tuple[Fault, ...]]:
    """Return the plan without what it cannot hold, and the faults that were repaired."""
    found: list[Fault] = []
    while now := list(validate(plan)):
        draft = Draft(plan)
        for fault in now:
            fault.repair(draft)
        found += now
        plan = _remove_broken_references(draft)
    return plan, tuple(found)


def _left_out_words() -> str:
    return tr("the row was left out")


# Values ----------------------------------------------------------------------------------


def _wrong_values(plan: Plan, table: str) -> Iterator[Fault]:
    """Values of another type, words that are none, and figures out of all range.

    A column is looked at as a whole first, since most have nothing wrong.
    """
    rows = plan.table(TABLES[table]).values()
    if not rows:
        return
    for at, (field, kind) in enumerate(kinds(table).items()):
        values = list(map(itemgetter(at), rows))
        allowed = {kind.plain, type(None)} if kind.optional else {kind.plain}
        plain = set(map(type, values)) <= allowed
        any_will_do = not (
            kind.words or kind.plain is float or _bearable_range(table, field) or field == "launch"
        )
        if plain and (any_will_do or all(_holds(table, field, v) for v in set(values))):
            continue
        for row, value in zip(rows, values, strict=True):
            if not _holds(table, field, value):
                yield _wrong_value(table, field, row, value)


def _holds(table: str, field: str, value: Any) -> bool:
    kind = kinds(table)[field]
    if value is None:
        return kind.optional
    if kind.words:
        return value in kind.words
    if not fits(kind, value):
        return False
    bearable = _bearable_range(table, field)
    if bearable is not None:
        return bool(bearable[0] <= value <= bearable[1])
    return field != "launch" or FIRST_DAY <= value <= LAST_DAY


def _wrong_value(table: str, field: str, row: Any, value: Any) -> Fault:
    what = tr(
        "{table} {id}: {field} cannot be “{value}”",
        table=tr(table),
        id=row.id,
        field=tr(field),
        value=str(value)[:40],
    )
    optional, defaults = kinds(table)[field].optional, type(row)._field_defaults
    if not optional and field not in defaults:
        return Fault(table, row.id, what, _left_out_words(), _leave_out(table, row.id))
    default = None if optional else defaults[field]

    def repair(draft: Draft) -> None:
        draft.change(draft.plan.table(TABLES[table])[row.id], **{field: default})

    empty = tr("it was left empty")
    instead = empty if optional else tr("“{value}” was taken instead", value=default)
    return Fault(table, row.id, what, instead, repair)


def _leave_out(table: str, row_id: int) -> _Repair:
    def repair(draft: Draft) -> None:
        row = draft.plan.table(TABLES[table]).get(row_id)
        if row is not None:
            draft.remove(row)

    return repair


def _remove_broken_references(draft: Draft) -> Plan:
    """Take away rows that refer to what is not there, and then those that refer to these."""
    again = True
    while again:
        again = False
        plan = draft.plan
        for table, row_type in TABLES.items():
            for row in plan.table(row_type).values():
                for field, target in references(table).items():
                    value = getattr(row, field)
                    if value is not None and value not in plan.table(TABLES[target]):
                        draft.remove(row)
                        again = True
                        break
    return draft.plan


# Rows ------------------------------------------------------------------------------------


def _nameless(plan: Plan) -> Iterator[Fault]:
    for person in plan.people.values():
        if not isinstance(person.label, str) or person.label.strip():
            continue

        def repair(draft: Draft, person_id: int = person.id) -> None:
            nobody = tr("Person {number}", number=person_id)
            draft.change(draft.plan.people[person_id], ref="", email="", name=nobody)

        what = tr("person {id}: has no name, e-mail address or id", id=person.id)
        yield Fault("person", person.id, what, tr("a name was made up"), repair)


def _wrong_subjects(plan: Plan) -> Iterator[Fault]:
    """Everything that must be held has one responsibility, and a plan one row about itself."""
    if not plan.table(PlanInfo):
        what = tr("the plan says nothing about itself")
        yield Fault("plan_info", 0, what, tr("a name was made up"), _add_info)
    for info in list(plan.table(PlanInfo).values())[1:]:
        what = tr("plan_info {id}: the plan has two names", id=info.id)
        yield Fault("plan_info", info.id, what, _left_out_words(), _leave_out("plan_info", info.id))
    fields = {field: kind for kind, (_, field) in SUBJECTS.items()}
    for row in plan.table(Responsibility).values():
        given = [f for f in fields if getattr(row, f) is not None]
        if len(given) != 1 or fields[given[0]] != row.kind:
            what = tr("responsibility {id}: it is not clear what it is for", id=row.id)
            out = _leave_out("responsibility", row.id)
            yield Fault("responsibility", row.id, what, _left_out_words(), out)
    for kind, (row_type, field) in SUBJECTS.items():
        yield from _seats(plan, row_type, kind, field)


def _seats(plan: Plan, row_type: type[Any], kind: str, field: str) -> Iterator[Fault]:
    table = table_of(row_type)
    seats = Counter(getattr(r, field) for r in plan.table(Responsibility).values())
    for subject in plan.table(row_type).values():
        if subject.id not in seats and row_type in KIND_OF:
            what = tr("{table} {id}: has no responsibility", table=tr(table), id=subject.id)

            def add(draft: Draft, subject_id: int = subject.id) -> None:
                draft.add(Responsibility, kind=kind, **{field: subject_id})

            yield Fault(table, subject.id, what, tr("one was made"), add)
        elif seats[subject.id] > 1:
            what = tr("{table} {id}: has two responsibilities", table=tr(table), id=subject.id)
            second = plan.where(Responsibility, field, subject.id)[-1]
            out = _leave_out("responsibility", second.id)
            yield Fault(table, subject.id, what, tr("the second was left out"), out)


def _add_info(draft: Draft) -> None:
    draft.add(PlanInfo, key="plan", name=tr("Plan"))


def _wrong_answer_counts(plan: Plan) -> Iterator[Fault]:
    for pulse in plan.pulse_rounds.values():
        if pulse.answered is None:
            continue
        if pulse.asked is not None and pulse.answered > pulse.asked:
            what = tr("pulse_round {id}: more people answered than were asked", id=pulse.id)
            yield _emptied("pulse_round", pulse.id, what, "answered")
        elif pulse.answered < FEWEST_ANSWERS and (pulse.effective, pulse.worth_cost) != (
            None,
            None,
        ):
            what = tr("pulse_round {id}: too few answered to keep what they said", id=pulse.id)
            yield _emptied("pulse_round", pulse.id, what, "effective", "worth_cost")


def _emptied(table: str, row_id: int, what: str, *fields: str) -> Fault:
    def repair(draft: Draft) -> None:
        draft.change(draft.plan.table(TABLES[table])[row_id], **dict.fromkeys(fields))

    return Fault(table, row_id, what, tr("it was left empty"), repair)


# Texts that hold JSON --------------------------------------------------------------------


def _wrong_json(plan: Plan) -> Iterator[Fault]:
    for setting in plan.table(Setting).values():
        if not row_can_be_read(setting):
            places = {"key": setting.key, "value": str(setting.value)[:40]}
            what = tr("the setting {key} cannot be “{value}”", **places)
            out = _leave_out("setting", setting.id)
            yield Fault("setting", setting.id, what, tr("the usual one is in force"), out)
    for snapshot in plan.table(Snapshot).values():
        if not _is_frozen(snapshot.data):
            what = tr("snapshot {id}: what it kept cannot be read", id=snapshot.id)
            out = _leave_out("snapshot", snapshot.id)
            yield Fault("snapshot", snapshot.id, what, _left_out_words(), out)


def _is_frozen(data: Any) -> bool:
    """Whether a text is what a snapshot keeps (``analysis/meeting/snapshots``)."""
    try:
        found = json.loads(data)
        return (
            all(_is_figure(v) for v in found["measures"].values())
            and all(_are_bounds(both) for both in found.get("bounds", {}).values())
            and all(isinstance(n, str) and isinstance(c, int) for n, c in _champions(found))
            and all(_is_finding(finding) for finding in found["findings"])
        )
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return False


def _is_figure(value: Any) -> bool:
    return value is None or (isinstance(value, int | float) and abs(value) < float("inf"))


def _are_bounds(both: Any) -> bool:
    low, high = both
    return isinstance(low, int) and isinstance(high, int)


def _champions(found: Mapping[str, Any]) -> list[Any]:
    return [(name, count) for name, count in found["champions"].values()]


def _is_finding(finding: Mapping[str, Any]) -> bool:
    texts = [finding["code"], finding["severity"], finding["text"]]
    texts += [word for pair in finding["about"] for word in pair if len(pair) == 2]
    texts += [part[key] for part in finding["parts"] for key in ("key", "kind", "name", "text")]
    return all(isinstance(text, str) for text in texts) and all(
        len(pair) == 2 for pair in finding["about"]
    )
