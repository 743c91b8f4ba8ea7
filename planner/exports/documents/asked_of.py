"""What is asked of one person, in words: what to do, what it is, by when."""

from __future__ import annotations

from typing import Any, NamedTuple

from planner.analysis.drills.parts import part_of
from planner.analysis.findings.subjects import responsibility_names
from planner.analysis.handing_over.asking import things_to_show
from planner.analysis.messages.audience import audience_words
from planner.analysis.requests.texts import label, sentence
from planner.analysis.your_part.asked import AskedKind, AskedOf, is_late
from planner.exports.blocks.section import Cell, Column, More, Pill, Table, Titled
from planner.exports.documents.material import Material
from planner.models import (
    Action,
    Decision,
    Drill,
    Goal,
    HandOver,
    Message,
    PilotProblem,
    Request,
    Responsibility,
)
from planner.text import listed, short_day, tr, trn

MOST_SHOWN = 8


class AskedWords(NamedTuple):
    """What somebody is asked to do, and what sort of thing that is."""

    what: str
    kind: str


_TABLES: dict[AskedKind, type[Any]] = {
    "request": Request,
    "decision": Decision,
    "drill": Drill,
    "action": Action,
    "message": Message,
    "check-in": Goal,
    "problem": PilotProblem,
    "hand-over": HandOver,
}


def may_be_told(material: Material, thing: AskedOf) -> bool:
    """Return whether something asked is told: what somebody hands over who has not left yet is
    not, where names are not."""
    return thing.row_id in material.plan.table(_TABLES[thing.kind])


def asked_table(material: Material, asked: tuple[AskedOf, ...], person_id: int) -> Table:
    """Return what is asked of a person, the soonest first, with what is late marked."""
    return Table(
        "asked",
        (
            Column(tr("By"), width=1),
            Column(tr("What"), width=7),
            Column(tr("State"), "pill", 1.2),
        ),
        tuple(_row(material, thing, person_id) for thing in asked),
        more=More("and one more thing", "and {count} more things", ""),
        most=MOST_SHOWN,
    )


def asked_words(material: Material, thing: AskedOf, person_id: int) -> AskedWords:
    """Return what is asked, in the words of the plan that is told of."""
    plan, row_id = material.plan, thing.row_id
    match thing.kind:
        case "request":
            request = plan.requests[row_id]
            words = sentence(plan, request, material.on)
            return AskedWords(words, tr("Question {number}", number=label(request)))
        case "decision":
            return AskedWords(plan.decisions[row_id].ask, tr("To decide"))
        case "drill":
            return AskedWords(_drill_words(material, row_id, person_id), tr("Drill"))
        case "action":
            action = plan.actions[row_id]
            return AskedWords(action.title, tr("Action, {status}", status=tr(action.status)))
        case "message":
            message = plan.get(Message, row_id)
            said = tr("Message, {status}", status=tr(message.status))
            return AskedWords(_message_words(material, message, person_id), said)
        case "check-in":
            goal = plan.goals[row_id]
            words = tr("Say what it is now: {metric}", metric=goal.metric or goal.title)
            return AskedWords(words, tr("Check-in of “{goal}”", goal=goal.title))
        case "problem":
            return AskedWords(plan.get(PilotProblem, row_id).title, tr("Problem of the pilot"))
        case "hand-over":
            return AskedWords(_hand_over_words(material, row_id, person_id), tr("Hand-over"))


def state_pill(material: Material, thing: AskedOf) -> Pill:
    """Return how late something is, or that it is not."""
    if thing.by is None:
        return Pill(tr("no day"), "plain")
    days = (thing.by - material.on).days
    if is_late(thing, material.on):
        return Pill(trn("{count} day late", "{count} days late", -days), "bad")
    if days == 0:
        return Pill(tr("today"), "weak")
    return Pill(trn("in one day", "in {count} days", days), "weak" if days <= 7 else "plain")


def _row(material: Material, thing: AskedOf, person_id: int) -> tuple[Cell, ...]:
    words = asked_words(material, thing, person_id)
    by = "–" if thing.by is None else short_day(thing.by, material.on)
    return by, Titled(words.what, words.kind), state_pill(material, thing)


def _drill_words(material: Material, drill_id: int, person_id: int) -> str:
    """Return what somebody does on the day of a drill."""
    plan = material.source.plan
    drill = plan.get(Drill, drill_id)
    row = plan.get(Responsibility, drill.responsibility_id)
    what = tr("the keeping of this plan")
    if row.department_id is not None:
        what = material.names.department(row.department_id)
    name = material.names.person(drill.person_id)
    part = part_of(plan, drill, person_id)
    if part == "carries it":
        return tr("Carry {what} alone on that day", what=what)
    if part == "does nothing":
        return tr("Leave {what} to {name} on that day", what=what, name=name)
    return tr("Know that {name} carries {what} alone on that day", what=what, name=name)


def _hand_over_words(material: Material, row_id: int, person_id: int) -> str:
    """Return what is to be shown of something that passes on, and to or by whom."""
    plan, names = material.plan, material.names
    row = material.source.plan.get(HandOver, row_id)
    thing = responsibility_names(plan, (row.responsibility_id,))
    to, by = row.to_person_id, row.shown_by_id or row.person_id
    if by == person_id:
        taker = tr("whoever takes it over") if to is None else names.person(to)
        words = tr("Show {name} what there is to {thing}", name=taker, thing=thing)
    else:
        words = tr("Have {name} show you {thing}", name=names.person(by), thing=thing)
    what = things_to_show(plan.get(HandOver, row_id))
    return tr("{words}: {what}", words=words, what=listed(what)) if what else words


def _message_words(material: Material, message: Message, person_id: int) -> str:
    audience = audience_words(material.plan, message) or tr("whom it is for")
    places = {"title": message.title, "audience": audience, "channel": message.channel}
    if message.messenger_id != person_id:
        return tr("Write “{title}” for {audience}", **places)
    if message.channel:
        return tr("Send “{title}” to {audience} through {channel}", **places)
    return tr("Send “{title}” to {audience}", **places)
