"""What a meeting, or one executive, is asked: the keeper's open asks, then proposals."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from planner.analysis.findings.finding import Finding
from planner.analysis.measures import Measures
from planner.analysis.meeting.asked_people import AskedPeople
from planner.analysis.meeting.options import carried_over_from, choice_of
from planner.analysis.meeting.proposals import Ask, in_words
from planner.analysis.meeting.unanswered import if_nobody_answers
from planner.analysis.meeting.wishes import Wish, wishes_of_meeting, wishes_of_seats
from planner.models import Decision, Plan
from planner.models.order import MOST_PLACES
from planner.text import listed, tr

MOST_ASKS = 3
"""A meeting is asked for three decisions at most."""

Asked = Decision | Wish
"""What is asked, not yet in words: an ask of the keeper's, or what the findings propose."""


def open_decisions(plan: Plan, on: date) -> tuple[Decision, ...]:
    """Return the asks that nobody has answered, whichever pack asked them first: those that
    are late on this day, then in the order the keeper put them into, then the soonest first."""
    still_open = (d for d in plan.decisions.values() if d.outcome == "open")

    def sort_key(decision: Decision) -> tuple[int, date, int]:
        put = 0 if is_late(decision, on) else decision.place or MOST_PLACES + 1
        return put, decision.by_when or date.max, decision.id

    return tuple(sorted(still_open, key=sort_key))


def asked_of_meeting(measures: Measures, findings: Iterable[Finding]) -> tuple[Asked, ...]:
    """Return all that could be asked now; the first ``MOST_ASKS`` are asked of the next meeting."""
    return (*open_decisions(measures.plan, measures.on), *wishes_of_meeting(measures, findings))


def asked_of_person(
    measures: Measures, findings: Iterable[Finding], person_id: int
) -> tuple[Asked, ...]:
    """Return what concerns somebody who sits in a sponsor seat: the open asks that name them, then
    what they can settle themselves."""
    asked_people = AskedPeople(measures.plan, measures.on)
    seats = {p.sponsor.id for p in measures.participation if p.person and p.person.id == person_id}
    return (
        *(
            decision
            for decision in open_decisions(measures.plan, measures.on)
            if person_id in asked_people.find(decision.from_whom).people
        ),
        *wishes_of_seats(measures, findings, seats),
    )


def addressed_to_nobody(plan: Plan, on: date) -> tuple[str, ...]:
    """Return what to say of open asks that are on nobody's ask sheet, each a sentence: their "From"
    names nobody the plan knows, or several people who are called the same."""
    asked_people = AskedPeople(plan, on)
    asked = [asked_people.find(d.from_whom) for d in open_decisions(plan, on)]
    several = dict.fromkeys(words for answer in asked for words in answer.several)
    unknown = dict.fromkeys(words for answer in asked for words in answer.unknown)
    said = []
    for words in several:
        said.append(
            tr(
                "Several people are called “{words}”, so an open ask of them is on nobody’s ask"
                " sheet; give the e-mail address or id in “From”.",
                words=words,
            )
        )
    for words in unknown:
        said.append(
            tr(
                "An open ask is from “{words}”, which is no person, sponsor seat or job title of"
                " this plan, so it is on nobody’s ask sheet.",
                words=words,
            )
        )
    return tuple(said)


def as_asks(
    asked: Iterable[Asked], measures: Measures, findings: Sequence[Finding]
) -> Iterator[Ask]:
    """Yield what is asked, in the words that this plan and these findings have for it. They may be
    those of the same plan without names."""
    for wish in asked:
        if isinstance(wish, Decision):
            yield _ask_from(measures.plan.decisions[wish.id], measures)
        else:
            yield from in_words((wish,), measures, findings)


def _ask_from(decision: Decision, measures: Measures) -> Ask:
    choice = choice_of(measures, decision)
    if not choice.no_answer:
        choice = replace(choice, no_answer=if_nobody_answers(measures, decision))
    recommended = [option.text for option in choice.options if option.recommended]
    return Ask(
        ask=decision.ask,
        context=decision.context,
        recommendation=listed(recommended) or decision.recommendation,
        from_whom=decision.from_whom,
        by_when=decision.by_when,
        decision_id=decision.id,
        late=is_late(decision, measures.on),
        choice=choice,
        carried_over=carried_over_from(measures.plan, decision, measures.on),
    )


def is_late(decision: Decision, on: date) -> bool:
    """Return whether an ask is still open after the day it was to be decided by."""
    return decision.outcome == "open" and decision.by_when is not None and decision.by_when < on
