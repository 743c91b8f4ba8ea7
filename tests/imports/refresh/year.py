"""Twelve monthly lists of HR, made by a seed: what happens to staff in a year."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from planner.imports import RawTable

HEADERS = ("Id", "Name", "Email", "Job title", "Department", "Manager", "Start date", "Last day")
FIRST = ("Ngozi", "Ayşe", "Bo", "Zofia", "Jürgen", "李", "Ida", "Mateo", "Priya", "Sadé", "Λένα")
LAST = ("Okafor", "Yılmaz", "Lind", "Wójcik", "Öztürk", "小龍", "Kjær", "Silva", "Raman", "Παππά")
TITLES = ("Buyer", "Fleet planner", "Team lead", "Analyst", "Clerk")
DEPARTMENTS = ("Finance", "Legal", "Operations", "People", "IT Service")


@dataclass(frozen=True)
class Member:
    """Somebody on the staff, as HR writes them down."""

    id: str
    name: str
    email: str
    title: str
    department: str
    manager: str
    start: date
    last_day: date | None = None
    number: int = 0
    """Who that is, whatever the list calls them; no part of the list."""

    def cells(self) -> tuple[str, ...]:
        last_day = self.last_day.isoformat() if self.last_day else ""
        return (
            *(self.id, self.name, self.email, self.title, self.department, self.manager),
            *(self.start.isoformat(), last_day),
        )


@dataclass
class Staff:
    """The staff of an organisation, month by month."""

    dice: random.Random
    members: dict[str, Member] = field(default_factory=dict)
    left: list[Member] = field(default_factory=list)
    names: Iterator[str] = field(default_factory=lambda: iter(()))
    day: date = date(2026, 1, 1)
    joined: int = 0

    @classmethod
    def begun(cls, seed: int, size: int) -> Staff:
        """Return the staff on the first day of the year."""
        dice = random.Random(seed)
        names = [f"{first} {last}" for first in FIRST for last in LAST]
        dice.shuffle(names)
        staff = cls(dice, names=iter(names))
        for _ in range(size):
            staff._join()
        return staff

    def table(self) -> RawTable:
        """Return this month's list."""
        rows = [(line, one.cells()) for line, one in enumerate(self.members.values(), 2)]
        return RawTable(HEADERS, rows)

    def month(self) -> None:
        """Let a month go by."""
        self.day = (self.day + timedelta(days=31)).replace(day=1)
        for one in list(self.members.values()):
            if one.last_day is not None and one.last_day < self.day:
                self._leave(one)  # as announced
        for happens in (self._leave, self._leave, self._move, self._marry, self._promote):
            happens(self.dice.choice(list(self.members.values())))
        self._announce(self.dice.choice(list(self.members.values())))
        for _ in range(self.dice.randint(1, 3)):
            self._join()
        if self.dice.random() < 0.4:
            self._reorganise()

    def _put(self, one: Member) -> None:
        self.members[one.id] = one

    def _join(self) -> None:
        name = next(self.names)
        number = self._free_id(name) or f"H{self.dice.randint(10_000, 99_999)}"
        manager = self.dice.choice([*self.members, ""]) if self.members else ""
        email = f"{'.'.join(name.casefold().split())}@ex.org"
        title, department = self.dice.choice(TITLES), self.dice.choice(DEPARTMENTS)
        who = self.joined = self.joined + 1
        self._put(Member(number, name, email, title, department, manager, self.day, number=who))

    def _free_id(self, name: str) -> str:
        """Return the id of somebody who left; of no namesake, whom no list could tell apart."""
        strangers = [one for one in self.left if _parts(one.name).isdisjoint(_parts(name))]
        if not strangers or self.dice.random() < 0.5:
            return ""
        self.left.remove(strangers[0])
        return strangers[0].id

    def _leave(self, one: Member) -> None:
        if len(self.members) > 5:
            del self.members[one.id]
            self.left.append(one)
            for report in [m for m in self.members.values() if m.manager == one.id]:
                self._put(replace(report, manager=one.manager if one.manager != report.id else ""))

    def _announce(self, one: Member) -> None:
        last_day = None if one.last_day else self.day + timedelta(days=self.dice.randint(5, 80))
        self._put(replace(one, last_day=last_day))

    def _move(self, one: Member) -> None:
        self._put(replace(one, department=self.dice.choice(DEPARTMENTS)))

    def _promote(self, one: Member) -> None:
        self._put(replace(one, title=self.dice.choice(TITLES)))

    def _marry(self, one: Member) -> None:
        first = one.name.split()[0]
        name = f"{first} {self.dice.choice(LAST)}-{self.dice.choice(LAST)}"
        self._put(replace(one, name=name, email=f"{'.'.join(name.casefold().split())}@ex.org"))

    def _reorganise(self) -> None:
        """One department gets another name, or goes into another one."""
        old = self.dice.choice([one.department for one in self.members.values()])
        new = self.dice.choice((f"{old} {self.day:%m}", self.dice.choice(DEPARTMENTS)))
        for one in list(self.members.values()):
            if one.department == old:
                self._put(replace(one, department=new))


def _parts(name: str) -> set[str]:
    return set(name.replace("-", " ").split())
