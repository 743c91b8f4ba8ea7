"""What has changed for one person, in words."""

from __future__ import annotations

import json
from collections.abc import Iterator

from planner.analysis.findings.finding import part_key
from planner.analysis.rules import may_disclose
from planner.analysis.your_part.changed import Changed, Happened
from planner.exports.blocks.section import Cell, Column, More, Table
from planner.exports.documents.material import Material
from planner.models import Assignment, CheckIn, Drill, Responsibility, Snapshot, Stage, Thanks
from planner.models.drills import DrillOutcome
from planner.text import mark, measured, short_day, tr

MOST_SHOWN = 8


def changed_table(material: Material, changed: Changed, person_id: int) -> Table:
    """Return what is newly wrong, what happened, the newest first, and what is settled."""
    rows: list[tuple[Cell, ...]] = [(tr("New"), words) for words in _new(material, changed)]
    for event in changed.events:
        day = short_day(event.on, material.on)
        rows.append((day, event_words(material, event, person_id)))
    rows += [(tr("Settled"), words) for words in _settled(material, changed)]
    return Table(
        "changed",
        (Column(tr("When"), width=1), Column(tr("What"), width=8.2)),
        tuple(rows),
        more=More("and one more change", "and {count} more changes", ""),
        most=MOST_SHOWN,
        most_lines=3,
    )


def event_words(material: Material, event: Happened, person_id: int) -> str:
    """Return what happened, in the words of the plan that is told of."""
    plan, row_id = material.plan, event.row_id
    match event.kind:
        case "thanks":
            what = plan.get(Thanks, row_id).what
            return tr("You were thanked: {what}", what=what) if what else tr("You were thanked")
        case "decision":
            decision = plan.decisions[row_id]
            agreed = decision.outcome == "agreed"
            words = tr("Agreed: {ask}") if agreed else tr("Refused: {ask}")
            return words.format(ask=decision.ask)
        case "check-in":
            check_in = plan.get(CheckIn, row_id)
            goal = plan.goals[check_in.goal_id]
            value = measured(check_in.value, goal.unit)
            return tr("{goal}: {value}", goal=goal.title, value=value)
        case "stage":
            stage = plan.get(Stage, row_id)
            return _in_seat(material, stage, person_id, tr(stage.status))
        case "drill":
            drill = plan.get(Drill, row_id)
            return _in_seat(material, drill, person_id, tr(_OF_DRILLS[drill.outcome]))
        case "came" | "ended" | "left":
            given = plan.get(Assignment, row_id)
            what = tr("new as champion") if given.role == "owner" else tr("new as backup")
            what = tr(_OF_ENDS[event.kind]) if event.kind in _OF_ENDS else what
            return _in_seat(material, given, person_id, what)


_OF_ENDS: dict[str, str] = {
    "ended": mark("no longer in the seat"),
    "left": mark("has left"),
}
_OF_DRILLS: dict[DrillOutcome, str] = {
    "done": mark("carried it alone in a drill"),
    "stuck": mark("stuck in a drill"),
    "not done": mark("a drill that did not take place"),
}


def _in_seat(material: Material, row: Stage | Drill | Assignment, person_id: int, what: str) -> str:
    """Return what happened to somebody in a champion seat."""
    seat = material.plan.get(Responsibility, row.responsibility_id)
    department = material.plan.name_of(seat)
    name = tr("you") if row.person_id == person_id else material.names.person(row.person_id)
    return tr("{department}: {name}, {what}", department=department, name=name, what=what)


def _new(material: Material, changed: Changed) -> Iterator[str]:
    """Yield what is wrong since, of what may be told."""
    for finding in material.open_findings:
        rows = [row for row in finding.rows if part_key(finding.code, row) in changed.new]
        if rows:
            yield finding.wording(rows)


def _settled(material: Material, changed: Changed) -> Iterator[str]:
    """Yield what was wrong then and is not any more, of what may be told."""
    if changed.snapshot is None:
        return
    snapshot = material.plan.get(Snapshot, changed.snapshot.id)
    for old in json.loads(snapshot.data).get("findings", ()):
        if may_disclose(old["code"], material.withheld):
            yield from (part["text"] for part in old["parts"] if part["key"] in changed.settled)
