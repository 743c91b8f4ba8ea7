"""The list of what people were asked."""

from __future__ import annotations

from planner.analysis.requests.texts import label, subject
from planner.exports.lists.listing import Column, Listing, View
from planner.models import Request
from planner.text import tr


def requests(view: View) -> Listing:
    """Return everything that people were asked, the newest last."""
    names, plan = view.names, view.plan

    def champion(request: Request) -> str | None:
        return None if request.for_person_id is None else names.person(request.for_person_id)

    columns: tuple[Column[Request], ...] = (
        Column("request", tr("Request"), label, private=True),
        Column("person", tr("Person"), lambda r: names.person(r.person_id)),
        Column("about", tr("About"), lambda r: tr(r.about)),
        Column("subject", tr("What"), lambda r: subject(plan, r)),
        Column("for_person", tr("On behalf of"), champion),
        Column("asked", tr("Asked"), lambda r: r.asked_on, "day", private=True),
        Column("reminded", tr("Reminded"), lambda r: r.reminded_on, "day", private=True),
        Column("due", tr("Due"), lambda r: r.due, "day", private=True),
        Column("status", tr("Status"), lambda r: tr(r.status), "state"),
        Column("answer", tr("Answer"), lambda r: r.answer, "long", private=True),
        Column("answered", tr("Answered"), lambda r: r.answered_on, "day", private=True),
    )
    return view.listing(
        "requests",
        tr("Requests"),
        columns,
        ((f"request {row_id}", row) for row_id, row in plan.requests.items()),
        of_people=True,
        about=tr("What people were asked, and what they answered."),
        empty=tr("Nobody was asked anything yet."),
    )
