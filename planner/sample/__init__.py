"""A plan that tells a story, made relative to today: what to try the program with.

Harbour Group launches its network in nine weeks. One champion carries three departments and
leaves in six; the chief executive's posts are written by others; the operations sponsor has gone
quiet. Two status packs lie behind it, each frozen when only that much had been done.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from planner.models import Draft
from planner.sample.asking import ask_people
from planner.sample.drilling import try_cover
from planner.sample.following import follow_champions
from planner.sample.handing_over import begin_to_hand_over
from planner.sample.messages import plan_messages
from planner.sample.pilot import try_out
from planner.sample.reviewing import take_reviews
from planner.sample.steps import begin, first_pack, prepare_meeting, second_pack, win_champions
from planner.sample.winning import win_over
from planner.store import Store
from planner.text import tr

NAME = "Harbour Connect"
LAUNCH_IN_DAYS = 63


def steps() -> list[tuple[str, Callable[[Draft, date], None]]]:
    """Return the sample's history: what each step is called, and the verb that takes it."""
    return [
        (tr("begin the plan"), begin),
        (tr("first status pack"), first_pack),
        (tr("win more champions"), win_champions),
        (tr("second status pack"), second_pack),
        (tr("prepare the next meeting"), prepare_meeting),
        (tr("plan the messages"), plan_messages),
        (tr("ask people"), ask_people),
        (tr("follow the champions"), follow_champions),
        (tr("try cover out"), try_cover),
        (tr("win people over"), win_over),
        (tr("try it out"), try_out),
        (tr("comments from a review"), take_reviews),
        (tr("begin the hand-over"), begin_to_hand_over),
    ]


def fill(store: Store, today: date) -> None:
    """Put the sample into a new plan, step by step, so that it has a history."""
    for label, verb in steps():
        store.run(label, verb, today)
