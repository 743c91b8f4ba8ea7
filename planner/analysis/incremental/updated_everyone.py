"""Who is named for what after an edit, from who was before it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from planner.analysis.cover.coverage import Coverage
from planner.analysis.cover.everyone import Everyone, Tally, counted_people
from planner.analysis.cover.named import Named, named_for
from planner.analysis.incremental.affected_rows import AffectedRows
from planner.models import Person


def updated_everyone(before: Everyone, coverage: Coverage, affected: AffectedRows) -> Everyone:
    """Return the same as ``named(coverage)``, where no more than this was affected since."""
    earlier = before.of
    changed = {
        row_id: now
        for row_id in affected.named
        if (now := named_for(coverage, row_id)) != earlier.get(row_id)
    }
    if not changed and not affected.people:
        return before
    of: dict[int, Named | None] = {**earlier, **changed}
    order = coverage.holders if affected.whole else of
    steps = Counter[int](), Counter[int](), Counter[int](), Counter[int]()
    for row_id, now in changed.items():
        both = zip(counted_people(earlier.get(row_id)), counted_people(now), strict=True)
        for step, (were, are) in zip(steps, both, strict=True):
            step.update(are - were)
            step.subtract(were - are)
    seats = _stepped(before.seats, steps[0])
    return Everyone(
        of={row_id: those for row_id in order if (those := of[row_id]) is not None},
        seats=seats,
        trained=_stepped(before.trained, steps[1]),
        champions=_stepped(before.champions, steps[2]),
        goals=_stepped(before.goals, steps[3]),
        pledged=_pledged_after(before, seats, affected, steps[0], coverage.plan.people),
    )


def _stepped(tally: Tally, steps: Tally) -> Tally:
    """Return a tally after steps up and down; the same one where there are none."""
    if not any(steps.values()):
        return tally
    after = dict(tally)
    for person, step in steps.items():
        times = after.get(person, 0) + step
        if times:
            after[person] = times
        else:
            after.pop(person, None)
    return after


def _pledged_after(
    before: Everyone,
    seats: Tally,
    affected: AffectedRows,
    stepped: Iterable[int],
    people: Mapping[int, Person],
) -> Mapping[float | None, int]:
    """How many give how many hours, where these people hold more seats or fewer, or are affected
    themselves."""
    after = Counter(before.pledged)
    for person_id in {*stepped, *affected.people}:
        was, now = affected.people.get(person_id) or (people[person_id], people[person_id])
        if was is not None and person_id in before.seats:
            after[was.hours] -= 1
        if now is not None and person_id in seats:
            after[now.hours] += 1
    return +after
