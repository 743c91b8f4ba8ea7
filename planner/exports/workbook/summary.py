"""The summary sheet: where the plan stands, its figures, and what to decide."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from typing import NamedTuple

from planner.analysis.cover.headline import TITLE
from planner.analysis.meeting.snapshots import Comparison
from planner.analysis.meeting.status import Status, next_step, status
from planner.exports.lists.listing import View
from planner.exports.titles import readiness_title
from planner.exports.workbook.cells import Cell, Formula, Plain, quoted
from planner.exports.workbook.page import COLUMNS, Page
from planner.exports.workbook.summary_asks import add_asks
from planner.exports.workbook.summary_how_few import add_how_few
from planner.exports.workbook.summary_tables import Counts, add_cover, add_departments, add_hours
from planner.text import day, short_day, tr

_LINE = 116
"""How many characters of running text fit across the sheet."""
_NAME_LINE = 50


class Places(NamedTuple):
    """Where its charts and colours belong: first and last rows, and cells; empty for none."""

    readiness: tuple[int, int]
    departments: tuple[int, int]
    hours_chart: str
    cover: tuple[int, int]
    cover_chart: str


def fill_summary(page: Page, view: View, counts: Counts) -> Places:
    """Write the summary from the top down."""
    step = next_step(view.source, view.plan, view.withheld)
    now = status(view.measures, view.findings, step, parts=view.source.readiness)
    before = view.comparison
    _head(page, view, now)
    _cards(page, view, counts, before)
    add_asks(page, view)
    readiness = _readiness(page, view)
    add_how_few(page, view)
    departments = add_departments(page, view, counts)
    cover, beside = add_cover(page, counts)
    hours = add_hours(page, departments) if view.measures.effort.known else 0
    _changes(page, before)
    return Places(readiness, departments, f"A{hours}" if hours else "", cover, f"F{beside}")


def _head(page: Page, view: View, now: Status) -> None:
    plan = view.plan
    tone = {"on track": "good", "at risk": "weak", "off track": "bad"}.get(now.word, "plain")
    for line in textwrap.wrap(plan.info.name, _NAME_LINE) or [""]:
        page.line((1, line, "plan"), height=34)
    said = [tr("Data of {day}", day=day(view.on))]
    if plan.info.launch is not None:
        said.append(tr("launch on {day}", day=day(plan.info.launch)))
    if plan.info.prepared_by:
        said.append(tr("prepared by {who}", who=plan.info.prepared_by))
    for line in textwrap.wrap(" · ".join(said), _LINE):
        page.line((1, line, "subtitle"))
    page.line(*[(column, None, "rule") for column in range(1, COLUMNS + 1)], height=6)
    page.space(8)
    mark = {"good": "●", "weak": "▲", "bad": "■"}.get(tone, "○")
    page.line((1, f"{mark} {readiness_title(now.word)}", f"status_{tone}"), height=24)
    for line in textwrap.wrap(now.headline, 92):
        page.line((1, line, "lead"), height=22)
    for reason in now.reasons:
        for line in textwrap.wrap(reason, _LINE):
            page.line((1, line, "reason"))


_TOTALS = {
    "nobody_or_one": "responsibilities",
    "departments_with_champion": "departments",
    "sponsors_taking_part": "sponsors",
}
"""Of what each card counts."""
_CARDS = ((1, 1), (2, 4), (5, 7), (8, 9))
"""First and last column of each card."""


def _cards(page: Page, view: View, counts: Counts, before: Comparison | None) -> None:
    factor, look, remark = _can_leave(view)
    cards: tuple[tuple[str, Plain | Formula, Plain | Formula, str, str], ...] = (
        (tr("If people leave"), factor, None, remark, "bus_factor"),
        (tr(TITLE), counts.nobody_or_one, counts.nobody_or_one_of, "", "nobody_or_one"),
        (
            tr("Departments with a champion"), counts.covered, counts.covered_of, "",
            "departments_with_champion",
        ),
        (
            tr("Sponsors taking part"), counts.taking_part, counts.taking_part_of, "",
            "sponsors_taking_part",
        ),
    )  # fmt: skip
    page.space(12)
    rows = [page.line(height=height) for height in (20, 32, 20)]
    for (first, last), (name, figure, of, remark, key) in zip(_CARDS, cards, strict=True):
        for row in rows:
            for column in range(first, last + 1):
                page.cells[row, column] = Cell(None, "card" if column > first else "card_note")
        page.cells[rows[0], first] = Cell(name, "card_name")
        page.cells[rows[1], first] = Cell(figure, look if key == "bus_factor" else "card_figure")
        was = remark or _was(before, key, _TOTALS.get(key, ""))
        page.cells[rows[2], first] = Cell(_note(of, was), "card_note")


def _note(of: Plain | Formula, said: str) -> Plain | Formula:
    """Return what a card says below its figure: out of how many, and what was said of it."""
    if not isinstance(of, Formula):
        return said
    if not said:
        return of
    return Formula(f"{of.text}&{quoted(f', {said}')}", f"{of.result}, {said}")


def _can_leave(view: View) -> tuple[Plain, str, str]:
    """Return how many can leave in a few words, their look, and what is so then."""
    factor = view.measures.bus_factor
    if factor.figure is None:
        return tr("no data"), "card_words", tr("nothing to hold yet")
    note = "" if factor.exact else tr("whether more can is not proven")
    return factor.words.short, "card_words", note


def _was(before: Comparison | None, key: str, total: str) -> str:
    """Return what a figure was at the last pack, and of how many where these were others."""
    if before is None:
        return ""
    change, all_ = before.change(key), before.change(total) if total else None
    if change.was is None:
        return ""
    same_total = all_ is None or all_.was in (None, all_.now)
    if change.was == change.now and same_total:
        return tr("unchanged")
    was = change.was_words
    if all_ is not None and not same_total:
        was = tr("{count} of {total}", count=was, total=all_.was_words)
    when = short_day(before.since, before.on)
    return tr("was {figure} on {day}", figure=was, day=when)


def _readiness(page: Page, view: View) -> tuple[int, int]:
    page.heading(tr("Readiness"))
    first = page.row + 1
    for part in view.source.readiness:
        checks = [(tr(check.status), check.text) for check in part.checks]
        _readiness_lines(page, part.title, tr(part.status), "" if checks else part.sentence)
        for status_of_check, text in checks:
            _readiness_lines(page, None, status_of_check, text)
    return first, page.row


def _readiness_lines(page: Page, title: str | None, said: str, text: str) -> None:
    """Write a part or a check of readiness, its status and what is met of what is due."""
    lines = textwrap.wrap(text, 72) or [""]
    for n, line in enumerate(lines):
        opening = n == 0
        look = "text" if n == len(lines) - 1 else "blank"
        cells: list[tuple[int, Plain, str]] = [
            (1, title if opening else None, "name" if look == "text" else "lead_small"),
            (2, said if opening else None, "state_open"),
            (3, None, look),
            (4, line, look),
            *[(column, None, look) for column in range(5, COLUMNS + 1)],
        ]
        page.line(*cells)


def _changes(page: Page, before: Comparison | None) -> None:
    if before is None:
        return
    page.heading(tr("Changed since {day}", day=day(before.since, before.on)))
    for line in _changed(before):
        for piece in textwrap.wrap(line, _LINE):
            page.line((1, piece, "reason"))


def _changed(before: Comparison) -> Iterator[str]:
    most = 4
    for sign, word, said in (
        ("+", tr("New"), before.new),
        ("−", tr("Gone"), before.gone),
    ):
        for finding in said[:most]:
            yield f"{sign} {word}: {finding.text}"
        if len(said) > most:
            yield f"{sign} " + tr("and {count} more", count=len(said) - most)
    if not before.new and not before.gone:
        yield tr("No finding is new and none is gone.")
