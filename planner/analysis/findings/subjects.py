"""Rows as findings name them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from planner.analysis.cover.group import Group
from planner.analysis.findings.about import About, Wording
from planner.models import (
    Action,
    Department,
    Goal,
    Message,
    Person,
    PilotProblem,
    Plan,
    PlanInfo,
    Purpose,
    Responsibility,
    Sponsor,
)
from planner.models.subjects import Subject as Held
from planner.text import Many, One, listed, listed_names, mark_plural, name_among_others, tr, trn

NAMES_SHOWN = 4
"""How many names a sentence lists before it says "and 3 more"."""

_SEATS = {
    "department": mark_plural("the champion seat of {names}", "the champion seats of {names}"),
    "sponsor": mark_plural("the sponsor seat {names}", "the sponsor seats {names}"),
}
"""What is held of a row that people are not said to hold themselves."""

_KINDS: dict[type, str] = {
    Person: "person",
    Department: "department",
    Goal: "goal",
    Purpose: "purpose",
    Sponsor: "sponsor",
    Action: "action",
    PlanInfo: "plan",
    PilotProblem: "problem",
    Message: "message",
}


Subject = Person | Held | PilotProblem | Message
"""What a finding can be about."""


def about(row: Subject) -> About:
    """Return how a finding names a row: a person by label, a department by name, else by title."""
    kind = _KINDS[type(row)]
    if isinstance(row, Person):
        return About(kind, row.label, row.id, row.shown_name)
    return About(kind, row.name if isinstance(row, Department) else row.title, row.id)


def about_person(plan: Plan, person_id: int) -> About:
    """Return the reference to a person that findings carry."""
    return about(plan.people[person_id])


def about_responsibility(plan: Plan, responsibility_id: int) -> About:
    """Return the reference to what a responsibility is for."""
    return about(plan.subject_of(plan.responsibilities[responsibility_id]))


def in_order(rows: Iterable[About]) -> tuple[About, ...]:
    """Return rows as a reader looks them up: by name, then as they were added."""
    return tuple(sorted(rows, key=lambda r: (r.words.casefold(), r.words, r.kind, r.row_id)))


def names(rows: Sequence[About], most: int | None = NAMES_SHOWN) -> str:
    """Return the rows' names in a sentence that says what they are, the first few and how many
    more there are."""
    return listed_names([display_name(row) for row in rows], most)


def display_name(row: About) -> str:
    """Return a row's name for a sentence that says what it is: people and departments as they are
    called, every title in quotation marks, since titles read like words of the sentence."""
    if row.kind in ("person", "department"):
        return row.words
    if row.kind == "plan":
        return tr("the keeping of this plan")
    return tr("“{title}”", title=row.words)


def rated_name(row: About) -> str:
    """Return what is rated as a sentence calls it: a department, or a sponsor by the seat."""
    if row.kind == "sponsor":
        return tr("the sponsor “{title}”", title=row.words)
    return display_name(row)


def rated_names(rows: Sequence[About]) -> str:
    """Return what is rated as ``rated_name`` does, the first few and how many more there are."""
    if all(row.kind != "sponsor" for row in rows):
        return names(rows)
    return listed([rated_name(_among_others(row)) for row in rows], NAMES_SHOWN)


def held_name(row: About) -> str:
    """Return what somebody holds as a sentence calls it that does not say what it is: “Half
    active”, the champion seat of Finance, the sponsor seat “People”."""
    return held_names((row,))


def held_names(rows: Sequence[About], most: int | None = NAMES_SHOWN) -> str:
    """Return what people hold as ``held_name`` does; of several seats of one kind that is said
    once."""
    (kind, *others) = {row.kind for row in rows} or {""}
    sentences = None if others else _SEATS.get(kind)
    if sentences is None:
        apart = [_among_others(row) for row in rows]
        called = [held_name(r) if r.kind in _SEATS else display_name(r) for r in apart]
        return listed(called, most)
    return trn(*sentences, len(rows), names=names(rows, most))


def _among_others(row: About) -> About:
    """Return a person or department called as ``listed_names`` calls them among others."""
    if row.kind in ("person", "department"):
        return row._replace(shown=name_among_others(row.words))
    return row


def responsibility_in_full(plan: Plan, row: Responsibility) -> str:
    """Return a responsibility as ``held_name`` does for somebody who may know nothing of the plan,
    with what it is: "the goal “Half active”"."""
    called = held_name(about_responsibility(plan, row.id))
    if row.kind == "goal":
        return tr("the goal {name}", name=called)
    if row.kind == "purpose":
        return tr("the purpose statement {name}", name=called)
    return tr("the action {name}", name=called) if row.kind == "action" else called


def responsibility_names(
    plan: Plan, responsibility_ids: Iterable[int], most: int | None = NAMES_SHOWN
) -> str:
    """Return responsibilities as ``names`` calls them, in the order they are given in; a champion
    seat is called by its department."""
    return names([about_responsibility(plan, row_id) for row_id in responsibility_ids], most)


def group_names(plan: Plan, group: Group, most: int | None = NAMES_SHOWN) -> str:
    """Return the responsibilities of a group as ``names`` calls them, by name."""
    rows = [about_responsibility(plan, row_id) for row_id in group.ids]
    return names(sorted(rows, key=lambda row: (row.words, row.row_id)), most)


def fixed_wording(text: str) -> Wording:
    """Return a wording that is always this sentence, for findings of one row."""
    return lambda rows: text


def wording_by_name(one: One, many: Many, called: Wording = names) -> Wording:
    """Return a wording that is one of two sentences, with ``{names}`` and ``{count}``."""
    return lambda rows: trn(one, many, len(rows), names=called(rows))


def wording_by_words(words: Mapping[About, str], one: One, many: Many) -> Wording:
    """Return such a wording where more is said of each row than its name."""

    def wording(rows: Sequence[About]) -> str:
        return trn(one, many, len(rows), names=listed([words[r] for r in rows], NAMES_SHOWN))

    return wording
