"""What a departure does, in figures and sentences, apart from how it is shown."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from planner.analysis.appointing.appointments import Recommendation
from planner.analysis.cover.coverage import Coverage
from planner.analysis.cover.teams import team_of
from planner.analysis.findings.subjects import responsibility_names
from planner.analysis.leavers.bus_factor import BusFactor, direction
from planner.analysis.leavers.words import can_leave
from planner.models import Person, Plan, Responsibility, RowChange
from planner.text import day, listed, mark_plural, number, short_day, tr, trn
from planner.ui.as_written import sorting_key
from planner.ui.pages.what_if.after import After
from planner.ui.pages.what_if.counts import Count, counts
from planner.ui.pages.what_if.figure_links import BeforeAndAfter
from planner.ui.widgets.people_checks import PersonLine

SUGGESTED = 10
"""How many people are offered before anybody was looked for."""


class BeforeAfter(NamedTuple):
    """One row of the table of before and after, and the rows that each figure counts."""

    name: str
    before: str
    after: str
    arrow: str
    """Up or down where the figure changes."""
    worse: bool
    rows: BeforeAndAfter | None
    """None where a figure counts people: those of the bus factor."""

    def pending(self) -> BeforeAfter:
        """Return the row while its figures are worked out."""
        return BeforeAfter(self.name, "…", "…", "", False, None)


def before_and_after(after: After) -> list[BeforeAfter]:
    """Return each figure on the day, without and with the departure; the bus factor is not among
    them."""
    return [_as_words(count) for count in counts(after)]


def _as_words(count: Count) -> BeforeAfter:
    worse = (count.after - count.before) * count.more_is < 0
    arrow = "▲" if count.after > count.before else "▼" if count.after < count.before else ""
    figures = number(count.before), number(count.after)
    return BeforeAfter(count.name, *figures, arrow, worse, count.rows)


def factor_row(factors: tuple[BusFactor, BusFactor] | None) -> BeforeAfter:
    """Return the bus factor before and after; without figures while it is being computed."""
    name = tr("People who can leave next")
    if factors is None:
        return BeforeAfter(name, "…", "…", "", False, None)
    was, now = (factor.figure for factor in factors)
    if was is None or now is None:  # nothing is held before or after
        return BeforeAfter(name, tr("no data"), tr("no data"), "", False, None)
    up = direction(was, now)
    return BeforeAfter(name, can_leave(was), can_leave(now), ("", "▲", "▼")[up], up < 0, None)


def worth_backing_up(before: Coverage, after: Coverage) -> Coverage:
    """Return the cover after a departure for somebody who can still appoint backups: what is
    lost rests on one of those who leave, and counts for more than all that stands."""
    lost = [
        responsibility_id
        for responsibility_id in after.holders
        if before.depth(responsibility_id) and not after.depth(responsibility_id)
    ]
    if not lost:
        return after
    plan = after.plan
    rows = plan.table(Responsibility)
    heavy = after.total_weight
    plan = plan.applied(
        RowChange(
            "responsibility",
            responsibility_id,
            rows[responsibility_id],
            rows[responsibility_id]._replace(weight=heavy),
        )
        for responsibility_id in lost
    )
    rest = {
        responsibility_id: frozenset(sorted(before.holders[responsibility_id])[:1])
        for responsibility_id in lost
    }
    return Coverage(plan, after.on, {**after.holders, **rest})


_LOST = (
    ("champion seat", mark_plural("{lost} of {count} department", "{lost} of {count} departments")),
    ("goal", mark_plural("{lost} of {count} goal", "{lost} of {count} goals")),
    (
        "purpose",
        mark_plural("{lost} of {count} purpose statement", "{lost} of {count} purpose statements"),
    ),
    (
        "sponsor seat",
        mark_plural("{lost} of {count} sponsor seat", "{lost} of {count} sponsor seats"),
    ),
    ("action", mark_plural("{lost} of {count} action", "{lost} of {count} actions")),
    ("plan", mark_plural("the keeping of the plan", "the keeping of the plan")),
)


def lost_words(after: After) -> str:
    """Say what has nobody left, in one sentence: "4 of 12 departments and 2 of 9 goals ..."."""
    kinds, lost = after.before.kinds, after.lost
    parts = [trn(*words, kinds[kind], lost=lost[kind]) for kind, words in _LOST if lost[kind]]
    if not parts:
        return tr("Nothing loses its last holder.")
    total = sum(lost.values())
    return trn("{what} has nobody left.", "{what} have nobody left.", total, what=listed(parts))


def backups_words(after: After, recommendation: Recommendation) -> str:
    """Say what the best backups come to: where something is lost, it was put before all the rest,
    and the weight is said as the plan has it."""
    if not after.lost or not recommendation.cleared.count:
        return recommendation.why
    rows = after.before.plan.responsibilities
    ids = recommendation.cleared.ids
    back = sum(not after.touched.get(responsibility_id, {0}) for responsibility_id in ids)
    return trn(
        "Once they have accepted and are trained or ready, they clear {count} responsibility,"
        " weight {weight}; {back} of what has nobody left.",
        "Once they have accepted and are trained or ready, they clear {count} responsibilities,"
        " weight {weight}; {back} of what has nobody left.",
        len(ids),
        weight=sum(rows[responsibility_id].weight for responsibility_id in ids),
        back=back,
    )


def person_line(coverage: Coverage, person: Person, on: date) -> PersonLine:
    """Return a person's line: where they are, and what rests on them alone."""
    plan, parts = coverage.plan, []
    if person.department_id is not None:
        parts.append(plan.departments[person.department_id].name)
    if person.last_day is not None:
        gone = person.last_day < on
        text = tr("left {day}") if gone else tr("leaves {day}")
        parts.append(text.format(day=short_day(person.last_day, near=on)))
    if not parts:
        parts.append(person.title or _held_words(coverage, person.id))
    alone = len(coverage.held_alone(person.id))
    heavy = coverage.load_alone(person.id) >= plan.settings.overloaded_alone
    if alone:
        pill, tone = tr("holds {count} alone", count=alone), "bad" if heavy else "weak"
    elif coverage.held.get(person.id):
        pill, tone = tr("always backed up"), "good"
    else:
        pill, tone = tr("holds nothing"), "plain"
    shows = trn("Show the one held alone", "Show the {count} held alone", alone) if alone else ""
    return PersonLine(person.id, person.shown_name, " · ".join(parts), pill, tone, shows)


