"""Bringing the accepted part of a new edition into the plan, and keeping what it said.

What was not accepted is not kept as said: it is asked again next time.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from planner.imports.merge.change import Change
from planner.imports.merge.merging import Rules, Trial, try_changes
from planner.imports.refresh.comparing import Comparison, Leaver, Standing
from planner.imports.refresh.edition import Entry
from planner.imports.refresh.said import Meant, Said, Value, encode
from planner.models import Draft, EditionRow, KeptList, Plan
from planner.models.lists import RowState
from planner.text import tr

_Ids = Mapping[tuple[str, int], int]


def try_refresh(
    plan: Plan, comparison: Comparison, accepted: Sequence[Change], rules: Rules, today: Any = None
) -> Trial:
    """Try accepted changes on a plan; leave out those that fail until the others pass.

    Departments that they name and the plan does not have are made; whoever comes in without
    their manager comes in without one.
    """
    refused: dict[Change, str] = {}
    while True:
        left = [change for change in accepted if change not in refused]
        written = dict(_written(comparison, left, refused))
        trial = try_changes(plan, list(written), rules, today)
        newly = {written[change]: why for change, why in trial.refused.items()}
        if refused.keys() >= newly.keys() and not newly:
            return trial._replace(refused=refused)
        refused |= newly


def take_refresh(
    draft: Draft,
    kept: KeptList,
    comparison: Comparison,
    accepted: Sequence[Change],
    settled: Collection[Change],
    rules: Rules,
) -> dict[Change, str]:
    """Write accepted changes, and keep what the list said; return those that cannot be made, with
    the reasons. ``settled`` are those that somebody decided against for good."""
    trial = try_refresh(draft.plan, comparison, accepted, rules, draft.today)
    draft.take(trial.rows)
    decided = {change for change in accepted if change not in trial.refused} | set(settled)
    keep_rows(draft, kept, _rows_after(draft.plan, comparison, decided, set(settled), trial.ids))
    return trial.refused


# What is written ---------------------------------------------------------------------------


def _written(
    comparison: Comparison, accepted: Sequence[Change], refused: dict[Change, str]
) -> Iterator[tuple[Change, Change]]:
    """Yield the changes that are written for those accepted, and for which of them each is."""
    another = {change.in_place_of: change for change in accepted if change.in_place_of is not None}
    people = {change.row_id for change in accepted if change.kind == "new"}
    needed: dict[int, Change] = {}
    for change in accepted:
        if change.kind == "changed" and change.row_id in another:
            refused[change] = tr("This row was accepted as another person.")
            continue
        values = dict(change.values)
        if (manager := values.get("manager")) is not None and manager < 0 and manager not in people:
            if change.kind == "changed":
                refused[change] = tr("The manager is not in the plan, and was not accepted.")
                continue
            del values["manager"]
        if (department := values.get("department")) is not None and department < 0:
            needed.setdefault(department, change)
        yield replace(change, values=tuple(values.items())), change
        if change.in_place_of is not None:
            yield _leaving(comparison, change, change.in_place_of), change
    for row_id, change in needed.items():
        yield _department(comparison.new_departments[row_id], row_id, change), change


def _leaving(comparison: Comparison, change: Change, person_id: int) -> Change:
    """Return the change by which whoever had the id of somebody new leaves, and lets go of it."""
    values = (("id", ""), ("last_day", comparison.last_day))
    return replace(change, kind="changed", row_id=person_id, values=values, in_place_of=None)


def _department(name: str, row_id: int, change: Change) -> Change:
    values = (("name", name),)
    return replace(
        change, kind="new", in_list="departments", row_id=row_id, values=values, in_place_of=None
    )


# What is kept ------------------------------------------------------------------------------


class Kept(NamedTuple):
    """What is to be kept of one person: in the place of an entry, or as a new one."""

    entry: Entry | None
    key: str
    said: Said
    person_id: int | None
    state: RowState = "listed"


def keep_rows(draft: Draft, kept: KeptList, rows: Sequence[Kept]) -> None:
    """Write the rows of an edition, those that differ alone; the others go."""
    stay = {one.entry.row.id for one in rows if one.entry is not None}
    for row in draft.plan.where(EditionRow, "list_id", kept.id):
        if row.id not in stay:
            draft.remove(row)
    new = []
    for one in rows:
        values = {
            "key": one.key, "said": encode(one.said), "person_id": one.person_id, "state": one.state
        }  # fmt: skip
        if one.entry is None:
            new.append(values)
        else:
            draft.change(draft.plan.get(EditionRow, one.entry.row.id), **values)
    if new:
        columns = {name: [values[name] for values in new] for name in new[0]}
        draft.add_many(EditionRow, list_id=[kept.id] * len(new), **columns)


def _rows_after(
    plan: Plan,
    comparison: Comparison,
    decided: Collection[Change],
    settled: Collection[Change],
    ids: _Ids,
) -> list[Kept]:
    rows = []
    for standing in comparison.standing:
        if (row := _row_of(standing, decided, settled, ids)) is not None:
            rows.append(row)
    for leaver in comparison.leavers:
        rows.append(_row_of_leaver(plan, leaver, decided, settled))
    seen = {row.entry.row.id for row in rows if row.entry is not None}
    for entry in comparison.edition.entries:
        if entry.row.id not in seen and entry.row.person_id is not None:
            rows.append(Kept(entry, *_as_it_is(entry)))
    return rows


def _as_it_is(entry: Entry) -> tuple[str, Said, int | None, RowState]:
    return entry.row.key, entry.said, entry.row.person_id, entry.row.state


def _row_of(
    standing: Standing, decided: Collection[Change], settled: Collection[Change], ids: _Ids
) -> Kept | None:
    statement, entry, whole = standing.statement, standing.entry, standing.whole
    said = {name: _with_ids(name, value, ids) for name, value in statement.said.items()}
    if whole is not None and whole in decided and whole not in settled:
        return Kept(entry, statement.key, said, ids["person", whole.row_id])
    if statement.person_id < 0:
        if entry is None:
            return None
        if whole in settled:
            return Kept(entry, statement.key, said, None, "left out")
        return Kept(entry, *_as_it_is(entry))
    undecided = {name for name, change in standing.changes.items() if change not in decided}
    last = entry.said if entry is not None else {}
    kept = last | {name: value for name, value in said.items() if name not in undecided}
    return Kept(entry, statement.key, kept, statement.person_id)


def _row_of_leaver(
    plan: Plan, leaver: Leaver, decided: Collection[Change], settled: Collection[Change]
) -> Kept:
    entry, change = leaver
    key, said, person_id, state = _as_it_is(entry)
    if change is None or change in decided:
        assert person_id is not None
        if change not in settled:
            said = said | {"last_day": plan.people[person_id].last_day}
        state = "gone"
    return Kept(entry, key, said, person_id, state)


def _with_ids(name: str, value: Value, ids: _Ids) -> Value:
    """Return a value with the ids of rows that are in the plan by now."""
    if not isinstance(value, Meant) or value.id is None or value.id >= 0:
        return value
    table = "department" if name == "department" else "person"
    return value._replace(id=ids.get((table, value.id)))
