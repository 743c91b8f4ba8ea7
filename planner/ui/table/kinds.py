"""The kinds of value a cell may hold: how each is shown, and how typed or pasted text is read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from planner.errors import PlannerError
from planner.models import Draft
from planner.models.placeholders import is_placeholder
from planner.text import day, listed, measured, short_day, tr
from planner.ui.as_written import day_order, one_number, read_one_day, typed_day, typed_number

NOTHING = "—"
"""Shown where there is no value."""

Options = Callable[[], Sequence[tuple[Any, str]]]


@dataclass(frozen=True)
class NewName:
    """A name that somebody chose to make: not one that was merely typed."""

    text: str


@dataclass(frozen=True)
class Making:
    """How a choice adds what a new name stands for, such as a department."""

    make: Callable[[Draft, str], Any]
    counted: Callable[[int], str]
    """Counts them in words, such as "2 departments"."""


class UnknownNameError(PlannerError):
    """A name that nothing has yet; what it stands for can be added, but not by typing alone."""

    def __init__(self, sentence: str, making: Making, name: str) -> None:
        super().__init__(sentence)
        self.making, self.name = making, name


class Kind:
    """Any value; shown as text and not typed in."""

    def show(self, value: Any) -> str:
        """Return the text of a cell."""
        return "" if value is None else str(value)

    def shower(self) -> Callable[[Any], str]:
        """Return what shows many values, while nothing changes beside them."""
        return self.show

    def typed(self, value: Any) -> str:
        """Return the text that the editor starts with."""
        return self.show(value)

    def copyist(self) -> Callable[[Any], str]:
        """Return what writes many values so that they can be pasted here or elsewhere, while
        nothing changes beside them."""
        return self.typed

    def beside(self) -> Any:
        """Return what the shown text depends on besides the value; when it changes, so may that."""
        return None

    def read(self, text: str, draft: Draft) -> Any:
        """Return the value of typed or pasted text. Raises ``PlannerError`` where it is none."""
        raise NotImplementedError

    def reading(self) -> Callable[[str, Draft], Any]:
        """Return what reads many texts, as ``read`` does one."""
        return self.read

    def value_of(self, typed: str | NewName, draft: Draft) -> Any:
        """Return the value of typed text, or of a name that was chosen to be added."""
        assert isinstance(typed, str)
        return self.read(typed, draft)


class Text(Kind):
    """A line of text."""

    def read(self, text: str, draft: Draft) -> str:
        return text.strip()


@dataclass(frozen=True)
class Number(Kind):
    """A number, shown with its unit; empty is unknown."""

    unit: str = ""
    whole: bool = False

    def show(self, value: Any) -> str:
        return "" if value is None else measured(value, self.unit)

    def typed(self, value: Any) -> str:
        return "" if value is None else typed_number(value)

    def read(self, text: str, draft: Draft) -> float | int | None:
        from planner.imports.reading import read_number

        bare = text.strip().removesuffix(self.unit).strip()
        if bare in ("", NOTHING):
            return None
        number = one_number(bare)
        value = read_number(text if number == bare else number, self.unit, whole=self.whole)
        return int(value) if value == int(value) else value


@dataclass(frozen=True)
class Day(Kind):
    """A day; empty is none."""

    today: Callable[[], date]

    def show(self, value: Any) -> str:
        return "" if value is None else short_day(value, self.today())

    def typed(self, value: Any) -> str:
        return "" if value is None else typed_day(value)

    def copyist(self) -> Callable[[Any], str]:
        return lambda value: "" if value is None else value.isoformat()

    def beside(self) -> Any:
        return self.today(), day_order()

    def read(self, text: str, draft: Draft) -> date | None:
        if text.strip() in ("", NOTHING):
            return None
        return read_day(text, self.today())


@dataclass(frozen=True)
class Choice(Kind):
    """One of some values, each known by its label; picked, or found by typing."""

    options: Options
    none: str | None = None
    """The label for no value; none where a value is required."""
    making: Making | None = None
    """Adds what a new name stands for, where somebody chooses to."""
    what: str = ""
    """The sentence for a text that was not found: ``There is no person named {text}.``"""
    of: str = ""
    """The table of the plan whose rows are the values, where they are rows."""
    otherwise: Callable[[str], Sequence[Any]] | None = None
    """Finds the values that a text names in another way, as people by e-mail address or by id."""
    reader: Callable[[str], Any] | None = None
    """Reads words other than the labels, as imports and merges do. Raises ``PlannerError``."""

    def labels(self) -> list[str]:
        """Return every label that can be picked, that for no value first."""
        found = [label for _, label in self.options()]
        return found if self.none is None else [self.none, *found]

    def show(self, value: Any) -> str:
        return next((label for known, label in self.options() if known == value), "")

    def shower(self) -> Callable[[Any], str]:
        labels = dict(reversed(self.options()))
        return lambda value: labels.get(value, "")

    def typed(self, value: Any) -> str:
        if value is None and self.none is not None:
            return self.none  # without asking for every label
        return self.show(value) or self.none or ""

    def copyist(self) -> Callable[[Any], str]:
        labels, nothing = dict(reversed(self.options())), self.none or ""
        return lambda value: labels.get(value) or nothing

    def beside(self) -> Any:
        return list(self.options())

    def read(self, text: str, draft: Draft) -> Any:
        return self.reading()(text, draft)

    def reading(self) -> Callable[[str, Draft], Any]:
        nothing = {"", NOTHING, self.none.casefold()} if self.none is not None else set[str]()
        exact, folded = dict[str, Any](), dict[str, list[Any]]()
        for value, label in self.options():
            exact.setdefault(label, value)
            folded.setdefault(label.casefold(), []).append(value)

        def read(text: str, draft: Draft) -> Any:
            wanted = text.strip()
            if wanted.casefold() in nothing:
                return None
            if wanted in exact:
                return exact[wanted]
            found: Sequence[Any] = folded.get(wanted.casefold(), ())
            if not found and self.otherwise is not None:
                found = self.otherwise(wanted)
            if len(found) > 1:
                labels = [label for value, label in self.options() if value in found]
                raise PlannerError(_shared_name(wanted, labels))
            return found[0] if found else self._read_unknown(wanted)

        return read

    def _read_unknown(self, wanted: str) -> Any:
        """Return none for a placeholder such as “n/a”, or what the reader reads.

        Raises ``PlannerError`` for any other text.
        """
        if not wanted:
            raise PlannerError(tr("This cannot be left empty."))
        nobody = is_placeholder(wanted)
        if nobody and self.none is not None:
            return None
        if self.reader is not None:
            return self.reader(wanted)
        sentence = self.what.format(text=wanted)
        if self.making is not None and not nobody:
            raise UnknownNameError(sentence, self.making, wanted)
        if sentence:
            raise PlannerError(sentence)
        words = ", ".join(label for _, label in self.options())
        raise PlannerError(tr("“{text}” is not one of: {words}.", text=wanted, words=words))

    def value_of(self, typed: str | NewName, draft: Draft) -> Any:
        if isinstance(typed, NewName):
            assert self.making is not None
            return self.making.make(draft, typed.text)
        return self.read(typed, draft)


def _shared_name(text: str, labels: Sequence[str]) -> str:
    return tr(
        "“{text}” is the name of {labels}; write one of these.",
        text=text,
        labels=listed([f"“{label}”" for label in labels], most=4),
    )


def words(*choices: str) -> Options:
    """Return options whose values are the words themselves."""
    pairs = [(choice, tr(choice)) for choice in choices]
    return lambda: pairs


_EXAMPLE = date(2027, 3, 1)


def read_day(text: str, near: date) -> date:
    """Return the day of a text as people write it: 2027-03-01, 1.3.2027, 1 March, 1 Mar 2027.

    Of 3/4/2027 it is asked once for each plan whether it is in March; where nobody can be asked,
    the locale says it. Without a year, the next such day from ``near`` on, or one up to half a
    year before it. Raises ``PlannerError`` where it is no day.
    """
    typed = " ".join(text.split())
    found = read_one_day(typed)
    if found is not None:
        return found
    joint = "" if typed.endswith(".") else "/" if "/" in typed else " "
    for year in (near.year, near.year + 1):
        found = read_one_day(f"{typed}{joint}{year}")
        if found is not None and (found - near).days >= -183:
            return found
    raise PlannerError(
        tr(
            "“{text}” is not a day; write it as {iso} or {day}.",
            text=typed,
            iso=_EXAMPLE.isoformat(),
            day=day(_EXAMPLE),
        )
    )
