"""What the columns of a survey file are: what the tool adds, questions known, and new ones."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from planner.errors import PlannerError
from planner.imports.reading import table as tables
from planner.imports.reading.cleaning import clean
from planner.imports.reading.days import DayOrder
from planner.imports.reading.raw_table import RawTable
from planner.imports.reading.yes_no import is_mostly_yes_no
from planner.imports.surveys.headers import day_column, field_of, is_own, survey_search
from planner.imports.surveys.scales import UnreadAnswerError, is_no_answer, scale_of
from planner.models import Plan, SurveyDepartment, SurveyQuestion
from planner.models.catalogue.headers import PERSON_HEADERS
from planner.models.placeholders import is_placeholder
from planner.models.surveys import MEASURED, Measure, Standard
from planner.table_reader.request import header_key
from planner.text import tr

_LOOKED_AT = 1_000
"""Answers of a column by which it is judged."""
_EXAMPLES = 3
_SAME_FOR_COMMENT = 0.7
"""Of this share at least a column of comments has answers that nobody else gave."""

_RECOMMEND = re.compile(
    r"recommend|weiterempf|empfehl|recommand|recomend|consigli|raccomand|aanbeve|aanrad|polec"
    r"|rekommend|anbefal|suosit"
)
_DEPARTMENTS = frozenset(map(header_key, PERSON_HEADERS["department"]))


class SurveyColumn(NamedTuple):
    """A column that asks something; of a table of counts, one of its questions."""

    at: int
    header: str
    answered: int
    """How many cells say something."""
    examples: tuple[str, ...]
    """Some of what they say, each once."""
    known: SurveyQuestion | None
    """The plan’s question that it is; none of one that is new."""
    likely: Measure
    """What its answers look like."""


class Chosen(NamedTuple):
    """What a new question is taken for."""

    measure: Measure
    title: str = ""
    """What the plan calls it; its header where this is empty."""
    counts_as: Standard | None = None


def read_survey(
    path: str | Path,
    sheet: str | None = None,
    headers: Iterable[str] = (),
    *,
    encoding: str | None = None,
    dates: DayOrder | None = None,
) -> RawTable:
    """Read a survey file as Microsoft Forms, Google Forms, SurveyMonkey, Qualtrics or LimeSurvey
    write it, or a table of counts.

    ``headers`` are some that it is known to have; the rest as in ``read_table``. Raises
    ``PlannerError`` where the file cannot be read as a table.
    """
    read = tables.read(Path(path), sheet, survey_search(tuple(headers)), encoding)
    return read._replace(dates=dates)


def question_key(text: str) -> str:
    """Return the form in which questions are known again: letters and digits, case aside."""
    return "".join(c for c in text.casefold() if c.isalnum())


class Survey:
    """A survey file beside the plan."""

    def __init__(self, plan: Plan, table: RawTable) -> None:
        self.plan, self.table = plan, table
        self.day_column = day_column(table.headers)

    @cached_property
    def counts(self) -> dict[str, int]:
        """The columns of a table that has a row for each department and question; empty for one
        that has a row for each answer."""
        fields = {field_of(h): at for at, h in reversed(list(enumerate(self.table.headers)))}
        if {"question", "answered"} <= fields.keys() and fields.keys() & {
            "favourable",
            "promoters",
        }:
            return {field: at for field, at in fields.items() if field not in (None, "own")}
        return {}

    @property
    def is_likely(self) -> bool:
        """Whether the file holds answers to a survey, and no list of people or other things: it
        asks what the plan knows as a question, or says when each answer was given and asks two
        questions at least that give figures."""
        known = any(column.known is not None for column in self.columns)
        asked = sum(column.likely in MEASURED for column in self.columns)
        return known or bool(self.counts) or (self.day_column is not None and asked >= 2)

    def texts(self, at: int) -> list[str]:
        """Return the cleaned cells of a column."""
        return [clean(cells[at]) if at < len(cells) else "" for _, cells in self.table.rows]

    @cached_property
    def columns(self) -> tuple[SurveyColumn, ...]:
        """The columns that ask something, but those that say nothing, each of a header once."""
        if self.counts:
            return self._counted_questions
        found: dict[str, SurveyColumn] = {}
        for at, header in enumerate(self.table.headers):
            if header and not is_own(header):
                found.setdefault(question_key(header), self._column(at, header))
        return tuple(found.values())

    @cached_property
    def _counted_questions(self) -> tuple[SurveyColumn, ...]:
        """The questions of a table of counts, by their number."""
        rows = Counter(text for text in self.texts(self.counts["question"]) if text)
        likely: Measure = "recommend" if "promoters" in self.counts else "favourable"
        found: dict[str, SurveyColumn] = {}
        for text, count in rows.items():
            known = self._questions.get(question_key(text))
            measure = known.measure if known else likely
            column = SurveyColumn(len(found), text, count, (), known, measure)
            found.setdefault(question_key(text), column)
        return tuple(found.values())

    def _column(self, at: int, header: str) -> SurveyColumn:
        texts = [text for text in self.texts(at) if text]
        known = self._questions.get(question_key(header))
        likely = known.measure if known else self._likely(header, texts[:_LOOKED_AT])
        examples = tuple(dict.fromkeys(texts))[:_EXAMPLES]
        return SurveyColumn(at, header, len(texts), examples, known, likely)

    @cached_property
    def _questions(self) -> Mapping[str, SurveyQuestion]:
        rows = self.plan.table(SurveyQuestion).values()
        return {question_key(q.text or q.title): q for q in rows}

    def _likely(self, header: str, texts: Sequence[str]) -> Measure:
        said = [text for text in texts if not is_no_answer(text)]
        if header_key(header) in _DEPARTMENTS or self._are_departments(said):
            return "department"
        if not said:
            return "left out"
        numbers = [int(text) for text in said if re.fullmatch(r"\d{1,2}", text)]
        with_zero = len(numbers) == len(said) and 0 in numbers
        asked = _RECOMMEND.search(header.casefold()) is not None
        if (asked or with_zero) and _are_read("recommend", said):
            return "recommend"
        if all("%" in text for text in said) and _are_read("percent", said):
            return "percent"
        if _are_read("favourable", said) or is_mostly_yes_no(said, marks=False):
            return "favourable"
        if _are_read("recommend", said):
            return "recommend"
        comments = len(set(said)) >= _SAME_FOR_COMMENT * len(said) and any(" " in t for t in said)
        return "comment" if comments else "left out"

    def _are_departments(self, said: Sequence[str]) -> bool:
        return bool(said) and 2 * sum(text in self.departments for text in said) > len(said)

    @cached_property
    def departments(self) -> DepartmentNames:
        """The departments of the plan by what surveys call them."""
        return DepartmentNames(self.plan)

    def unknown_departments(self, at: int) -> list[str]:
        """Return what a column calls departments that the plan does not know, the most frequent
        first."""
        said = Counter(t for t in self.texts(at) if t and not is_placeholder(t))
        return [text for text, _ in said.most_common() if text not in self.departments]

    @cached_property
    def department_column(self) -> int | None:
        """The column that says somebody’s department; none without one."""
        if self.counts:
            usual = (at for at, h in enumerate(self.table.headers) if header_key(h) in _DEPARTMENTS)
            return next(usual, None)
        likely = [column for column in self.columns if column.likely == "department"]
        likely.sort(key=lambda column: column.known is None)
        return likely[0].at if likely else None


class DepartmentNames:
    """Finds departments by their names or what surveys call them, case and spaces aside."""

    def __init__(self, plan: Plan) -> None:
        self._by_name = {clean(d.name): d.id for d in plan.departments.values()}
        self._by_key: dict[str, int] = {}
        for name, department_id in self._by_name.items():
            self._by_key.setdefault(question_key(name), department_id)
        for other in plan.table(SurveyDepartment).values():
            self._by_key.setdefault(question_key(other.text), other.department_id)

    def __contains__(self, text: str) -> bool:
        return self.find(text) is not None

    def find(self, text: str) -> int | None:
        """Return the department of this name; none where the plan has none."""
        return self._by_name.get(text, self._by_key.get(question_key(text)))


def _are_read(measure: Measure, texts: Sequence[str]) -> bool:
    """Return whether at least nine in ten answers can be read so."""
    scale, unread = scale_of(measure, texts), 0
    for text in texts:
        try:
            scale.score(text)
        except UnreadAnswerError:
            unread += 1
    return 10 * unread <= len(texts)


def parse_survey_map(choices: Iterable[str]) -> list[tuple[Chosen, str]]:
    """Return ``MEASURE=HEADER`` texts as what a question is taken for, with its header.

    Raises ``PlannerError`` for a text of another form, and for an unknown measure.
    """
    found = []
    for choice in choices:
        name, equals, header = choice.partition("=")
        if not equals or not header.strip():
            words = tr("“{choice}” should be a measure and a header: MEASURE=HEADER.")
            raise PlannerError(words.format(choice=choice))
        found.append((_choice_named(name.strip()), header.strip()))
    return found


_STANDARDS: dict[str, Standard] = {"effective": "effective", "worth_cost": "worth_cost"}
_OTHERS: dict[str, Measure] = {"comment": "comment", "department": "department", "none": "left out"}


def _choice_named(name: str) -> Chosen:
    if name in _STANDARDS:
        return Chosen("favourable", counts_as=_STANDARDS[name])
    measures: dict[str, Measure] = {measure: measure for measure in MEASURED}
    measures |= _OTHERS
    if name not in measures:
        words = tr("There is no measure “{name}”; the measures are: {names}.")
        names = ", ".join((*measures, *_STANDARDS))
        raise PlannerError(words.format(name=name, names=names))
    return Chosen(measures[name])
