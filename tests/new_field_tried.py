"""Run by ``test_new_field`` in a copy of the program that has new fields: says where they are."""

from __future__ import annotations

import json
import sys
from datetime import date
from pathlib import Path

from planner.actions import rows
from planner.analysis.measures import measure
from planner.analysis.naming.held import what_is_held
from planner.errors import PlannerError
from planner.exports.json_file import as_json, from_json
from planner.exports.lists import LISTS, View
from planner.exports.redaction.redacted_plan import redacted
from planner.imports import import_roster, read_table, recognise_columns
from planner.imports.merge.fields import LISTS as MERGED
from planner.models import Department, Draft, Goal, Person
from planner.store import Store
from planner.ui.lists.departments import department_listing
from planner.ui.lists.field_columns import other_facts
from planner.ui.lists.goals import goal_listing
from planner.ui.lists.people import people_listing

with Store.open(sys.argv[1]) as store:

    def fill(draft):
        rows.edit(draft, Person, 1, badge_on=date(2027, 2, 1))
        rows.edit(draft, Department, 1, floors=3)
        rows.edit(draft, Goal, 1, vetted=True)

    store.run("fill", fill)
    plan = store.plan
with Store.open(sys.argv[1]) as store:
    assert store.plan.people == plan.people and store.plan.goals == plan.goals


class Workspace:
    today = date(2027, 1, 1)


Workspace.plan = plan
view = View.of(measure(plan, date(2027, 1, 1)), (), redact=False)
people = redacted(plan).people
sheet = Path(sys.argv[1]).with_name("list.csv")
sheet.write_text("Name,Badge day\nBo Ek,2027-03-01\n")
table, draft = read_table(sheet), Draft(plan)
import_roster(draft, table, recognise_columns(table))
try:
    rows.edit(Draft(plan), Department, 1, floors=500)
    wrong = ""
except PlannerError as error:
    wrong = str(error)
tables = {"people": people_listing, "departments": department_listing, "goals": goal_listing}
print(
    json.dumps(
        {
            "window": {
                name: [c.title for c in make(Workspace).columns] for name, make in tables.items()
            },
            "panels": [
                other_facts(Workspace, r)
                for r in (plan.people[1], plan.departments[1], plan.goals[1])
            ],
            "files": {name: [c.name for c in LISTS[name](view).columns] for name in tables},
            "merge": {name: sorted(MERGED[name].fields) for name in tables},
            "json": from_json(as_json(plan)).people[1].badge_on.isoformat(),
            "held": what_is_held(plan, plan.people[1]),
            "redacted": [str(people[1].badge_on), redacted(plan).goals[1].vetted],
            "imported": [str(p.badge_on) for p in draft.plan.people.values() if p.name == "Bo Ek"],
            "wrong": wrong,
        }
    )
)
