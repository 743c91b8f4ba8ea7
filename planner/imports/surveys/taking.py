"""A survey file brought into the plan: as a new round, or in the place of the round it goes on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import date
from typing import Any

from planner.analysis.surveys.disclosure_control import (
    ALL_STAFF,
    Tally,
    Tree,
    may_be_shown,
    places_of_comments,
)
from planner.analysis.surveys.naming_nobody import NamesIn
from planner.errors import PlannerError
from planner.imports.roster.report import Report
from planner.imports.surveys.counting import Counted, count_answers, count_given
from planner.imports.surveys.headers import field_of
from planner.imports.surveys.looking import Chosen, Survey, SurveyColumn, question_key
from planner.imports.surveys.rounds import (
    begin_round,
    refuse_a_few_more,
    round_between,
    write_comments,
    write_results,
)
from planner.imports.surveys.scales import lowest_score
from planner.models import (
    Draft,
    SurveyDepartment,
    SurveyQuestion,
    SurveyResult,
)
from planner.models.surveys import MEASURED, Measure
from planner.text import day as day_words
from planner.text import points_shown, tr, trn

MADE = "answers"
"""What ``import --json`` calls how many answered."""


def import_survey(
    draft: Draft,
    survey: Survey,
    today: date,
    chosen: Mapping[int, Chosen] | None = None,
    departments: Mapping[str, int] | None = None,
    *,
    day: date | None = None,
) -> Report:
    """Bring a survey file in, and report the result.

    Questions that the plan knows are counted; new ones only where ``chosen`` says what they are
    taken for, by column, and departments that the plan does not know only where ``departments``
    says which is meant; both are kept for the next round. The round is of the last day on which
    somebody answered, or ``today`` where the file tells none, unless a ``day`` is given for it.
    Nothing changes where no question is counted.

    Raises ``PlannerError`` where the file cannot be put beside the rounds there are without telling
    what a few said.
    """
    return _Import(draft, survey, (today, day), chosen or {}, departments or {}).run()


class _Import:
    def __init__(
        self,
        draft: Draft,
        survey: Survey,
        days: tuple[date, date | None],
        chosen: Mapping[int, Chosen],
        departments: Mapping[str, int],
    ) -> None:
        self._draft, self._survey = draft, survey
        self._today, self._day = days
        self._chosen = chosen
        self._departments = {question_key(text): row for text, row in departments.items()}
        self._texts = departments
        self.report = Report.of(survey.table)
        self.report.made = {MADE: 0}
        self._tree = Tree({d.id: d.parent_id for d in draft.plan.departments.values()})

    def run(self) -> Report:
        measures = self._measures()
        count = count_given if self._survey.counts else count_answers
        counted = count(self._survey, measures, self._find, self.report)
        self._say_what_is_new(measures, counted)
        if any(measure in (*MEASURED, "comment") for measure in measures.values()):
            self._keep_departments()
            self._write(counted, measures)
            self.report.made[MADE] = counted.answered
        else:
            self.report.used = 0
        self.report.warnings.sort(key=lambda note: note.line)
        return self.report

    # What is counted ---------------------------------------------------------------------

    def _measures(self) -> dict[int, Measure]:
        """Return what is made of each column: as chosen, as the plan knows it, or of the
        department as it is plain to see."""
        found: dict[int, Measure] = {}
        for column in self._survey.columns:
            if column.at in self._chosen:
                found[column.at] = self._chosen[column.at].measure
            elif column.known is not None:
                found[column.at] = column.known.measure
        department = self._survey.department_column
        open_to_all = department is not None and department not in found and not self._survey.counts
        if department is not None and open_to_all and "department" not in found.values():
            found[department] = "department"
        return found

    def _find(self, text: str) -> int | None:
        return self._departments.get(question_key(text), self._survey.departments.find(text))

    def _say_what_is_new(self, measures: Mapping[int, Measure], counted: Counted) -> None:
        table, report = self._survey.table, self.report
        for column in self._survey.columns:
            if column.at not in measures:
                report.unread.append(column.header)
        report.unread += _columns_beside(self._survey)
        for text, count in counted.unknown.most_common():
            words = trn(
                "“{text}” is no department of the plan; its {count} answer counts for all staff"
                " alone until one is chosen for it.",
                "“{text}” is no department of the plan; its {count} answers count for all staff"
                " alone until one is chosen for it.",
                count,
                text=text,
            )
            report.warn(table.header_line, words)

    def _keep_departments(self) -> None:
        for text, department_id in self._texts.items():
            if self._survey.departments.find(text) != department_id:
                self._draft.add(SurveyDepartment, text=text, department_id=department_id)

    # Writing -----------------------------------------------------------------------------

    def _write(self, counted: Counted, measures: Mapping[int, Measure]) -> None:
        draft, line = self._draft, self._survey.table.header_line
        first, last = counted.days or (self._day or self._today,) * 2
        on = self._day or last
        known = round_between(draft.plan, first, last, on)
        if known is not None:
            words = tr("The round of {day} goes on: what it had is replaced.")
            self.report.warn(line, words.format(day=day_words(known.on)))
        questions = {
            column.at: self._question(column)
            for column in self._survey.columns
            if column.known is not None or column.at in self._chosen
        }
        department = {
            (questions[at].id, place): tally
            for at, own in counted.tallies.items()
            for place, tally in may_be_shown(self._tree, own, lowest_score(measures[at])).items()
        }
        if known is None and counted.days is None:
            refuse_a_few_more(draft.plan, department)
        pulse = begin_round(draft, known, on, counted.answered)
        write_results(draft, pulse, department)
        write_comments(draft, pulse, self._kept_comments(counted, questions))
        shares = {
            question.counts_as: _per_cent(department.get((question.id, ALL_STAFF)))
            for question in questions.values()
            if question.counts_as is not None
        }
        draft.change(pulse, **shares)

    def _kept_comments(
        self, counted: Counted, questions: Mapping[int, SurveyQuestion]
    ) -> list[tuple[int, int, str]]:
        """Return the comments that are kept, each with its question and place."""
        names, kept, left_out = NamesIn(self._draft.plan), [], 0
        for at, comments in counted.comments.items():
            nameless = [(place, text) for place, text in comments if not names.occur_in(text)]
            left_out += len(comments) - len(nameless)
            homes = places_of_comments(self._tree, Counter(place for place, _ in nameless))
            kept += [
                (questions[at].id, homes[place], text) for place, text in nameless if place in homes
            ]
        if left_out:
            words = trn(
                "{count} comment may name somebody, and is not kept.",
                "{count} comments may name somebody, and are not kept.",
                left_out,
            )
            self.report.warn(self._survey.table.header_line, words)
        return kept

    def _question(self, column: SurveyColumn) -> SurveyQuestion:
        chosen, known = self._chosen.get(column.at), column.known
        if known is None:
            assert chosen is not None, "it was found or chosen"
            return self._draft.add(
                SurveyQuestion,
                title=chosen.title or column.header,
                text=column.header,
                measure=chosen.measure,
                counts_as=self._free(chosen),
            )
        if chosen is None or self._stays(known, chosen):
            return known
        fields: dict[str, Any] = {"measure": chosen.measure, "counts_as": self._free(chosen, known)}
        if chosen.title:
            fields["title"] = chosen.title
        return self._draft.change(known, **fields)

    def _stays(self, known: SurveyQuestion, chosen: Chosen) -> bool:
        """Return whether a question is only left out of this round. Raises ``PlannerError`` where
        earlier rounds have figures of another kind for it."""
        if known.measure == chosen.measure:
            return False
        if not self._draft.plan.where(SurveyResult, "question_id", known.id):
            return False
        if chosen.measure not in MEASURED:
            return True
        raise PlannerError(
            tr(
                "“{title}” was measured otherwise in earlier rounds ({measure}); the figures could"
                " not be compared. Measure it so again, or leave it out.",
                title=known.title,
                measure=tr(known.measure),
            )
        )

    def _free(self, chosen: Chosen, own: SurveyQuestion | None = None) -> Any:
        """Return which of the plan’s own questions one is to be; another that was it is no more."""
        if chosen.counts_as is None:
            return None
        for other in self._draft.plan.where(SurveyQuestion, "counts_as", chosen.counts_as):
            if own is None or other.id != own.id:
                self._draft.change(other, counts_as=None)
        return chosen.counts_as


def _columns_beside(survey: Survey) -> list[str]:
    """Return the headers of the columns from which nothing is read: what a tool adds of its own,
    and of a table of counts what it counts besides."""
    read = set(survey.counts.values()) | {survey.day_column, survey.department_column}
    return [
        header
        for at, header in enumerate(survey.table.headers)
        if header and at not in read and (survey.counts or field_of(header) == "own")
    ]


def _per_cent(tally: Tally | None) -> float | None:
    """Return a share as whole per cent as they are shown; none of what is not shown."""
    return None if tally is None else float(points_shown(tally.score / tally.answered))
