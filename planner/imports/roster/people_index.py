"""Which person a row is about: the rules by which rows and people are matched."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from planner.imports.reading.cleaning import clean
from planner.imports.reading.placeholders import is_placeholder
from planner.imports.roster.report import Report
from planner.models import Person, Plan
from planner.text import tr


class Known:
    """A person of the plan or the table, and their fields as they stand so far."""

    __slots__ = ("fields", "number", "row")

    def __init__(self, number: int, row: Person | None, fields: dict[str, Any]) -> None:
        self.number = number
        self.row = row
        self.fields = fields
        """Values by ``Person`` field; what is empty is absent."""

    @property
    def ref(self) -> str:
        return str(self.fields.get("ref", ""))

    @property
    def email(self) -> str:
        return str(self.fields.get("email", ""))

    @property
    def name(self) -> str:
        return str(self.fields.get("name", ""))

    @property
    def shown(self) -> str:
        return self.name or self.ref or self.email


class PeopleIndex:
    """Everybody met so far, found as a row names them.

    An id finds only the person of that id. Without one, a person without an id is found by
    e-mail, then by name; else a person of that name who has an id. Ids and names are compared
    exactly, e-mails without regard to case.
    """

    def __init__(self, plan: Plan, report: Report) -> None:
        self.everybody: list[Known] = []
        self._report = report
        self._by_ref: dict[str, Known] = {}
        self._by_email: dict[str, Known] = {}
        self._by_name: dict[str, Known] = {}
        self._by_name_with_ref: dict[str, list[Known]] = defaultdict(list)
        for person in plan.people.values():
            fields = {f: v for f, v in person._asdict().items() if v not in ("", None)}
            for text in ("ref", "name", "email"):
                if text in fields:
                    fields[text] = clean(fields[text])
            self._enter(Known(len(self.everybody), person, fields))

    def find(self, line: int, ref: str, email: str, name: str) -> Known | None:
        """The person a row is about, new or known; none where the row names nobody.

        A match by name alone is a guess, and is reported as one.
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
                tr("No id and no known e-mail: taken for {name}, found by name.", name=name),
            )
            return known
        if namesakes := self._by_name_with_ref.get(name) if name else None:
            return self._namesake(line, namesakes, email)
        return self._new(email=email, name=name)

    def _namesake(self, line: int, namesakes: list[Known], email: str) -> Known:
        same_email = [k for k in namesakes if email and k.email.casefold() == email.casefold()]
        known = (same_email or namesakes)[0]
        text = tr("No id: taken for {name} with the id {id}.", name=known.name, id=known.ref)
        if len(namesakes) > 1 and not same_email:
            text = tr(
                "No id: taken for {name} with the id {id}, the first of {count} people so named.",
                name=known.name,
                id=known.ref,
                count=len(namesakes),
            )
        self._report.warn(line, text)
        return known

    def _new(self, **fields: str) -> Known:
        known = Known(len(self.everybody), None, {f: v for f, v in fields.items() if v})
        self._enter(known)
        return known

    def _enter(self, known: Known) -> None:
        self.everybody.append(known)
        if known.ref:
            self._by_ref.setdefault(known.ref, known)
        for field in ("email", "name"):
            self.learned(known, field)

    def learned(self, known: Known, field: str) -> None:
        """Find the person by a name or e-mail that has only now become known."""
        if field == "name" and known.name and not is_placeholder(known.name):
            if known.ref:
                self._by_name_with_ref[known.name].append(known)
            else:
                self._by_name.setdefault(known.name, known)
        elif field == "email" and known.email and not known.ref:
            self._by_email.setdefault(known.email.casefold(), known)
