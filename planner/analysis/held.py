"""All that a plan holds on one person, for whoever asks to see it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from planner.models import TABLES, Assignment, Person, Plan, Post, ScenarioPerson
from planner.text import day, number, tr

_AROUND = 80
"""Characters shown on either side of a name in a long text."""


def what_is_held(plan: Plan, person: Person) -> list[str]:
    """One line for each thing: the person's own row, what refers to it, and every text that
    names them."""
    lines = [f"{field}: {value}" for field, value in _filled(plan, person)]
    for assignment in plan.assignments_by(person.id):
        lines.append(_assignment(plan, assignment))
    for leave in plan.leave_of(person.id):
        first, last = day(leave.first_day), day(leave.last_day)
        lines.append(tr("away: {first} to {last}", first=first, last=last))
    for post in plan.where(Post, "person_id", person.id):
        lines.append(
            tr("item: {day}, {kind}, {topic}", day=day(post.on), kind=post.kind, topic=post.topic)
        )
    for post in plan.where(Post, "author_id", person.id):
        lines.append(tr("wrote for somebody: {day}, {topic}", day=day(post.on), topic=post.topic))
    for report in plan.where(Person, "manager_id", person.id):
        lines.append(tr("manager of: {name}", name=report.label))
    for link in plan.where(ScenarioPerson, "person_id", person.id):
        scenario = plan.scenarios[link.scenario_id]
        lines.append(tr("leaves in the scenario: {name}", name=scenario.name))
    lines.extend(
        tr("named in: {table}, {field}: {text}", table=table, field=field, text=excerpt)
        for table, _, field, text in mentions(plan, words_for(person))
        if table != "person"
        for excerpt in _excerpts(text, words_for(person))
    )
    return lines


def _excerpts(text: str, words: re.Pattern[str]) -> Iterator[str]:
    """A short text whole; of a long one each place that names the person."""
    if len(text) <= 2 * _AROUND:
        yield text
        return
    for found in words.finditer(text):
        yield f"…{text[max(0, found.start() - _AROUND) : found.end() + _AROUND]}…"


def _filled(plan: Plan, person: Person) -> Iterator[tuple[str, Any]]:
    for field, value in person._asdict().items():
        if value in ("", None) or field == "id":
            continue
        if field == "department_id":
            yield "department", plan.departments[value].name
        elif field == "manager_id":
            yield "manager", plan.people[value].label
        else:
            shown = number(value) if isinstance(value, float) else value
            yield ("id" if field == "ref" else field), shown


def _assignment(plan: Plan, assignment: Assignment) -> str:
    responsibility = plan.responsibilities.get(assignment.responsibility_id)
    name = plan.name_of(responsibility) if responsibility else tr("a finished action")
    details: list[str] = [assignment.role, assignment.status or ""]
    details += [tr("since {day}", day=day(assignment.since))] if assignment.since else []
    details += [tr("until {day}", day=day(assignment.until))] if assignment.until else []
    return tr("holds: {name} ({details})", name=name, details=", ".join(filter(None, details)))


def words_for(person: Person) -> re.Pattern[str]:
    """Finds a person's name, e-mail address and id in a text, as whole words.

    An id of one or two letters is left out: it would be found everywhere.
    """
    words = [w for w in (person.name, person.email, person.ref) if len(w) > 2]
    either = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{either})(?!\w)" if words else r"(?!)", re.IGNORECASE)


def mentions(plan: Plan, words: re.Pattern[str]) -> Iterator[tuple[str, Any, str, str]]:
    """Every text of the plan in which these words stand: table, row, field and the text."""
    for table, row_type in TABLES.items():
        for row in plan.table(row_type).values():
            for field, value in row._asdict().items():
                if isinstance(value, str) and words.search(value):
                    yield table, row, field, value
