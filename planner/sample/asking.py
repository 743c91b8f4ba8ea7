"""What people of the sample were asked, and what came back."""

from __future__ import annotations

from datetime import date, timedelta

from planner.actions.requests import Answer, Value, ask, remind, take_answer
from planner.analysis.measures import measure
from planner.analysis.requests.questions import questions_to_ask
from planner.models import Draft
from planner.models.requests import About
from planner.sample.adding import person

ASKED: tuple[tuple[str, About, int], ...] = (
    ("Kenji Sato", "confirm", 20),
    ("Kenji Sato", "hours", 20),
    ("Gustav Lindqvist", "manager", 12),
    ("Dana Whitfield", "stand-in", 9),
    ("Emil Petrov", "manager", 6),
    ("Marco Bellini", "stand-in", 5),
)
"""Who was asked about what, how many days ago."""

REMINDED = ("Kenji Sato", 9)
ANSWERED: tuple[tuple[str, str, Value, int], ...] = (
    ("Emil Petrov", "yes, gladly", True, 4),
    ("Dana Whitfield", "nobody yet", None, 7),
)
"""Who answered what, and what that comes to, how many days ago."""


def ask_people(draft: Draft, today: date) -> None:
    """Ask people about what they hold; some answered, one was reminded in vain."""
    for name, about, ago in ASKED:
        asked, measures = person(draft, name), measure(draft.plan, today)
        for question in questions_to_ask(measures, (about,), {asked.id})[:1]:
            ask(draft, on=today - timedelta(days=ago), **question._asdict())
    name, ago = REMINDED
    late = [r.id for r in draft.plan.requests.values() if r.person_id == person(draft, name).id]
    remind(draft, late, today - timedelta(days=ago))
    for name, text, value, ago in ANSWERED:
        request = next(
            r for r in draft.plan.requests.values() if r.person_id == person(draft, name).id
        )
        take_answer(draft, Answer(request.id, text, value), today - timedelta(days=ago))
