"""Which person a row is about: the rules by which rows are matched to people."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from planner.imports.reading.cleaning import clean
from planner.imports.reading.placeholders import is_placeholder
from planner.imports.roster.report import Report
from planner.models import Person, Plan
from planner.text import tr


def not_said(value: Any) -> bool:
    """Return whether a value of a person's field is none yet; *no* is what nobody said yes to."""
    return value is False or value in ("", None)


class KnownPerson:
    """A person from the plan or the table, and their fields as known so far."""

    __slots__ = ("fields", "number", "row")

    def __init__(self, number: int, row: Person | None, fields: dict[str, Any]) -> None:
        self.number = number
        self.row = row
        self.fields = fields
        """Values by ``Person`` field; those not said are absent."""

    @property
    def ref(self) -> str:
        """The id."""
        return str(self.fields.get("ref", ""))

    @property
    def email(self) -> str:
        """The e-mail address."""
        return str(self.fields.get("email", ""))

    @property
    def name(self) -> str:
        """The full name."""
        return str(self.fields.get("name", ""))

    @property
    def display_name(self) -> str:
        """The name, or else the id or the e-mail address."""
        return self.name or self.ref or self.email


class PeopleIndex:
    """Everybody known so far, found by what a row calls them.

    An id finds only the person with that id. A row without an id finds a person without an id by
    e-mail address, then by name; failing that, a person of that name who has an id. Ids and names
    are compared exactly, e-mail addresses without regard to case.
    """

    def __init__(self, plan: Plan, report: Report) -> None:
        self.everybody: list[KnownPerson] = []
        self._report = report
        self._by_ref: dict[str, KnownPerson] = {}
        self._by_email: dict[str, KnownPerson] = {}
        self._by_name: dict[str, KnownPerson] = {}
        self._by_name_with_ref: dict[str, list[KnownPerson]] = defaultdict(list)
        for person in plan.people.values():
            fields = {f: v for f, v in person._asdict().items() if not not_said(v)}
            for text in ("ref", "name", "email"):
                if text in fields:
                    fields[text] = clean(fields[text])
            self._register(KnownPerson(len(self.everybody), person, fields))

    def find(self, line: int, ref: str, email: str, name: str) -> KnownPerson | None:
        """Return the person a row is about, new or known; none where the row names nobody.

        A match by name alone is a guess and is reported as one.
        """
        if ref:
            return self._by_ref.get(ref) or self._new(ref=ref)
        if not email and not name:
            return None
        if email and (known := self._by_email.get(email.casefold())):
            return known
        if name and (known := self._by_name.get(name)):
            self._report.warn(
                line,
                tr("No id and no known e-mail address: matched to {name} by name.", name=name),
            )
            return known
        if namesakes := self._by_name_with_ref.get(name) if name else None:
            return self._namesake(line, namesakes, email)
        return self._new(email=email, name=name)

    def _namesake(self, line: int, namesakes: list[KnownPerson], email: str) -> KnownPerson:
        same_email = [k for k in namesakes if email and k.email.casefold() == email.casefold()]
        known = (same_email or namesakes)[0]
        text = tr("No id: matched to {name} with the id {id}.", name=known.name, id=known.ref)
        if len(namesakes) > 1 and not same_email:
            text = tr(
                "No id: matched to {name} with the id {id}, the first of {count} people with this"
                " name.",
                name=known.name,
                id=known.ref,
                count=len(namesakes),
            )
        self._report.warn(line, text)
        return known

    def _new(self, **fields: str) -> KnownPerson:
        known = KnownPerson(len(self.everybody), None, {f: v for f, v in fields.items() if v})
        self._register(known)
        return known

    def _register(self, known: KnownPerson) -> None:
        self.everybody.append(known)
        if known.ref:
            self._by_ref.setdefault(known.ref, known)
        for field in ("email", "name"):
            self.reindex(known, field)

    def reindex(self, known: KnownPerson, field: str) -> None:
        """Make a person findable by a name or e-mail address that has only now become known."""
        if field == "name" and known.name and not is_placeholder(known.name):
            if known.ref:
                self._by_name_with_ref[known.name].append(known)
            else:
                self._by_name.setdefault(known.name, known)
        elif field == "email" and known.email and not known.ref:
            self._by_email.setdefault(known.email.casefold(), known)
