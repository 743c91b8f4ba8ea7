"""Cut points, participation, confirmation, need, buy-in, readiness and effort."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from planner.analysis.leavers.departure import departure
from planner.analysis.measures import measure
from planner.models import Plan
from tests.analysis.proofs import reading_cover
from tests.analysis.proofs import reading_taking_part as reading
from tests.analysis.proofs.small_plans import plans
from tests.plans import ON

proof = settings(max_examples=200, deadline=None)


@pytest.mark.slow
@settings(max_examples=400, deadline=None)
@given(plan=plans, chosen=st.sets(st.integers(1, 7), max_size=3))
def test_sponsor_cut_points(plan: Plan, chosen: set[int]) -> None:
    held = reading_cover.holders(plan, ON)
    found = {one.sponsor.id: set(one.departments) for one in measure(plan, ON).cut_points}
    assert found == reading.cut_points(plan, held)
    gone = {one for one in chosen if one in plan.people}
    result = departure(plan, gone, ON, plan.settings.exact_threshold)
    after = reading_cover.holders(plan, ON, gone)
    cut_off = [(sponsor, list(departments)) for sponsor, departments in result.cut_off]
    assert cut_off == reading.cut_off(plan, held, after)


@proof
@given(plan=plans)
def test_participation_counts_what_sponsors_posted_and_promised(plan: Plan) -> None:
    measures = measure(plan, ON)
    seats = {one.sponsor: [] for one in measures.participation}
    for found in measures.participation:
        seats[found.sponsor].append(found)
        person = found.person and found.person.id
        posts = [] if person is None else reading.items(plan, person, ON)
        kinds = [reading.kind(post) for post in posts]
        assert found.items == len(posts)
        assert found.in_person == kinds.count("in person")
        assert found.edited == kinds.count("edited")
        assert found.ghost_written == kinds.count("ghost-written")
        replies = sum(post.is_reply for post in posts)
        shares = (found.in_person / len(posts), replies / len(posts)) if posts else (None, None)
        assert (found.own_voice, found.reply_share) == shares
        assert found.late == (person is not None and reading.late(plan, found.sponsor, person, ON))
        if person is not None:
            assert found.days_silent == reading.days_silent(plan, found.sponsor, person, ON)
        taking_part = reading.takes_part(plan, found.sponsor, person, ON)
        assert (found.state == "taking part") == taking_part
    for sponsor, owners in seats.items():
        people = reading.in_seat(plan, sponsor, ON)
        assert [one.person and one.person.id for one in owners] == (people or [None])
    assert measures.sponsors_taking_part == sum(
        all(one.state == "taking part" for one in owners) for owners in seats.values()
    )


@proof
@given(plan=plans)
def test_what_nobody_confirmed_lately_is_stale(plan: Plan) -> None:
    found = measure(plan, ON).confirmation
    assert {a.id for a in found.stale_holders} == reading.stale_holders(plan, ON)
    assert set(found.stale_ratings) == reading.stale_ratings(plan, ON)


@proof
@given(plan=plans)
def test_champion_need_and_effort(plan: Plan) -> None:
    measures, held = measure(plan, ON), reading_cover.holders(plan, ON)
    assert {one.department.id for one in measures.needs} == set(plan.departments)
    holders: set[int] = set()
    for one in measures.needs:
        row = reading.seat_row(plan, one.department)
        holders |= held[row.id]
        assert one.needed == reading.need(plan, one.department)
        assert (one.needed_cover, one.holders) == (row.needed_cover, len(held[row.id]))
        assert one.staff_needs == reading.staff_needs(plan, one.department)
        assert one.champions == len(reading.owners(plan, row, held, ON))
        assert one.hours_needed == reading.hours_needed(plan, one.department, ON)
    found = measures.effort
    assert found.pledged == reading.pledged(plan, holders)
    departments = plan.departments.values()
    assert found.needed == sum(reading.hours_needed(plan, d, ON) for d in departments)
    assert found.unknown == sum(plan.people[p].hours is None for p in holders)
    assert found.used == reading.hours_used(plan, held, ON)


@proof
@given(plan=plans)
def test_the_gap_is_from_where_they_stand_to_where_they_should(plan: Plan) -> None:
    found = measure(plan, ON).buy_in
    assert len(found) == len(plan.sponsors) + len(plan.departments)
    for one in found:
        gap = reading.gap(one.subject)
        assert one.gap == gap
        assert one.weighted == (None if gap is None else gap * (one.subject.influence or 3))
    known = [one.weighted for one in found if one.weighted is not None]
    assert [one.weighted for one in found][: len(known)] == sorted(known, reverse=True)
