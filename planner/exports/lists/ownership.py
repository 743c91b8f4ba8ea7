"""The lists of responsibilities, of who was given them, and of findings."""

from __future__ import annotations

from typing import NamedTuple

from planner.analysis.findings.finding import Finding
from planner.exports.lists.listing import Column, Holding, Listing, View, join_names, word, yes_no
from planner.exports.redaction.disclosure import shown_of_all
from planner.models import Assignment, Responsibility
from planner.models.roles import Kind
from planner.text import tr

KINDS: tuple[Kind, ...] = (
    "plan",
    "champion seat",
    "goal",
    "purpose",
    "sponsor seat",
    "action",
)


class Owned(NamedTuple):
    """A responsibility with its name and who has it."""

    responsibility: Responsibility
    name: str
    holding: Holding


def owned(view: View) -> list[Owned]:
    """Return every responsibility in force, by kind and name."""
    plan = view.plan
    rows = [
        Owned(
            r,
            view.names.department(r.department_id) if r.department_id else plan.name_of(r),
            view.holding(r.id),
        )
        for r in plan.responsibilities.values()
    ]
    rows.sort(
        key=lambda o: (
            KINDS.index(o.responsibility.kind),
            o.name.casefold(),
            o.responsibility.id,
        )
    )
    return rows


def ownership(view: View) -> Listing:
    """Return every responsibility with how many hold it."""
    columns: tuple[Column[Owned], ...] = (
        Column("responsibility", tr("Responsibility"), lambda o: o.name),
        Column("kind", tr("Kind"), lambda o: word(o.responsibility.kind)),
        Column("weight", tr("Weight"), lambda o: o.responsibility.weight, "number", total="sum"),
        Column("needed", tr("Needed cover"), lambda o: o.responsibility.needed_cover, "number"),
        Column(
            "holders", tr("Holders"), lambda o: view.coverage.depth(o.responsibility.id), "number"
        ),
        Column("cover", tr("Cover"), lambda o: view.cover(o.responsibility), "cover"),
    )
    return view.listing(
        "ownership",
        tr("Ownership"),
        columns,
        ((f"responsibility {o.responsibility.id}", o) for o in owned(view)),
        about=tr("Every responsibility against everyone who was given one."),
        empty=tr("There is nothing to hold yet."),
    )


class _Given(NamedTuple):
    owned: Owned
    assignment: Assignment


def assignments(view: View) -> Listing:
    """Return who was given what, one row for each person and responsibility."""
    names, holders = view.names, view.coverage.holders
    rows = [
        (f"assignment {assignment.id}", _Given(held, assignment))
        for held in owned(view)
        for assignment in held.holding.assignments
    ]
    columns: tuple[Column[_Given], ...] = (
        Column("kind", tr("Kind"), lambda g: word(g.owned.responsibility.kind)),
        Column("responsibility", tr("Responsibility"), lambda g: g.owned.name),
        Column("person", tr("Person"), lambda g: names.person(g.assignment.person_id)),
        Column("role", tr("Role"), lambda g: word(g.assignment.role)),
        Column("status", tr("Status"), lambda g: word(g.assignment.status), "state"),
        Column("ready", tr("Ready"), lambda g: yes_no(g.assignment.ready)),
        Column(
            "holds",
            tr("Holds it"),
            lambda g: yes_no(g.assignment.person_id in holders[g.owned.responsibility.id]),
        ),
        Column("since", tr("Since"), lambda g: g.assignment.since, "day", private=True),
        Column("until", tr("Until"), lambda g: g.assignment.until, "day", private=True),
        Column(
            "confirmed_on",
            tr("Confirmed on"),
            lambda g: g.assignment.confirmed_on,
            "day",
            private=True,
        ),
    )
    return view.listing(
        "assignments",
        tr("Assignments"),
        columns,
        rows,
        of_people=True,
        about=tr("Who was given what, one row for each person and responsibility."),
        empty=tr("Nobody has been given anything yet."),
    )


def findings(view: View) -> Listing:
    """Return the findings, most severe first, with who accepted which."""
    about = tr("What is wrong, most severe first, and what to do next.")
    columns: tuple[Column[Finding], ...] = (
        Column("severity", tr("Severity"), lambda f: word(f.severity), "state"),
        Column("text", tr("Finding"), lambda f: f.text, "long"),
        Column("next_step", tr("Next step"), lambda f: f.next_step),
        Column("about", tr("About"), lambda f: join_names(a.words for a in f.about), "long"),
        Column("code", tr("Rule"), lambda f: f.code),
        Column(
            "accepted_by",
            tr("Accepted by"),
            lambda f: f.waived.by if f.waived else None,
            private=True,
        ),
        Column(
            "accepted_why",
            tr("Why"),
            lambda f: f.waived.why if f.waived else None,
            "long",
            private=True,
        ),
        Column(
            "accepted_until", tr("Until"), lambda f: f.waived.until if f.waived else None, "day"
        ),
    )
    return view.listing(
        "findings",
        tr("Findings"),
        columns,
        ((f.key, f) for f in view.findings),
        about=" ".join(
            filter(None, (about, f"{shown_of_all(view)}." if view.withheld_count else ""))
        ),
        empty=tr("Nothing is wrong that the plan can see."),
    )
