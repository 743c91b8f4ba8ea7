"""Whom a row is about, and whom it names as holders of a department's seats."""

from __future__ import annotations

from collections.abc import Iterable

from planner.imports.roster.known_person import KnownPerson
from planner.imports.roster.names import NamedPerson, Names, read_emails
from planner.imports.roster.people_index import PeopleIndex
from planner.imports.roster.person_fields import PersonFields
from planner.imports.roster.report import Report
from planner.imports.roster.row_reader import Values
from planner.text import listed, tr


class Whom:
    """Finds the people whom rows name, and takes their names and e-mail addresses.

    ``by_department`` says that rows are about departments, and not about people.
    """

    def __init__(
        self, people: PeopleIndex, fields: PersonFields, report: Report, *, by_department: bool
    ) -> None:
        self._people, self._fields, self._report = people, fields, report
        self._by_department = by_department
        self._same: dict[tuple[str, Names, str], list[KnownPerson]] = {}
        """Whom an id, a name and addresses found before, where nothing had to be said of it."""

    def rows_people(self, line: int, values: Values) -> list[KnownPerson]:
        """Return whom a row is about; nobody where it is about a department."""
        if self._by_department:
            return []
        if not values.id or len(values.names.people) > 1:
            return self._find_people(line, values)
        said = values.id, values.names, values.email
        found = self._same.get(said)
        if found is None:
            warnings = len(self._report.warnings)
            found = self._find_people(line, values)
            if len(self._report.warnings) == warnings:
                self._same[said] = found
        return found

    def _find_people(self, line: int, values: Values) -> list[KnownPerson]:
        emails = read_emails(values.email)
        named = values.names.people or (NamedPerson(""),)
        if len(named) == 1:
            email = (*emails, named[0].email)[0]
            known = self._find(line, values.id, named[0].name, email, named[0].short)
            if len(emails) > 1:
                self._warn_of_emails(line, emails[1:])
            return [known] if known else []
        if emails and len(emails) != len(named):
            self._warn_of_emails(line, emails)
            emails = ()
        found = []
        for person, email in zip(named, emails or [""] * len(named), strict=True):
            known = self._find(line, "", person.name, person.email or email)
            if known is not None and known not in found:
                found.append(known)
        return found

    def _warn_of_emails(self, line: int, emails: Iterable[str]) -> None:
        words = tr("It is not clear whose e-mail address {emails} is; it was not used.")
        self._report.warn(line, words.format(emails=listed(list(emails), most=3)))

    def _find(
        self, line: int, ref: str, name: str, email: str, short: str = ""
    ) -> KnownPerson | None:
        known = self._people.find(line, ref, email, name, short)
        if known is not None:
            self._fields.name(line, known, name, email)
            known.short = known.short or short
        return known

    def holders(self, line: int, values: Values) -> list[tuple[str, KnownPerson]]:
        """Return who holds which seat of the department, where columns name the holders.

        Where rows are about departments, an e-mail address is that of the champion.
        """
        if not values.seats:
            return []
        found: list[tuple[str, KnownPerson]] = []
        for seat, names, email in values.seats:
            is_theirs = seat == "champion" and self._by_department
            emails = read_emails(email or (values.email if is_theirs else ""))
            if emails and len(emails) != len(names.people):
                self._warn_of_emails(line, emails)
                emails = ()
            for at, person in enumerate(names.people):
                known = self._people.of_ref(person.name) or self._find(
                    line, "", person.name, person.email or (emails[at] if emails else "")
                )
                if known is not None:
                    found.append((seat, known))
        return list(dict.fromkeys(found))