def _held_words(coverage: Coverage, person_id: int) -> str:
    """Say what a person holds, for somebody of whom nothing else is known."""
    plan = coverage.plan
    held = coverage.held.get(person_id, ())
    by_name = sorted(held, key=lambda row: sorting_key(plan.name_of(plan.responsibilities[row])))
    return responsibility_names(plan, by_name, 2)


def suggestions(coverage: Coverage, until: date) -> list[int]:
    """Return whom to try first: who is known to leave by then, then who holds most alone."""
    plan, on = coverage.plan, coverage.on
    leaving = [
        (p.last_day, p.shown_name, p.id)
        for p in plan.people.values()
        if p.last_day is not None and on <= p.last_day <= until and coverage.held.get(p.id)
    ]
    loaded = [(-coverage.load_alone(p), plan.people[p].shown_name, p) for p in coverage.held]
    ordered = [person for *_, person in sorted(leaving)]
    ordered += [person for *_, person in sorted(loaded)]
    return list(dict.fromkeys(ordered))[:SUGGESTED]


class Choice(NamedTuple):
    """Something to look for: a person, the people of a department, site or organisation, or a
    manager's team."""

    text: str
    people: tuple[int, ...]


def choices(plan: Plan) -> list[Choice]:
    """Return everything the search box finds."""
    found = [_person_choice(plan, person) for person in plan.people.values()]
    for kind, words in (
        (
            "department",
            mark_plural("Department {name} ({count} person)", "Department {name} ({count} people)"),
        ),
        ("site", mark_plural("Site {name} ({count} person)", "Site {name} ({count} people)")),
        (
            "organisation",
            mark_plural(
                "Organisation {name} ({count} person)", "Organisation {name} ({count} people)"
            ),
        ),
    ):
        together: dict[str, list[int]] = {}
        for person in plan.people.values():
            together.setdefault(_belongs_to(plan, person, kind), []).append(person.id)
        found += [_group(words, name, people) for name, people in together.items() if name]
    words = mark_plural("Team of {name} ({count} person)", "Team of {name} ({count} people)")
    managers = dict.fromkeys(p.manager_id for p in plan.people.values() if p.manager_id)
    found += [_group(words, plan.people[m].shown_name, team_of(plan, m)) for m in managers]
    return sorted(found, key=lambda choice: sorting_key(choice.text))


def _belongs_to(plan: Plan, person: Person, kind: str) -> str:
    """Return the name of a person's department, site or organisation; empty where unknown."""
    if kind == "department":
        home = plan.departments.get(person.department_id or 0)
        return home.name if home is not None else ""
    return str(getattr(person, kind))


def _group(words: tuple[str, str], name: str, people: Sequence[int]) -> Choice:
    return Choice(trn(*words, len(people), name=name), tuple(people))


def _person_choice(plan: Plan, person: Person) -> Choice:
    home = person.department_id
    text = person.shown_name
    if home is not None:
        text = tr("{name}, {department}", name=text, department=plan.departments[home].name)
    return Choice(text, (person.id,))


def day_words(when: date, today: date, launch: date | None) -> str:
    """Say a day in words, and how far it is from the launch."""
    words = tr("today") if when == today else day(when, near=today)
    if launch is None:
        return words
    days = (when - launch).days
    if days == 0:
        return tr("{day} · the day of the launch", day=words)
    if days < 0:
        return trn(
            "{day} · {count} day before launch",
            "{day} · {count} days before launch",
            -days,
            day=words,
        )
    return trn(
        "{day} · {count} day after launch",
        "{day} · {count} days after launch",
        days,
        day=words,
    )


def scenario_name(plan: Plan, people: Sequence[int]) -> str:
    """Name a scenario, unless somebody names it otherwise."""
    names = [plan.people[person].shown_name for person in people]
    return trn("{names} leaves", "{names} leave", len(names), names=listed(names, most=3))
