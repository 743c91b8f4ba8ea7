"""What the details panel says of a hand-over: how it stands, what is next, what has to be shown."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtGui import QGuiApplication

from planner.actions import hand_overs
from planner.analysis.handing_over.leaving import when_gone
from planner.analysis.handing_over.progress import due_day, standing_of
from planner.analysis.handing_over.proposals import Proposal, proposals
from planner.analysis.handing_over.things import things_of
from planner.analysis.handing_over.words import ground_words
from planner.analysis.requests.texts import Text, text_to
from planner.exports.titles import kind_title
from planner.models import HandOver, Request, Responsibility
from planner.models.hand_overs import HandOverState
from planner.text import day, listed_names, tr
from planner.ui.lists.hand_overs import set_hand_over_state
from planner.ui.side.deferred_changes import do_later
from planner.ui.side.details import Details
from planner.ui.side.text_box import TextBox
from planner.ui.state.workspace import Workspace

_MOST_AS_SUITED = 3


def proposals_for(workspace: Workspace, person_id: int) -> Mapping[int, Proposal]:
    """Return who is proposed for each thing that a person hands over, possible together."""
    measures = workspace.measures
    things = things_of(measures.plan, person_id, workspace.today, workspace.assignment_log())
    return proposals(when_gone(measures, person_id).after, things, person_id)


def show_hand_over(details: Details, workspace: Workspace, hand_over_id: int) -> None:
    """Fill the panel with one hand-over."""
    plan, today = workspace.plan, workspace.today
    row = plan.get(HandOver, hand_over_id)
    held = plan.get(Responsibility, row.responsibility_id)
    stands, due = standing_of(plan, row, today), due_day(plan, row)
    details.begin(plan.name_of(held))
    details.facts(
        [
            (tr("Kind"), kind_title(held.kind)),
            (tr("Handed over by"), _giver(workspace, row)),
            (tr("Taken over by"), _name(workspace, row.to_person_id) or tr("nobody yet")),
            (tr("How it stands"), stands.words),
            (tr("Due"), "" if due is None else day(due, today)),
            (tr("Shown by"), _name(workspace, row.shown_by_id)),
        ]
    )
    if not workspace.read_only:
        _next_step(details, workspace, row, stands.step)
    details.heading(tr("What has to be shown"))
    details.widget(TextBox(workspace, HandOver, row.id, "to_show", tr("What has to be shown")))
    _after(details, workspace, row)
    details.end()


def _giver(workspace: Workspace, row: HandOver) -> str:
    person, today = workspace.plan.people[row.person_id], workspace.today
    if person.last_day is None:
        return person.shown_name
    when = day(person.last_day, today)
    if person.last_day < today:
        return tr("{name}, left on {day}", name=person.shown_name, day=when)
    return tr("{name}, leaves on {day}", name=person.shown_name, day=when)


def _name(workspace: Workspace, person_id: int | None) -> str:
    return "" if person_id is None else workspace.plan.people[person_id].shown_name


def _next_step(details: Details, workspace: Workspace, row: HandOver, step: str) -> None:
    if step in ("nobody yet", "declined"):
        _propose(details, workspace, row)
        return
    if step == "done":
        return

    def says(words: str, state: HandOverState, *, primary: bool = False) -> None:
        press = _changing(workspace, row, state)
        details.button(words, press, primary=primary)

    name = _name(workspace, row.to_person_id)
    if step == "to be asked":
        says(tr("Ask {name}", name=name), "asked", primary=True)
    if step == "to be shown":
        details.button(
            tr("It was shown today"),
            lambda: do_later(
                workspace, tr("note what was shown"), hand_overs.note_shown, [row.id],
                workspace.today,
            ),
            primary=True,
        )  # fmt: skip
        return
    if step == "asked":
        _show_text(details, workspace, row)
    says(tr("{name} accepted today", name=name), "accepted")
    says(tr("{name} declined", name=name), "declined")


def _changing(workspace: Workspace, row: HandOver, state: HandOverState) -> Callable[[], None]:
    words = tr("note who accepted")
    if state == "asked":
        words = tr("ask {name}", name=_name(workspace, row.to_person_id))
    return lambda: do_later(workspace, words, set_hand_over_state, row.id, state, workspace.today)


def _propose(details: Details, workspace: Workspace, row: HandOver) -> None:
    """Say who could take it over besides all else that is handed over, and let them be chosen."""
    found = proposals_for(workspace, row.person_id).get(row.responsibility_id)
    if found is None or found.person_id == row.to_person_id:
        details.text(tr("Nobody suitable is known. Choose who takes it over in the table."))
        return
    plan = workspace.plan
    name = plan.people[found.person_id].shown_name
    why = ground_words(plan, found, row.responsibility_id, workspace.today)
    details.text(tr("{name} could take it over: {why}.", name=name, why=why))
    if found.as_suited:
        others = [plan.people[person_id].shown_name for person_id in found.as_suited]
        details.text(tr("As suited: {names}.", names=listed_names(sorted(others), _MOST_AS_SUITED)))
    details.button(
        tr("Choose {name}", name=name),
        lambda: do_later(
            workspace,
            tr("choose who takes over"),
            hand_overs.note_hand_over,
            row.person_id,
            row.responsibility_id,
            to_person_id=found.person_id,
        ),
        primary=True,
    )


def _show_text(details: Details, workspace: Workspace, row: HandOver) -> None:
    """Offer the text with all that whoever takes it over is asked."""
    plan, person_id = workspace.plan, row.to_person_id or 0
    asked = [r for r in plan.where(Request, "person_id", person_id) if r.status == "open"]
    if not asked:
        return
    text = text_to(plan, plan.people[person_id], asked, workspace.today)
    details.text(text.body)
    details.button(tr("Copy text"), lambda: _copy(workspace, text), primary=True)


def _copy(workspace: Workspace, text: Text) -> None:
    QGuiApplication.clipboard().setText(f"{text.subject}\n\n{text.body}\n")
    said = tr("The text for {name} is copied; send it now.", name=text.person.shown_name)
    workspace.show_message(said, "good")


def _after(details: Details, workspace: Workspace, row: HandOver) -> None:
    details.button(
        tr("Make the hand-over sheet"),
        lambda: workspace.run_command("status pack", ("handover", row.person_id)),
    )
    details.button(
        tr("Show the person"), lambda: workspace.open_page("people", "person", row.person_id)
    )
