"""The options of what a meeting is asked: what each is, what it means, and whom it appoints."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QButtonGroup,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from planner.actions.decisions import GivenOption, set_options
from planner.analysis.meeting.consequences import Appointment, if_appointed
from planner.analysis.meeting.options import appointed_words, appointments_of, options_of
from planner.models import Decision, Option
from planner.text import tr
from planner.ui.as_written import sorting_key
from planner.ui.dialogs.form import FormDialog
from planner.ui.dialogs.somebody_box import SomebodyBox
from planner.ui.lists.naming import PEOPLE, person_choice, person_label
from planner.ui.look.plain import label
from planner.ui.state.workspace import Workspace
from planner.ui.table.created import how_to_create
from planner.ui.table.kinds import NewName, UnknownNameError
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
        given = [box.given() for box in self.boxes if not box.is_empty()]
        self._workspace.attempt(
            tr("change the options of a decision"),
            set_options,
            self._decision.id,
            given,
            self.no_answer.text().strip(),
        )


class OptionBox(QWidget):
    """One option; one that is emptied goes."""

    def __init__(self, workspace: Workspace, option: Option | None, number: int) -> None:
        super().__init__()
        self._workspace, self._id = workspace, option.id if option else None
        plan = workspace.plan
        self.appointed: list[Appointment] = appointments_of(plan, option) if option else []
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
        _make_narrow(self.person, tr("Appoint somebody"), number)
        _make_narrow(self.thing, tr("for"), number)
        self.appoint = QPushButton(tr("Appoint"))
        self.appoint.clicked.connect(self._appoint)
        self.why = label("", "bad", wrap=True)
        self._worked_out = label("", "small", wrap=True)
        self._chips = QWidget()
        FlowLayout(self._chips, gap=6, line_gap=4)
        self._set_out(number)
        self._say("")
        self._show()

    def _set_out(self, number: int) -> None:
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

    def given(self) -> GivenOption:
        """Return the option as it is written down here."""
        return GivenOption(
            self.text.text().strip(),
            self.meaning.text().strip(),
            self.recommended.isChecked(),
            tuple(self.appointed),
            self._id,
        )

    def _appoint(self) -> None:
        """Appoint who is chosen, added to the plan where they are new, or say why not."""
        self._say("")
        thing = self._things.get(self.thing.currentText())
        try:
            somebody = self.person.chosen()
        except UnknownNameError as unknown:
            self._say(how_to_create(unknown))
            return
        if somebody is None or thing is None:
            self._say(tr("Choose somebody, and what for."))
            return
        if isinstance(somebody, NewName):
            somebody = self._add(somebody)
        if (somebody, thing) not in self.appointed:
            self.appointed.append((somebody, thing))
            self._show()

    def _add(self, new: NewName) -> int:
        """Add somebody to the plan: what the option means is worked out with them."""
        made: list[int] = []
        self._workspace.attempt(
            tr("add person"), lambda draft: made.append(PEOPLE.make(draft, new.text))
        )
        self.person.offer_labels(person_choice(self._workspace).labels())
        self.person.start_with(person_label(self._workspace.plan, made[0]))
        return made[0]

    def _say(self, why: str) -> None:
        self.why.setText(why)
        self.why.setVisible(bool(why))

    def _drop(self, one: Appointment) -> None:
        self.appointed.remove(one)
        self._show()

    def _show(self) -> None:
        """Show who is appointed, and what that means."""
        old = self._chips
        self._chips = QWidget()
        flow = FlowLayout(self._chips, gap=6, line_gap=4)
        for one in self.appointed:
            words = appointed_words(self._workspace.plan, [one])
            chip = QPushButton(f"{words}  ✕".replace("&", "&&"))
            chip.setProperty("kind", "chip")
            chip.setAccessibleName(tr("Do not appoint {who}", who=words))
            chip.clicked.connect(lambda _=False, one=one: self._drop(one))
            flow.addWidget(chip)
        layout = self.layout()
        assert layout is not None
        layout.replaceWidget(old, self._chips)
        old.hide()
        old.deleteLater()
        self._chips.setVisible(bool(self.appointed))
        measures = self._workspace.measures
        words = if_appointed(measures, self.appointed) if self.appointed else ""
        self._worked_out.setText(words)
        self._worked_out.setVisible(bool(words))


def _make_narrow(box: PickBox, hint: str, number: int) -> None:
    """Begin empty, and say what is wanted there."""
    box.be_narrow()
    box.setCurrentIndex(-1)
    box.edit.clear()
    box.edit.setPlaceholderText(hint)
    box.setAccessibleName(tr("{what}, option {number}", what=hint, number=number))
