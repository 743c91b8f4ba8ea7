"""Managers that a table names, found among all people once every row is read."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import chain
from typing import NamedTuple

from planner.analysis.duplicates.pairs import folded_name
from planner.imports.roster.id_numbers import plain_id
from planner.imports.roster.known_person import KnownPerson
from planner.imports.roster.names import id_and_name, other_readings
from planner.imports.roster.report import Report
from planner.models.placeholders import is_placeholder
from planner.text import tr


class Claim(NamedTuple):
    """What a row says about the manager of a person."""

    line: int
    person: KnownPerson
    texts: tuple[str, ...]
    """What each column about the manager says; any of them may name one."""

    @property
    def text(self) -> str:
        """What is quoted of it."""
        return self.texts[0]


def find_managers(
    everybody: Iterable[KnownPerson], claims: Iterable[Claim], report: Report
) -> dict[int, KnownPerson]:
    """Return the new managers by the number of the person they manage.

    A manager is found by id, then by e-mail address, then by name. One who is not found, could be
    several people or would end up above themselves is reported and not used; no person is added.
    """
    everybody = list(everybody)
    directory = _Directory(everybody)
    by_row_id = {known.row.id: known for known in everybody if known.row is not None}
    above: dict[int, KnownPerson] = {}
    for known in everybody:
        if known.row is not None and known.row.manager_id in by_row_id:
            above[known.number] = by_row_id[known.row.manager_id]
    found: dict[int, Claim] = {}
    refused: set[tuple[int, str]] = set()
    for claim in claims:
        manager = directory.find(claim, report, refused)
        if manager is None:
            continue
        existing = above.setdefault(claim.person.number, manager)
        if existing is not manager:
            report.warn(
                claim.line,
                tr(
                    "{name} already reports to {manager}; {other} was not used.",
                    name=claim.person.display_name,
                    manager=existing.display_name,
                    other=claim.text,
                ),
            )
        elif claim.person.row is None or claim.person.row.manager_id is None:
            found.setdefault(claim.person.number, claim)
    _break_circles(above, found, report)
    return {number: above[number] for number in found}


class _Directory:
    """Finds people by id, e-mail address and name."""

    def __init__(self, everybody: Sequence[KnownPerson]) -> None:
        self._by_ref: dict[str, list[KnownPerson]] = defaultdict(list)
        self._by_email: dict[str, list[KnownPerson]] = defaultdict(list)
        self._by_name: dict[str, list[KnownPerson]] = defaultdict(list)
        self._by_short: dict[str, list[KnownPerson]] = defaultdict(list)
        self._everybody = everybody
        self._by_look: dict[str, list[KnownPerson]] = {}
        self._looked: set[str] = set()
        """What was taken for a name that is written otherwise, and said."""
        for known in everybody:
            self._by_ref[known.ref].append(known)
            self._by_email[known.email.casefold()].append(known)
            self._by_name[known.name].append(known)
            if known.short:
                self._by_short[known.short].append(known)

    def find(
        self, claim: Claim, report: Report, refused: set[tuple[int, str]]
    ) -> KnownPerson | None:
        """Return the person that a claim names; none where it names nobody, or one of several.

        A problem is reported once for each person and text. A placeholder such as "N/D" names
        nobody, unless it is an id.
        """
        wanted = [text for text in claim.texts if text in self._by_ref or not is_placeholder(text)]
        if not wanted:
            return None
        every = [those for text in wanted if (those := self._named(text))]
        if wanted and not every and (those := self._looking_like(wanted[0])):
            every = [those]
            self._say_taken(claim.line, wanted[0], those, report)
        matches = next((those for those in every if len(those) == 1), every[0] if every else [])
        if len(matches) == 1 and matches[0] is not claim.person:
            return matches[0]
        claim, text = claim._replace(texts=tuple(wanted)), wanted[0]
        if (claim.person.number, text) not in refused:
            refused.add((claim.person.number, text))
            report.warn(claim.line, _why_not(claim, matches))
        return None

    def _named(self, text: str) -> list[KnownPerson]:
        """Return the people whom a text names as it stands, or else as directories write it."""
        for reading in chain((text,), other_readings(text), (plain_id(text),)):
            found = (
                self._by_ref.get(reading)
                or self._by_email.get(reading.casefold())
                or self._by_name.get(reading)
                or self._by_short.get(reading)
            )
            if found:
                return found
        both = id_and_name(text)
        if both is None:
            return []
        ref, name = both
        return [k for k in self._by_ref.get(ref, ()) if folded_name(k.name) == folded_name(name)]

    def _looking_like(self, text: str) -> list[KnownPerson]:
        """Return whose name is that text but for capitals, accents or the order of its words."""
        if not self._by_look:
            for known in self._everybody:
                if known.name:
                    self._by_look.setdefault(folded_name(known.name), []).append(known)
        return self._by_look.get(folded_name(text), [])

    def _say_taken(self, line: int, text: str, those: list[KnownPerson], report: Report) -> None:
        if len(those) == 1 and text not in self._looked:
            self._looked.add(text)
            words = tr("The manager “{manager}” was taken for {name}, written otherwise.")
            report.doubt(line, words.format(manager=text, name=those[0].display_name))


def _why_not(claim: Claim, matches: list[KnownPerson]) -> str:
    if not matches:
        return tr("The manager “{manager}” is not in the file or the plan.", manager=claim.text)
    if len(matches) > 1:
        return tr(
            "The manager “{manager}” could be {count} people; give the id.",
            manager=claim.text,
            count=len(matches),
        )
    return tr("{name} cannot report to themselves.", name=claim.person.display_name)


def _break_circles(above: dict[int, KnownPerson], found: dict[int, Claim], report: Report) -> None:
    """Drop the last claim of each circle, and report it.

    Everybody has at most one manager, so following managers upwards once from each person meets
    every circle once.
    """
    done: set[int] = set()
    for start in list(above):
        path: dict[int, None] = {}
        number = start
        while number in above and number not in done and number not in path:
            path[number] = None
            number = above[number].number
        if number in path:
            steps = list(path)
            circle = steps[steps.index(number) :]
            claims = [found[member] for member in circle if member in found]
            if claims:
                last = max(claims, key=lambda claim: claim.line)
                del found[last.person.number]
                del above[last.person.number]
                report.warn(
                    last.line,
                    tr(
                        "{name} cannot report to {manager}, who reports to them.",
                        name=last.person.display_name,
                        manager=last.text,
                    ),
                )
        done.update(path)
