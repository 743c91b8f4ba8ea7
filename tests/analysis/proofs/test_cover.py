"""Depth, bus factor, worst losses, impact, common cause, communications, backups, worst day."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from planner.analysis.cover.cover_days import cover_steps
from planner.analysis.cover.group import Group
from planner.analysis.leavers.departure import departure
from planner.analysis.measures import measure
from planner.models import Plan
from tests.analysis.proofs import reading_cover as reading
from tests.analysis.proofs.small_plans import THRESHOLDS, plans
from tests.plans import ON

proof = settings(max_examples=200, deadline=None)
other_days = st.sampled_from([ON, date(2026, 12, 20), date(2027, 2, 3)])


def same(plan: Plan, group: Group, ids: list[int]) -> None:
    assert list(group.ids) == sorted(ids)
    assert (group.count, group.weight) == (len(ids), reading.weight(plan, ids))
    assert list(group.names) == reading.names(plan, ids)


@proof
@given(plan=plans, on=other_days)
def test_depth_counts_whoever_holds_it(plan: Plan, on: date) -> None:
    cover, held = measure(plan, on).coverage, reading.holders(plan, on)
    assert cover.holders == held
    same(plan, cover.uncovered, reading.depth_is(plan, held, 0, 0))
    same(plan, cover.single_points, reading.depth_is(plan, held, 1, 1))
    same(plan, cover.thin, reading.depth_is(plan, held, 2))
    for person in plan.people:
        alone = [one for one, people in held.items() if people == {person}]
        assert list(cover.held_alone(person)) == alone
        assert cover.load_alone(person) == reading.weight(plan, alone)


@proof
@given(plan=plans, threshold=st.sampled_from(THRESHOLDS))
def test_the_bus_factor_is_the_smallest_group_that_leaves_too_much(
    plan: Plan, threshold: str
) -> None:
    held = reading.holders(plan, ON)
    found = measure(plan, ON, Decimal(threshold)).bus_factor
    if not held:
        assert (found.value, found.lower, found.upper, found.sets) == (None, None, None, ())
        return
    groups = reading.minimum_sets(plan, held, threshold)
    value = len(groups[0])
    assert (found.value, found.exact, found.lower, found.upper) == (value, True, value, value)
    if value <= 5:
        assert list(found.sets) == groups[:100]
    else:
        assert len(found.sets) == 1
        assert found.sets[0] in groups


@proof
@given(plan=plans, on=other_days)
def test_worst(plan: Plan, on: date) -> None:
    held = reading.holders(plan, on)
    expected = [(k, reading.worst(plan, held, k)) for k in (1, 2, 3)]
    found = [(one.k, (one.weight, one.people)) for one in measure(plan, on).worst]
    assert found == [(k, best) for k, best in expected if best is not None]


@proof
@given(plan=plans, on=other_days, chosen=st.sets(st.integers(1, 7), max_size=4))
def test_impact_of_a_departure(plan: Plan, on: date, chosen: set[int]) -> None:
    gone = {one for one in chosen if one in plan.people}
    result = departure(plan, gone, on, plan.settings.exact_threshold)
    before, after = reading.holders(plan, on), reading.holders(plan, on, gone)
    touched = [one for one in before if before[one] != after[one]]
    same(plan, result.newly_uncovered, [one for one in touched if len(after[one]) == 0])
    same(plan, result.newly_single, [one for one in touched if len(after[one]) == 1])
    same(plan, result.uncovered, [one for one in after if not after[one]])
    pledged = [plan.people[one].hours or 0 for one in gone if reading.there(plan, one, on)]
    assert result.hours_lost == sum(pledged)
    for kind in ("champion seat", "goal", "purpose", "sponsor seat", "action"):
        of_kind = [one for one in touched if plan.responsibilities[one].kind == kind]
        assert list(result.affected(kind)) == reading.names(plan, of_kind)
    if after:
        groups = reading.minimum_sets(plan, after, plan.settings.threshold)
        assert result.bus_factor.value == len(groups[0])
        if 0 < len(groups[0]) <= 5:
            assert list(result.bus_factor.sets) == groups[:100]


@proof
@given(plan=plans)
def test_a_common_cause_is_what_all_holders_share(plan: Plan) -> None:
    found = measure(plan, ON).common_cause
    expected = reading.common_causes(plan, reading.holders(plan, ON))
    kinds: dict[int, set[str]] = {}
    for shared in found.shared:
        kinds.setdefault(shared.responsibility_id, set()).add(shared.kind)
    assert kinds == expected
    same(plan, found.group, list(expected))


@proof
@given(plan=plans)
def test_communications_alone_is_what_nobody_else_holds(plan: Plan) -> None:
    held = reading.holders(plan, ON)
    found, ids = measure(plan, ON).communications_only, reading.communications_only(plan, held)
    same(plan, found.group, ids)
    total = reading.weight(plan, held)
    assert found.share == (reading.weight(plan, ids) / total if total else 0)


@proof
@given(plan=plans)
def test_self_backup_and_phantom_cover(plan: Plan) -> None:
    held = reading.holders(plan, ON)
    found, backups = measure(plan, ON).phantom_cover, reading.backed_up(plan, held, ON)
    assert found.named == len(backups)
    assert found.real == reading.most_backed_up(backups, plan.settings.backups_per_person)
    assert len(found.rows) == found.phantom == found.named - found.real
    for one, people in found.rows:
        assert list(people) == backups[one]
    own = set()
    for row in reading.rows(plan):
        mine = [a for a in plan.assignments.values() if a.responsibility_id == row.id]
        owners = {
            a.person_id for a in mine if a.role == "owner" and reading.counts(plan, a, row, ON)
        }
        own |= {a.id for a in mine if a.role == "backup" and a.person_id in owners}
    assert {a.id for a in found.self_backups} == own


@settings(max_examples=150, deadline=None)
@given(plan=plans)
def test_worst_day(plan: Plan) -> None:
    found, days = measure(plan, ON).exposure, reading.days(plan, ON)
    each = {on: reading.holders(plan, on) for on in days}
    counting = {on: reading.rows_ahead(plan, on, ON) for on in days}
    bare = {on: [row for row in counting[on] if not each[on][row.id]] for on in days}
    uncovered = {on: sum(row.weight for row in bare[on]) for on in days}
    most = max(uncovered.values())
    assert (found.first_day, found.last_day) == (days[0], days[-1])
    assert found.worst_weight == most
    assert found.worst_day == next(on for on in days if uncovered[on] == most)
    assert found.uncovered.ids == tuple(sorted(row.id for row in bare[found.worst_day]))
    assert found.weight_on(found.worst_day) == sum(r.weight for r in counting[found.worst_day])
    at_risk: dict[int, int] = {}
    for on in days:
        for row in counting[on]:
            at_risk[row.id] = at_risk.get(row.id, 0) + (len(each[on][row.id]) <= 1)
    assert dict(found.days_at_risk) == {one: count for one, count in at_risk.items() if count}
    steps = cover_steps(found)
    for on in days:
        step = max(step for step in steps if step.since <= on)
        alone = sum(row.weight for row in counting[on] if len(each[on][row.id]) == 1)
        of = sum(row.weight for row in counting[on])
        assert (step.nobody, step.alone, step.of) == (uncovered[on], alone, of)


@proof
@given(plan=plans)
def test_concentration_is_how_few_hold_what_is_held_alone(plan: Plan) -> None:
    held, found = reading.holders(plan, ON), measure(plan, ON).concentration
    loads: dict[int, int] = {}
    for one, people in held.items():
        if len(people) == 1:
            loads[min(people)] = loads.get(min(people), 0) + reading.weight(plan, [one])
    total = sum(loads.values())
    if not total:
        assert (found.person_id, found.share, found.people_holding_half) == (None, None, 0)
        return
    most = max(loads.values())
    first = reading.by_label(plan, [one for one in loads if loads[one] == most])[0]
    assert (found.person_id, found.weight) == (first, most)
    assert found.share == float(Fraction(most, total))
    assert found.share_of_all == float(Fraction(most, reading.weight(plan, held)))
    ranked = sorted(loads.values(), reverse=True)
    half = next(n for n in range(1, len(ranked) + 1) if 2 * sum(ranked[:n]) >= total)
    assert found.people_holding_half == half
    of_half = Fraction(sum(ranked[:half]))
    assert found.share_of_half == float(of_half / total)
    assert found.share_of_half_of_all == float(of_half / reading.weight(plan, held))
