"""How people are called in a document: by name or, for wide circulation, by role."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable
from functools import cached_property

from planner.exports.redaction.names_in_text import NameFinder, number_duplicates
from planner.exports.redaction.unlinkable import shuffled
from planner.models import (
    Assignment,
    Department,
    Person,
    PilotRound,
    PilotTask,
    Plan,
    Responsibility,
)
from planner.models.roles import OVER_STATUSES
from planner.text import Sentence, mark, tr


class Names:
    """What people and departments are called in one document. No two are called the same."""

    def __init__(self, plan: Plan, redact: bool = False) -> None:
        self._plan = plan
        self.redact = redact

    def person(self, person_id: int) -> str:
        """Return a person's name, with the id beside it where two share the name; redacted, the
        role."""
        return self._people[person_id]

    def people(self, person_ids: Iterable[int]) -> tuple[str, ...]:
        """Name several people, in the order of what they are called."""
        return tuple(sorted(self._people[person_id] for person_id in person_ids))

    def department(self, department_id: int) -> str:
        """Return a department's name, number_duplicates where several share it."""
        return self._departments[department_id]

    def purpose(self, purpose_id: int) -> str:
        """Return a purpose statement's title, number_duplicates where several share it."""
        return self._purposes[purpose_id]

    def sponsor(self, sponsor_id: int) -> str:
        """Return a sponsor seat's title, number_duplicates where several share it."""
        return self._sponsors[sponsor_id]

    def action(self, action_id: int) -> str:
        """Return an action's title, number_duplicates where several share it."""
        return self._actions[action_id]

    def responsibility(self, responsibility_id: int) -> str:
        """Return what is held: a department for its champion seat, else a title, with a number
        where several share it."""
        return self._responsibilities[responsibility_id]

    def pilot_task(self, task_id: int) -> str:
        """Return the title of a task of the pilot, number_duplicates where several share it."""
        return self._pilot_tasks[task_id]

    def pilot_round(self, round_id: int) -> str:
        """Return the title of a round of the pilot, number_duplicates where several share it."""
        return self._pilot_rounds[round_id]

    def text(self, text: str) -> str:
        """Return text somebody wrote; redacted, whoever of the plan it names is named by role."""
        if not self.redact or not text:
            return text
        return self._finder.replace_names(text, self._people)

    @cached_property
    def _people(self) -> dict[int, str]:
        people = self._plan.people
        if not self.redact:
            return _disambiguated(people.values())
        order = shuffled(self._plan, "person", people)
        return number_duplicates({p: role_of(self._plan, people[p], self._nameless) for p in order})

    @cached_property
    def _departments(self) -> dict[int, str]:
        return number_duplicates({d.id: d.name for d in self._plan.departments.values()})

    @cached_property
    def _purposes(self) -> dict[int, str]:
        return number_duplicates({p.id: p.title for p in self._plan.purposes.values()})

    @cached_property
    def _sponsors(self) -> dict[int, str]:
        return number_duplicates({s.id: s.title for s in self._plan.sponsors.values()})

    @cached_property
    def _actions(self) -> dict[int, str]:
        return number_duplicates({a.id: a.title for a in self._plan.actions.values()})

    @cached_property
    def _responsibilities(self) -> dict[int, str]:
        rows = self._plan.table(Responsibility).values()
        return number_duplicates({row.id: self._plan.name_of(row) for row in rows})

    @cached_property
    def _pilot_tasks(self) -> dict[int, str]:
        return number_duplicates({t.id: t.title for t in self._plan.table(PilotTask).values()})

    @cached_property
    def _pilot_rounds(self) -> dict[int, str]:
        return number_duplicates({r.id: r.title for r in self._plan.table(PilotRound).values()})

    @cached_property
    def _finder(self) -> NameFinder:
        departments = (department.name for department in self._plan.departments.values())
        return NameFinder(self._plan.people.values(), departments)

    def _nameless(self, title: str) -> str:
        return self._finder.replace_names(title, {})


def role_of(plan: Plan, person: Person, shown: Callable[[str], str] = str) -> str:
    """Return what a person is in the plan, such as "Champion in Finance": the first thing that fits
    of sponsor seat, champion, backup champion, owner or backup of anything else, and staff. Who
    declined a champion seat, or stepped down from it, is no champion.
    """
    held = sorted(
        (_RANK.get((r.kind, a.role), _OTHER), a.id, a, r)
        for a in plan.assignments_by(person.id)
        if a.status not in OVER_STATUSES
        for r in (plan.table(Responsibility)[a.responsibility_id],)
    )
    home = plan.departments.get(person.department_id or 0)
    if not held or (held[0][0] == _OTHER and held[0][3].kind not in _OWNER_WORDS):
        return _within(tr("Member of staff"), home)
    _, _, assignment, responsibility = held[0]
    return _role_words(plan, assignment, responsibility, home, shown)


_OTHER = 9
_RANK = {
    ("sponsor seat", mark("owner")): 0,
    ("champion seat", mark("owner")): 1,
    ("sponsor seat", mark("backup")): 2,
    ("champion seat", mark("backup")): 3,
    ("purpose", mark("owner")): 4,
    ("goal", mark("owner")): 5,
    ("plan", mark("owner")): 6,
    ("action", mark("owner")): 7,
}
_OWNER_WORDS: dict[str, Sentence] = {
    "purpose": mark("Purpose owner"),
    "goal": mark("Goal owner"),
    "plan": mark("Keeper of the plan"),
    "action": mark("Action owner"),
}


def _role_words(
    plan: Plan,
    assignment: Assignment,
    responsibility: Responsibility,
    home: Department | None,
    shown: Callable[[str], str],
) -> str:
    subject = plan.name_of(responsibility)
    backup = assignment.role == "backup"
    if responsibility.kind == "sponsor seat":
        title = sitting_in(shown(subject))
        return tr("Backup of {title}", title=title) if backup else title
    if responsibility.kind == "champion seat":
        seat = plan.departments[responsibility.department_id or 0]
        return _within(tr("Backup") if backup else _owner_of_seat(plan, assignment), seat)
    if backup:
        return _within(tr("Backup"), home)
    return _within(tr(_OWNER_WORDS[responsibility.kind]), home)


def sitting_in(title: str) -> str:
    """Return what somebody is called after a sponsor seat, which may be named after a region."""
    said_already = tr("sponsor").casefold() in title.casefold()
    return title if said_already else tr("{seat} sponsor", seat=title)


def _owner_of_seat(plan: Plan, assignment: Assignment) -> str:
    """Return what an owner of a champion seat is called, who is a champion while holding it."""
    if assignment.status in plan.settings.idle_statuses:
        on_the_way = assignment.status in ("nominated", "asked")
        return tr("Nominee") if on_the_way else tr("Former champion")
    return tr("Champion")


def _within(role: str, department: Department | None) -> str:
    if department is None:
        return role
    return tr("{role} in {department}", role=role, department=department.name)


def _disambiguated(people: Collection[Person]) -> dict[int, str]:
    """Names, with the label beside each that several people share."""
    counts = Counter(person.shown_name.casefold() for person in people)
    shared = {name for name, count in counts.items() if count > 1}
    del counts  # a large plan's names need not be held twice
    return number_duplicates(
        {
            person.id: f"{name} ({person.label})"
            if (name := person.shown_name).casefold() in shared and person.label != name
            else name
            for person in people
        }
    )
