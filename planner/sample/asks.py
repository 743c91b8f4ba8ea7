"""What meetings were asked in the sample plan, with the options and who they would appoint."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from planner.actions import rows
from planner.actions.decisions import agree, refuse
from planner.models import Decision, Department, Draft, Option, OptionAppointment
from planner.models.decisions import Outcome
from planner.sample.adding import person


class Way(NamedTuple):
    """One option: what it says, what it means, and who would back up which department."""

    text: str
    meaning: str = ""
    backups: tuple[tuple[str, str], ...] = ()


class Asked(NamedTuple):
    """Something asked, by in so many days; the first way is the one recommended."""

    ask: str
    context: str
    from_whom: str
    by: int
    ways: tuple[Way, ...] = ()
    no_answer: str = ""
    outcome: Outcome = "open"
    decided_by: str = ""


LAST = (
    Asked(
        "Name a champion in Manufacturing",
        "",
        "Chief operating officer",
        -7,
        (Way("Dương Thị Mai"),),
        outcome="agreed",
        decided_by="Nadia Haddad",
    ),
    Asked(
        "Give champions two hours a week",
        "Some have an hour, some none, and none of them can plan with it.",
        "Leadership team",
        9,
        (
            Way("From 1 December, two hours each", "Every champion has a fixed time for it."),
            Way("Each manager decides, as now", "It stays uneven, and ends where work piles up."),
        ),
        no_answer="The same as B.",
    ),
    Asked(
        "Move the launch past the peak season",
        "",
        "Leadership team",
        -21,
        (Way("Keep the date"),),
        outcome="refused",
        decided_by="Rosalind Castell",
    ),
)
"""What the second pack asked."""

NEXT = (
    Asked(
        "Name backups for Finance, Legal and Operations",
        "One person carries all three, and leaves in six weeks.",
        "Emil Petrov and Nadia Haddad",
        9,
        (
            Way(
                "Tobi Okafor, Ben Achterberg and Jonas Brandt",
                "",
                (
                    ("Finance", "Tobi Okafor"),
                    ("Legal", "Ben Achterberg"),
                    ("Operations", "Jonas Brandt"),
                ),
            ),
            Way("Legal first, the others after the launch", "", (("Legal", "Ben Achterberg"),)),
        ),
    ),
    Asked(
        "Put one owner of Launch communications outside Communications",
        "Every owner works in Communications: one reorganisation takes them all.",
        "Hana Nakamura",
        16,
        (Way("Petra Lind, Human Resources", "It outlives a reorganisation of Communications."),),
        no_answer="It goes with whoever decides about Communications.",
    ),
    Asked(
        "The chief executive posts in person twice a month",
        "None of the last eight items was written in person.",
        "Rosalind Castell",
        9,
        (
            Way("Ten minutes, three questions, no draft", "Staff hear her own voice."),
            Way(
                "Drafts stay, signed by whoever wrote them",
                "Nothing is ghost-written any more, and nothing is hers.",
            ),
        ),
        no_answer="Her posts stay ghost-written, and staff can tell.",
    ),
)
"""What the next pack asks."""


def add_ask(draft: Draft, asked: Asked, today: date, decided_on: date) -> None:
    """Add what is asked with its options, and what became of it."""
    decision = rows.add(
        draft,
        Decision,
        ask=asked.ask,
        context=asked.context,
        from_whom=asked.from_whom,
        by_when=today + timedelta(days=asked.by),
        no_answer=asked.no_answer,
    )
    options = [_add_option(draft, decision.id, asked, way) for way in asked.ways]
    if asked.outcome == "agreed":
        action = agree(draft, decision.id, asked.decided_by, decided_on, option_id=options[0])
        draft.change(action, status="done")
    elif asked.outcome == "refused":
        refuse(draft, decision.id, asked.decided_by, decided_on)


def _add_option(draft: Draft, decision_id: int, asked: Asked, way: Way) -> int:
    option = rows.add(
        draft,
        Option,
        decision_id=decision_id,
        text=way.text,
        meaning=way.meaning,
        recommended=way is asked.ways[0],
    )
    seats = {d.name: draft.plan.responsibility_for(d) for d in _departments(draft)}
    for department, name in way.backups:
        rows.add(
            draft,
            OptionAppointment,
            option_id=option.id,
            person_id=person(draft, name).id,
            responsibility_id=seats[department].id,
        )
    return option.id


def _departments(draft: Draft) -> list[Department]:
    return list(draft.plan.departments.values())
