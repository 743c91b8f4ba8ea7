"""Nine months with the program, from an empty plan: four months to the launch and five after it.

All that these months bring is done in the window, with no list beside it; how many steps each job
takes is said here, and a job that takes more than it did fails.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.nine_months import after_launch as after
from tests.ui.nine_months import before_launch as before
from tests.ui.nine_months import to_the_launch as then
from tests.ui.nine_months.hands import Hands

MONTHS = (
    *(before.begin, before.bring_the_staff, before.join_oneself, before.say_why),
    *(before.name_sponsor, before.name_champions, before.ask_champions, before.take_replies),
    *(before.bring_next_list, before.plan_messages, then.train, then.try_out, then.listen),
    *(then.note_a_promise_and_two_posts, then.check_in, then.hand_out_the_pack),
    *(then.write_down_what_was_decided, after.see_what_a_loss_would_mean, after.let_somebody_go),
    *(after.hand_over_to_a_successor, after.let_a_sponsor_look, after.give_somebody_their_part),
    *(after.name_who_stands_in_for_oneself, after.try_the_cover, after.confirm_what_is_held),
    after.hand_out_packs,
)
STEPS = {
    "begin a plan": 13,
    "bring in the list of 140 people": 3,
    "join oneself with one's row of the list": 4,
    "agree a purpose statement": 6,
    "seat the primary sponsor": 4,
    "nominate ten champions and ten backups": 71,
    "ask twenty people whether they accept, with a text for each": 6,
    "take nineteen replies": 3,
    "bring in the next month's list": 7,
    "plan three messages": 2,
    "note who came to a training": 19,
    "prepare a round of the pilot": 5,
    "note down how five people did": 60,
    "bring in a survey": 3,
    "note a promise and two posts of the sponsor": 7,
    "check a goal in": 4,
    "add the decisions proposed, and make the pack": 3,
    "write down what a meeting decided": 8,
    "see what would be lost with somebody": 3,
    "let somebody go, and hand over what they hold": 5,
    "begin a hand-over, and ask whoever takes it": 5,
    "take the successors' answers": 3,
    "comment on a department, as a reviewer": 6,
    "take in what a reviewer said": 3,
    "give somebody a page with their part": 3,
    "name who keeps the plan while one is away": 4,
    "plan the drills of a month, with a text for each": 4,
    "note how the drills went": 6,
    "ask everybody to confirm what they hold": 4,
    "make the next pack": 3,
}
"""How many keys, texts, clicks and pastes each job takes at most."""


@pytest.mark.slow
def test_nine_months_are_lived_in_the_window(qtbot: QtBot, tmp_path: Path) -> None:
    hands = Hands(qtbot, tmp_path)
    for chapter in MONTHS:
        chapter(hands)
    took = {job: hands.steps[job] for job in STEPS}
    assert took == STEPS
