from datetime import timedelta

from planner.analysis.sponsors.participation import Participation, participation
from planner.models import Plan, Post
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


def test_own_voice_is_in_person_over_all_items_in_their_name() -> None:
    plan = sponsored()
    for days_ago, kind in ((1, "in person"), (2, "edited"), (3, "ghost-written"), (4, "in person")):
        plan = posted(plan, days_ago, kind, reply=days_ago == 4)
    one = only(plan)
    assert (one.in_person, one.edited, one.ghost_written, one.replies) == (2, 1, 1, 1)
    assert one.own_voice == 0.5
    assert one.reply_share == 0.25
    assert one.state == "taking part"


def test_less_than_half_in_person_is_ghost_written() -> None:
    plan = posted(posted(posted(sponsored(), 1), 2, "ghost-written"), 3, "edited")
    assert only(plan).state == "ghost-written"


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


def test_silence_without_a_promise_is_measured_against_the_setting() -> None:
    assert only(posted(sponsored(), 30)).state == "taking part"
    assert only(posted(sponsored(), 31)).state == "silent"


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
