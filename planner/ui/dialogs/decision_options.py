"""The options of what a meeting is asked: what each is, what it means, and whom it appoints."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import (
    QButtonGroup,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from planner.actions.decisions import GivenOption, set_options
from planner.analysis.measures import measure
from planner.analysis.meeting.consequences import Appointment, if_appointed
from planner.analysis.meeting.options import appointed_words, appointments_of, options_of
from planner.errors import PlannerError
from planner.models import Decision, Draft, Option
from planner.text import tr
from planner.ui.as_written import sorting_key
from planner.ui.dialogs.form import FormDialog
from planner.ui.dialogs.somebody_box import Somebody, SomebodyBox, person_adder
from planner.ui.lists.naming import person_choice
from planner.ui.look.plain import label
from planner.ui.state.workspace import Workspace
from planner.ui.table.created import how_to_create
from planner.ui.table.kinds import UnknownNameError
from planner.ui.table.pick_box import PickBox
from planner.ui.widgets.flow import FlowLayout

_LEAST = 2
"""Options that are there to be filled in where a decision has none."""


class DecisionOptionsDialog(FormDialog):
    """A box for each option, and what follows if nobody answers."""

    def __init__(self, parent: QWidget | None, workspace: Workspace, decision: Decision) -> None:
        super().__init__(
            parent,
            tr("Options of “{ask}”", ask=decision.ask),
            tr("Save"),
            tr(
                "Page one of the pack shows each option with what it means. Where an option"
                " appoints people, what that means for cover is worked out."
            ),
            width=640,
        )
        self.scroll_fields(640, 560)
        self._workspace, self._decision = workspace, decision
        self._group = QButtonGroup(self)
        self.boxes: list[OptionBox] = []
        self.add_button = QPushButton(tr("Add an option"))
        self.add_button.clicked.connect(lambda: self._add_box(None).text.setFocus())
        self.no_answer = QLineEdit(decision.no_answer)
        for option in options_of(workspace.plan, decision):
            self._add_box(option)
        if not self.boxes:
            first = self._add_box(None)
            first.text.setText(decision.recommendation)
            first.recommended.setChecked(True)
        while len(self.boxes) < _LEAST:
            self._add_box(None)
        self.fields.addRow(self.add_button)
        self.add(tr("No answer means"), self.no_answer)
        self._first = self.boxes[0].text
        self.accepted_by = self._save

    def _add_box(self, option: Option | None) -> OptionBox:
        box = OptionBox(self._workspace, option, number=len(self.boxes) + 1)
        self._group.addButton(box.recommended)
        self.fields.insertRow(len(self.boxes), box)
        self.boxes.append(box)
        return box

    def _save(self) -> None:
        boxes = [box for box in self.boxes if not box.is_empty()]
        no_answer = self.no_answer.text().strip()

        def save(draft: Draft) -> None:
            person = person_adder(draft)
            options = [box.option(person) for box in boxes]
            set_options(draft, self._decision.id, options, no_answer)

        self._workspace.attempt(tr("change the options of a decision"), save)


class OptionBox(QWidget):
    """One option; one that is emptied goes."""

    def __init__(self, workspace: Workspace, option: Option | None, number: int) -> None:
        super().__init__()
        self._workspace, self._id = workspace, option.id if option else None
        plan = workspace.plan
        self.appointed: list[tuple[Somebody, int]] = []
        """Who would hold what; who is new is added to the plan when the dialog is saved."""
        if option is not None:
            self.appointed.extend(appointments_of(plan, option))
        self.recommended = QRadioButton(tr("We recommend this"))
        self.recommended.setChecked(option is not None and option.recommended)
        self.recommended.setAccessibleName(tr("We recommend option {number}", number=number))
        self.text = self._line(
            option.text if option else "",
            tr("What is done"),
            tr("Option {number}", number=number),
        )
        self.meaning = self._line(
            option.meaning if option else "",
            tr("What it means, where the plan cannot work it out"),
            tr("Option {number} means", number=number),
        )
        self._things = {plan.name_of(r): r.id for r in plan.responsibilities.values()}
        self.person = SomebodyBox(workspace, person_choice(workspace))
        self.thing = PickBox(None, sorted(self._things, key=sorting_key))
        _begin_empty(self.person, tr("Appoint somebody"), number)
        _begin_empty(self.thing, tr("for"), number)
        self.appoint = QPushButton(tr("Appoint"))
        self.appoint.clicked.connect(self._appoint)
        self.why = label("", "bad", wrap=True)
        self._worked_out = label("", "small", wrap=True)
        self._chips = QWidget()
        FlowLayout(self._chips, gap=6, line_gap=4)
        self._lay_out(number)
        self._show_reason("")
        self._show()

    def _lay_out(self, number: int) -> None:
        picking = QWidget()
        flow = FlowLayout(picking, gap=6, line_gap=4)
        for widget in (self.person, self.thing, self.appoint):
            flow.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 12)
        column.setSpacing(4)
        column.addWidget(label(tr("Option {number}", number=number), "strong"))
        for part in (self.text, self.recommended, self.meaning, self._chips, picking):
            column.addWidget(part)
        column.addWidget(self.why)
        column.addWidget(self._worked_out)

    def _line(self, text: str, hint: str, name: str) -> QLineEdit:
        line = QLineEdit(text)
        line.setPlaceholderText(hint)
        line.setAccessibleName(name)
        return line

    def is_empty(self) -> bool:
        """Return whether nothing is said of it."""
        return not (self.text.text().strip() or self.meaning.text().strip() or self.appointed)

    def option(self, person: Callable[[Somebody], int]) -> GivenOption:
        """Return the option as it is written down here; ``person`` gives whom a choice means."""
        return GivenOption(
            self.text.text().strip(),
            self.meaning.text().strip(),
            self.recommended.isChecked(),
            tuple(dict.fromkeys((person(who), thing) for who, thing in self.appointed)),
            self._id,
        )

    def _appoint(self) -> None:
        """Appoint who is chosen, who may be new, or say why not."""
        self._show_reason("")
        thing = self._things.get(self.thing.currentText())
        try:
            somebody = self.person.chosen()
        except UnknownNameError as unknown:
            self._show_reason(how_to_create(unknown))
            return
        if somebody is None or thing is None:
            self._show_reason(tr("Choose somebody, and what for."))
            return
        if (somebody, thing) in self.appointed:
            return
        self.appointed.append((somebody, thing))
        try:
            self._show()
        except PlannerError as refusal:  # nobody can be called that
            self.appointed.pop()
            self._show_reason(str(refusal))

    def _show_reason(self, why: str) -> None:
        self.why.setText(why)
        self.why.setVisible(bool(why))

    def _drop(self, at: int) -> None:
        del self.appointed[at]
        self._show()

    def _show(self) -> None:
        """Show who is appointed, and what that means: with who is new in the plan already."""
        draft = Draft(self._workspace.plan)
        person = person_adder(draft)
        appointed: list[Appointment] = [(person(who), thing) for who, thing in self.appointed]
        self._show_chips([appointed_words(draft.plan, [pairing]) for pairing in appointed])
        measures = self._workspace.measures
        if draft.changes:
            measures = measure(draft.plan, measures.on)
        words = if_appointed(measures, appointed) if appointed else ""
        self._worked_out.setText(words)
        self._worked_out.setVisible(bool(words))

    def _show_chips(self, appointed: Sequence[str]) -> None:
        old = self._chips
        self._chips = QWidget()
        flow = FlowLayout(self._chips, gap=6, line_gap=4)
        for at, words in enumerate(appointed):
            chip = QPushButton(f"{words}  ✕".replace("&", "&&"))
            chip.setProperty("kind", "chip")
            chip.setAccessibleName(tr("Do not appoint {who}", who=words))
            chip.clicked.connect(lambda _=False, at=at: self._drop(at))
            flow.addWidget(chip)
        layout = self.layout()
        assert layout is not None
        layout.replaceWidget(old, self._chips)
        old.hide()
        old.deleteLater()
        self._chips.setVisible(bool(appointed))


def _begin_empty(box: PickBox, hint: str, number: int) -> None:
    """Begin empty, and say what is wanted there."""
    box.setCurrentIndex(-1)
    box.edit.clear()
    box.edit.setPlaceholderText(hint)
    box.setAccessibleName(tr("{what}, option {number}", what=hint, number=number))
