"""What is asked about a list before it comes in, one thing at a time, with a button an answer."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Literal, NamedTuple

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from planner.imports import ChampionHint, DayDoubt, DayOrder, RawTable
from planner.imports.reading import parse_date
from planner.text import day, tr, trn
from planner.ui.look.plain import label, menu_text

DayChoice = DayOrder | Literal["left out"]
"""How days that could be two are read, if they are."""
LEFT_OUT: Literal["left out"] = "left out"

_SHOWN_CELLS = 3
_ORDERS: tuple[DayOrder, ...] = ("day first", "month first", "year first")


class Question(NamedTuple):
    """A sentence, and the words and the deed of each answer."""

    words: str
    answers: Sequence[tuple[str, Callable[[], object]]]


class QuestionLine(QWidget):
    """Hidden while nothing is asked."""

    def __init__(self, beside: QWidget) -> None:
        """``beside`` takes the keyboard when what is pressed goes away."""
        super().__init__()
        self._beside = beside
        self.words = label("", "strong", wrap=True)
        self.buttons: list[QPushButton] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        self._row.addWidget(self.words, 1)
        self.hide()

    def show_question(self, question: Question | None) -> None:
        """Show this question in place of the one before, or none any more."""
        for button in self.buttons:
            if button.hasFocus():
                self._beside.setFocus()
            button.hide()
            button.deleteLater()
        self.buttons = []
        self.setVisible(question is not None)
        if question is None:
            return
        self.words.setText(question.words)
        for words, do in question.answers:
            button = QPushButton(menu_text(words))
            button.clicked.connect(lambda _=False, do=do: do())
            self._row.addWidget(button)
            self.buttons.append(button)


def about_champions(hint: ChampionHint, take: Callable[[], object]) -> Question:
    """Say that nobody is appointed, and which column may say who champions what."""
    words = tr(
        "This list speaks of champions and makes nobody one. “{column}” may say what each is"
        " champion of.",
        column=hint.header,
    )
    return Question(words, [(tr("See who would be champion"), take)])


def about_next_list(name: str, take: Callable[[], object]) -> Question:
    """Say that this is the next edition of a list, of which an import takes only what is new."""
    words = tr(
        "This is the list “{list}” again. An import only adds to the plan; the next list also"
        " brings what changed and who is gone.",
        list=name,
    )
    return Question(words, [(tr("Bring in the next list"), take)])


def about_messages(count: int, show: Callable[[], object]) -> Question:
    """Say that the plan has messages of this table already, which an import leaves as they are."""
    words = trn(
        "{count} message is different in the table; an import leaves it as the plan has it.",
        "{count} messages are different in the table; an import leaves them as the plan has them.",
        count,
    )
    return Question(words, [(tr("See what differs…"), show)])


def about_headers(table: RawTable, take: Callable[[], object]) -> Question | None:
    """Ask whether the headers are data already, where they look like it."""
    cells = [cell for cell in table.headers if cell]
    if not any("@" in cell or cell[:1].isdigit() for cell in cells):
        return None
    words = tr(
        "The headers look like a row of data: {cells}.",
        cells=tr(" · ").join(cells[:_SHOWN_CELLS]),
    )
    return Question(words, [(tr("The first row is data"), take)])


def about_days(doubt: DayDoubt, choose: Callable[[DayChoice], object]) -> Question:
    """Ask which day is meant by one that could be two."""
    words = tr(
        "Which day is “{text}” under “{column}”? Nothing there shows whether the day or the month"
        " comes first.",
        text=doubt.text,
        column=doubt.header,
    )
    read = {parse_date(doubt.text, order): order for order in reversed(_ORDERS)}
    answers = [(day(found), partial(choose, read[found])) for found in doubt.days if found in read]
    return Question(words, [*answers, (tr("Leave such days out"), partial(choose, LEFT_OUT))])
