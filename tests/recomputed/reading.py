"""A plan read from the JSON that ``export --to-json`` writes, and who holds what on a day."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import date
from fractions import Fraction
from typing import Any

from tests.recomputed.words import listed, named

Row = dict[str, Any]
NO_HOLDER = ("nominated", "asked", "declined", "stepped down")
KINDS = {
    "department_id": "department",
    "goal_id": "goal",
    "purpose_id": "purpose",
    "sponsor_id": "sponsor",
    "action_id": "action",
    "plan_info_id": "plan_info",
}


def day_of(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


class Book:
    """The rows of a plan by table and id, and the day on which it is looked at."""

    def __init__(self, data: Mapping[str, Any], on: date) -> None:
        self.tables: Mapping[str, list[Row]] = data["tables"]
        self.on = on
        self.info: Row = self.tables["plan_info"][0]
        self.launch = day_of(self.info["launch"])
        self.people = self.by_id("person")
        self.departments = self.by_id("department")
        self.rows = {r["id"]: r for r in self.tables["responsibility"] if not self._finished(r)}
        self.total = self.weight(self.rows)
        self.held = self.holders(on)

    def by_id(self, table: str) -> dict[int, Row]:
        return {row["id"]: row for row in self.tables[table]}

    def setting(self, key: str, default: Any) -> Any:
        import json

        rows = {row["key"]: row["value"] for row in self.tables["setting"]}
        return json.loads(rows[key]) if key in rows else default

    def _finished(self, row: Row) -> bool:
        action = self.by_id("action").get(row["action_id"])
        return action is not None and action["status"] in ("done", "dropped")

    # Who holds what ----------------------------------------------------------------------

    def there(self, person: int, on: date) -> bool:
        start, last = (day_of(self.people[person][k]) for k in ("start", "last_day"))
        return (
            (start is None or start <= on)
            and (last is None or on <= last)
            and not any(
                away["person_id"] == person
                and date.fromisoformat(away["first_day"])
                <= on
                <= date.fromisoformat(away["last_day"])
                for away in self.tables["leave"]
            )
        )

    def in_force(self, one: int, on: date) -> list[Row]:
        """The assignments to a responsibility that have begun and not ended."""
        return [
            a
            for a in self.tables["assignment"]
            if a["responsibility_id"] == one
            and (a["since"] is None or a["since"] <= on.isoformat())
            and (a["until"] is None or on.isoformat() <= a["until"])
        ]

    def counts(self, assignment: Row, on: date) -> bool:
        """Whether an assignment in force makes its person, if there, a holder."""
        row = self.rows[assignment["responsibility_id"]]
        if assignment["role"] == "owner":
            return row["kind"] != "champion seat" or assignment["status"] not in NO_HOLDER
        return ready(assignment, on) and assignment["status"] not in NO_HOLDER

    def holders(self, on: date, gone: Collection[int] = ()) -> dict[int, set[int]]:
        """The holders of each responsibility on a day, these people left out."""
        return {
            one: {
                a["person_id"]
                for a in self.in_force(one, on)
                if self.counts(a, on)
                and a["person_id"] not in gone
                and self.there(a["person_id"], on)
            }
            for one in self.rows
        }

    def owners(self, one: int) -> set[int]:
        """Of the holders those who own it: of a champion seat its champions."""
        owning = {a["person_id"] for a in self.in_force(one, self.on) if a["role"] == "owner"}
        return self.held[one] & {
            p
            for p in owning
            if any(
                self.counts(a, self.on)
                for a in self.in_force(one, self.on)
                if a["person_id"] == p and a["role"] == "owner"
            )
        }

    # Weights, names ----------------------------------------------------------------------

    def weight(self, ids: Iterable[int]) -> int:
        return sum(self.rows[one]["weight"] for one in ids)

    def share(self, ids: Iterable[int]) -> Fraction:
        return Fraction(self.weight(ids), self.total)

    def depth(self, low: int, high: int | None = None) -> list[int]:
        """What so many hold."""
        top = low if high is None else high
        return [one for one, who in self.held.items() if low <= len(who) <= top]

    def alone(self, person: int) -> list[int]:
        """What a person alone holds."""
        return [one for one, who in self.held.items() if who == {person}]

    def subject(self, one: int) -> tuple[str, Row]:
        """What a responsibility is for: the table and the row."""
        row = self.rows[one]
        field = next(field for field in KINDS if row[field] is not None)
        return KINDS[field], self.by_id(KINDS[field])[row[field]]

    def name(self, one: int) -> str:
        kind, row = self.subject(one)
        if kind == "plan_info":
            return "Keeping this plan"
        return str(row["name"] if kind == "department" else row["title"])

    def quoted(self, one: int) -> str:
        """The name in a sentence that says what it is; titles stand in quotation marks."""
        kind, _ = self.subject(one)
        return quoted(self.name(one), kind)

    def names(self, ids: Iterable[int]) -> list[str]:
        """Names in sentences, in the order of a reader."""
        return [self.quoted(one) for one in sorted(ids, key=lambda i: by_name(self.name(i)))]

    def held_names(self, ids: Iterable[int], most: int) -> str:
        """Names of things of several kinds, each seat called a seat; several of one kind once."""
        ordered = sorted(ids, key=lambda i: by_name(self.name(i)))
        kinds = {self.rows[one]["kind"] for one in ordered}
        if len(ordered) > 1 and kinds in ({"champion seat"}, {"sponsor seat"}):
            of = " of" if kinds == {"champion seat"} else ""
            return f"the {kinds.pop()}s{of} {named(self.names(ordered), most)}"
        return listed([self.held_name(one) for one in ordered], most)

    def held_name(self, one: int) -> str:
        """What is held, where nothing says what it is."""
        kind = self.rows[one]["kind"]
        of = {"champion seat": "the champion seat of ", "sponsor seat": "the sponsor seat "}
        return of.get(kind, "") + self.quoted(one)

    def person(self, person: int) -> str:
        row = self.people[person]
        return str(row["name"] or row["ref"] or row["email"])

    def label(self, person: int) -> str:
        row = self.people[person]
        return str(row["ref"] or row["email"] or row["name"])

    def of_kind(self, kind: str, ids: Iterable[int] | None = None) -> list[int]:
        return [i for i in (self.rows if ids is None else ids) if self.rows[i]["kind"] == kind]

    def seat(self, department: int) -> int:
        return int(next(i for i, row in self.rows.items() if row["department_id"] == department))

    def responsibility(self, field: str, subject: int) -> int:
        return int(next(i for i, row in self.rows.items() if row[field] == subject))

    def communicators(self) -> set[int]:
        comms = {i for i, d in self.departments.items() if d["is_communications"]}
        return {p for p, row in self.people.items() if row["department_id"] in comms}


def ready(assignment: Row, on: date) -> bool:
    """Whether a backup is ready, or trained."""
    since = day_of(assignment["ready_on"])
    return bool(assignment["ready"]) and (since is None or since <= on)


def quoted(name: str, kind: str) -> str:
    if kind == "plan_info":
        return "the keeping of this plan"
    return name if kind == "department" else f"“{name}”"


def by_name(name: str) -> tuple[str, str]:
    return name.casefold(), name
