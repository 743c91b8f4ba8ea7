"""The ownership matrix: responsibilities x people, with cover and load counted live."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from openpyxl.utils import get_column_letter

from planner.exports.clean import one_line
from planner.exports.lists.listing import Cover, Listing, View
from planner.exports.lists.ownership import ownership
from planner.exports.workbook.cells import Formula, Plain, quoted, sentence_formula
from planner.exports.workbook.column import SheetColumn
from planner.exports.workbook.lists import list_sheet
from planner.exports.workbook.table import FIRST_ROW, TableSheet
from planner.models import Assignment
from planner.text import tr

MOST_PEOPLE = 250
"""How many people have a column; the holders beyond them are counted in one column together."""


class _Matrix(NamedTuple):
    listing: Listing
    people: tuple[int, ...]
    """Those who have a column, in order."""
    marks: dict[tuple[int, int], str]
    """By responsibility and person: O or B, in brackets where it does not count today."""
    others: dict[int, int]
    """Holders without a column, by responsibility."""

    @property
    def first(self) -> int:
        """The number of the first person's column."""
        return len(self.listing.columns) + bool(self.others) + 1

    @property
    def last(self) -> int:
        return self.first + len(self.people) - 1


def ownership_sheet(view: View) -> TableSheet:
    """Return the matrix as a sheet; whoever has been given nothing has no column."""
    matrix = _matrix(view)
    listing = matrix.listing
    sheet = list_sheet(listing, keys=False)
    columns = list(sheet.columns)
    if matrix.others:
        columns.append(SheetColumn(tr("Others"), "whole", "header_right"))
    if matrix.people:
        position = listing.position("cover")
        columns[position] = replace(
            columns[position], total=tr("Held alone"), total_look="total_right"
        )
        headings = _headings(view, matrix.people, [column.title for column in columns])
        columns += [_person_column(view, matrix, *named) for named in enumerate(headings)]
    names = [column.title for column in columns[matrix.first - 1 :]]
    return replace(
        sheet,
        note=_legend(matrix, sheet.note),
        columns=tuple(columns),
        rows=[_row(view, matrix, row) for row in range(len(listing.rows))],
        first_columns=matrix.first - 1,
        header_height=min(240.0, 30 + 5.6 * max((len(name) for name in names), default=0)),
    )


def _matrix(view: View) -> _Matrix:
    listing, plan = ownership(view), view.plan
    holders = view.coverage.holders
    marks: dict[tuple[int, int], str] = {}
    for responsibility in plan.responsibilities:
        for assignment in plan.assignments_of(responsibility):
            place = (responsibility, assignment.person_id)
            mark = _mark(assignment, assignment.person_id in holders[responsibility])
            marks[place] = min(marks.get(place, mark), mark, key=_ORDER.index)
    everyone = sorted(
        {person for _, person in marks},
        key=lambda p: (-view.coverage.load_alone(p), view.names.person(p), p),
    )
    shown = tuple(everyone[:MOST_PEOPLE])
    others = {}
    if len(everyone) > MOST_PEOPLE:
        columns = set(shown)
        others = {r: len(holders[r] - columns) for r in plan.responsibilities}
    return _Matrix(listing, shown, marks, others)


_ORDER = ("O", "B", "(O)", "(B)")


def _mark(assignment: Assignment, counts: bool) -> str:
    letter = "O" if assignment.role == "owner" else "B"
    return letter if counts else f"({letter})"


def _legend(matrix: _Matrix, note: str) -> str:
    if not matrix.listing.rows:
        return note
    words = tr(
        "O owner, B ready backup, in brackets: does not count on this day. "
        "Change a mark to see what it does to the cover; what counts is kept on the other sheets."
    )
    if matrix.others:
        words += " " + tr("Others: holders beyond the first {count} people.", count=MOST_PEOPLE)
    return words


def _headings(view: View, people: Sequence[int], taken: Iterable[str]) -> list[str]:
    """Return what the people's columns are called: no two headings of a table may be the same."""
    used = {title.casefold() for title in taken}
    headings = []
    for person in people:
        name = heading = one_line(view.names.person(person), 60)
        number = 2
        while heading.casefold() in used:
            heading = f"{name} ({number})"
            number += 1
        used.add(heading.casefold())
        headings.append(heading)
    return headings


def _person_column(view: View, matrix: _Matrix, number: int, heading: str) -> SheetColumn:
    person = matrix.people[number]
    letter = get_column_letter(matrix.first + number)
    last = FIRST_ROW + len(matrix.listing.rows) - 1

    def area(column: str) -> str:
        return f"{column}${FIRST_ROW}:{column}${last}"

    holders, weight = _letter(matrix, "holders"), _letter(matrix, "weight")
    mine = area(letter)
    alone = (
        f'SUMPRODUCT((({mine}="O")+({mine}="B"))*({area("$" + holders)}=1)*{area("$" + weight)})'
    )
    return SheetColumn(
        title=heading,
        look="cell",
        header="header_turned",
        least=3.8,
        most=3.8,
        total=Formula(alone, view.coverage.load_alone(person)),
        total_look="total_turned",
        rule="mark",
        filtered=False,
    )


def _letter(matrix: _Matrix, name: str) -> str:
    return str(get_column_letter(matrix.listing.position(name) + 1))


def _row(view: View, matrix: _Matrix, index: int) -> list[Plain | Formula]:
    responsibility = int(matrix.listing.keys[index].split()[1])
    number = FIRST_ROW + index
    row: list[Plain | Formula] = list(matrix.listing.rows[index])
    if matrix.others:
        row.append(matrix.others[responsibility])
    if not matrix.people:
        return row
    first, last = get_column_letter(matrix.first), get_column_letter(matrix.last)
    marks = f"{first}{number}:{last}{number}"
    count = f'COUNTIF({marks},"O")+COUNTIF({marks},"B")'
    if matrix.others:
        count += f"+{get_column_letter(matrix.first - 1)}{number}"
    depth = view.coverage.depth(responsibility)
    row[matrix.listing.position("holders")] = Formula(count, depth)
    row[matrix.listing.position("cover")] = _cover(view, matrix, responsibility, number)
    return row + [matrix.marks.get((responsibility, person)) for person in matrix.people]


def _cover(view: View, matrix: _Matrix, responsibility: int, number: int) -> Formula:
    """Return the words of cover, counted from the cells beside it."""
    cover = Cover(
        view.coverage.depth(responsibility), view.plan.responsibilities[responsibility].needed_cover
    )
    held = Formula(f"{_letter(matrix, 'holders')}{number}", cover.held)
    needed = Formula(f"{_letter(matrix, 'needed')}{number}", cover.needed)
    few = sentence_formula("{held} of {needed}", held=held, needed=needed)
    text = (
        f"IF({held.text}=0,{quoted(tr('none'))},IF({held.text}=1,{quoted(tr('1 only'))},"
        f"IF({held.text}<{needed.text},{few.text},{held.text})))"
    )
    return Formula(text, cover.words)
