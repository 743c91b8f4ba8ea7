"""Small plans with everything that can be odd about a plan, made from a number."""

from __future__ import annotations

import json
import random
from datetime import date, timedelta
from typing import Any, get_args

from hypothesis import strategies as st

from planner.models import (
    Action,
    Assignment,
    Commitment,
    Department,
    Draft,
    Drill,
    Goal,
    Leave,
    Person,
    PilotProblem,
    PilotRound,
    PilotTask,
    PilotTester,
    PilotTry,
    Plan,
    PlanInfo,
    Post,
    PulseRound,
    Purpose,
    Refusal,
    Responsibility,
    Setting,
    Sponsor,
    SponsorDepartment,
)
from planner.models.roles import ChampionStatus
from tests.plans import ON

STATUSES = get_args(ChampionStatus)
BUY_IN = (None, "unaware", "resistant", "neutral", "supportive", "leading")
QUESTIONS = ("effective", "worth_cost")
THRESHOLDS = ("0", "0.1", "0.33", "0.5", "0.5", "0.75", "0.99")
KINDS = ("department", "manager", "site", "organisation")
LABELS = ("Zoë", "ann", "Bo", "Łukasz", "Παππά", "Çelik", "李")


def small_plan(number: int) -> Plan:
    """At most seven people and eight responsibilities; the same number gives the same plan."""
    return _Maker(random.Random(number)).plan()


plans = st.integers(0, 10_000_000).map(small_plan)
"""Small plans for ``given``."""


