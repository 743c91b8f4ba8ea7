from datetime import timedelta

import pytest

from planner.analysis.sponsors.participation import (
    Participation,
    by_seat,
    participation,
    silent_words,
)
from planner.models import Draft, Leave, Person, Plan, Post
from tests.analysis.reading import with_row
from tests.plans import ON, make_plan, person_id


def sponsored(**details: object) -> Plan:
    return make_plan(sponsors={"Chief executive": ["Rosa"]}, details={"Chief executive": details})


def posted(plan: Plan, days_ago: int, kind: str = "in person", *, reply: bool = False) -> Plan:
    on = ON - timedelta(days=days_ago)
    rosa = person_id(plan, "Rosa")
    return with_row(plan, Post, person_id=rosa, on=on, kind=kind, is_reply=reply)


def only(plan: Plan) -> Participation:
    (one,) = participation(plan, ON)
    return one


def test_without_items_there_is_no_share_and_no_silence() -> None:
    one = only(sponsored())
    assert one.state == "nothing yet"
    assert (one.items, one.own_voice, one.reply_share, one.days_silent) == (0, None, None, None)
    assert (one.begun, one.late, one.last_seen) == (False, False, None)


def test_own_voice_is_in_person_over_all_items_in_their_name() -> None:
    plan = sponsored()
    for days_ago, kind in ((1, "in person"), (2, "edited"), (3, "ghost-written"), (4, "in person")):
        plan = posted(plan, days_ago, kind, reply=days_ago == 4)
    one = only(plan)
    assert (one.in_person, one.edited, one.ghost_written, one.replies) == (2, 1, 1, 1)
    assert one.own_voice == 0.5
    assert one.reply_share == 0.25
    assert one.state == "taking part"


def test_less_than_half_in_person_is_ghost_written_or_edited() -> None:
    plan = posted(posted(posted(sponsored(), 1), 2, "ghost-written"), 3, "edited")
    assert only(plan).state == "ghost-written"
    plan = posted(posted(posted(sponsored(), 1), 2, "edited"), 3, "edited")
    assert only(plan).state == "edited"


def test_items_are_counted_in_the_window_of_sixty_days() -> None:
    plan = posted(posted(sponsored(), 59), 60)
    assert only(plan).items == 1


def test_items_of_a_later_day_do_not_count() -> None:
    assert only(posted(sponsored(), -1)).state == "nothing yet"


def test_silence_is_measured_against_the_cadence_promised() -> None:
    plan = posted(sponsored(cadence_days=14), 14)
    assert only(plan).state == "taking part"
    plan = posted(sponsored(cadence_days=14), 15)
    assert (only(plan).state, only(plan).days_silent) == ("silent", 15)


def test_without_a_cadence_nobody_is_late() -> None:
    one = only(posted(sponsored(), 400))
    assert (one.late, one.state, one.days_silent) == (False, "not seen lately", 400)
    one = only(posted(sponsored(), 400, "ghost-written"))
    assert (one.late, one.state, one.days_silent) == (False, "not seen lately", None)


@pytest.mark.parametrize("kind", ["edited", "ghost-written"])
def test_only_an_item_in_person_breaks_silence(kind: str) -> None:
    plan = posted(posted(sponsored(cadence_days=14), 56), 1, kind)
    one = only(plan)
    assert (one.late, one.days_silent, one.last_seen) == (True, 56, 56)
    assert [post.kind for post in one.others_since] == [kind]


def test_days_on_leave_are_left_out_of_silence() -> None:
    plan = posted(sponsored(cadence_days=14), 20)
    leave = {"first_day": ON - timedelta(days=18), "last_day": ON - timedelta(days=12)}
    plan = with_row(plan, Leave, person_id=person_id(plan, "Rosa"), **leave)
    # One leave inside the other is no more days away; the time before the item does not count.
    twice = {"first_day": ON - timedelta(days=40), "last_day": ON - timedelta(days=18)}
    plan = with_row(plan, Leave, person_id=person_id(plan, "Rosa"), **twice)
    one = only(plan)
    assert (one.days_silent, one.last_seen, one.late) == (20 - 2 - 6, 20, False)


def test_who_never_posted_in_person_is_silent_since_they_took_the_seat() -> None:
    plan = posted(sponsored(cadence_days=14), 3, "ghost-written")
    assert (only(plan).days_silent, only(plan).late) == (None, True)
    (seat,) = plan.assignments.values()
    for days_ago, late in ((14, False), (15, True)):
        draft = Draft(plan)
        draft.change(seat, since=ON - timedelta(days=days_ago))
        one = only(draft.plan)
        assert (one.days_silent, one.last_seen, one.late) == (days_ago, None, late)


def test_what_another_wrote_is_ghost_written_however_it_was_entered() -> None:
    plan = sponsored()
    rosa = person_id(plan, "Rosa")
    plan = with_row(plan, Person, name="Bo")
    plan = with_row(plan, Post, person_id=rosa, on=ON, author_id=person_id(plan, "Bo"))
    one = only(plan)
    assert (one.in_person, one.ghost_written, one.state) == (0, 1, "ghost-written")
    assert one.last_seen is None


def test_every_owner_of_a_seat_takes_part_or_not() -> None:
    plan = make_plan(sponsors={"Board": ["Ann", "Bo"]}, details={"Board": {"cadence_days": 7}})
    plan = with_row(plan, Post, person_id=person_id(plan, "Ann"), on=ON)
    ann, bo = participation(plan, ON)
    assert (ann.state, bo.state) == ("taking part", "silent")
    assert by_seat((ann, bo)) == (bo,)


def test_a_sponsor_who_has_left_no_longer_sits_in_the_seat() -> None:
    plan = make_plan(
        people={"Rosa": {"last_day": ON - timedelta(days=1)}},
        sponsors={"Chief executive": ["Rosa"]},
    )
    assert only(posted(plan, 5)).person is None


def test_primary_sponsors_come_first() -> None:
    plan = make_plan(
        sponsors={"Chief editor": ["Ann"], "Zone head": ["Bo"]},
        details={"Zone head": {"is_primary": True}},
    )
    assert [p.sponsor.title for p in participation(plan, ON)] == ["Zone head", "Chief editor"]


def test_silence_is_said_of_all_with_the_longest() -> None:
    never = only(sponsored(cadence_days=14))
    short, long = (only(posted(sponsored(cadence_days=14), days)) for days in (20, 46))
    assert silent_words([never]) == "1 silent"
    assert silent_words([long]) == "1 silent for 46 days"
    assert silent_words([short, long, never]) == "3 silent, the longest for 46 days"
