"""Measures 1 to 7, 10 and 16, read word by word from their definitions."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from fractions import Fraction
from itertools import combinations, product

from planner.models import Assignment, Leave, Plan, Responsibility

Holders = dict[int, set[int]]


def there(plan: Plan, person_id: int, on: date) -> bool:
    """Started, not past the last day, not on leave."""
    person = plan.people[person_id]
    if person.start and person.start > on:
        return False
    if person.last_day and person.last_day < on:
        return False
    return not any(
        leave.person_id == person_id and leave.first_day <= on <= leave.last_day
        for leave in plan.table(Leave).values()
    )


def rows(plan: Plan) -> list[Responsibility]:
    """What somebody must hold: not a finished action."""
    found = []
    for row in plan.table(Responsibility).values():
        action = plan.actions[row.action_id] if row.action_id else None
        if action is None or action.status not in ("done", "dropped"):
            found.append(row)
    return found


NO_HOLDER = ("nominated", "asked", "declined", "stepped down")


def counts(plan: Plan, assignment: Assignment, row: Responsibility, on: date) -> bool:
    """Whether an assignment makes its person, if there, a holder."""
    if assignment.status == "quiet" and not plan.settings.quiet_counts:
        return False
    begun = assignment.since is None or assignment.since <= on
    ended = assignment.until is not None and assignment.until < on
    if not begun or ended:
        return False
    if assignment.role == "owner":
        return row.kind != "champion seat" or assignment.status not in NO_HOLDER
    ready = assignment.ready and (assignment.ready_on is None or assignment.ready_on <= on)
    return ready and assignment.status not in NO_HOLDER


def holders(plan: Plan, on: date, gone: Iterable[int] = ()) -> Holders:
    """The holders of each responsibility, these people left out."""
    left = set(gone)
    return {
        row.id: {
            a.person_id
            for a in plan.assignments.values()
            if a.responsibility_id == row.id
            and a.person_id not in left
            and there(plan, a.person_id, on)
            and counts(plan, a, row, on)
        }
        for row in rows(plan)
    }


def label(plan: Plan, person_id: int) -> str:
    person = plan.people[person_id]
    return person.ref or person.email or person.name


def by_label(plan: Plan, people: Iterable[int]) -> list[int]:
    return sorted(people, key=lambda one: (label(plan, one), one))


def weight(plan: Plan, ids: Iterable[int]) -> int:
    return sum(plan.get(Responsibility, one).weight for one in ids)


def names(plan: Plan, ids: Iterable[int]) -> list[str]:
    found = []
    for one in ids:
        row = plan.get(Responsibility, one)
        if row.department_id:
            found.append(plan.departments[row.department_id].name)
        elif row.goal_id:
            found.append(plan.goals[row.goal_id].title)
        elif row.purpose_id:
            found.append(plan.purposes[row.purpose_id].title)
        elif row.sponsor_id:
            found.append(plan.sponsors[row.sponsor_id].title)
        elif row.action_id:
            found.append(plan.actions[row.action_id].title)
        else:
            found.append("Keeping this plan")
    return sorted(found)


def depth_is(plan: Plan, held: Holders, low: int, high: int | None = None) -> list[int]:
    """What has at least so many holders, and at most so many, or fewer than it needs."""
    found = []
    for row in rows(plan):
        most = row.needed_cover - 1 if high is None else high
        if low <= len(held[row.id]) <= most:
            found.append(row.id)
    return found


def uncovered_after(plan: Plan, held: Holders, gone: Iterable[int]) -> int:
    left = set(gone)
    return weight(plan, [one for one, people in held.items() if not people - left])


def everybody(held: Holders) -> set[int]:
    return {person for people in held.values() for person in people}


def minimum_sets(plan: Plan, held: Holders, threshold: str) -> list[tuple[int, ...]]:
    """All smallest groups whose leaving uncovers more than the threshold, in their order."""
    total = weight(plan, held)
    people = by_label(plan, everybody(held))
    for size in range(len(people) + 1):
        enough = [
            group
            for group in combinations(people, size)
            if uncovered_after(plan, held, group) > Fraction(threshold) * total
        ]
        if enough:
            return enough
    raise AssertionError("without anybody, everything is uncovered")


def worst(plan: Plan, held: Holders, k: int) -> tuple[int, tuple[int, ...]] | None:
    """The most weight that k holders newly uncover, and the first such group by labels."""
    people = by_label(plan, everybody(held))
    before = uncovered_after(plan, held, ())
    best: tuple[int, tuple[int, ...]] | None = None
    for group in combinations(people, k):
        lost = uncovered_after(plan, held, group) - before
        if best is None or lost > best[0]:
            best = lost, group
    return best


def common_causes(plan: Plan, held: Holders) -> dict[int, set[str]]:
    """What the holders of each responsibility of depth 2 or more all share."""
    found: dict[int, set[str]] = {}
    for row in rows(plan):
        seats = row.kind == "champion seat"
        checked = plan.settings.common_cause_seats if seats else plan.settings.common_cause_others
        kinds = {kind for kind in checked if _shared(plan, held, held[row.id], kind)}
        if len(held[row.id]) > 1 and kinds:
            found[row.id] = kinds
    return found


def _shared(plan: Plan, held: Holders, people: set[int], kind: str) -> bool:
    every = everybody(held)
    if kind == "manager":
        managers = {p.manager_id for p in plan.people.values() if p.manager_id is not None}
        trees = [_tree(plan, one) for one in managers]
        placed = {p for p in every if plan.people[p].manager_id is not None or p in managers}
        return any(people <= tree and not placed <= tree for tree in trees)
    field = "department_id" if kind == "department" else kind
    values = {one: getattr(plan.people[one], field) or None for one in every}
    if None not in values.values() and len(set(values.values())) == 1:
        return False  # of everybody the same tells nothing apart
    return len({values[one] for one in people}) == 1 and None not in {values[p] for p in people}


def _tree(plan: Plan, manager: int) -> set[int]:
    """A manager and everybody under them."""
    tree = {manager}
    while more := {p.id for p in plan.people.values() if p.manager_id in tree} - tree:
        tree |= more
    return tree


def communications_only(plan: Plan, held: Holders) -> list[int]:
    def communicator(person: int) -> bool:
        home = plan.people[person].department_id
        return home is not None and plan.departments[home].is_communications

    return [one for one, people in held.items() if people and all(map(communicator, people))]


def backed_up(plan: Plan, held: Holders, on: date) -> dict[int, list[int]]:
    """The ready backups there, who do not own the thing too, of whatever has any."""
    found = {}
    for row in rows(plan):
        mine = [a for a in plan.assignments.values() if a.responsibility_id == row.id]
        owners = {a.person_id for a in mine if a.role == "owner" and counts(plan, a, row, on)}
        backups = {a.person_id for a in mine if a.role == "backup" and counts(plan, a, row, on)}
        if (backups & held[row.id]) - owners:
            found[row.id] = sorted((backups & held[row.id]) - owners)
    return found


def most_backed_up(backups: dict[int, list[int]], capacity: int) -> int:
    """The most that can be backed up at once, trying every way of sharing out the work."""
    best = 0
    for choice in product(*([None, *people] for people in backups.values())):
        taken = [one for one in choice if one is not None]
        if all(taken.count(one) <= capacity for one in set(taken)):
            best = max(best, len(taken))
    return best


def rows_ahead(plan: Plan, on: date, today: date) -> list[Responsibility]:
    """What counts on a day ahead: an action until its due date."""

    def over(row: Responsibility) -> bool:
        due = plan.actions[row.action_id].due if row.action_id else None
        return on > today and due is not None and due < on

    return [row for row in rows(plan) if not over(row)]


def days(plan: Plan, on: date) -> list[date]:
    """From today until 90 days after launch, or after today where that is later."""
    last = max(on, plan.info.launch or on) + timedelta(days=90)
    return [on + timedelta(days=number) for number in range((last - on).days + 1)]