class _Maker:
    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        self.settled = chance.random() < 0.6
        """Nearly everybody is there, and nearly everything assigned is held."""
        self.executives = chance.random() < 0.3
        """Most of the plan is sponsors, one below the other."""
        self.draft = Draft(Plan())
        self.departments: list[int] = []
        self.people: list[int] = []
        self.sponsors: list[int] = []

    def plan(self) -> Plan:
        chance, draft = self.chance, self.draft
        launch = chance.choice((None, *(ON + timedelta(days=n) for n in (-95, -20, 0, 9, 9, 50))))
        created = chance.choice((None, ON - timedelta(days=chance.randint(0, 120))))
        draft.add(PlanInfo, key="test", name="Small", launch=launch, created=created)
        self.settings()
        for number in range(chance.randint(0, 3)):  # each with its seat
            self.department(number)
        for number in range(chance.choice((0, 2, 4, 5, 6, 7, 7, 7))):
            self.person(number)
        self.subjects(8 - len(self.departments))
        for seat in draft.plan.table(Responsibility).values():
            self.hold(seat)
        self.around()
        self.ask_staff()
        self.keep()
        self.drill()
        self.try_out()
        return draft.plan

    def near(self, days: int, none: float) -> date | None:
        """A day near the one that is looked at, or none."""
        if self.chance.random() < (max(none, 0.95) if self.settled else none):
            return None
        return ON + timedelta(days=self.chance.randint(-days, days))

    def one_of(self, rows: list[int], none: float) -> int | None:
        if not rows or self.chance.random() < none:
            return None
        return self.chance.choice(rows)

    def settings(self) -> None:
        chance = self.chance
        values: dict[str, Any] = {
            "threshold": chance.choice(THRESHOLDS),
            "champion_ratio": chance.choice((10, 30, 50)),
            "backups_per_person": chance.choice((1, 1, 2, 3)),
            "stale_after_days": chance.choice((10, 30, 90)),
            "own_voice_percent": chance.choice((0, 34, 50, 100)),
            "participation_days": chance.choice((5, 30, 60)),
            "hours_after_launch": chance.choice((1, 1.5)),
            "hours_for_other_things": chance.choice((0, 0.5, 1, 1, 3)),
            "common_cause_seats": [kind for kind in KINDS if chance.random() < 0.6],
            "common_cause_others": [kind for kind in KINDS if chance.random() < 0.6],
        }
        for key, value in values.items():
            if chance.random() < 0.6:
                self.draft.add(Setting, key=key, value=json.dumps(value))

    def ask_staff(self) -> None:
        """Rounds in which a question may have been left out, and what the plan aims at."""
        chance = self.chance
        for _ in range(chance.choice((0, 0, 1, 2, 3))):
            on = ON + timedelta(days=chance.randint(-30, 3))
            said = {q: chance.choice((None, 0, 12.5, 41, 80)) for q in QUESTIONS}
            self.draft.add(PulseRound, on=on, answered=chance.choice((None, 104)), **said)
        for question in QUESTIONS:
            if chance.random() < 0.3:
                value = json.dumps(chance.choice((30, 50, 60, 100)))
                self.draft.add(Setting, key=f"{question}_target", value=value)

    def try_out(self) -> None:
        """Rounds, some ahead or without a day, and problems solved or not."""
        chance, draft = self.chance, self.draft
        tasks = [draft.add(PilotTask, title=title).id for title in ("Sign in", "Ask")]
        for number in range(chance.choice((0, 0, 1, 2, 3))):
            on = chance.choice((None, ON + timedelta(days=chance.randint(-40, 5))))
            each = draft.add(PilotRound, title=f"Round {number}", on=on)
            for tester in range(chance.randint(0, 4)):
                who = draft.add(PilotTester, pilot_round_id=each.id, name=f"tester {tester}")
                for task in tasks:
                    went = chance.choice(("alone", "alone", "alone", "with help", "not", None))
                    if went is not None:
                        draft.add(PilotTry, pilot_tester_id=who.id, pilot_task_id=task, result=went)
        for number in range(chance.randint(0, 4)):
            due = chance.choice((None, ON + timedelta(days=chance.randint(-5, 5))))
            status = chance.choice(("open", "solved", "solved"))
            draft.add(PilotProblem, title=f"Problem {number}", due=due, status=status)

    def keep(self) -> None:
        """Somebody keeps some of the plans."""
        if self.chance.random() < 0.2:
            self.seat("plan", plan_info_id=1)
            self.hold(list(self.draft.plan.table(Responsibility).values())[-1])

    def drill(self) -> None:
        """Drills on anything, by anybody, near the last day on which they count."""
        chance, rows = self.chance, list(self.draft.plan.table(Responsibility))
        for _ in range(chance.choice((0, 1, 4, 9)) if self.people and rows else 0):
            self.draft.add(
                Drill,
                responsibility_id=chance.choice(rows),
                person_id=chance.choice(self.people),
                on=ON - timedelta(days=chance.choice((-2, 0, 1, 20, 29, 30, 31, 60, 180, 181))),
                outcome=chance.choice(("done", "done", "done", "stuck", "not done", "planned")),
            )
        if chance.random() < 0.5:
            self.draft.add(Setting, key="tested_for_days", value="30")

    def rated(self) -> dict[str, Any]:
        chance = self.chance
        return {
            "buy_in": chance.choice(BUY_IN),
            "buy_in_wanted": chance.choice(BUY_IN),
            "influence": chance.choice((None, 1, 3, 5)),
            "rated_on": chance.choice((None, ON - timedelta(days=chance.randint(0, 120)))),
        }

    def department(self, number: int) -> None:
        row = self.draft.add(
            Department,
            name=self.chance.choice(("Finance", "IT", f"Team {number}")),
            headcount=self.chance.choice((None, 0, 1, 30, 50, 51, 151)),
            parent_id=self.one_of(self.departments, none=0.6),
            is_communications=self.chance.random() < 0.4,
            **self.rated(),
        )
        self.departments.append(row.id)
        self.seat("champion seat", department_id=row.id)

    def person(self, number: int) -> None:
        chance = self.chance
        named = chance.choice(("ref", "email", "name"))
        label = chance.choice(LABELS) if named == "name" else f"{chance.choice('abcx')}{9 - number}"
        row = self.draft.add(
            Person,
            **{"name": chance.choice(LABELS), named: label},
            department_id=self.one_of(self.departments, none=0.2),
            manager_id=self.one_of(self.people, none=0.3),
            organisation=chance.choice(("", "North", "North", "South")),
            site=chance.choice(("", "Ōsaka", "Ōsaka", "Łódź")),
            start=self.near(40, none=0.8),
            last_day=self.near(200, none=0.7),
            hours=chance.choice((None, 0, 1, 2, 2.5, 5)),
            may_sponsor=chance.random() < 0.1,
        )
        self.people.append(row.id)
        if chance.random() < (0.05 if self.settled else 0.25):
            first = ON + timedelta(days=chance.randint(-20, 40))
            last = first + timedelta(days=chance.randint(0, 30))
            self.draft.add(Leave, person_id=row.id, first_day=first, last_day=last)
        if chance.random() < 0.1:  # somebody's manager reports to them: a file may hold this
            other = self.draft.plan.people[chance.choice(self.people)]
            self.draft.change(other, manager_id=row.id)

    def seat(self, kind: str, **subject: int) -> None:
        weight, needed = self.chance.choice((1, 1, 1, 2, 3, 5)), self.chance.choice((1, 2, 2, 3))
        self.draft.add(Responsibility, kind=kind, weight=weight, needed_cover=needed, **subject)

    def subjects(self, most: int) -> None:
        chance, draft, purposes = self.chance, self.draft, list[int]()
        for number in range(chance.randint(0, most)):
            kind = chance.choice(("goal", "goal", "purpose", "sponsor seat", "action"))
            if self.executives and chance.random() < 0.8:
                kind = "sponsor seat"
            title = f"{kind} {number}"
            if kind == "goal":
                goal = draft.add(
                    Goal,
                    title=title,
                    metric=chance.choice(("", "posts")),
                    target=chance.choice((None, 5.0)),
                    due=chance.choice((None, ON, ON + timedelta(days=30))),
                    purpose_id=self.one_of(purposes, none=0.3),
                )
                self.seat(kind, goal_id=goal.id)
            elif kind == "purpose":
                status = chance.choice(("drafted", "reviewed", "agreed"))
                purposes.append(draft.add(Purpose, title=title, status=status).id)
                self.seat(kind, purpose_id=purposes[-1])
            elif kind == "action":
                action = draft.add(
                    Action,
                    title=title,
                    phase=chance.choice(("prepare", "pilot", "pilot", "sustain")),
                    due=ON + timedelta(days=chance.randint(-30, 30)),
                    status=chance.choice(("to do", "doing", "doing", "done", "dropped")),
                )
                self.seat(kind, action_id=action.id)
            else:
                self.sponsor(title)

    def sponsor(self, title: str) -> None:
        chance = self.chance
        row = self.draft.add(
            Sponsor,
            title=title,
            is_primary=not self.sponsors or chance.random() < 0.15,
            reports_to_id=self.one_of(self.sponsors, none=0.15),
            cadence_days=chance.choice((None, 7, 40)),
            **self.rated(),
        )
        self.sponsors.append(row.id)
        self.seat("sponsor seat", sponsor_id=row.id)
        for department in self.departments:
            if chance.random() < 0.5:
                self.draft.add(SponsorDepartment, sponsor_id=row.id, department_id=department)
        if chance.random() < 0.1:
            other = self.draft.plan.sponsors[chance.choice(self.sponsors)]
            self.draft.change(other, reports_to_id=row.id)

    def hold(self, row: Responsibility) -> None:
        chance = self.chance
        few = (0, 1, 1, 2, 2, 3, 4) if not self.settled else (1, 1, 1, 2, 2, 3)
        for _ in range(chance.choice(few) if self.people else 0):
            role = chance.choice(("owner", "owner", "backup"))
            is_seat = row.kind == "champion seat"
            statuses = ("active",) if self.settled and chance.random() < 0.9 else STATUSES
            self.draft.add(
                Assignment,
                responsibility_id=row.id,
                person_id=chance.choice(self.people),
                role=role,
                since=self.near(30, none=0.85),
                until=self.near(120, none=0.85),
                status=chance.choice(statuses) if is_seat else None,
                ready=chance.random() < (0.95 if self.settled else 0.7),
                ready_on=self.near(20, none=0.8),
                confirmed_on=chance.choice((None, ON, ON - timedelta(days=chance.randint(1, 120)))),
                entered_on=chance.choice((None, ON - timedelta(days=chance.randint(0, 120)))),
            )

    def around(self) -> None:
        chance, draft = self.chance, self.draft
        seats = list(draft.plan.table(Responsibility))
        for _ in range(chance.randint(0, 2) if self.people and seats else 0):
            person, one = chance.choice(self.people), chance.choice(seats)
            draft.add(Refusal, responsibility_id=one, person_id=person, why="No time", on=ON)
        for _ in range(chance.randint(0, 12) if self.people else 0):
            kind = chance.choice(("in person", "in person", "edited", "ghost-written"))
            on = ON + timedelta(days=chance.randint(-80, 3))
            reply = chance.random() < 0.4
            draft.add(
                Post,
                person_id=chance.choice(self.people),
                on=on,
                kind=kind,
                is_reply=reply,
                author_id=self.one_of(self.people, none=0.7),
            )
        for _ in range(chance.randint(0, 3) if self.sponsors else 0):
            status = chance.choice(("open", "kept", "missed"))
            due = chance.choice((None, ON, ON - timedelta(days=1), ON + timedelta(days=5)))
            sponsor = chance.choice(self.sponsors)
            draft.add(Commitment, sponsor_id=sponsor, promise="Reply", due=due, status=status)
        if chance.random() < 0.3:
            draft.add(Setting, key="quiet_counts", value="false")
        for number in range(chance.randint(0, 2)):
            on = ON + timedelta(days=10 * number - 15)
            rated = chance.choice((None, 20.0, 35.0)), chance.choice((None, 10.0, 60.0))
            draft.add(PulseRound, on=on, effective=rated[0], worth_cost=rated[1])
