"""Measure 14: what each check of readiness counts, as its words say."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date
from fractions import Fraction
from typing import Any, NamedTuple

from planner.models import (
    PilotProblem,
    PilotRound,
    PilotTester,
    PilotTry,
    Plan,
    Setting,
    table_of,
)
from tests.analysis.proofs import reading_taking_part as reading
from tests.analysis.proofs.reading_cover import Holders, communications_only, holders, rows


class Counted(NamedTuple):
    """How many of how many, and the rows that are not met."""

    name: str
    met: int | Fraction
    due: int | Fraction
    unmet: tuple[tuple[str, int], ...] = ()


Parts = dict[str, list[Counted]]


def parts(plan: Plan, held: Holders, on: date) -> Parts:
    """What each of the four asks for, in the order in which it is said; what has nothing due is
    left out."""
    every = {
        "Purpose": _purpose(plan, held, on),
        "Easy to use": _ease(plan, held, on),
        "Buy-in": _buy_in(plan, held, on),
        "Sustained effort": _effort(plan, held, on),
    }
    return {name: [one for one in those if one.due] for name, those in every.items()}


def status(one: Counted) -> str:
    """On track from 80%, at risk from 50%, else off track."""
    if Fraction(one.met) * 5 >= Fraction(one.due) * 4:
        return "on track"
    return "at risk" if Fraction(one.met) * 2 >= Fraction(one.due) else "off track"


def worst(statuses: Iterable[str]) -> str:
    """The weakest; not yet where there is none."""
    found = set(statuses)
    return next((s for s in ("off track", "at risk", "on track") if s in found), "not yet")


def whole(plan: Plan, on: date) -> str:
    """The status of the plan."""
    every = parts(plan, holders(plan, on), on)
    return worst(worst(map(status, those)) for those in every.values())


def _counted(name: str, due: Iterable[Any], met: Iterable[bool]) -> Counted:
    those = list(zip(due, met, strict=True))
    unmet = tuple((table_of(type(row)), row.id) for row, fits in those if not fits)
    return Counted(name, len(those) - len(unmet), len(those), unmet)


def _owners(plan: Plan, held: Holders, on: date, field: str) -> dict[int, int]:
    """How many owners hold each purpose, action and so on, by its id."""
    return {
        getattr(row, field): len(reading.owners(plan, row, held, on))
        for row in rows(plan)
        if getattr(row, field) is not None
    }


def _purpose(plan: Plan, held: Holders, on: date) -> list[Counted]:
    purposes, goals = plan.purposes.values(), plan.goals.values()
    owned = _owners(plan, held, on, "purpose_id")
    served = {g.purpose_id for g in goals if reading.measured(plan, g.id)}
    return [
        _counted("statements agreed", purposes, [p.status == "agreed" for p in purposes]),
        _counted("statements with an owner", purposes, [owned[p.id] > 0 for p in purposes]),
        _counted(
            "statements served by a goal that can be measured",
            purposes,
            [p.id in served for p in purposes],
        ),
        _counted("goals that serve a statement", goals, [g.purpose_id is not None for g in goals]),
        _counted(
            "goals that can be measured", goals, [reading.measured(plan, g.id) for g in goals]
        ),
    ]


def _due(plan: Plan, on: date) -> list[Any]:
    """Actions due by now, those without a date too; nothing is due of what was dropped."""
    actions = plan.actions.values()
    return [a for a in actions if a.status != "dropped" and (a.due or on) <= on]


def _ease(plan: Plan, held: Holders, on: date) -> list[Counted]:
    pilot = [a for a in _due(plan, on) if a.phase == "pilot"]
    seats = {row.id for row in rows(plan) if row.kind == "champion seat"}
    accepted, able = set(), set()
    for a in reading.standing(plan, on):
        if a.responsibility_id in seats and a.status not in ("nominated", "asked"):
            accepted.add(a.person_id)
            mine = [b for b in plan.assignments.values() if b.person_id == a.person_id]
            here = [b for b in mine if b.responsibility_id == a.responsibility_id]
            if any(reading.trained(plan, b, on) for b in here):
                able.add(a.person_id)
    people = [plan.people[one] for one in sorted(accepted)]
    tries = _latest_tries(plan, on)
    problems = [p for p in plan.table(PilotProblem).values() if tries and (p.due or on) <= on]
    pilot = [] if tries else pilot
    return [
        _counted("pilot actions due by now done", pilot, [a.status == "done" for a in pilot]),
        _counted(
            "tries done alone in the latest pilot round",
            tries,
            [t.result == "alone" for t in tries],
        ),
        _counted(
            "problems of the pilot due by now solved",
            problems,
            [p.status == "solved" for p in problems],
        ),
        _counted(
            "champions and backups trained, of those who accepted",
            people,
            [p.id in able for p in people],
        ),
        _survey(plan, "staff who rate it effective, of the plan’s target", "effective", on),
    ]


def _latest_tries(plan: Plan, on: date) -> list[Any]:
    """What was tried in the last round begun by now that anybody tried something in."""
    tried: dict[tuple[date, int], list[Any]] = {}
    for one in sorted(plan.table(PilotTry).values(), key=lambda t: (t.pilot_tester_id, t.id)):
        tester = plan.get(PilotTester, one.pilot_tester_id)
        began = plan.get(PilotRound, tester.pilot_round_id).on
        if began is None or began <= on:
            tried.setdefault((began or date.max, tester.pilot_round_id), []).append(one)
    return tried[max(tried)] if tried else []


def _survey(plan: Plan, name: str, question: str, on: date) -> Counted:
    """Per cent in the latest round that has an answer, of the target that the plan sets itself."""
    settings = {row.key: json.loads(row.value) for row in plan.table(Setting).values()}
    target = settings.get(f"{question}_target") or 0
    rounds = [r for r in plan.pulse_rounds.values() if r.on <= on]
    said = [(r.on, r.id, getattr(r, question)) for r in rounds if getattr(r, question) is not None]
    if not said:
        return Counted(name, 0, 0)
    return Counted(name, Fraction(str(max(said)[2])), target)


def _buy_in(plan: Plan, held: Holders, on: date) -> list[Counted]:
    named = sorted(plan.departments.values(), key=lambda d: (d.name.casefold(), d.name, d.id))
    seats = [reading.seat_row(plan, d) for d in named]
    owners = [len(reading.owners(plan, seat, held, on)) for seat in seats]
    backups = [len(held[seat.id]) - n for seat, n in zip(seats, owners, strict=True)]
    sponsors = sorted(plan.sponsors.values(), key=lambda s: (not s.is_primary, s.title, s.id))
    people = [reading.in_seat(plan, s, on) or [None] for s in sponsors]
    part = [
        all(reading.takes_part(plan, s, p, on) for p in those)
        for s, those in zip(sponsors, people, strict=True)
    ]
    covered = [row for row in rows(plan) if held[row.id]]
    only = communications_only(plan, held)
    wanted = [*plan.departments.values(), *plan.sponsors.values()]
    wanted = [one for one in wanted if one.buy_in_wanted is not None]
    return [
        _counted("departments with a champion", named, [n > 0 for n in owners]),
        _counted(
            "departments with a second champion or a trained backup",
            named,
            [n > 1 or m > 0 for n, m in zip(owners, backups, strict=True)],
        ),
        _counted("sponsors taking part in person", sponsors, part),
        _counted(
            "responsibilities held that are held outside communications too",
            covered,
            [row.id not in only for row in covered],
        ),
        _counted(
            "departments and sponsors at the buy-in wanted",
            wanted,
            [reading.gap(one) == 0 for one in wanted],
        ),
    ]


def _effort(plan: Plan, held: Holders, on: date) -> list[Counted]:
    departments = plan.departments.values()
    needed = sum(reading.hours_needed(plan, d, on) for d in departments)
    used = reading.hours_used(plan, held, on) if plan.departments else 0
    promises = [c for c in plan.commitments.values() if (c.due or on) <= on]
    due = _due(plan, on)
    owned = _owners(plan, held, on, "action_id")
    after = [plan.actions[one] for one in owned if plan.actions[one].phase == "sustain"]
    return [
        Counted("hours that can be used, of those needed", used, needed),
        _counted("promises due by now kept", promises, [c.status == "kept" for c in promises]),
        _counted("actions due by now done", due, [a.status == "done" for a in due]),
        _counted(
            "actions for the time after launch with an owner",
            after,
            [owned[a.id] > 0 for a in after],
        ),
        _survey(plan, "staff who find it worth the cost, of the plan’s target", "worth_cost", on),
    ]
