"""The sample's pilot: two rounds, a third one planned, and the problems they found."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from planner.actions import rows
from planner.actions.pilot import Went, add_testers, note_tries, prepare_round, try_again
from planner.models import Draft, Person, PilotProblem, PilotRound, PilotTask
from planner.models.pilot import ProblemSeverity, Result, RetestResult
from planner.sample.adding import person

TASKS = (
    "Sign in",
    "Find who knows about a topic",
    "Ask a question",
    "Answer somebody’s question",
    "Follow a project",
    "Post a picture from a phone",
    "Read last week’s project news",
    "Turn off messages after the shift",
)
NO_DESK, AT_A_DESK = "no desk of their own", "at a desk"

FIRST: tuple[tuple[str, str, str], ...] = (
    # who, how they work, how each task went, with minutes
    ("Chiara Rossi", NO_DESK, "N9 H6 H4 H5 N N H6 N"),
    ("Agnieszka Żak", NO_DESK, "N8 N H5 A4 N H8 A5 N"),
    ("Samuel Osei", NO_DESK, "H7 H5 A3 H4 H6 A6 H4 H9"),
    ("", NO_DESK, "N H A3 A4 N H7 A5 N"),
    ("Elif Şahin", AT_A_DESK, "A4 A3 A2 A3 H4 A5 A3 A6"),
    ("Nils Aalto", AT_A_DESK, "A5 A4 A2 A2 A3 H5 A4 H7"),
    ("Marit Solberg", AT_A_DESK, "H6 H4 A3 H4 H5 A6 H5 N"),
    ("Omar Al-Masri", AT_A_DESK, "H5 A3 A2 A3 H4 A5 A4 A7"),
)
SECOND: tuple[tuple[str, str, str], ...] = (
    ("Chiara Rossi", NO_DESK, "H8 A4 A3 A4 H3 H6 A5 N"),
    ("Agnieszka Żak", NO_DESK, "N9 H5 A3 A4 A2 H7 A5 H8"),
    ("Samuel Osei", NO_DESK, "H7 A4 A2 A3 H3 H6 H6 N"),
    ("Pieter de Graaf", NO_DESK, "N H5 A3 A4 A3 A6 A5 A7"),
    ("", NO_DESK, "N A4 A3 H5 A3 A6 A5 H8"),
    ("Elif Şahin", AT_A_DESK, "A4 A3 A2 A3 A2 A4 A3 A6"),
    ("Marit Solberg", AT_A_DESK, "A5 A3 A2 A3 A2 H6 A4 H7"),
    ("Dương Thị Mai", AT_A_DESK, "A6 H4 A2 A3 A2 H5 A4 A6"),
    ("Nils Aalto", AT_A_DESK, "A4 A3 A1 A2 H3 A4 A3 A6"),
    ("Camille Dubois", AT_A_DESK, "A5 A3 A2 A3 A2 H5 A4 ."),
    ("Omar Al-Masri", AT_A_DESK, "A4 A3 A2 A2 A2 A4 A3 A6"),
    ("Amara Diallo", AT_A_DESK, "A5 A3 A2 A3 A2 A5 A4 A7"),
)
FIRST_AGO, SECOND_AGO, THIRD_IN = 33, 5, 9
_WENT: dict[str, Result] = {"A": "alone", "H": "with help", "N": "not"}


class Found(NamedTuple):
    """A problem: in which round it was found, by how many, and what became of it."""

    title: str
    severity: ProblemSeverity
    task: int
    round: int
    met_by: int
    owner: str
    due: int
    again: RetestResult | None
    """In the second round: works now or still there; none: not tried again."""


PROBLEMS = (
    Found(
        "Sign-in wants a work phone; line staff have none",
        *("critical", 0, 1, 4, "Rahul Bhatt", 24, "still there"),
    ),
    Found(
        "Nobody finds where to turn off messages after the shift",
        *("high", 7, 1, 4, "Anja Novak", -9, "still there"),
    ),
    Found(
        "Pictures from older phones arrive on their side",
        *("medium", 5, 2, 3, "Lucía Fuentes", 5, None),
    ),
    Found(
        "The Follow button was too far down the page",
        *("medium", 4, 1, 6, "Tomás Ibarra", -11, "works now"),
    ),
    Found("Names with accents were not found", "high", 1, 1, 4, "Anja Novak", -16, "works now"),
)


def try_out(draft: Draft, today: date) -> None:
    """Let people try it in two rounds, try its problems again, and prepare a third round."""
    for title in TASKS:
        rows.add(draft, PilotTask, title=title)
    first = _add_round(draft, "Round 1", today - timedelta(days=FIRST_AGO), FIRST)
    second = _add_round(draft, "Round 2", today - timedelta(days=SECOND_AGO), SECOND)
    tasks, rounds = list(draft.plan.table(PilotTask)), {1: first.id, 2: second.id}
    for found in PROBLEMS:
        problem = rows.add(
            draft,
            PilotProblem,
            title=found.title,
            severity=found.severity,
            pilot_task_id=tasks[found.task],
            pilot_round_id=rounds[found.round],
            met_by=found.met_by,
            owner_id=person(draft, found.owner).id,
            due=today + timedelta(days=found.due),
        )
        if found.again is not None:
            try_again(draft, problem.id, second.id, found.again)
    prepare_round(draft, "Round 3", today + timedelta(days=THIRD_IN))


def _add_round(
    draft: Draft, title: str, on: date, testers: tuple[tuple[str, str, str], ...]
) -> PilotRound:
    each = rows.add(draft, PilotRound, title=title, on=on)
    tasks = list(draft.plan.table(PilotTask))
    for name, works, how in testers:
        known = [p.id for p in draft.plan.where(Person, "name", name) if name]
        (tester,) = add_testers(draft, each.id, known, [] if known else [""], works)
        note_tries(
            draft,
            {
                (tester.id, task): Went(_WENT[said[0]], float(said[1:]) if said[1:] else None)
                for task, said in zip(tasks, how.split(), strict=True)
                if said != "."
            },
        )
    return each
