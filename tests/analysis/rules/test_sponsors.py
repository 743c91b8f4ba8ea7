from datetime import date, timedelta
from typing import Any

from planner.models import Commitment, Draft, Plan, Post
from tests.analysis.reading import found, said, with_row
from tests.plans import ON, make_plan, person_id


def sponsored(**details: Any) -> Plan:
    return make_plan(
        sponsors={"Chief executive": ["Rosa Castell"]},
        details={"Chief executive": {"is_primary": True, **details}},
    )


def posted(plan: Plan, *days_ago: int, kind: str = "in person") -> Plan:
    rosa = person_id(plan, "Rosa Castell")
    for days in days_ago:
        plan = with_row(plan, Post, person_id=rosa, on=ON - timedelta(days=days), kind=kind)
    return plan


def promised(plan: Plan, status: str, due: date | None = None) -> Plan:
    return with_row(
        plan, Commitment, sponsor_id=1, promise="meet the champions", due=due, status=status
    )


def test_a_plan_without_a_primary_sponsor_is_found() -> None:
    plan = make_plan(sponsors={"Chief executive": ["Rosa"]})
    assert said(plan, "NO-PRIMARY-SPONSOR") == ["The launch has no primary sponsor."]
    assert said(sponsored(), "NO-PRIMARY-SPONSOR") == []


def test_ghost_written_items_are_found() -> None:
    plan = posted(sponsored(), 1, 2, 3, kind="ghost-written")
    (one,) = found(plan, "GHOST-WRITTEN")
    assert one.text == (
        "Rosa Castell (Chief executive, primary sponsor) wrote 0 of the last 3 items in person: "
        "3 ghost-written."
    )
    assert {(a.kind, a.name) for a in one.about} == {
        ("sponsor", "Chief executive"),
        ("person", "Rosa Castell"),
    }


def test_half_in_person_is_not_ghost_written() -> None:
    plan = posted(posted(sponsored(), 1, kind="ghost-written"), 2)
    assert said(plan, "GHOST-WRITTEN") == []


def test_edited_is_called_edited() -> None:
    plan = posted(sponsored(), 1, 2, 3, kind="edited")
    assert said(plan, "EDITED") == [
        "Rosa Castell (Chief executive, primary sponsor) wrote 0 of the last 3 items in person: "
        "3 drafted by others and edited."
    ]
    assert said(plan, "GHOST-WRITTEN") == []
    plan = posted(posted(plan, 4, kind="ghost-written"), 5)
    assert said(plan, "EDITED") == []
    assert said(plan, "GHOST-WRITTEN") == [
        "Rosa Castell (Chief executive, primary sponsor) wrote 1 of the last 5 items in person: "
        "1 ghost-written and 3 drafted by others and edited."
    ]


SILENT = "Rosa Castell (Chief executive, primary sponsor) has been silent for 15 days, and promised"


def test_a_silent_sponsor_is_found() -> None:
    plan = posted(sponsored(cadence_days=14), 15)
    assert said(plan, "SPONSOR-SILENT") == [f"{SILENT} an item every 14 days."]
    assert said(posted(plan, 3, 2, kind="ghost-written"), "SPONSOR-SILENT") == [
        f"{SILENT} an item every 14 days. Since then in their name: 2 ghost-written."
    ]
    assert said(posted(sponsored(cadence_days=1), 15), "SPONSOR-SILENT") == [
        f"{SILENT} an item every day."
    ]
    assert said(posted(plan, 14), "SPONSOR-SILENT") == []


def test_nobody_is_late_who_promised_nothing() -> None:
    assert said(sponsored(), "SPONSOR-SILENT") == []
    assert said(posted(sponsored(), 46), "SPONSOR-SILENT") == []


def test_every_owner_of_a_seat_is_spoken_of() -> None:
    plan = make_plan(
        sponsors={"Board": ["Ann", "Bo", "Cy"]}, details={"Board": {"cadence_days": 7}}
    )
    plan = with_row(plan, Post, person_id=person_id(plan, "Bo"), on=ON)
    (one,) = found(plan, "SPONSOR-SILENT")
    assert one.text == (
        "Ann (Board) has posted nothing in person yet, and promised an item every 7 days. "
        "Cy (Board) has posted nothing in person yet, and promised an item every 7 days."
    )
    assert {a.name for a in one.about} == {"Board", "Ann", "Cy"}


def test_a_promise_that_was_not_kept_is_found() -> None:
    day_before = ON - timedelta(days=1)
    sentence = (
        "Rosa Castell (Chief executive, primary sponsor) did not keep a promise: “meet the "
        "champions”."
    )
    assert said(promised(sponsored(), "missed"), "PROMISE-MISSED") == [sentence]
    assert said(promised(sponsored(), "open", day_before), "PROMISE-MISSED") == [sentence]
    assert said(promised(sponsored(), "open", ON), "PROMISE-MISSED") == []
    assert said(promised(sponsored(), "kept", day_before), "PROMISE-MISSED") == []


def test_a_department_no_sponsor_stands_for_is_found() -> None:
    fields: dict[str, Any] = {
        "departments": ["Finance", "Legal"],
        "sponsors": {"Chief executive": ["Rosa"]},
    }
    assert said(make_plan(**fields), "NO-SPONSOR") == []
    plan = make_plan(**fields, stands_for={"Chief executive": ["Finance"]})
    assert said(plan, "NO-SPONSOR") == ["No sponsor stands for Legal."]


def test_buy_in_far_from_what_is_wanted_is_found() -> None:
    plan = sponsored(buy_in="neutral", buy_in_wanted="leading")
    assert said(plan, "BUY-IN-GAP") == [
        "Buy-in is far from what is wanted: the sponsor “Chief executive” (neutral, wanted: "
        "leading)."
    ]
    assert said(sponsored(buy_in="supportive", buy_in_wanted="leading"), "BUY-IN-GAP") == []
    assert said(sponsored(buy_in_wanted="leading"), "BUY-IN-GAP") == []


def test_a_seat_is_spoken_of_where_nobody_sits_in_it() -> None:
    plan = make_plan(sponsors={"Head of finance": []})
    assert said(promised(plan, "missed"), "PROMISE-MISSED") == [
        "The sponsor “Head of finance” did not keep a promise: “meet the champions”."
    ]


def test_a_seat_without_a_title_is_called_by_its_person() -> None:
    plan = make_plan(sponsors={"": ["Rosa Castell"]})
    assert said(promised(plan, "missed"), "PROMISE-MISSED") == [
        "Rosa Castell did not keep a promise: “meet the champions”."
    ]


def test_who_never_posted_in_person_is_silent_since_they_took_the_seat() -> None:
    draft = Draft(posted(sponsored(cadence_days=14), 3, kind="ghost-written"))
    (seat,) = draft.plan.assignments.values()
    draft.change(seat, since=ON - timedelta(days=20))
    assert said(draft.plan, "SPONSOR-SILENT") == [
        "Rosa Castell (Chief executive, primary sponsor) has posted nothing in person in 20 days,"
        " and promised an item every 14 days."
    ]
