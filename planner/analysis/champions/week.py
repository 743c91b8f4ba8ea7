"""Which champion to thank this week."""

from __future__ import annotations

from collections.abc import Container, Iterator
from heapq import nsmallest

from planner.analysis.champions.gratitude import ThanksDue, thanks_due
from planner.analysis.measures import Measures
from planner.analysis.requests.things import Thing
from planner.models import Plan, Responsibility
from planner.text import tr


def to_thank(measures: Measures, most: int, without: Container[int]) -> Iterator[Thing]:
    """Yield the champions, ``without`` these people, who wait longest to be thanked; nothing
    depends on it but that they go on."""
    plan, on = measures.plan, measures.on
    every = thanks_due(plan, on, measures.row_cache)
    others = (due for due in every if due.person.id not in without)
    for due in nsmallest(most, others, key=_longest_wait_first):
        seat = plan.name_of(plan.get(Responsibility, due.responsibility_id))
        yield Thing(
            0,
            due.days,
            due.person,
            tr("Thank {name}, champion of {department}", name=due.person.shown_name,
               department=seat),
            due.words(on),
            seat,
            text=thanks_text(plan, due, seat),
        )  # fmt: skip


def _longest_wait_first(due: ThanksDue) -> tuple[int, str, int]:
    return -due.days, due.person.shown_name.casefold(), due.person.id


def thanks_text(plan: Plan, due: ThanksDue, seat: str) -> str:
    """Return a mail that thanks a champion, its subject first, with a place for what for."""
    return "\n".join(
        [
            tr("Thank you for {department}", department=seat),
            "",
            tr("Hello {name},", name=due.person.shown_name),
            "",
            tr(
                "that {department} is on {plan} is your doing, and I wanted to say so.",
                department=seat,
                plan=plan.info.name,
            ),
            tr("What I noticed in particular: …"),
            "",
            tr("Thank you"),
        ]
    )
