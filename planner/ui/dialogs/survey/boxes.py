"""The boxes in which is chosen what a question is taken for, and which department is meant."""

from __future__ import annotations

from planner.imports.surveys import Chosen, SurveyColumn
from planner.models import Plan, SurveyQuestion
from planner.models.surveys import Measure, Standard
from planner.text import Sentence, mark, tr
from planner.ui.as_written import sorting_key
from planner.ui.widgets.fields import ComboBox

_TAKEN: tuple[tuple[Sentence, Measure, Standard | None], ...] = (
    (mark("share of favourable answers"), "favourable", None),
    (mark("favourable: staff who rate it effective"), "favourable", "effective"),
    (mark("favourable: staff who find it worth the cost"), "favourable", "worth_cost"),
    (mark("net promoter score (0 to 10)"), "recommend", None),
    (mark("average per cent"), "percent", None),
    (mark("comments"), "comment", None),
    (mark("department of whoever answers"), "department", None),
    (mark("left out, in later rounds too"), "left out", None),
)


class QuestionBox(ComboBox):
    """What one question is taken for: as the plan knows it, else as its answers look."""

    def __init__(self, column: SurveyColumn) -> None:
        super().__init__()
        self.column = column
        for words, measure, standard in _TAKEN:
            self.addItem(tr(words), (measure, standard))
        known = column.known
        usual = (known.measure, known.counts_as) if known else (column.likely, None)
        self.setCurrentIndex([self.itemData(at) for at in range(self.count())].index(usual))

    @property
    def chosen(self) -> Chosen:
        """What is chosen."""
        measure, standard = self.currentData()
        return Chosen(measure, counts_as=standard)

    @property
    def is_known(self) -> bool:
        """Whether the plan knows the question so."""
        known: SurveyQuestion | None = self.column.known
        return known is not None and self.currentData() == (known.measure, known.counts_as)


class DepartmentBox(ComboBox):
    """Which department of the plan is meant by what a survey calls it."""

    def __init__(self, plan: Plan) -> None:
        super().__init__()
        self.addItem(tr("none: counts for all staff alone"), None)
        for department in sorted(plan.departments.values(), key=lambda d: sorting_key(d.name)):
            self.addItem(department.name, department.id)

    @property
    def department(self) -> int | None:
        """The id of the department that is chosen; none where none is."""
        found: int | None = self.currentData()
        return found
