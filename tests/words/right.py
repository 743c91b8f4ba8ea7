"""What each claim has to say, read from the definitions, where there is anything to say."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date
from decimal import Decimal
from fractions import Fraction

from planner.analysis.appointing.appointments import clear_single_points
from planner.analysis.cover.coverage import coverage
from planner.models import Plan
from planner.text import number, percent
from tests.analysis.proofs import reading_cover as cover
from tests.analysis.proofs import reading_taking_part as part
from tests.analysis.proofs.reading_appointments import appointed
from tests.words.told import Told

Right = dict[str, str]


def right(told: Told) -> Right:
    """Every figure that is claimed, by what it is of."""
    plan, on = told.plan, told.on
    return {
        **figures(plan, on),
        **today(told),
        **{f"{of} then": figure for of, figure in figures(plan, told.then).items()},
        **departed(plan, on, told.leavers),
        "leaving": leaving(plan, on),
        **recommended(plan, on),
    }


def figures(plan: Plan, on: date, gone: Collection[int] = ()) -> Right:
    """What is counted on a day, these people left out."""
    held = cover.holders(plan, on, gone)
    seats = {d.id: part.seat_row(plan, d) for d in plan.departments.values()}
    owned = {one: part.owners(plan, seat, held, on) for one, seat in seats.items()}
    backed = {one: held[seat.id] - owned[one] for one, seat in seats.items()}
    only = cover.communications_only(plan, held)
    sponsors = [(s, part.in_seat(plan, s, on)) for s in plan.sponsors.values()]
    taking = [all(part.takes_part(plan, s, p, on) for p in who) for s, who in sponsors if who]
    nobody, one = (cover.depth_is(plan, held, n, n) for n in (0, 1))
    return {
        "departments with a champion": _count(filter(None, owned.values())),
        "departments with a backup": _count(filter(None, backed.values())),
        "nobody or one": _count([*nobody, *one]),
        "single points": _count(one),
        "uncovered": _count(nobody),
        "thin": _count(cover.depth_is(plan, held, 2)),
        "common cause": _count(cover.common_causes(plan, held)),
        "communications only": _share(plan, held, only) or "0%",
        "sponsors taking part": str(sum(taking)),
    }


def today(told: Told) -> Right:
    """What is said of today alone."""
    plan, held = told.plan, cover.holders(told.plan, told.on)
    nobody, one = (cover.depth_is(plan, held, n, n) for n in (0, 1))
    seats = [held[part.seat_row(plan, d).id] for d in plan.departments.values()]
    owned = figures(plan, told.on)["departments with a champion"]
    is_open = [f for f in told.findings if f.waived is None]
    return {
        "departments without": str(len(seats) - int(owned)),
        "open findings": str(len(is_open)),
        "critical findings": str(sum(f.severity == "critical" for f in is_open)),
        "uncovered today": _share(plan, held, nobody),
        "alone today": _share(plan, held, one),
    }


def departed(plan: Plan, on: date, gone: Collection[int]) -> Right:
    """What is so once some have left."""
    before, after = cover.holders(plan, on), cover.holders(plan, on, gone)
    newly = {
        n: [one for one, people in after.items() if len(people) == n < len(before[one])]
        for n in (0, 1)
    }
    there = [plan.people[p] for p in gone if cover.there(plan, p, on)]
    counted = figures(plan, on, gone)
    return {
        "newly uncovered": _count(newly[0]),
        "newly single": _count(newly[1]),
        "uncovered if they left": counted["uncovered"],
        "single points if they left": counted["single points"],
        "departments with a champion if they left": counted["departments with a champion"],
        "hours lost": number(round(sum(person.hours or 0 for person in there), 1)),
        "left standing": _share(plan, after, [one for one, people in after.items() if people]),
        "leaving if they left": leaving(plan, on, gone),
    }


_ONE_MORE = ("a second", "a third", "a fourth", "a fifth", "a sixth", "a seventh")


def leaving(plan: Plan, on: date, gone: Collection[int] = ()) -> str:
    """How many can leave, as a manager would repeat it; nothing where nothing is to be held."""
    held, threshold = cover.holders(plan, on, gone), Fraction(plan.settings.threshold)
    total = cover.weight(plan, held)
    if not total:
        return ""
    groups = cover.minimum_sets(plan, held, plan.settings.threshold)
    share = Fraction(max(cover.uncovered_after(plan, held, group) for group in groups), total)
    words = next(
        said
        for decimals in range(12)
        if Fraction(Decimal((said := percent(float(share), decimals))[:-1])) > 100 * threshold
    )
    count = len(groups[0])
    if count == 0:
        return f"{words} already has nobody"
    if count == 1:
        return f"Nobody can leave: without one person, {words} has nobody"
    return f"{count - 1} can leave; with {_ONE_MORE[count - 2]}, {words} has nobody"


def recommended(plan: Plan, on: date) -> Right:
    """What is so once everybody is appointed who is recommended."""
    asked = clear_single_points(coverage(plan, on)).appointments
    made = appointed(plan, [(one.person_id, one.responsibility_id) for one in asked])
    before, after = (cover.holders(one, on) for one in (plan, made))
    single = cover.depth_is(plan, before, 1, 1)
    return {
        "cleared": str(sum(len(after[one]) > 1 for one in single)),
        "single points once appointed": _count(cover.depth_is(plan, after, 1, 1)),
    }


def _count(found: Iterable[object]) -> str:
    return str(sum(1 for _ in found))


def _share(plan: Plan, held: cover.Holders, ids: Collection[int]) -> str:
    """A share of all weight; nothing where there is no weight."""
    total = cover.weight(plan, held)
    return percent(cover.weight(plan, ids) / total) if total else ""
