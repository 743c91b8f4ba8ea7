"""What the ownership matrix shows, apart from how it is painted."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from typing import NamedTuple

from planner.analysis.cover.coverage import Coverage
from planner.analysis.drills.tested import tested
from planner.models import Assignment, Plan, Responsibility
from planner.text import number, tr
from planner.ui.as_written import places_in_order, sorting_key
from planner.ui.finding.words import has_words


class Mark(NamedTuple):
    """How one person is assigned to one responsibility."""

    letter: str
    """O for owner, B for backup."""
    holds: bool
    """Whether the person holds it on the day; what does not count yet is painted dashed."""
    words: str
    assignment: Assignment


class MatrixRow(NamedTuple):
    """One line: a responsibility, or where ``responsibility`` is none the heading of a kind."""

    text: str
    responsibility: Responsibility | None
    words: str = ""
    tone: str = ""

    @property
    def is_heading(self) -> bool:
        return self.responsibility is None


_DEPTHS = {"none": range(1), "one": range(1, 2), "one or none": range(2), "held": range(1, 10**9)}

KINDS = ("plan", "champion seat", "goal", "purpose", "sponsor seat", "action")


def kind_names() -> dict[str, str]:
    """Return the heading of each kind, in the order they are shown."""
    return {
        "plan": tr("The plan itself"),
        "champion seat": tr("Champion seats"),
        "goal": tr("Goals"),
        "purpose": tr("Purpose"),
        "sponsor seat": tr("Sponsor seats"),
        "action": tr("Actions"),
    }


def cover_words(depth: int, needed: int, *, tested: bool) -> tuple[str, str]:
    """Return what a cover pill says, and its tone; what nobody has tried is only claimed."""
    if depth == 0:
        return tr("none"), "bad"
    if depth == 1:
        return tr("1 only"), "weak"
    if depth < needed:
        return tr("{depth} of {needed}", depth=depth, needed=needed), "weak"
    if tested:
        return tr("{depth}, tested", depth=depth), "good"
    return number(depth), "claimed"


class Matrix:
    """The rows and people shown, and the marks where they meet.

    Marks are read row by row when first asked for, so that a plan of any size costs what is seen.
    """

    def __init__(
        self, coverage: Coverage, rows: Sequence[MatrixRow], people: Sequence[int]
    ) -> None:
        self.coverage = coverage
        self.plan: Plan = coverage.plan
        self.rows = list(rows)
        self.people = list(people)
        self._marks: dict[int, dict[int, Mark]] = {}

    def marks_of(self, row: int) -> dict[int, Mark]:
        """Return the marks of one row by person id."""
        responsibility = self.rows[row].responsibility
        if responsibility is None:
            return {}
        marks = self._marks.get(responsibility.id)
        if marks is None:
            marks = self._read(responsibility)
            self._marks[responsibility.id] = marks
        return marks

    def _read(self, responsibility: Responsibility) -> dict[int, Mark]:
        holders = self.coverage.holders[responsibility.id]
        marks: dict[int, Mark] = {}
        for assignment in self.plan.assignments_of(responsibility.id):
            earlier = marks.get(assignment.person_id)
            if earlier is not None and earlier.letter == "O":
                continue
            holds = assignment.person_id in holders
            marks[assignment.person_id] = Mark(
                "O" if assignment.role == "owner" else "B",
                holds,
                _described(assignment, holds),
                assignment,
            )
        return marks

    def name_of(self, column: int) -> str:
        """Return the name above a column."""
        return self.plan.people[self.people[column]].shown_name

    def held_alone(self, column: int) -> int:
        """Return how many responsibilities have this person and nobody else."""
        return len(self.coverage.held_alone(self.people[column]))

    def load_alone(self, column: int) -> int:
        """Return the weight of what this person holds alone."""
        return self.coverage.load_alone(self.people[column])

    def as_tsv(self) -> str:
        """Return everything shown, as cells to paste into a spreadsheet."""
        position = {person: column for column, person in enumerate(self.people)}
        names = [cell_text(self.name_of(column)) for column in range(len(self.people))]
        lines = ["\t".join([tr("Responsibility"), tr("Cover"), *names])]
        for index, row in enumerate(self.rows):
            cells = [""] * len(self.people)
            for person, mark in self.marks_of(index).items():
                if person in position:
                    dashed = mark.letter if mark.holds else mark.letter.lower()
                    cells[position[person]] = dashed
            lines.append("\t".join([cell_text(row.text), row.words, *cells]))
        alone = [number(self.held_alone(c)) for c in range(len(self.people))]
        lines.append("\t".join([tr("Held alone"), "", *alone]))
        return "\n".join(lines) + "\n"


def cell_text(text: str) -> str:
    """Return text for one pasted cell: on one line, and never taken for a formula."""
    line = " ".join(text.split())
    return f"'{line}" if line[:1] in ("=", "+", "-", "@") else line


def _described(assignment: Assignment, holds: bool) -> str:
    if assignment.role == "owner":
        if assignment.status is not None and not holds:
            return tr("owner, {status}: does not count today", status=assignment.status)
        return tr("owner") if holds else tr("owner, does not count on this day")
    if holds:
        return tr("ready backup")
    if not assignment.ready:
        return tr("backup, not ready yet")
    return tr("backup, does not count on this day")


def matrix_rows(
    coverage: Coverage,
    *,
    kind: str = "",
    cover: str = "",
    text: str = "",
    only: frozenset[int] | None = None,
    keep: frozenset[int] = frozenset(),
) -> list[MatrixRow]:
    """Return the rows that pass the filters, with a heading before each kind.

    ``cover`` is empty for all, else "one", "none", "one or none" or "held"; ``only``
    are those a figure counts. ``keep`` are shown whatever their cover: those just worked on.
    """
    plan = coverage.plan
    by_kind: dict[str, list[tuple[str, Responsibility]]] = {name: [] for name in KINDS}
    for responsibility in plan.responsibilities.values():
        if kind and responsibility.kind != kind:
            continue
        if only is not None and responsibility.id not in only | keep:
            continue
        depth = coverage.depth(responsibility.id)
        if depth not in _DEPTHS.get(cover, (depth,)) and responsibility.id not in keep:
            continue
        name = plan.name_of(responsibility)
        if text and not has_words(name, text):
            continue
        by_kind[responsibility.kind].append((name, responsibility))
    rows: list[MatrixRow] = []
    carried = tested(coverage).carried
    for one_kind, title in kind_names().items():
        found = sorted(by_kind[one_kind], key=lambda pair: (sorting_key(pair[0]), pair[1].id))
        if found:
            rows.append(MatrixRow(title, None))
        for name, row in found:
            depth, is_tested = coverage.depth(row.id), row.id in carried
            words, tone = cover_words(depth, row.needed_cover, tested=is_tested)
            rows.append(MatrixRow(name, row, words, tone))
    return rows


def matrix_people(
    coverage: Coverage,
    rows: Sequence[MatrixRow],
    *,
    who: str = "",
    text: str = "",
    department: int | None = None,
    besides: Container[int] = (),
) -> list[int]:
    """Return the people who pass the filters: those who hold most alone first, then in the order of
    the rows, so that what belongs together is seen together; those with nothing come last.

    ``who`` is empty for everyone, or "with something" for those with an assignment; who is among
    ``besides`` has a place already.
    """
    plan, alone = coverage.plan, coverage.alone
    first_rows = _first_rows(plan, rows)
    found = []
    for person in plan.people.values():
        if person.id in besides:
            continue
        if department is not None and person.department_id != department:
            continue
        if text and not has_words(person.shown_name, text):
            continue
        row = first_rows.get(person.id)
        if row is None and who == "with something":
            continue
        load = coverage.load_alone(person.id) if person.id in alone else 0
        found.append((-load, len(rows) + 1 if row is None else row, person))
    places = places_in_order(person.shown_name for *_, person in found)
    in_order = sorted((*place, places[person.shown_name], person.id) for *place, person in found)
    return [person_id for *_, person_id in in_order]


def _first_rows(plan: Plan, rows: Sequence[MatrixRow]) -> Mapping[int, int]:
    """Return the topmost row that each person is assigned in, without those who have nothing; what
    is not shown comes below all rows."""
    places = {row.responsibility.id: at for at, row in enumerate(rows) if row.responsibility}
    below = plan.responsibilities.keys() - places.keys()
    first: dict[int, int] = {}
    for responsibility_id, at in (*places.items(), *((one, len(rows)) for one in below)):
        for given in plan.assignments_of(responsibility_id):
            first.setdefault(given.person_id, at)
    return first
