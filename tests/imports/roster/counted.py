"""Counts what whole lists hold with the csv module alone, as somebody would count them by hand.

Nothing of the program is used here: what an import makes of a list is compared with this.
"""

from __future__ import annotations

import csv
import re
from pathlib import Path
from typing import NamedTuple

NOBODY = {
    *("", "n/d", "n/a", "vacant", "eliminated", "tbd", "tbc", "?", "—", "to be nominated"),
    *("to be hired", "(open)", "not assigned", "n.n.", "noch zu besetzen"),
}


class Counted(NamedTuple):
    """What a list holds."""

    people: int
    named: int
    """Of these, those whose name the list gives."""
    departments: set[str]
    managed: int
    """Those whose manager is somebody in the list."""
    seats: set[tuple[str, str, str]]
    """Department, role and person (by id, else by name) of each assignment."""


def rows(path: Path, delimiter: str = ",") -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter=delimiter))


def plain(text: str) -> str:
    return " ".join(text.split())


def is_nobody(text: str) -> bool:
    return plain(text).casefold() in NOBODY


def posts(path: Path) -> Counted:
    """One person a post; N/D and the like are no names; managers by reference."""
    references: dict[str, str] = {}
    above: dict[str, str] = {}
    for row in rows(path):
        reference = row["Post Unique Reference"]
        name = "" if is_nobody(row["Name"]) else plain(row["Name"])
        references[reference] = references.get(reference) or name
        above.setdefault(reference, row["Reports to Senior Post"])
    managed = sum(boss in references for boss in above.values())
    named = sum(bool(name) for name in references.values())
    return Counted(len(references), named, set(), managed, set())


def maintainers(path: Path) -> Counted:
    """Project filled down; people by login, else by name."""
    seats: set[tuple[str, str, str]] = set()
    people: dict[str, str] = {}
    logins: dict[str, str] = {}
    project = ""
    projects = set()
    for row in rows(path):
        cells = {key: plain(value or "") for key, value in row.items()}
        if not any(cells.values()):
            continue
        project = cells["Project"] or project
        projects.add(project)
        login, name = cells["Login"], cells["Champion"]
        who = login or logins.get(name, name)
        if who:
            people[who] = people.get(who) or name
            logins.setdefault(people[who], who)
            seats.add((project, "owner", who))
    named = sum(bool(name) for name in people.values())
    return Counted(len(people), named, projects, 0, seats)


def contacts(path: Path) -> Counted:
    """First and last name apart; people by address, else by name; remarks in brackets are none."""
    people: dict[str, str] = {}
    names: set[str] = set()
    departments: set[str] = set()
    bosses: dict[str, str] = {}
    for row in rows(path):
        if not is_nobody(row["Department"]):
            departments.add(row["Department"])
        parts = [row["First Name"], re.sub(r" \(.*\)$", "", row["Last Name"])]
        name = " ".join(part for part in parts if not is_nobody(part))
        address = row["E-mail Address"]
        if name or address:
            people.setdefault(address or name, name)
            names.add(name)
            bosses.setdefault(address or name, row["Manager's Name"])
    managed = sum(boss in names and boss != "" for boss in bosses.values())
    return Counted(len(people), sum(map(bool, people.values())), departments, managed, set())


def directory(path: Path) -> Counted:
    """Name and Vorname apart; people by number; managers as "Last, First"."""
    people: dict[str, str] = {}
    departments: set[str] = set()
    bosses: dict[str, str] = {}
    for row in rows(path, ";"):
        if row["Abteilung"] != "nicht zugeordnet":
            departments.add(row["Abteilung"])
        if number := row["Pers.-Nr."]:
            name = "" if is_nobody(row["Name"]) else f"{row['Vorname']} {row['Name']}"
            people[number] = people.get(number) or name
            bosses[number] = bosses.get(number) or row["Vorgesetzte/r"]
    turned = {
        f"{name.split(' ', 1)[1]}, {name.split(' ', 1)[0]}" for name in people.values() if name
    }
    managed = sum(boss in turned for boss in bosses.values())
    return Counted(len(people), sum(map(bool, people.values())), departments, managed, set())


def groups(path: Path) -> Counted:
    """A row a group: champions and backups divided by ; | or lines; two names and one comma are
    left out, since they could be one."""
    seats: set[tuple[str, str, str]] = set()
    found: set[str] = set()
    for row in rows(path):
        found.add(row["Group"])
        for column, role in (("Champions", "owner"), ("Backups", "backup")):
            cell = row[column]
            parts = cell.split(", ") if cell.count(",") > 1 else re.split(r"[;|\n]", cell)
            seats |= {
                (row["Group"], role, plain(part))
                for part in parts
                if not is_nobody(part) and "," not in part
            }
    people = {who for _, _, who in seats}
    return Counted(len(people), len(people), found, 0, seats)


def champions(path: Path) -> Counted:
    """Department filled down; placeholders hold nothing; people by address."""
    seats: set[tuple[str, str, str]] = set()
    department = ""
    departments = set()
    for row in rows(path):
        department = row["Department"] or department
        departments.add(department)
        if not is_nobody(row["Champion"]):
            seats.add((department, "owner", row["Champion"]))
    people = {who for _, _, who in seats}
    return Counted(len(people), len(people), departments, 0, seats)
