"""What the details panel says of a person: facts, what they hold alone, what if they leave."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from planner.analysis.findings.subjects import responsibility_names
from planner.analysis.your_part.part import has_a_part
from planner.exports.titles import kind_title
from planner.models import Person
from planner.text import day, number, short_day, tr, trn
from planner.ui.as_written import sorting_key
from planner.ui.lists.field_columns import other_facts
from planner.ui.look.plain import label
from planner.ui.row_filter import CoverFilter, HeadPart
from planner.ui.side.away import show_away
from planner.ui.side.comments import show_comments
from planner.ui.side.details import Details, Fact
from planner.ui.side.tenure_box import show_what_was_held
from planner.ui.state.workspace import Workspace
from planner.ui.successors import held_by

MOST_HISTORY = 6
_SHOWN = (
    *("name", "title", "department", "manager", "organisation", "site", "email", "id"),
    *("start", "last_day", "hours"),
)
"""The fields that the panel tells in its own words."""


def show_person(
    details: Details,
    workspace: Workspace,
    person_id: int,
    in_seat: Callable[[], object] = lambda: None,
) -> None:
    """Fill the panel with one person; ``in_seat`` adds what is known of them in one champion
    seat."""
    plan = workspace.plan
    person = plan.people[person_id]
    details.begin(person.shown_name)
    show_comments(details, workspace, person)
    details.facts(_facts(workspace, person_id))
    if person.note:
        details.text(person.note)
    in_seat()
    _holding(details, workspace, person_id)
    _leaving(details, workspace, person_id)
    _leading_on(details, workspace, person)
    show_away(details, workspace, person_id)
    show_what_was_held(details, workspace, person_id)
    details.widget(PersonHistory(workspace, person_id))
    details.end()


def _leading_on(details: Details, workspace: Workspace, person: Person) -> None:
    """Add the buttons for what can be done about somebody."""
    person_id = person.id
    if not workspace.read_only:
        details.button(
            tr("Hand over…"),
            lambda: workspace.run_command("hand over", person_id),
            primary=True,
        )
    details.button(
        tr("What if they leave…"), lambda: workspace.open_page("what_if", "person", person_id)
    )
    if person.last_day is not None:
        details.button(
            tr("Make the hand-over sheet"),
            lambda: workspace.run_command("status pack", ("handover", person_id)),
        )
    if has_a_part(workspace.measures, person_id):
        details.button(
            tr("Your part…"),
            lambda: workspace.run_command("status pack", ("your-part", person_id)),
        )
        details.button(
            tr("Copy their part as a text"),
            lambda: workspace.run_command("part text", person_id),
        )


def _facts(workspace: Workspace, person_id: int) -> list[Fact]:
    plan, today = workspace.plan, workspace.today
    person = plan.people[person_id]
    manager = plan.people.get(person.manager_id or 0)
    home = plan.departments.get(person.department_id or 0)
    held = held_by(plan, person_id, today)
    return [
        (tr("Title"), person.title),
        (tr("Department"), home.name if home else ""),
        (tr("Reports to"), manager.shown_name if manager else ""),
        (tr("Organisation"), person.organisation),
        (tr("Site"), person.site),
        (tr("E-mail"), person.email if person.email != person.shown_name else ""),
        (tr("Id"), person.ref if person.ref != person.shown_name else ""),
        (tr("Starts"), day(person.start, today) if person.start and person.start > today else ""),
        (tr("Leaves"), day(person.last_day, today) if person.last_day else ""),
        (
            tr("Pledged"),
            tr("{hours} h a week", hours=number(person.hours)) if person.hours is not None else "",
        ),
        *other_facts(workspace, person, shown=_SHOWN),
        (
            tr("Given"),
            _responsibilities_part(workspace, person.shown_name, [row.id for row in held]),
        ),
    ]


def _responsibilities_part(workspace: Workspace, name: str, held: Sequence[int]) -> HeadPart:
    if not held:
        return HeadPart(tr("nothing"))
    words = trn("{count} responsibility", "{count} responsibilities", len(held))
    said = tr("{words} of {name}", words=words, name=name)
    return HeadPart(words, _rows(workspace, said, held))


def _rows(workspace: Workspace, words: str, ids: Sequence[int]) -> Callable[[], None]:
    """Return a call that shows these responsibilities alone, under what a figure says of them."""
    rows = CoverFilter(only=frozenset(ids), words=words)
    return lambda: workspace.run_command("show only", ("ownership", rows))


def _holding(details: Details, workspace: Workspace, person_id: int) -> None:
    plan, coverage = workspace.plan, workspace.measures.coverage
    alone = coverage.held_alone(person_id)
    held = held_by(plan, person_id, workspace.today)
    some = coverage.held.get(person_id)
    none = tr("Nothing: others hold it all too.") if some else tr("Nothing.")
    _list(details, workspace, tr("Holds alone"), alone, none)
    others = [row.id for row in held if row.id not in set(alone)]
    if others:
        _list(details, workspace, tr("Also given"), others)


def _list(
    details: Details, workspace: Workspace, title: str, ids: Sequence[int], none: str = ""
) -> None:
    """Responsibilities by kind and name; of many, how many more there are leads to those."""
    plan = workspace.plan
    rows = [plan.responsibilities[responsibility_id] for responsibility_id in ids]
    lines = [tr("{kind}: {name}", kind=kind_title(r.kind), name=plan.name_of(r)) for r in rows]
    details.heading(title)
    details.bullets(lines, none, lambda shown: _rows(workspace, title, ids[shown:])())


def _leaving(details: Details, workspace: Workspace, person_id: int) -> None:
    plan, coverage = workspace.plan, workspace.measures.coverage
    details.heading(tr("If they leave"))
    name = plan.people[person_id].shown_name
    alone = coverage.held_alone(person_id)
    single = [
        responsibility_id
        for responsibility_id in coverage.held.get(person_id, ())
        if coverage.depth(responsibility_id) == 2
    ]
    if alone:
        by_name = sorted(
            alone, key=lambda each: sorting_key(plan.name_of(plan.responsibilities[each]))
        )
        words = trn(
            "{count} thing has nobody: {names}.",
            "{count} things have nobody: {names}.",
            len(alone),
            names=responsibility_names(plan, by_name),
        )
        said = tr("{count} held by {name} alone", count=len(alone), name=name)
        details.figure(words, _rows(workspace, said, alone))
    else:
        details.text(tr("Nothing loses its last holder."))
    if single:
        words = trn(
            "{count} more rests on one person.", "{count} more rest on one person.", len(single)
        )
        said = tr("{count} held by {name} and one other", count=len(single), name=name)
        details.figure(words, _rows(workspace, said, single))


class PersonHistory(QWidget):
    """The newest steps that touched a person; nothing while they are being read."""

    def __init__(self, workspace: Workspace, person_id: int) -> None:
        super().__init__()
        self._workspace, self._person_id = workspace, person_id
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        workspace.historyRead.connect(self._fill)
        self._fill()

    def _fill(self) -> None:
        steps = self._workspace.history_of(self._person_id)
        if not steps or self._column.count():
            return
        self._column.addSpacing(10)
        self._column.addWidget(label(tr("History"), "heading"))
        today = self._workspace.today
        for step in steps[:MOST_HISTORY]:
            words = f"{short_day(step.at.astimezone().date(), today)}  {step.label}"
            self._column.addWidget(label(words, "muted", wrap=True))
