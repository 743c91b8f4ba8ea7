"""What the details panel says of a sponsor: how they take part, and what they promised."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtWidgets import QPushButton, QWidget

from planner.actions import rows
from planner.analysis.sponsors.participation import Participation
from planner.analysis.sponsors.prompts import prompts
from planner.models import Draft, Sponsor, SponsorDepartment
from planner.text import listed, short_day, tr, trn
from planner.ui.lists.field_columns import other_facts
from planner.ui.lists.naming import Choices
from planner.ui.lists.sponsors import stands_for
from planner.ui.side.adding_box import AddingBox
from planner.ui.side.buy_in import buy_in_parts
from planner.ui.side.comments import show_comments
from planner.ui.side.deferred_changes import do_later
from planner.ui.side.details import Details
from planner.ui.side.holders_box import HoldersBox
from planner.ui.side.items import show_items
from planner.ui.side.prepared import show_prepared
from planner.ui.side.promises import show_promises
from planner.ui.side.tenure_box import show_who_held
from planner.ui.state.workspace import Workspace
from planner.ui.table import Choice
from planner.ui.widgets.flow import FlowLayout

_SHOWN = (
    *("title", "primary", "reports_to", "cadence"),
    *("buy_in", "buy_in_wanted", "rated_on", "rated_by", "rated_why", "influence", "next_step"),
)
"""The fields that the panel tells in its own words."""


def show_sponsor(details: Details, workspace: Workspace, sponsor_id: int) -> None:
    """Fill the panel with one sponsor seat."""
    plan = workspace.plan
    sponsor = plan.sponsors[sponsor_id]
    parts = [p for p in workspace.measures.participation if p.sponsor.id == sponsor_id]
    people = [part.person for part in parts if part.person is not None]
    details.begin(listed([p.shown_name for p in people]) if people else sponsor.title)
    show_comments(details, workspace, sponsor)
    details.facts(_facts(workspace, sponsor))
    details.heading(tr("Owners and backups"))
    details.widget(HoldersBox(workspace, plan.responsibility_for(sponsor)))
    show_prepared(details, workspace, plan.responsibility_for(sponsor))
    show_who_held(details, workspace, plan.responsibility_for(sponsor))
    details.heading(tr("Taking part"))
    for part in parts:
        if part.person is not None and len(people) > 1:
            details.text(part.person.shown_name, "strong")
        details.text(part_words(part, plan.settings.participation_days))
        if part.person is not None:
            show_items(details, workspace, part.person.id)
    _to_talk_about(details, parts)
    show_promises(details, workspace, sponsor_id)
    if not sponsor.is_primary:
        details.heading(tr("Stands for"))
        details.widget(DepartmentsBox(workspace, sponsor_id))
    buy_in_parts(details, workspace, sponsor)
    if people:
        details.button(
            tr("Make the ask sheet"),
            lambda: workspace.run_command("status pack", ("ask-sheet", people[0].id)),
            primary=True,
        )
    details.end()


def _to_talk_about(details: Details, parts: Sequence[Participation]) -> None:
    """Add what somebody could be asked whose items others write, or who has gone silent."""
    asked = [words for part in parts for words in prompts(part)]
    if asked:
        details.heading(tr("To talk about"))
        details.bullets([f"– {words}" for words in asked])


def _facts(workspace: Workspace, sponsor: Sponsor) -> list[tuple[str, str]]:
    plan, today = workspace.plan, workspace.today
    above = plan.sponsors.get(sponsor.reports_to_id or 0)
    buy_in = tr(sponsor.buy_in) if sponsor.buy_in else tr("not rated")
    if sponsor.buy_in and sponsor.rated_on:
        buy_in = tr("{rating}, rated {day}", rating=buy_in, day=short_day(sponsor.rated_on, today))
    return [
        (tr("Seat"), sponsor.title),
        (tr("Stands for"), stands_for(sponsor, [d.name for d in plan.departments_of(sponsor)])),
        (tr("Reports to"), above.title if above else ""),
        (tr("Buy-in"), buy_in),
        (tr("Wanted"), tr(sponsor.buy_in_wanted) if sponsor.buy_in_wanted else ""),
        (
            tr("Influence"),
            tr("{value} of 5", value=sponsor.influence) if sponsor.influence else "",
        ),
        (
            tr("Seen every"),
            trn("{count} day", "{count} days", sponsor.cadence_days)
            if sponsor.cadence_days
            else "",
        ),
        *other_facts(workspace, sponsor, shown=_SHOWN),
    ]


def part_words(part: Participation, days: int) -> str:
    """Return how somebody took part, in sentences."""
    if part.person is None:
        return tr("Nobody holds this seat.")
    if not part.begun:
        return tr("Nothing has appeared in their name yet.")
    said = [_items_words(part, days)] if part.items else []
    if part.last_seen is None:
        said.append(tr("Nothing in person yet."))
    elif part.last_seen:
        said.append(
            trn(
                "Last in person {count} day ago.",
                "Last in person {count} days ago.",
                part.last_seen,
            )
        )
    if part.late and part.days_silent is not None:
        said.append(trn("Silent for {count} day.", "Silent for {count} days.", part.days_silent))
    return " ".join(said)


def _items_words(part: Participation, days: int) -> str:
    return tr(
        "{items} in {days} days: {own} written in person, {edited} edited before posting,"
        " {ghost} ghost-written. Replies: {replies}.",
        items=trn("{count} item", "{count} items", part.items),
        days=days,
        own=part.in_person or tr("none"),
        edited=part.edited or tr("none"),
        ghost=part.ghost_written or tr("none"),
        replies=part.replies or tr("none"),
    )


class DepartmentsBox(QWidget):
    """The departments a sponsor stands for, each with a way to take it out, and one to add."""

    def __init__(self, workspace: Workspace, sponsor_id: int) -> None:
        super().__init__()
        plan = workspace.plan
        links = plan.where(SponsorDepartment, "sponsor_id", sponsor_id)
        taken = {link.department_id for link in links}
        flow = FlowLayout(self, gap=6, line_gap=4)
        words = tr("no longer stand for a department")
        for link in links:
            name = plan.departments[link.department_id].name
            remove = QPushButton(f"{name}  ✕".replace("&", "&&"))
            remove.setProperty("kind", "chip")
            remove.setEnabled(not workspace.read_only)
            remove.setAccessibleName(tr("No longer stand for {name}", name=name))
            remove.clicked.connect(
                lambda _=False, i=link.id: do_later(
                    workspace, words, rows.remove, SponsorDepartment, i
                )
            )
            flow.addWidget(remove)
        if not workspace.read_only:
            flow.addWidget(_department_picker(workspace, sponsor_id, taken))


def _department_picker(workspace: Workspace, sponsor_id: int, taken: Collection[int]) -> AddingBox:
    every = Choices(workspace).departments
    others = Choice(
        lambda: [pair for pair in every() if pair[0] not in taken],
        what=tr("There is no other department “{text}” in the plan."),
    )

    def add(draft: Draft, department_id: int) -> object:
        stands = {"sponsor_id": sponsor_id, "department_id": department_id}
        return rows.add(draft, SponsorDepartment, **stands)

    step = tr("stand for a department")
    return AddingBox(workspace, tr("Add a department"), others, step, add)
