"""Which site has nobody: champions by where people are, and not by department alone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple, get_args

from planner.analysis.measures import Measures
from planner.text import Sentence, mark, mark_plural, number, tr, trn

Attribute = Literal["site", "organisation", "title"]
"""What people are told apart by, as lists bring it."""

ATTRIBUTES: tuple[Attribute, ...] = get_args(Attribute)
ATTRIBUTE_NAMES: dict[Attribute, Sentence] = {
    "site": mark("Site"),
    "organisation": mark("Organisation"),
    "title": mark("Job title"),
}
_BARE = {
    "site": mark_plural("Nobody at {bare} of {count} site", "Nobody at {bare} of {count} sites"),
    "organisation": mark_plural(
        "Nobody in {bare} of {count} organisation", "Nobody in {bare} of {count} organisations"
    ),
    "title": mark_plural(
        "Nobody with {bare} of {count} job title", "Nobody with {bare} of {count} job titles"
    ),
}
_NONE_BARE = {
    "site": mark_plural("The only site has somebody", "Each of {count} sites has somebody"),
    "organisation": mark_plural(
        "The only organisation has somebody", "Each of {count} organisations has somebody"
    ),
    "title": mark_plural(
        "The only job title has somebody", "Each of {count} job titles has somebody"
    ),
}


class SiteRow(NamedTuple):
    """One site (organisation, job title) with the people of the plan there."""

    name: str
    people: int
    """Who is in the plan and has not left."""
    champions: tuple[int, ...]
    """People there who hold a champion seat as owner, of whichever department; by name."""
    backups: tuple[int, ...]
    """People there who hold one as a trained backup, and none as owner."""

    @property
    def holders(self) -> int:
        """How many there hold a champion seat."""
        return len(self.champions) + len(self.backups)


class Sites(NamedTuple):
    """Everybody in the plan, by where they are."""

    attribute: Attribute
    rows: tuple[SiteRow, ...]
    """Those without anybody first, the most people first; then by name."""
    unknown: int
    """People of whom it is not known."""

    @property
    def people(self) -> int:
        """People of whom it is known."""
        return sum(row.people for row in self.rows)

    @property
    def bare(self) -> Sequence[SiteRow]:
        """Where nobody holds a champion seat."""
        return [row for row in self.rows if not row.holders]

    @property
    def words(self) -> str:
        """How many have nobody, and of how many people that is known."""
        if not self.rows:
            return tr("Nobody in the plan has one.")
        bare = self.bare
        if bare:
            said = trn(
                "{counted}, with {there} of the {count} person of whom it is known.",
                "{counted}, with {there} of the {count} people of whom it is known.",
                self.people,
                counted=trn(*_BARE[self.attribute], len(self.rows), bare=len(bare)),
                there=number(sum(row.people for row in bare)),
            )
        else:
            counted = trn(*_NONE_BARE[self.attribute], len(self.rows))
            said = trn(
                "{counted}, with {count} person of whom it is known.",
                "{counted}, with {count} people of whom it is known.",
                self.people,
                counted=counted,
            )
        if not self.unknown:
            return said
        return trn(
            "{said} Of {count} more it is not known.",
            "{said} Of {count} more it is not known.",
            self.unknown,
            said=said,
        )


def sites(measures: Measures, attribute: Attribute = "site") -> Sites:
    """Return who carries the network at each site (organisation, job title) on the day; spellings
    that differ by case alone are one."""
    plan, unknown = measures.plan, 0
    champions = frozenset(p for seat in measures.seats for p in seat.champions)
    backups = frozenset(p for seat in measures.seats for p in seat.backups) - champions
    called: dict[str, str] = {}
    there: dict[str, list[int]] = {}
    for person in plan.people.values():
        if person.last_day is not None and person.last_day < measures.on:
            continue
        name = getattr(person, attribute)
        if not name:
            unknown += 1
            continue
        key = name.casefold()
        called.setdefault(key, name)
        there.setdefault(key, []).append(person.id)

    def named(ids: Sequence[int]) -> tuple[int, ...]:
        return tuple(sorted(ids, key=lambda i: (plan.people[i].shown_name.casefold(), i)))

    rows = [
        SiteRow(
            called[key],
            len(ids),
            named([i for i in ids if i in champions]),
            named([i for i in ids if i in backups]),
        )
        for key, ids in there.items()
    ]
    rows.sort(
        key=lambda r: (r.holders > 0, -r.people if not r.holders else 0, r.name.casefold(), r.name)
    )
    return Sites(attribute, tuple(rows), unknown)
