"""How people of the sample are won: what was seen of them over time, and what worries them."""

from __future__ import annotations

from datetime import date, timedelta

from planner.actions import rows
from planner.actions.buy_in import answer_concern, rate
from planner.actions.evidence import take_note
from planner.models import (
    Action,
    BuyIn,
    CaseNote,
    Concern,
    Department,
    Draft,
    Goal,
    Milestone,
    Sponsor,
)

Rated = tuple[int, BuyIn, str, str]
"""How many days ago, what, by whom, and what they had seen."""

DEPARTMENT_RATINGS: dict[str, tuple[Rated, ...]] = {
    "Communications": ((30, "leading", "Hana Nakamura", "They run the pilot."),),
    "Finance": (
        (65, "neutral", "Léa Moreau", "Asked what it costs an hour."),
        (30, "supportive", "Léa Moreau", "Tobi Okafor answers in the pilot every day."),
    ),
    "Legal": (
        (72, "neutral", "Léa Moreau", "Wanted to see the rules first."),
        (30, "resistant", "Léa Moreau", "Said no to the pilot in Legal, after the house rules."),
    ),
    "Operations": ((30, "neutral", "Tomás Ibarra", "Will not stand in the way."),),
    "Manufacturing": ((30, "unaware", "Tomás Ibarra", "The halls had not heard of it."),),
    "Logistics": ((30, "neutral", "Ida Kjær", "Waits for what Operations does."),),
    "Engineering": ((30, "neutral", "Léa Moreau", "Has a wiki and is used to it."),),
    "Research": ((30, "supportive", "Ida Kjær", "Two groups asked when they can start."),),
    "IT Service": (
        (61, "neutral", "Léa Moreau", "Feared one more system to run."),
        (30, "supportive", "Léa Moreau", "Answers questions in turns since the pilot."),
    ),
    "Human Resources": ((30, "leading", "Léa Moreau", "Put it into onboarding."),),
    "Sales EMEA": ((30, "supportive", "Ida Kjær", "Retired its own newsletter first."),),
    "Customer Care": ((30, "neutral", "Ida Kjær", "Likes it, and has no minute for it."),),
}
SPONSOR_RATINGS: dict[str, tuple[Rated, ...]] = {
    "Primary sponsor": (
        (55, "neutral", "Léa Moreau", "Let the announcement be written for her."),
        (19, "supportive", "Léa Moreau", "Asked for the numbers twice."),
    ),
    "Europe": ((19, "leading", "Léa Moreau", "Answers questions himself, most days."),),
    "People": ((19, "supportive", "Léa Moreau", "Brought it into the leadership training."),),
    "Supply chain": (
        (58, "supportive", "Léa Moreau", "Posted from the terminal, twice in a week."),
        (19, "neutral", "Léa Moreau", "Says it can wait until after the peak."),
    ),
}

CONCERNS: tuple[tuple[str, str, str, int, str, int], ...] = (
    # department or seat, quote, said by, days ago, answer, answered days ago
    (
        "Legal",
        "If posts become evidence, I need to know who keeps what, and for how long.",
        "Ingrid Vass",
        30,
        "",
        0,
    ),
    (
        "Manufacturing",
        "Nobody at the line has a screen of their own.",
        "Ștefan Munteanu",
        28,
        "Two shared tablets for each hall are ordered; they come before the launch.",
        12,
    ),
    (
        "Operations",
        "This is the fourth channel my shifts have to watch.",
        "Jonas Brandt",
        33,
        "",
        0,
    ),
    (
        "Customer Care",
        "Every minute online is a minute off our call target.",
        "Wanjiru Kamau",
        21,
        "",
        0,
    ),
    (
        "Supply chain",
        "Ask me again after the peak season.",
        "Nadia Haddad",
        19,
        "The date stays; Operations gets two weeks more for its training.",
        14,
    ),
)

NEXT_STEPS: dict[str, str] = {
    "Legal": "Retention rule with Legal",
    "Manufacturing": "Sign-in for staff without a desk",
    "Operations": "Champion training, round 2",
    "Sales EMEA": "Pilot in Sofia and Osaka",
}
"""The action that is to bring a department closer to what is wanted."""

MILESTONES: tuple[tuple[str, int, float], ...] = (
    # goal, in n days, value
    ("60% active every month by June", -10, 15),
    ("60% active every month by June", 63, 30),
    ("60% active every month by June", 130, 45),
    ("Questions answered within a day", 30, 60),
    ("A trained champion in every department", -14, 7),
    ("A trained champion in every department", 21, 11),
)

RHYTHMS = {
    "60% active every month by June": 14,
    "Questions answered within a day": 7,
    "Retire three newsletters": 30,
    "Executives reply in person": 10,
}
"""Every how many days a goal is to be measured."""

QUOTED = ("carried-alone", "ghost-posts")
"""The case notes of the program that its documents quote."""


def rate_over_time(
    draft: Draft,
    subject: Sponsor | Department,
    ratings: tuple[Rated, ...],
    today: date,
) -> None:
    """Rate a sponsor or a department as it was rated from time to time."""
    for ago, now, by, why in ratings:
        on = today - timedelta(days=ago)
        rate(draft, type(subject), subject.id, on=on, current=now, by=by, evidence=why)


def win_over(draft: Draft, today: date) -> None:
    """Write down what worries people, what is done about it, and what is known elsewhere."""
    for about, quote, said_by, ago, answer, answered in CONCERNS:
        concern = rows.add(
            draft,
            Concern,
            quote=quote,
            said_by=said_by,
            on=today - timedelta(days=ago),
            **_whose(draft, about),
        )
        if answer:
            answer_concern(draft, concern.id, answer, today - timedelta(days=answered))
    for name, title in NEXT_STEPS.items():
        action = draft.plan.where(Action, "title", title)[0]
        department = draft.plan.where(Department, "name", name)[0]
        rows.edit(draft, Department, department.id, next_action_id=action.id)
    for title, ahead, value in MILESTONES:
        goal = draft.plan.where(Goal, "title", title)[0]
        on = today + timedelta(days=ahead)
        rows.add(draft, Milestone, goal_id=goal.id, on=on, value=value)
    for title, days in RHYTHMS.items():
        goal = draft.plan.where(Goal, "title", title)[0]
        rows.edit(draft, Goal, goal.id, rhythm_days=days)
    for key in QUOTED:
        take_note(draft, key)
    rows.add(
        draft,
        CaseNote,
        title="Sofia asked, and Osaka answered",
        happened="A buyer in Sofia asked about a customs form on the network, and had the answer"
        " from Osaka before lunch. By mail it had taken the week before.",
        source="Pilot notes, Ida Kjær",
        fits="purpose",
    )


def _whose(draft: Draft, name: str) -> dict[str, int]:
    for department in draft.plan.where(Department, "name", name):
        return {"department_id": department.id}
    return {"sponsor_id": draft.plan.where(Sponsor, "title", name)[0].id}
