"""An ask of the keeper's that says not what no answer means: worked out as for a proposal."""

from __future__ import annotations

import pytest

from planner.actions import rows
from planner.analysis.measures import measure
from planner.analysis.meeting.asks import Ask, as_asks
from planner.analysis.meeting.proposals import in_words
from planner.analysis.meeting.wishes import wishes_of_meeting
from planner.analysis.rules import findings
from planner.models import Decision, Draft, Plan
from tests.plans import ON, make_plan

PLAN = make_plan(
    seats={"Finance": ["Ann"], "Legal": ["Bo"], "Sales": [], "Care": ["Cy", "Di*"]},
    goals={"Half active": [], "Answers": ["Ann"]},
    purposes={"Find who knows": []},
    sponsors={"Chief executive": ["Rosa"], "Finance chief": []},
)


def no_answer(ask: str, plan: Plan = PLAN, **fields: str) -> str:
    draft = Draft(plan)
    decision = rows.add(draft, Decision, ask=ask, **fields)
    (asked,) = as_asks([decision], measure(draft.plan, ON), ())
    return asked.choice.no_answer


@pytest.mark.parametrize(
    ("ask", "means"),
    [
        ("Name a champion for Sales", "Nobody holds Sales."),
        ("Name a backup for Finance", "Finance rests on one person."),
        ("Name backups for Finance and Legal", "Finance and Legal rest on one person each."),
        ("Name an owner of the goal “Half active”", "Nobody holds “Half active”."),
        ("Name an owner of the goal Half active", "Nobody holds “Half active”."),
        ("Name a backup for the goal “Answers”", "“Answers” rests on one person."),
        (
            "Name an owner of the purpose statement “Find who knows”",
            "Nobody holds “Find who knows”.",
        ),
        ("Take part in person as Chief executive", "0 of 2 sponsors take part in person (0%)."),
        ("Fill the seat Finance chief", "Nobody decides what is asked of it."),
        ("Fill the sponsor seat “Finance chief”", "Nobody decides what is asked of it."),
        ("Name a backup for Care", ""),  # it has one now
        ("Name a champion for Shipping", ""),
        ("Give champions two hours a week", ""),
    ],
)
def test_it_is_worked_out_where_the_sentence_is_that_of_a_proposal(ask: str, means: str) -> None:
    assert no_answer(ask) == means


def test_what_the_keeper_says_stands_as_it_was_written() -> None:
    assert no_answer("Name a champion for Sales", no_answer="It waits.") == "It waits."


def test_a_proposal_that_is_taken_says_what_it_said() -> None:
    measures = measure(PLAN, ON)
    found = findings(measures)
    proposed = list(in_words(wishes_of_meeting(measures, found), measures, found))
    assert [no_answer(each.ask) for each in proposed] == [p.choice.no_answer for p in proposed]
    assert all(isinstance(each, Ask) and each.choice.no_answer for each in proposed)
