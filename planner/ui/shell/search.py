"""What the box of Ctrl+K finds, and which of it fits what was typed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from heapq import nsmallest
from operator import attrgetter
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from planner.analysis.comments.standing import comment_words
from planner.models import (
    TABLES,
    Comment,
    Commitment,
    Decision,
    Drill,
    HandOver,
    Plan,
    Responsibility,
    Scenario,
    Snapshot,
)
from planner.models.catalogue import Field, fields_of
from planner.models.row import display_name
from planner.text import Sentence, mark, short_day, tr
from planner.ui.background.latest import LatestValue
from planner.ui.finding.names import Found, Names
from planner.ui.shell.frame import Frame
from planner.ui.shell.sidebar import ENTRIES
from planner.ui.state.workspace import Workspace

MOST = 40
RESTED = 1_000
"""Milliseconds of rest after a change before the names in the plan are looked through again."""
AT_ONCE = 1_000
"""Rows of a plan whose names are looked through at once; those of more in a thread."""

_TABLES: dict[str, tuple[int, str, Sentence]] = {
    "person": (2, "people", mark("person")),
    "department": (2, "champions", mark("department")),
    "goal": (3, "purpose", mark("goal")),
    "purpose": (3, "purpose", mark("purpose statement")),
    "sponsor": (3, "sponsors", mark("sponsor seat")),
    "action": (3, "timeline", mark("action")),
    "pilot_problem": (3, "pilot", mark("problem of the pilot")),
    "pilot_round": (3, "pilot", mark("pilot round")),
    "survey_question": (3, "pulse", mark("survey question")),
    "drill": (3, "drills", mark("drill")),
    "hand_over": (3, "people", mark("hand-over")),
    "message": (3, "messages", mark("message")),
    "commitment": (3, "sponsors", mark("promise")),
    "training": (3, "champions", mark("training session")),
    "scenario": (3, "what_if", mark("scenario")),
    "decision": (3, "reports", mark("decision")),
    "case_note": (3, "purpose", mark("case note")),
    "comment": (4, "requests", mark("comment")),
    "snapshot": (3, "reports", mark("snapshot")),
}
"""Of each table whose rows are found: their rank, the page they are on, and what they are."""


@dataclass(frozen=True)
class Hit:
    """Something the box can lead to."""

    words: str
    note: str
    icon: str
    do: Callable[[], object]
    also: str = ""
    rank: int = 0
    """What comes first among equally good matches: pages, then commands, then rows."""
    person: int = 0
    """Who it is, where it is a person: they can be dragged from here."""


def hits_of(frame: Frame) -> list[Hit]:
    """Return what can be found besides rows: pages, commands, documents and findings."""
    if not frame.has_plan():
        return _commands(frame)
    pages = [Hit(tr(e.words), tr("page"), e.key, _runner(frame, f"page {e.key}")) for e in ENTRIES]
    return [*pages, *_commands(frame), *_documents(frame), *_findings(frame)]


def _commands(frame: Frame) -> list[Hit]:
    return [
        Hit(command.words, tr("command"), "command", _runner(frame, key), command.also, 1)
        for key, command in frame.commands.by_key.items()
        if not key.startswith("page ") and command.possible()
    ]


def _documents(frame: Frame) -> list[Hit]:
    from planner.ui.pages.reports.kinds import kinds

    return [
        Hit(kind.name, tr("document"), "reports", _maker(frame, kind.key), kind.words, 2)
        for kind in kinds()
    ]


def _findings(frame: Frame) -> list[Hit]:
    found, _ = frame.workspace.shown_findings()
    return [
        Hit(finding.text, tr("risk"), "risks", _shower(frame, finding.key), finding.code, 4)
        for finding in found or ()
    ]


def _runner(frame: Frame, key: str) -> Callable[[], None]:
    return lambda: frame.commands.run(key)


def _maker(frame: Frame, key: str) -> Callable[[], None]:
    return lambda: frame.make_on("reports", key)


def _shower(frame: Frame, key: str) -> Callable[[], None]:
    return lambda: frame.show_finding(key)


@dataclass(frozen=True)
class RowIndex:
    """Everything in a plan that has a name."""

    names: Names
    rows: Sequence[tuple[str, int]]
    """The table and id of the row of each name."""


def index_plan(plan: Plan) -> RowIndex:
    """Look through the names of all rows, so that any word is found at once, misspelt too."""
    rows: list[tuple[str, int]] = []
    names: list[str] = []
    beside: list[str] = []
    ranks: list[int] = []
    for table, (rank, _, _) in _TABLES.items():
        texts = [_text_of(plan, field) for field in fields_of(TABLES[table]) if field.searched]
        for row in plan.table(TABLES[table]).values():
            rows.append((table, row.id))
            names.append(_name_of(plan, row))
            beside.append(" ".join(text(row) for text in texts))
            ranks.append(rank)
    index = RowIndex(Names(names, beside, ranks), rows)
    index.names.find("misspelt", 1)
    return index


def _text_of(plan: Plan, field: Field) -> Callable[[Any], str]:
    """Return what gives the text of a field of a row; of what it refers to, the name."""
    value_of = attrgetter(field.attribute)
    if field.refers_to is None:
        return lambda row: str(value_of(row) or "")
    others = plan.table(TABLES[field.refers_to])
    return lambda row: "" if value_of(row) is None else display_name(others[value_of(row)])


def _name_of(plan: Plan, row: Any) -> str:
    if isinstance(row, Drill):
        what = plan.name_of(plan.get(Responsibility, row.responsibility_id))
        return tr("{what}, drill of {day}", what=what, day=short_day(row.on))
    if isinstance(row, HandOver):
        what = plan.name_of(plan.get(Responsibility, row.responsibility_id))
        return tr(
            "{what}, handed over by {name}", what=what, name=plan.people[row.person_id].shown_name
        )
    if isinstance(row, Scenario):
        return row.name
    if isinstance(row, Decision):
        return row.ask
    if isinstance(row, Commitment):
        return row.promise
    if isinstance(row, Comment):
        return comment_words(row).replace("\n", " ")
    return row.label if isinstance(row, Snapshot) else display_name(row)


def hit_for(
    plan: Plan, table: str, row_id: int, go: Callable[[str, str, int], object]
) -> Hit | None:
    """Return a row of the plan as the box shows it; None where it is no longer there."""
    row: Any = plan.table(TABLES[table]).get(row_id)
    if row is None:
        return None
    rank, page, kind = _TABLES[table]
    note, icon = tr(kind), page
    if table == "person":
        home = plan.departments.get(row.department_id or 0)
        note = " · ".join(part for part in (row.title, home.name if home else "") if part) or note
    elif table == "department":
        icon = "department"
    person = row_id if table == "person" else 0
    return Hit(
        _name_of(plan, row), note, icon, lambda: go(page, table, row_id), person=person, rank=rank
    )


class PlanSearch(QObject):
    """Finds in what the plan in sight has; its names are looked through before anybody asks."""

    updated = Signal()
    """The names are those of the plan as it is now."""

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._index = LatestValue(
            workspace.jobs, tr("Looking through the names"), lambda m, _: index_plan(m.plan), self
        )
        self._index.updated.connect(self.updated)
        self._soon = QTimer(self, interval=RESTED, singleShot=True)
        self._soon.timeout.connect(self.prepare)
        self._hits: list[Hit] = []
        self._hit_names = Names([])
        self.near = False
        """Whether what was found last only nearly is what was typed."""

    def prepare_soon(self) -> None:
        """Look through the plan's names once it has been left alone for a while."""
        self._soon.start()

    def prepare(self) -> RowIndex | None:
        """Begin to look through the plan's names; return those there are, if any."""
        measures = self._workspace.measures
        if len(measures.plan.people) <= AT_ONCE and not self._index.is_for(measures):
            self._index.set(measures, index_plan(measures.plan))
        index: RowIndex | None = self._index.value_for(measures)[0]
        return index

    @property
    def ready(self) -> bool:
        """Whether the names are those of the plan as it is now."""
        return self._index.is_for(self._workspace.measures)

    def clear(self) -> None:
        """Forget the names of the last plan, since another is open."""
        self._index.clear()

    def offer(self, hits: Iterable[Hit]) -> None:
        """Find these as well."""
        self._hits = list(hits)
        self._hit_names = Names(
            [hit.words for hit in self._hits],
            [f"{hit.note} {hit.also}" for hit in self._hits],
            [hit.rank for hit in self._hits],
        )

    def find(self, typed: str) -> list[Hit]:
        """Return what this may mean, the best first; pages and commands where it is empty."""
        self.near = False
        if not typed.strip():
            return self._hits[:MOST]
        found: list[tuple[Found, Hit]] = [
            (match, self._hits[match.at]) for match in self._hit_names.matches(typed, MOST)
        ]
        index, workspace = self.prepare(), self._workspace
        if index is not None:
            for match in index.names.matches(typed, MOST):
                table, row_id = index.rows[match.at]
                hit = hit_for(workspace.plan, table, row_id, workspace.open_page)
                if hit is not None:
                    found.append((match, hit))
        best = nsmallest(MOST, found, key=lambda pair: pair[0])
        self.near = bool(best) and best[0][0].near
        return [hit for _, hit in best]
