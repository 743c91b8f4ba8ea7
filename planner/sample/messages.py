"""The sample’s messages: said, about to be said, and planned."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any, NamedTuple

from planner.actions import rows
from planner.actions.messages import address
from planner.models import Action, Draft, Message, Purpose
from planner.models.messages import MessageStatus
from planner.sample.adding import person


class Planned(NamedTuple):
    """A message as the sample has it."""

    title: str
    day: int | None
    """From the day the sample is made."""
    audience: str
    channel: str
    author: str
    messenger: str
    status: MessageStatus
    serves: str = ""
    """The title of a purpose statement or an action."""
    text: str = ""


MESSAGES = (
    Planned(
        "Why we do this", -37, "everybody", "Intranet", "Léa Moreau", "Rosalind Castell", "sent",
        "Find who knows, in minutes",
        "You have asked a colleague who asked a colleague. From spring on you ask once.",
    ),
    Planned(
        "The pilot begins", -39, "IT Service; Sales EMEA", "Team meeting", "Tomás Ibarra",
        "Sade Adeyemi", "sent", "Pilot in Sofia and Osaka",
    ),
    Planned(
        "Who your champion is", -6, "everybody", "Intranet", "Léa Moreau", "Léa Moreau", "sent",
        "Find who knows, in minutes",
    ),
    Planned(
        "What the pilot taught us", -2, "Operations; Logistics", "Notice board", "Aoife Brennan",
        "Nadia Haddad", "draft", "Pilot feedback round",
    ),
    Planned(
        "Join the second training", 2, "champions", "Network group", "Petra Lind", "Petra Lind",
        "agreed", "Champion training, round 2",
        "Two hours, online, with an exercise on your own group. Bring one question from your team.",
    ),
    Planned(
        "Sign in without a desk", 12, "Manufacturing; Logistics", "Shift briefing", "Rahul Bhatt",
        "Anja Novak", "agreed", "Sign-in for staff without a desk",
    ),
    Planned(
        "Go or no-go: what was decided", 18, "everybody", "Intranet", "Léa Moreau",
        "Rosalind Castell", "draft", "Go / no-go",
    ),
    Planned(
        "Where project news will be", 18, "Engineering; Research", "E-mail", "Tomás Ibarra",
        "Gustav Lindqvist", "draft", "One place for project news",
    ),
    Planned(
        "Ask me anything", 35, "everybody", "Video", "Rosalind Castell", "Rosalind Castell",
        "agreed", "Leaders who listen",
    ),
    Planned(
        "Posters in every canteen", 40, "staff without a desk", "Posters", "Yusuf Demir", "",
        "dropped",
    ),
    Planned(
        "We are live", 63, "everybody", "Intranet", "Rosalind Castell", "Rosalind Castell", "draft",
        "Launch day in every site",
    ),
    Planned(
        "What a month has shown", 93, "everybody", "Intranet", "Hana Nakamura", "Hana Nakamura",
        "draft", "First review with sponsors",
    ),
    Planned(
        "The last newsletter", None, "readers of the newsletters", "E-mail", "Aoife Brennan",
        "Aoife Brennan", "draft", "One place for project news",
    ),
)  # fmt: skip


def plan_messages(draft: Draft, today: date) -> None:
    """Plan what is said on the way to the launch; the first of it was said before."""
    for planned in MESSAGES:
        message = rows.add(
            draft,
            Message,
            title=planned.title,
            on=None if planned.day is None else today + timedelta(days=planned.day),
            channel=planned.channel,
            author_id=person(draft, planned.author).id,
            messenger_id=person(draft, planned.messenger).id if planned.messenger else None,
            status=planned.status,
            text=planned.text,
            **_served(draft, planned.serves),
        )
        address(draft, message.id, planned.audience)


def _served(draft: Draft, title: str) -> dict[str, Any]:
    purposes = draft.plan.where(Purpose, "title", title)
    actions = draft.plan.where(Action, "title", title)
    return {
        "purpose_id": purposes[0].id if purposes else None,
        "action_id": actions[0].id if actions else None,
    }
