"""What is next for each thing that is handed over, who does it and by when."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Literal, NamedTuple

from planner.analysis.cover.in_force import has_left, in_force
from planner.analysis.handing_over.progress import due_day, standing_of
from planner.analysis.handing_over.proposals import Proposal
from planner.analysis.handing_over.things import Thing
from planner.models import Plan, Request

What = Literal["find somebody", "ask", "answer", "show", "nothing"]


class NextStep(NamedTuple):
    """One step of a hand-over."""

    what: What
    owner_id: int | None
    """Who does it; none where nobody is known who could."""
    by: date | None
    """By when; none where nothing is to be done."""


def next_step(plan: Plan, thing: Thing, leaver: int, proposal: Proposal | None, on: date
              ) -> NextStep:  # fmt: skip
    """Return what is next for a thing: somebody is found, asked, answers or is shown it.

    Whoever keeps the plan finds and asks; where nobody does, or it is they who leave, the manager
    of whoever leaves. Due is what was noted, else the last day, else as long as an answer is given.
    """
    row, soon = thing.noted, on + timedelta(days=plan.settings.answer_within_days)
    last_day = plan.people[leaver].last_day
    due = due_day(plan, row) if row is not None else last_day
    by = soon if due is None or due < on else due
    step = "nobody yet" if row is None else standing_of(plan, row, on).step
    if step == "done":
        return NextStep("nothing", None, None)
    if row is not None and step == "to be shown":
        gone = has_left(plan.people[leaver], on)
        shows = row.shown_by_id or (finder(plan, leaver, on) if gone else leaver)
        return NextStep("show", shows, by)
    if row is not None and step == "asked":
        return NextStep("answer", row.to_person_id, _answer_due(plan, thing, leaver) or by)
    found = step == "to be asked" or proposal is not None
    if row is not None and step == "declined":
        found = proposal is not None and proposal.person_id != row.to_person_id
    asks = finder(plan, leaver, on)
    what: What = "ask" if found else "find somebody"
    if found and proposal is not None and proposal.person_id == asks:
        what = "answer"
    return NextStep(what, asks, min(by, soon))


def finder(plan: Plan, leaver: int, on: date) -> int | None:
    """Return who finds and asks successors: who keeps the plan, else the leaver's manager."""
    keeping = plan.keeping
    given = plan.assignments_of(keeping.id) if keeping is not None else ()
    absent = plan.absent(on) | {leaver}
    there = [a for a in given if in_force(a, on) and a.person_id not in absent]
    if there:
        return min(there, key=lambda a: (a.role != "owner", a.id)).person_id
    manager = plan.people[leaver].manager_id
    return None if manager in absent else manager


def _answer_due(plan: Plan, thing: Thing, leaver: int) -> date | None:
    row = thing.noted
    assert row is not None, "somebody was asked"
    for request in plan.where(Request, "person_id", row.to_person_id):
        if (
            request.about == "hand-over"
            and request.status == "open"
            and request.responsibility_id == row.responsibility_id
            and request.for_person_id == leaver
        ):
            return request.due
    return None
