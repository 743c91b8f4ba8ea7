"""A person as a table and the plan have told of them so far."""

from __future__ import annotations

from typing import Any

from planner.models import Person


def not_said(value: Any) -> bool:
    """Return whether a value of a person's field is none yet; *no* is what nobody said yes to."""
    return value is False or value in ("", None)


class KnownPerson:
    """A person from the plan or the table, and their fields as known so far."""

    __slots__ = ("fields", "number", "row", "short")

    def __init__(self, number: int, row: Person | None, fields: dict[str, Any]) -> None:
        self.number = number
        self.row = row
        self.fields = fields
        """Values by ``Person`` field; those not said are absent."""
        self.short = ""
        """First and last name alone, where a table gives more of the name in other columns."""

    @property
    def ref(self) -> str:
        """The id."""
        ref: str = self.fields.get("ref", "")
        return ref

    @property
    def email(self) -> str:
        """The e-mail address."""
        email: str = self.fields.get("email", "")
        return email

    @property
    def name(self) -> str:
        """The full name."""
        name: str = self.fields.get("name", "")
        return name

    @property
    def display_name(self) -> str:
        """The name, or else the id or the e-mail address."""
        return self.name or self.ref or self.email
