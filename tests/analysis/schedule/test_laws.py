"""Slack, the longest chain and moves are what trying them out gives."""

from __future__ import annotations

from datetime import timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from planner.analysis.schedule.moving import moves_needed
from planner.analysis.schedule.network import Network, network
from planner.analysis.schedule.slack import longest_chain, slack
from planner.models import Plan
from tests.analysis.schedule.reading import (
    chains,
    days_of_work,
    ends_if_later,
    is_bearable,
)
from tests.plans import ON
from tests.schedules import schedule

TITLES = "abcdefg"
laws = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    """Up to seven actions, some finished or without days, that wait for one another at random."""
    titles = TITLES[: draw(st.integers(1, len(TITLES)))]
    days, details = {}, {}
    for title in titles:
        first = draw(st.none() | st.integers(-6, 14))
        length = draw(st.none() | st.integers(0, 8))
        days[title] = (first, None if length is None else (first or 0) + length)
        details[title] = {"status": draw(st.sampled_from(["to do", "to do", "doing", "done"]))}
    waits = {t: tuple(draw(st.sets(st.sampled_from(titles), max_size=2)) - {t}) for t in titles}
    return schedule(days, waits, launch=draw(st.none() | st.integers(0, 20)), details=details)


def settled(known: Network) -> Network:
    """The same without what waits and begins too early, so that slack is not below nothing."""
    kept = {
        i: tuple(w for w in after if (i, w) not in known.clashes)
        for i, after in known.waiting.items()
    }
    return Network(known.steps, kept, known.launch)


@laws
@given(plans())
def test_slack_is_the_most_an_action_can_be_delayed(plan: Plan) -> None:
    known = settled(network(plan, ON))
    for step_id, days in slack(known).items():
        assert days >= 0
        assert is_bearable(known, ends_if_later(known, step_id, days))
        assert not is_bearable(known, ends_if_later(known, step_id, days + 1))


@laws
@given(plans())
def test_the_longest_chain_has_the_most_days_of_work(plan: Plan) -> None:
    known = network(plan, ON)
    every = {
        chain: days_of_work(known, chain, ON)
        for chain in chains(known)
        if known.launch is None or known.steps[chain[-1]].last <= known.launch
    }
    found = longest_chain(known, ON)
    assert (found is None) == (not every)
    if found is not None:
        assert every[found.steps] == found.days == max(every.values())
        assert found.slack == min(slack(known)[step_id] for step_id in found.steps)


@laws
@given(plans())
def test_after_the_moves_nothing_that_moved_begins_too_early(plan: Plan) -> None:
    known = network(plan)
    for step_id in known.steps:
        moved = {move.action_id: move.days for move in moves_needed(known, step_id)}
        assert all(days > 0 for days in moved.values())
        steps = {
            i: step._replace(
                first=step.first + timedelta(days=moved.get(i, 0)),
                last=step.last + timedelta(days=moved.get(i, 0)),
            )
            for i, step in known.steps.items()
        }
        after = Network(steps, known.waiting, known.launch)
        assert not [pair for pair in after.clashes if pair[0] in {step_id, *moved}]


@laws
@given(plans())
def test_a_move_is_no_longer_than_it_must_be(plan: Plan) -> None:
    known = settled(network(plan))
    for step_id, step in known.steps.items():
        delayed = step._replace(
            first=step.first + timedelta(days=3), last=step.last + timedelta(days=3)
        )
        later = Network(dict(known.steps) | {step_id: delayed}, known.waiting, known.launch)
        ends = ends_if_later(known, step_id, 3)
        moved = {move.action_id: move.days for move in moves_needed(later, step_id)}
        assert {i: (ends[i] - s.last).days for i, s in known.steps.items()} == {
            i: 3 if i == step_id else moved.get(i, 0) for i in known.steps
        }
