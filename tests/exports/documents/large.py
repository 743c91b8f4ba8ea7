"""A large plan with the longest texts and names in fifteen scripts; the same for the same seed."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import Any

from planner.models import (
    Action,
    Assignment,
    CheckIn,
    Commitment,
    Decision,
    Department,
    Draft,
    Goal,
    Leave,
    Person,
    Plan,
    PlanInfo,
    Post,
    PulseRound,
    Purpose,
    Scenario,
    ScenarioPerson,
    Sponsor,
    SponsorDepartment,
)
from planner.models.adding import add_with_responsibility
from tests.plans import ON

PEOPLE, DEPARTMENTS, SPONSORS = 2000, 200, 16
CAPTAIN = "Wilhelmina Featherstonehaugh-Cholmondeley"
"""A sponsor and champion whose documents are made."""

SCRIPTS = (
    ("Latin", "Agnieszka Bartłomiej Żółkiewska Đặng Öğretmenoğlu"),
    ("Greek", "Αικατερίνη Παπαδοπούλου Χριστόδουλος"),
    ("Cyrillic", "Александра Константиновна Оксана Гриценко"),
    ("Arabic", "عبد الرحمن نورة الحربي"),
    ("Hebrew", "מרים כהן אברהם"),
    ("Devanagari", "प्रियंका राघवन कृष्णमूर्ति"),
    ("Thai", "ณัฐพล ศรีสุข วรรณวิภา"),
    ("Georgian", "გიორგი მჭედლიშვილი"),
    ("Chinese", "歐陽修李文王小明"),
    ("Korean", "김서연 박지훈"),
    ("Japanese", "小林さくら ハルカ 高橋 翔太"),
    ("Ethiopic", "ሰላማዊት ተስፋዬ በቀለ"),
    ("Armenian", "Անահիտ Հովհաննիսյան"),
    ("Tamil", "கவிதா சுப்பிரமணியன்"),
    ("Bengali", "ফারহানা চৌধুরী রহমান"),
)
_LONG = (
    "Everybody who works at the line shares a screen, so what is posted in the morning is read in "
    "the afternoon or never. "
)


@lru_cache
def large_plan() -> Plan:
    """2,000 people, 200 departments, and something of everything a plan can hold."""
    return _Maker(random.Random(2027)).plan()


class _Maker:
    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        self.draft = Draft(Plan())

    def plan(self) -> Plan:
        add = self.draft.add
        add(
            PlanInfo,
            key="large",
            name=f"{self._words(9)} {_LONG}"[:160],
            launch=ON + timedelta(days=40),
            prepared_by=self._words(6),
            confidentiality=_LONG,
        )
        seats = [
            self._owned(Department, f"{self._words(5)} {i}", "name", headcount=i * 7)
            for i in range(DEPARTMENTS)
        ]
        people = list(self._people([seat.department_id for seat in seats]))
        for i, seat in enumerate(seats):
            for person in self.chance.sample(people, i % 5):
                self._hold(seat.id, person, status=self.chance.choice(_STATUSES))
        self._sponsors(people, [seat.department_id for seat in seats])
        self._aims(people)
        self._rest(people)
        plan = self.draft.plan
        plan.changed_at = datetime(2027, 1, 14, 9, 30)
        return plan

    def _words(self, count: int) -> str:
        """Words of several scripts."""
        return " ".join(
            self.chance.choice(self.chance.choice(SCRIPTS)[1].split()) for _ in range(count)
        )

    def _owned(self, row_type: Any, title: str, field: str = "title", **fields: Any) -> Any:
        """A row with its responsibility, which is returned."""
        weight = self.chance.randint(1, 5)
        fields[field] = title
        return add_with_responsibility(self.draft, row_type, weight=weight, **fields)[1]

    def _people(self, departments: list[int]) -> Iterator[int]:
        for i in range(PEOPLE):
            _, words = SCRIPTS[i % len(SCRIPTS)]
            name = " ".join(self.chance.sample(words.split(), len(words.split())))
            row = self.draft.add(
                Person,
                ref=f"N-{i:04}",
                name=CAPTAIN if i == 0 else f"{name} {i}"[:120],
                title=self._words(8),
                department_id=self.chance.choice(departments),
                hours=self.chance.choice((None, 0.5, 2, 4)),
                last_day=ON + timedelta(days=i) if i < 90 and i % 9 == 0 else None,
            )
            yield row.id

    def _hold(self, responsibility: int, person: int, **fields: Any) -> None:
        self.draft.add(Assignment, responsibility_id=responsibility, person_id=person, **fields)

    def _sponsors(self, people: list[int], departments: list[int]) -> None:
        above = None
        for i in range(SPONSORS):
            title = f"{self._words(6)} {i}"
            seat = self._owned(
                Sponsor,
                title,
                is_primary=i == 0,
                reports_to_id=above,
                buy_in="neutral",
                buy_in_wanted="leading",
                concerns=_LONG * 4,
                influence=1 + i % 5,
            )
            above = above or seat.sponsor_id
            self._hold(seat.id, people[i])
            for department in departments[i::SPONSORS]:
                self.draft.add(
                    SponsorDepartment, sponsor_id=seat.sponsor_id, department_id=department
                )
            for k, status in enumerate(("kept", "missed", "open", "open")):
                self.draft.add(
                    Commitment,
                    sponsor_id=seat.sponsor_id,
                    promise=f"{_LONG}{self._words(4)}",
                    due=ON + timedelta(days=40 * k - 60 + i),
                    status=status,
                )
            self.draft.add(Post, person_id=people[i], on=ON - timedelta(days=i))

    def _aims(self, people: list[int]) -> None:
        for i in range(12):
            seat = self._owned(
                Purpose, self._words(10), statement=_LONG * 5, audience=self._words(12)
            )
            self._hold(seat.id, people[i])
        for i in range(30):
            seat = self._owned(
                Goal,
                f"{self._words(8)} {i}",
                metric=_LONG,
                unit=self._words(1),
                baseline=0,
                target=10 ** (i % 7),
                due=ON + timedelta(days=i * 9),
            )
            for person in people[i : i + 3]:
                self._hold(seat.id, person)
            for week in range(6):
                self.draft.add(
                    CheckIn,
                    goal_id=seat.goal_id,
                    on=ON - timedelta(days=7 * week),
                    value=10 ** (i % 7) / (week + 1),
                )
        for i in range(60):
            seat = self._owned(
                Action,
                f"{self._words(9)} {i}",
                start=ON + timedelta(days=i - 20),
                due=ON + timedelta(days=2 * i),
                note=_LONG,
            )
            self._hold(seat.id, people[i])

    def _rest(self, people: list[int]) -> None:
        add = self.draft.add
        add(Leave, person_id=people[0], first_day=ON + timedelta(9), last_day=ON + timedelta(30))
        for i in range(5):
            add(
                Decision,
                ask=f"{_LONG}{self._words(5)}",
                context=_LONG * 2,
                recommendation=_LONG,
                from_whom=CAPTAIN,
                by_when=ON + timedelta(days=i),
            )
            add(
                PulseRound,
                on=ON - timedelta(days=20 * i),
                asked=2000,
                answered=1500 - i,
                effective=30 + i,
                worth_cost=44,
                note=_LONG,
            )
        scenario = add(Scenario, name=self._words(12), on=date(2027, 2, 1))
        for person in people[:40]:
            add(ScenarioPerson, scenario_id=scenario.id, person_id=person)


_STATUSES = ("nominated", "asked", "accepted", "trained", "active", "quiet")
