"""The text that asks one person everything they are asked, to be sent by whoever keeps the plan."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from textwrap import indent
from typing import NamedTuple

from planner.analysis.champions.needs import hours_a_champion_needs
from planner.analysis.drills.parts import by_name, part_of, resting
from planner.analysis.findings.subjects import responsibility_in_full
from planner.analysis.handing_over.asking import hand_over_places
from planner.analysis.messages.audience import audience_words
from planner.analysis.requests.owed import needs_answer
from planner.analysis.requests.questions import Question
from planner.analysis.requests.wording import worded
from planner.models import Drill, Message, Person, Plan, Request, Responsibility
from planner.models.requests import WordingKey
from planner.models.roles import OVER_STATUSES
from planner.text import day, listed, listed_names, number, tr, trn, weekday_and_day


class Text(NamedTuple):
    """One message to one person."""

    person: Person
    subject: str
    body: str


def label(request: Request) -> str:
    """Return what a request is called in texts and replies: "R17"."""
    return f"R{request.id}"


def text_to(plan: Plan, person: Person, requests: Sequence[Request], on: date) -> Text:
    """Return the text that asks a person these; whoever was asked before is reminded of it.

    Where no answer is waited for, it is a note.
    """
    wanted = [r for r in requests if needs_answer(plan, r)]
    before = sorted({r.asked_on for r in wanted if r.asked_on is not None and r.asked_on < on})
    places = {
        "name": person.shown_name,
        "plan": plan.info.name,
        "count": trn("One short question", "{count} short questions", len(wanted))
        if wanted
        else tr("A short note"),
        "asked": listed([day(asked, on) for asked in before]),
        "example": _example(plan, (wanted or requests)[0]),
    }
    parts = [
        worded(plan, "reminder" if before else "greeting", places),
        *(part for request in requests for part in _question_lines(plan, request, on)),
        worded(plan, "closing", places) if wanted else tr("Thank you"),
    ]
    about = worded(plan, "subject", places) if wanted else tr("{plan}: a short note", **places)
    return Text(person, " ".join(about.split()), "\n\n".join(parts))


def drill_texts(plan: Plan, on: date) -> tuple[Text, ...]:
    """Return the texts for everybody who was asked about a drill of which nobody has said yet how
    it went, in the order of their names; each says all that one person is asked of drills."""
    asked: dict[int, list[Request]] = {}
    for drill in plan.where(Drill, "outcome", "planned"):
        for request in plan.where(Request, "drill_id", drill.id):
            if request.status == "open":
                asked.setdefault(request.person_id, []).append(request)
    return tuple(
        text_to(plan, plan.people[person_id], asked[person_id], on)
        for person_id in by_name(plan, asked.keys())
    )


def _question_lines(plan: Plan, request: Request, on: date) -> Iterator[str]:
    """Yield what a request asks; of a message to be sent also its text, set in."""
    yield f"{label(request)}  {sentence(plan, request, on)}"
    if request.message_id is not None and (text := plan.get(Message, request.message_id).text):
        yield indent(text, "    ")


def sentence(plan: Plan, request: Request, on: date) -> str:
    """Return what a request asks, and how it is answered: "… in Legal? (yes or no)"."""
    question = _how_it_went(plan, request, on) or worded(
        plan, _key(plan, request), _places(plan, request, on)
    )
    return tr("{question} ({answers})", question=question, answers=answers(plan, request))


def question_words(plan: Plan, question: Question, on: date) -> str:
    """Return what somebody would be asked, before they are."""
    return sentence(plan, Request(id=0, **question._asdict()), on)


def answers(plan: Plan, request: Request) -> str:
    """Return how a request is answered."""
    if not needs_answer(plan, request):
        return tr("no answer is needed; {number}: no, if it does not suit", number=label(request))
    if request.about == "drill":
        return tr("done, or “stuck on …”")
    if request.about == "hours":
        return tr("a number, such as 2 h")
    if request.about == "stand-in":
        return tr("a name, or nobody")
    if request.about == "promise":
        return tr("yes, no, or a new day such as 2027-03-01")
    if request.about == "message":
        return tr("sent, no, or a new day such as 2027-03-01")
    return tr("yes or no")


def subject(plan: Plan, request: Request) -> str:
    """Return in few words what a request is about: a department, a title, a promise."""
    if request.responsibility_id is not None:
        return plan.name_of(plan.get(Responsibility, request.responsibility_id))
    if request.commitment_id is not None:
        return plan.commitments[request.commitment_id].promise
    if request.message_id is not None:
        return plan.get(Message, request.message_id).title
    if request.drill_id is not None:
        return plan.name_of(_tried(plan, request))
    return tr("hours a week")


def _example(plan: Plan, request: Request) -> str:
    if request.about == "drill":
        return tr("{number}: done", number=label(request))
    if request.about == "hours":
        return tr("{number}: 2 h", number=label(request))
    if request.about == "stand-in":
        return tr("{number}: a name", number=label(request))
    if request.about == "message":
        return tr("{number}: sent", number=label(request))
    return tr("{number}: yes", number=label(request))


def _key(plan: Plan, request: Request) -> WordingKey:
    if request.about == "accept":
        return "accept as backup" if _is_backup(plan, request) else "accept as champion"
    if request.about == "drill":
        return _drill_key(plan, request)
    if request.about != "confirm":
        return request.about
    if _is_backup(plan, request):
        return "confirm as backup"
    return "confirm a seat" if _row(plan, request).kind == "champion seat" else "confirm"


def _places(plan: Plan, request: Request, on: date) -> dict[str, str]:
    places = {
        "plan": plan.info.name,
        "hours": number(hours_a_champion_needs(plan, on)),
        "what": subject(plan, request),
        "department": subject(plan, request),
    }
    if request.responsibility_id is not None:
        row = _row(plan, request)
        places["what"] = responsibility_in_full(plan, row)
        seat = row.kind == "champion seat"
        places["where"] = tr("in {department}") if seat else tr("for {what}")
        places["where"] = places["where"].format(**places)
    if request.drill_id is not None:
        places |= _drill_places(plan, plan.get(Drill, request.drill_id), on)
    if request.for_person_id is not None:
        places["person"] = plan.people[request.for_person_id].shown_name
    if request.about == "hours":
        hours = plan.people[request.person_id].hours
        places["hours"] = tr("not said") if hours is None else tr("{hours} h", hours=number(hours))
    if request.commitment_id is not None:
        due = plan.commitments[request.commitment_id].due
        places["by"] = "" if due is None else " " + tr("by {day}", day=day(due, on))
    if request.message_id is not None:
        places |= _message_places(plan, plan.get(Message, request.message_id), on)
    if request.about == "hand-over":
        places |= hand_over_places(plan, request, on)
    return places


def _message_places(plan: Plan, message: Message, on: date) -> dict[str, str]:
    channel, when = message.channel, message.on
    return {
        "audience": audience_words(plan, message) or tr("whom it is for"),
        "through": " " + tr("through {channel}", channel=channel) if channel else "",
        "by": "" if when is None else " " + tr("on {day}", day=day(when, on)),
    }


def _tried(plan: Plan, request: Request) -> Responsibility:
    assert request.drill_id is not None, "it is about a drill"
    return plan.get(Responsibility, plan.get(Drill, request.drill_id).responsibility_id)


def _how_it_went(plan: Plan, request: Request, on: date) -> str:
    """Return the question about a drill whose day is past, to whoever carried it; else nothing."""
    drill = None if request.drill_id is None else plan.get(Drill, request.drill_id)
    if drill is None or drill.on >= on or drill.person_id != request.person_id:
        return ""
    places = _drill_places(plan, drill, on)
    return tr("On {day} {what} was yours alone. How did it go?", **places)


def _drill_key(plan: Plan, request: Request) -> WordingKey:
    drill = plan.get(Drill, request.drill_id or 0)
    part = part_of(plan, drill, request.person_id)
    if part == "does nothing":
        return "drill doing nothing"
    if part == "is told":
        return "drill in a department"
    return "drill alone" if _tried(plan, request).kind == "champion seat" else "drill of the plan"


def _drill_places(plan: Plan, drill: Drill, on: date) -> dict[str, str]:
    row = plan.get(Responsibility, drill.responsibility_id)
    seat, name = row.kind == "champion seat", plan.name_of(row)
    others = [plan.people[person_id].shown_name for person_id in resting(plan, drill)]
    return {
        "day": weekday_and_day(drill.on, on),
        "what": name if seat else tr("the keeping of this plan"),
        "department": name,
        "person": plan.people[drill.person_id].shown_name,
        "others": listed_names(others),
    }


def _is_backup(plan: Plan, request: Request) -> bool:
    """Return whether the person is named as backup, and not as owner, of what is asked about."""
    roles = {
        a.role
        for a in plan.assignments_by(request.person_id)
        if a.responsibility_id == request.responsibility_id and a.status not in OVER_STATUSES
    }
    return roles == {"backup"}


def _row(plan: Plan, request: Request) -> Responsibility:
    assert request.responsibility_id is not None, "accept, confirm, stand-in and manager have one"
    return plan.get(Responsibility, request.responsibility_id)
