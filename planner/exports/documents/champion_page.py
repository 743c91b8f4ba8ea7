"""The champion's page: what carrying a department means, who helps, and what the first week is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from planner.analysis.findings.finding import Finding
from planner.analysis.measures import Measures
from planner.analysis.your_part.asked import AskedOf
from planner.analysis.your_part.champion import ChampionsPart, InWeek, champions_part
from planner.analysis.your_part.contacts import Contact, ContactKind
from planner.errors import PlannerError
from planner.exports.blocks.section import (
    Block,
    Bullets,
    Cell,
    Column,
    Document,
    Heading,
    KeyValues,
    More,
    Paragraph,
    Section,
    Table,
)
from planner.exports.documents.asked_of import asked_table, may_be_told
from planner.exports.documents.champion_week import (
    hours_words,
    role_lines,
    standing_words,
    week_words,
)
from planner.exports.documents.framing import make_document
from planner.exports.documents.leaving import refuse_who_left
from planner.exports.documents.material import Material
from planner.models import Department, Purpose, Training
from planner.text import Sentence, listed, mark, number, tr, weekday_and_day

_MOST_CONTACTS = 8
_MOST_IN_WEEK = 10
_MOST_NAMES = 3
_MOST_STANDING = 3
"""Departments of which it is said how they stand."""


def champion_page(
    measures: Measures, findings: Sequence[Finding], person_id: int, *, redact: bool = False
) -> Document:
    """Return what a champion or backup is to know, on one page; whoever is asked to be one too.

    Raises ``PlannerError`` where the person has left, or carries no department.
    """
    material = Material.of(measures, findings, redact=redact)
    refuse_who_left(material, person_id)
    name = material.names.person(person_id)
    part = champions_part(material.source, person_id)
    if part is None:
        raise PlannerError(
            tr(
                "{person} is neither champion nor backup of a department, nor asked to be; a"
                " champion’s page is for those who are.",
                person=name,
            )
        )
    part = replace(
        part,
        asked=tuple(thing for thing in part.asked if may_be_told(material, thing)),
        week=tuple(each for each in part.week if _may_be_disclosed(material, each)),
    )
    backup_alone = not (part.champion_of or part.asked_to_carry)
    return make_document(
        material,
        title=tr("{person} in {plan}", person=name, plan=material.plan.info.name),
        kind=tr("Backup’s page") if backup_alone else tr("Champion’s page"),
        sections=(Section("champion", "", tuple(_blocks(material, part)), one_page=True),),
        redact=redact,
    )


def _may_be_disclosed(material: Material, each: InWeek) -> bool:
    return not isinstance(each.what, AskedOf) or may_be_told(material, each.what)


def _blocks(material: Material, part: ChampionsPart) -> Iterator[Block]:
    yield Paragraph(_purpose(material), lead=_opening_words(material, part))
    yield Heading(tr("What that means"))
    yield Bullets(tuple(role_lines(material, part)))
    yield KeyValues(tuple(_facts(material, part)))
    if part.contacts:
        yield Heading(tr("Whom you can turn to"))
        yield _contacts(material, part.contacts)
    if part.week:
        yield Heading(_week_title(part))
        yield _week(material, part)
    if part.asked:
        yield Heading(tr("What else is asked of you") if part.week else tr("What is asked of you"))
        yield asked_table(material, part.asked, part.person.id)


def _week_title(part: ChampionsPart) -> str:
    if not part.is_new:
        return tr("The week ahead")
    undecided = part.asked_to_carry and not part.champion_of
    return tr("Your first week, if you say yes") if undecided else tr("Your first week")


def _opening_words(material: Material, part: ChampionsPart) -> str:
    """Return what they carry, where they stand in, and what they are asked to carry."""
    said = [
        (part.champion_of, tr("You carry {plan} in {departments}.")),
        (part.backup_in, tr("You stand in for whoever carries {plan} in {departments}.")),
        (
            part.asked_to_carry,
            tr("You are asked to carry {plan} in {departments}. You may say no."),
        ),
    ]
    plan = material.plan.info.name
    return " ".join(
        words.format(plan=plan, departments=_names(material, departments))
        for departments, words in said
        if departments
    )


def _purpose(material: Material) -> str:
    """Return what the network is for: the statement that is agreed, else the first there is."""
    statements = [p for p in material.plan.table(Purpose).values() if p.statement]
    agreed = [p for p in statements if p.status == "agreed"]
    first = next(iter(agreed or statements), None)
    return "" if first is None else tr("What it is for: {purpose}", purpose=first.statement)


def _facts(material: Material, part: ChampionsPart) -> Iterator[tuple[str, str]]:
    carried = (*part.champion_of, *part.backup_in, *part.asked_to_carry)
    for department in carried[:_MOST_STANDING]:
        yield material.names.department(department.id), standing_words(material, department)
    yield tr("Hours a week"), hours_words(material, part)
    hours = part.person.hours
    if hours is not None:
        yield tr("You pledged"), tr("{hours} h a week", hours=number(hours))
    if part.trained:
        yield tr("Training"), tr("You are trained.")
    elif part.training is not None:
        session = material.plan.get(Training, part.training.id)
        on = weekday_and_day(session.on, material.on)
        yield tr("Training"), tr("“{title}” on {day}", title=session.title, day=on)
    else:
        yield tr("Training"), tr("Not yet; no session is planned.")


def _contacts(material: Material, contacts: Sequence[Contact]) -> Table:
    """Return whom to turn to, each person once with all that they are."""
    of: dict[int, list[Contact]] = {}
    for contact in contacts:
        of.setdefault(contact.person_id, []).append(contact)
    people = material.plan.people
    rows = tuple(
        (material.names.person(person_id), _contact_words(material, those), people[person_id].email)
        for person_id, those in of.items()
    )
    with_mail = any(email for *_, email in rows)
    return Table(
        "contacts",
        (
            Column(tr("Name"), width=2.5),
            Column(tr("Who that is"), width=4),
            *([Column(tr("E-mail"), width=3)] if with_mail else []),
        ),
        tuple(row if with_mail else row[:2] for row in rows),
        more=More("and one more person", "and {count} more people", ""),
        most=_MOST_CONTACTS,
        most_lines=2,
    )


def _contact_words(material: Material, contacts: Sequence[Contact]) -> str:
    """Return what somebody is: "head of Finance and sponsor for Finance and Legal"."""
    of_all = [tr(_CONTACTS_OF_ALL[c.kind]) for c in contacts if c.department_id is None]
    of: dict[ContactKind, list[str]] = {}
    for contact in contacts:
        if contact.department_id is not None:
            where = material.names.department(contact.department_id)
            of.setdefault(contact.kind, []).append(where)
    said = [
        tr(_CONTACTS[kind], departments=listed(names, most=_MOST_NAMES))
        for kind, names in of.items()
    ]
    return listed([*said, *dict.fromkeys(of_all)])


_CONTACTS: dict[ContactKind, Sentence] = {
    "champion": mark("champion of {departments}"),
    "backup": mark("backup in {departments}"),
    "head of department": mark("head of {departments}"),
    "sponsor": mark("sponsor for {departments}"),
}
_CONTACTS_OF_ALL: dict[ContactKind, Sentence] = {
    "your manager": mark("your manager"),
    "sponsor": mark("sponsor of all of the launch"),
    "keeper of the plan": mark("keeper of the plan"),
}


def _week(material: Material, part: ChampionsPart) -> Table:
    rows: Iterable[tuple[Cell, ...]] = (
        (weekday_and_day(each.on, material.on), week_words(material, each, part))
        for each in part.week
    )
    return Table(
        "week",
        (Column(tr("Day"), width=2), Column(tr("What"), width=7.5)),
        tuple(rows),
        more=More("and one more thing", "and {count} more things", ""),
        most=_MOST_IN_WEEK,
    )


def _names(material: Material, departments: Sequence[Department], most: int = 4) -> str:
    return listed([material.names.department(each.id) for each in departments], most=most)
