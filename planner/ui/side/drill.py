"""The panel of a drill: the texts for everybody in it, and how it went."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QPlainTextEdit

from planner.analysis.drills.outcomes import is_unsettled
from planner.analysis.drills.parts import InDrill, people_in_drill, resting
from planner.analysis.requests.texts import Text, text_to
from planner.models import Drill, Request, Responsibility
from planner.models.drills import DrillOutcome
from planner.text import day, listed_names, mark, tr, weekday_and_day
from planner.ui.side.details import Details
from planner.ui.side.text_box import TextBox
from planner.ui.state.workspace import Workspace

_LINES = 7
_PARTS = {
    "carries it": mark("carries it alone"),
    "does nothing": mark("does nothing"),
    "is told": mark("head of department"),
}


class Doing(NamedTuple):
    """What can be done with a drill."""

    ask: Callable[[Drill], object]
    """Note that everybody in it is asked."""
    copy: Callable[[Sequence[Text]], object]
    save: Callable[[Sequence[Text]], object]
    note: Callable[[Drill, DrillOutcome], object]
    settle: Callable[[Drill], object]


def texts_of(workspace: Workspace, drill: Drill) -> list[tuple[InDrill, Text]]:
    """Return the text for everybody in a drill who was asked."""
    plan, found = workspace.plan, []
    for each in people_in_drill(plan, drill):
        asked = [r for r in plan.where(Request, "drill_id", drill.id) if r.status == "open"]
        mine = [request for request in asked if request.person_id == each.person_id]
        if mine:
            person = plan.people[each.person_id]
            found.append((each, text_to(plan, person, mine, workspace.today)))
    return found


def show_drill(panel: Details, workspace: Workspace, drill: Drill, doing: Doing) -> None:
    """Show a drill: who does what on its day, with their texts; then how it went."""
    plan, today = workspace.plan, workspace.today
    name = plan.name_of(plan.get(Responsibility, drill.responsibility_id))
    panel.begin(tr("{what}, {day}", what=name, day=day(drill.on, today)))
    others = listed_names([plan.people[person_id].shown_name for person_id in resting(plan, drill)])
    panel.facts(
        [
            (tr("Day"), weekday_and_day(drill.on, today)),
            (tr("Carried by"), plan.people[drill.person_id].shown_name),
            (tr("Does nothing"), others),
            (tr("Outcome"), tr(drill.outcome)),
            (tr("Settled"), "" if drill.settled_on is None else day(drill.settled_on, today)),
        ]
    )
    if not workspace.read_only:
        _show_noting(panel, drill, doing)
    if drill.outcome == "planned":
        _show_texts(panel, workspace, drill, doing)
    else:
        panel.heading(tr("Stuck on"))
        panel.widget(TextBox(workspace, Drill, drill.id, "stuck_on", tr("Stuck on")))
    panel.heading(tr("Note"))
    panel.widget(TextBox(workspace, Drill, drill.id, "note", tr("Note")))
    panel.end()


def _show_noting(panel: Details, drill: Drill, doing: Doing) -> None:
    panel.heading(tr("How it went"))
    for outcome, words in (
        ("done", tr("Done")),
        ("stuck", tr("Stuck")),
        ("not done", tr("Not done")),
    ):
        if drill.outcome != outcome:
            panel.button(words, lambda chosen=outcome: doing.note(drill, chosen))  # type: ignore[misc]
    if is_unsettled(drill):
        panel.button(tr("It is settled"), lambda: doing.settle(drill), primary=True)


def _show_texts(panel: Details, workspace: Workspace, drill: Drill, doing: Doing) -> None:
    found = texts_of(workspace, drill)
    panel.heading(tr("The texts"))
    if not found:
        panel.text(tr("Nobody in this drill was asked yet."))
        if not workspace.read_only:
            panel.button(tr("Ask everybody in it"), lambda: doing.ask(drill), primary=True)
        return
    texts = [text for _, text in found]
    panel.button(tr("Copy all texts"), lambda: doing.copy(texts), primary=True)
    panel.button(tr("Save as mails…"), lambda: doing.save(texts))
    for each, text in found:
        words = tr("{name}: {part}", name=text.person.shown_name, part=tr(_PARTS[each.part]))
        panel.text(words, "strong")
        panel.widget(_text_box(text))
        panel.button(
            tr("Copy the text for {name}", name=text.person.shown_name),
            lambda text=text: doing.copy([text]),  # type: ignore[misc]
        )
    panel.text(
        tr("You send them; the program sends nothing. Answers come back as replies."), "small"
    )


def _text_box(text: Text) -> QPlainTextEdit:
    box = QPlainTextEdit(text.body)
    box.setReadOnly(True)
    box.setTabChangesFocus(True)
    box.setAccessibleName(tr("The text for {name}", name=text.person.shown_name))
    box.setFixedHeight(QFontMetrics(box.font()).lineSpacing() * _LINES + 16)
    return box
