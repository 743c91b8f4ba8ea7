"""Rows as findings name them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

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
    Sponsor,
)
from planner.models.subjects import Subject as Held
from planner.text import Many, One, listed, listed_names, trn

NAMES_SHOWN = 4
"""How many names a sentence lists before it says "and 3 more"."""

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


_TITLED = frozenset({"goal", "purpose", "action", "problem", "message"})

_SEATS = frozenset({"sponsor", "plan"})

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


def names(rows: Sequence[About]) -> str:
    """Return the rows' names in a sentence, the first few and how many more there are.

    Titles stand in quotation marks, since they are sentences often.
    """
    return listed_names([display_name(row) for row in rows], NAMES_SHOWN)


def display_name(row: About) -> str:
    """Return a row's name for a sentence; a title of several words stands in quotation marks."""
    return _quoted(row, _TITLED)


def held_names(rows: Sequence[About]) -> str:
    """Return the names of responsibilities of several kinds in a sentence, where nothing says what
    each is: seats of sponsors and the keeping of the plan are quoted as titles are."""
    return listed_names([_quoted(row, _TITLED | _SEATS) for row in rows], NAMES_SHOWN)


def _quoted(row: About, kinds: frozenset[str]) -> str:
    return f"“{row.words}”" if row.kind in kinds and " " in row.words else row.words


def fixed_wording(text: str) -> Wording:
    """Return a wording that is always this sentence, for findings of one row."""
    return lambda rows: text


def wording_by_name(one: One, many: Many) -> Wording:
    """Return a wording that is one of two sentences, with ``{names}`` and ``{count}``."""
    return lambda rows: trn(one, many, len(rows), names=names(rows))


def wording_by_words(words: Mapping[About, str], one: One, many: Many) -> Wording:
    """Return such a wording where more is said of each row than its name."""

    def wording(rows: Sequence[About]) -> str:
        return trn(one, many, len(rows), names=listed([words[r] for r in rows], NAMES_SHOWN))

    return wording
