"""Answers counted by question and department; no single answer outlives this."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from planner.analysis.surveys.disclosure_control import ALL_STAFF, Tally
from planner.errors import PlannerError
from planner.imports.reading.cleaning import clean
from planner.imports.reading.days import usual_readings
from planner.imports.reading.numbers import parse_number
from planner.imports.reading.raw_table import Cells
from planner.imports.roster.answers import moments_of
from planner.imports.roster.columns import Columns
from planner.imports.roster.names import read_emails
from planner.imports.roster.report import DayDoubt, Report
from planner.imports.roster.row_selection import select_rows
from planner.imports.surveys.headers import field_of
from planner.imports.surveys.looking import Survey, question_key
from planner.imports.surveys.scales import Scale, UnreadAnswerError, is_no_answer, scale_of
from planner.models.placeholders import is_placeholder
from planner.models.surveys import MEASURED, Measure
from planner.table_reader.request import header_key
from planner.text import listed, tr, trn

_MOST_SHOWN = 3
_PREVIEWS = frozenset({"survey preview", "survey test", "spam", "preview", "1", "2", "8"})
"""What Qualtrics calls answers of whoever made the survey, in words and in numbers."""

Find = Callable[[str], int | None]
"""Finds a department by what the survey calls it."""


@dataclass
class Counted:
    """What all answers of a file come to."""

    answered: int = 0
    """How many people answered anything that is counted."""
    tallies: dict[int, dict[int, Tally]] = field(default_factory=dict)
    """Of each question, by its column, what was answered in each department itself."""
    comments: dict[int, list[tuple[int, str]]] = field(default_factory=dict)
    """Of each question the comments with the department they are from."""
    unknown: Counter[str] = field(default_factory=Counter)
    """How many answers are from departments that the plan does not have."""
    days: tuple[date, date] | None = None
    """The first and the last day on which somebody answered."""

    def add(self, at: int, place: int, tally: Tally) -> None:
        """Count what was answered in a department to the question of a column."""
        of = self.tallies.setdefault(at, {})
        of[place] = of.get(place, Tally()).plus(tally)


def count_answers(
    survey: Survey, measures: Mapping[int, Measure], find: Find, report: Report
) -> Counted:
    """Count a table with a row for each answer; ``measures`` says what is made of each column."""
    counted = Counted()
    asks = {at: measure for at, measure in measures.items() if measure in (*MEASURED, "comment")}
    scales = {at: scale_of(measure, survey.texts(at)) for at, measure in asks.items()}
    unread: dict[int, list[str]] = defaultdict(list)
    where = next((at for at, measure in measures.items() if measure == "department"), None)
    moments = _moments(survey, report)
    days = []
    for line, cells in _each_once(survey, moments, report):
        place = _department_at(cells, where, find, counted)
        if _count_row(cells, scales, place, counted, unread):
            counted.answered += 1
            report.used += 1
            if line in moments:
                days.append(date.fromordinal(moments[line][0]))
        else:
            report.skip(line, tr("No question that is counted was answered."))
    counted.days = (min(days), max(days)) if days else None
    _say_how_read(survey, scales, unread, report)
    return counted


def _moments(survey: Survey, report: Report) -> Mapping[int, tuple[int, int]]:
    """Return when each answer was given, by line; days that could be two are reported."""
    at, table = survey.day_column, survey.table
    if at is None:
        return {}
    moments = moments_of(table.rows, at, table.dates)
    texts = [text.split(" ")[0] for text in survey.texts(at) if text]
    if texts and not moments:
        days = tuple(dict.fromkeys(usual_readings(texts[0]).values()))
        if len(days) > 1 and table.dates is None:
            report.day_doubts.append(DayDoubt(table.headers[at], texts[0], days))
        words = tr("The days in “{header}” cannot be read; the round is of today.")
        report.warn(table.header_line, words.format(header=table.headers[at]))
    return moments


def _count_row(
    cells: Cells,
    scales: Mapping[int, Scale],
    place: int,
    counted: Counted,
    unread: dict[int, list[str]],
) -> bool:
    """Count the answers of a row; return whether there are any."""
    any_said = False
    for at, scale in scales.items():
        text = clean(cells[at]) if at < len(cells) else ""
        if scale.measure == "comment":
            if text and not is_no_answer(text):
                counted.comments.setdefault(at, []).append((place, text))
                any_said = True
            continue
        try:
            score = scale.score(text)
        except UnreadAnswerError:
            unread[at].append(text)
            continue
        if score is not None:
            counted.add(at, place, Tally(1, score))
            any_said = True
    return any_said


def _department_at(cells: Cells, where: int | None, find: Find, counted: Counted) -> int:
    text = clean(cells[where]) if where is not None and where < len(cells) else ""
    if not text or is_placeholder(text):
        return ALL_STAFF
    found = find(text)
    if found is None:
        counted.unknown[text] += 1
        return ALL_STAFF
    return found


def _each_once(
    survey: Survey, moments: Mapping[int, tuple[int, int]], report: Report
) -> list[tuple[int, Cells]]:
    """Return the rows that are answers, of each person only the latest."""
    headers = [header_key(header) for header in survey.table.headers]
    addresses = [at for at, h in enumerate(survey.table.headers) if field_of(h) == "email"]
    tested = headers.index("status") if {"status", "responseid"} <= set(headers) else None
    latest: dict[str, tuple[tuple[int, int], int]] = {}
    rows = []
    for line, cells in select_rows(survey.table, Columns({}), report):
        if tested is not None and clean(cells[tested]).casefold() in _PREVIEWS:
            report.skip(line, tr("This is a trial of the survey, and no answer."))
            continue
        emails = [e for at in addresses if at < len(cells) for e in read_emails(clean(cells[at]))]
        who = emails[0].casefold() if emails else ""
        if who:
            latest[who] = max(latest.get(who, ((0, 0), 0)), (moments.get(line, (0, 0)), line))
        rows.append((line, cells, who))
    kept = []
    for line, cells, who in rows:
        if who and latest[who][1] != line:
            words = tr("The same person answered again on line {line}; the later answer counts.")
            report.skip(line, words.format(line=latest[who][1]))
        else:
            kept.append((line, cells))
    return kept


def _say_how_read(
    survey: Survey,
    scales: Mapping[int, Scale],
    unread: Mapping[int, Sequence[str]],
    report: Report,
) -> None:
    line, headers = survey.table.header_line, survey.table.headers
    for at, scale in scales.items():
        if scale.said:
            report.warn(line, tr("“{question}”: {how}.", question=headers[at], how=scale.said))
        if unread.get(at):
            said = listed([tr("“{text}”", text=t[:40]) for t in dict.fromkeys(unread[at])],
                          most=_MOST_SHOWN)  # fmt: skip
            words = trn(
                "“{question}”: {count} answer could not be read, and is not counted: {texts}.",
                "“{question}”: {count} answers could not be read, and are not counted: {texts}.",
                len(unread[at]),
                question=headers[at],
                texts=said,
            )
            report.warn(line, words)


# A row for each department and question ----------------------------------------------------


def count_given(
    survey: Survey, measures: Mapping[int, Measure], find: Find, report: Report
) -> Counted:
    """Count a table with a row for each department and question.

    Rows about all staff are left out: that is added up.
    """
    counted, totals = Counted(), Counter[int]()
    at_of = {question_key(column.header): column.at for column in survey.columns}
    for line, cells in select_rows(survey.table, Columns({}), report):
        row = {field: clean((*cells, *[""] * at)[at]) for field, at in survey.counts.items()}
        at, name = at_of.get(question_key(row["question"])), _department_of(survey, cells)
        if at is None or name.casefold() in _ALL:
            report.skip(line, tr("The row is about no single department, or no question."))
            continue
        if measures.get(at) not in MEASURED:
            report.skip(line, tr("Nothing is made of this question."))
            continue
        try:
            tally = _given_tally(survey, row)
        except PlannerError:
            report.skip(line, tr("The row does not say how many answered, and what."))
            continue
        place = find(name) if name else ALL_STAFF
        if place is None:
            counted.unknown[name] = max(counted.unknown[name], tally.answered)
        counted.add(at, place or ALL_STAFF, tally)
        totals[at] += tally.answered
        report.used += 1
    counted.answered = max(totals.values(), default=0)
    return counted


_ALL = frozenset(
    {"all", "total", "all staff", "everyone", "overall", "company", "gesamt", "alle", "insgesamt"}
    | {"tous", "toutes", "ensemble", "todos", "totale", "tutti", "totaal", "iedereen", "razem"}
    | {"grand total", "alle mitarbeitenden", "organisation", "organization"}
)


def _department_of(survey: Survey, cells: Cells) -> str:
    at = survey.department_column
    text = clean(cells[at]) if at is not None and at < len(cells) else ""
    return "" if is_placeholder(text) else text


def _given_tally(survey: Survey, row: Mapping[str, str]) -> Tally:
    """Return the tally of a row. Raises ``PlannerError`` where it says none."""
    answered = parse_number(row["answered"], whole=True)
    if answered != int(answered) or answered < 0:
        raise PlannerError(row["answered"])
    if "promoters" in row:
        score = _share_of(row["promoters"], answered, _is_share(survey, "promoters"))
        score -= _share_of(row.get("detractors", "0"), answered, _is_share(survey, "detractors"))
    else:
        score = _share_of(row["favourable"], answered, _is_share(survey, "favourable"))
    if abs(score) > answered:
        raise PlannerError(row["answered"])
    return Tally(int(answered), score)


def _is_share(survey: Survey, name: str) -> bool:
    """Return whether a column holds per cent and no counts, by its header."""
    at = survey.counts.get(name)
    header = survey.table.headers[at].casefold() if at is not None else ""
    return "%" in header or "percent" in header


def _share_of(text: str, answered: float, is_share: bool) -> float:
    share = is_share or text.endswith("%")
    number = parse_number(text.removesuffix("%").strip())
    return number * answered / 100 if share else number
