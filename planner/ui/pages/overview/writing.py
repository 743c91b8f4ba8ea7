"""Writing to somebody from the overview: noted, and the text copied, in one press."""

from __future__ import annotations

from datetime import date

from PySide6.QtGui import QGuiApplication

from planner.actions.drills import plan_drills
from planner.actions.requests import ask, remind
from planner.analysis.requests.texts import text_to
from planner.analysis.requests.things import Thing
from planner.models import Draft, Person, Request
from planner.text import tr
from planner.ui.state.workspace import Workspace


def write_to(workspace: Workspace, thing: Thing) -> None:
    """Note that somebody is asked or reminded today, and copy the text with all they are asked."""
    today, person = workspace.today, thing.person
    if thing.text:
        QGuiApplication.clipboard().setText(thing.text)
        workspace.show_message(_ready(person), "good")
        return

    def note(draft: Draft) -> None:
        if thing.on is not None:
            _plan_and_ask(draft, thing, thing.on, today)
        for question in thing.questions:
            ask(draft, on=today, **question._asdict())
        remind(draft, [request.id for request in thing.late], today)

    label = tr("ask {name}") if thing.questions or thing.drills else tr("remind {name}")
    if workspace.do(label.format(name=person.shown_name), note) is None:
        return
    plan = workspace.plan
    waiting = [r for r in plan.where(Request, "person_id", person.id) if r.status == "open"]
    text = text_to(plan, plan.people[person.id], waiting, today)
    QGuiApplication.clipboard().setText(f"{text.subject}\n\n{text.body}\n")
    workspace.show_message(
        _ready(person),
        "good",
        (tr("Undo"), workspace.undo),
    )


def _ready(person: Person) -> str:
    return tr("The text for {name} is copied; send it now.", name=person.shown_name)


def _plan_and_ask(draft: Draft, thing: Thing, day: date, today: date) -> None:
    """Plan the drills that were drawn, and ask whoever is written to about theirs."""
    for drill in plan_drills(draft, thing.drills, day):
        if drill.person_id == thing.person.id:
            ask(draft, drill.person_id, "drill", on=today, drill_id=drill.id)
