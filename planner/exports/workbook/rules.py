"""Conditional colours and what may be typed: the rules that a table's columns carry."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from openpyxl.formatting.rule import DataBarRule, Rule
from openpyxl.styles import Font, PatternFill
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.styles.numbers import NumberFormat
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation

from planner.exports.workbook.cells import quoted
from planner.exports.workbook.column import SheetColumn
from planner.exports.workbook.style import ACCENT, ACCENT_PALE, BAR, MUTED, tone_style
from planner.models.catalogue.field import Range
from planner.text import tr

SPARE_ROWS = 200
"""Rules reach this far below the table, for rows that are still to be added."""

STATE_TONES: dict[str, str] = {
    "critical": "bad", "high": "weak", "medium": "plain", "low": "plain",
    "taking part": "good", "ghost-written": "bad", "edited": "weak", "silent": "bad",
    "not seen lately": "weak", "nothing yet": "weak",
    "nominated": "plain", "asked": "plain", "accepted": "good", "declined": "bad",
    "trained": "good", "active": "good", "quiet": "weak", "stepped down": "bad",
    "drafted": "plain", "reviewed": "weak", "agreed": "good",
    "to do": "plain", "doing": "weak", "done": "good", "dropped": "plain",
    "reached": "good", "on track": "good", "at risk": "weak", "behind": "bad", "missed": "bad",
    "too early to say": "plain", "no check-in": "plain", "no due date": "plain",
    "no target": "plain", "off track": "bad", "not yet": "plain",
    "there": "good", "on leave": "weak", "left": "bad", "not started": "plain",
}  # fmt: skip
"""The tone of every state word the lists show, by the word in English."""


def state_tones() -> tuple[tuple[str, str], ...]:
    """Return the tone of every state word, as it is shown."""
    return tuple((tr(word), tone) for word, tone in STATE_TONES.items())


def add_rules(page: Any, columns: Sequence[SheetColumn], first: int, last: int) -> None:
    """Colour and check the columns of a table whose rows go from ``first`` to ``last``."""
    for number, column in enumerate(columns, 1):
        letter = get_column_letter(number)
        area = f"{letter}{first}:{letter}{last + SPARE_ROWS}"
        top = f"{letter}{first}"
        for rule in _colours(column, top):
            page.conditional_formatting.add(area, rule)
        for check in _checks(column):
            check.add(area)
            page.add_data_validation(check)
    _add_marks(page, columns, first, last)


def _colours(column: SheetColumn, top: str) -> list[Rule]:
    if column.rule == "bar":
        bar = DataBarRule("num", 0, "num", 1, color="FF" + BAR, minLength=0, maxLength=100)
        return [bar, _neither_none_nor_all(top)]
    return cover_rules(top) if column.rule == "cover" else word_rules(column.tones, top)


def _neither_none_nor_all(top: str) -> Rule:
    """Return more decimals for a share that would read 0% or 100% and is neither."""
    style = DifferentialStyle(numFmt=NumberFormat(numFmtId=_OWN_FORMATS, formatCode="0.0###%"))
    formula = f"AND({top}>0,{top}<1,OR({top}<0.005,{top}>=0.995))"
    return Rule(type="expression", dxf=style, formula=[formula])


_OWN_FORMATS = 164
"""The first number that a workbook may give to a number format of its own."""


def cover_rules(top: str) -> list[Rule]:
    """Return the colours of the words of cover, for an area that begins at the cell ``top``."""
    none, one, of = tr("none"), tr("1 only"), tr("{held} of {needed}", held="", needed="")
    return [
        _when(f"{top}={quoted(none)}", "bad"),
        _when(f"{top}={quoted(one)}", "weak"),
        _when(f"ISNUMBER(SEARCH({quoted(of)},{top}))", "weak"),
        _when(f"ISNUMBER({top})", "good"),
    ]


def word_rules(tones: Iterable[tuple[str, str]], top: str) -> list[Rule]:
    """Return one colour for all words of a tone, for an area that begins at the cell ``top``."""
    by_tone: dict[str, list[str]] = {}
    for word, tone in tones:
        by_tone.setdefault(tone, []).append(f"{top}={quoted(word)}")
    return [
        _when(tests[0] if len(tests) == 1 else f"OR({','.join(tests)})", tone)
        for tone, tests in by_tone.items()
    ]


def _when(formula: str, tone: str) -> Rule:
    return Rule(type="expression", dxf=tone_style(tone), formula=[formula], stopIfTrue=True)


def _add_marks(page: Any, columns: Sequence[SheetColumn], first: int, last: int) -> None:
    """Add the colours of owner and backup marks, once over all columns of people."""
    marked = [number for number, column in enumerate(columns, 1) if column.rule == "mark"]
    if not marked:
        return
    left, right = get_column_letter(marked[0]), get_column_letter(marked[-1])
    area, top = f"{left}{first}:{right}{last}", f"{left}{first}"
    looks = (
        ("O", "FFFFFF", ACCENT),
        ("B", ACCENT, "D9E2FC"),
        ("(O)", MUTED, ACCENT_PALE),
        ("(B)", MUTED, ACCENT_PALE),
    )
    for mark, text, fill in looks:
        style = DifferentialStyle(
            font=Font(bold=True, color="FF" + text),
            fill=PatternFill(bgColor="FF" + fill, fill_type="solid"),
        )
        rule = Rule(
            type="expression", dxf=style, formula=[f"EXACT({top},{quoted(mark)})"], stopIfTrue=True
        )
        page.conditional_formatting.add(area, rule)


def _checks(column: SheetColumn) -> list[DataValidation]:
    if column.choices:
        return [_choice(column.choices)]
    if column.within is not None:
        return [_check_range(column.within)]
    if column.rule == "day":
        return [_check("date", "1", tr("Give a date, such as 1 Mar 2027."))]
    if column.rule == "hours":
        return [_check("decimal", "0", tr("Give a number of hours a week, such as 2.5."))]
    return []


OPEN_CHOICES = frozenset({"people", "departments", "sponsors", "purposes", "actions"})
"""Drop-down lists that something new may be added to; the others are closed."""


def range_name(choices: str) -> str:
    """Return the named range of a drop-down list."""
    return f"list_{choices}"


def _choice(choices: str) -> DataValidation:
    check = DataValidation(type="list", formula1=range_name(choices), allow_blank=True)
    if choices in OPEN_CHOICES:
        return _warn(check, tr("This is not in the plan yet. Add a row for it on its own sheet."))
    check.errorStyle = "stop"
    check.showErrorMessage = True
    check.errorTitle = tr("Choose from the list")
    check.error = tr("Please choose one of the words in the list.")
    return check


def _check(kind: str, least: str, message: str) -> DataValidation:
    check = DataValidation(
        type=kind, operator="greaterThanOrEqual", formula1=least, allow_blank=True
    )
    return _warn(check, message)


def _check_range(within: Range) -> DataValidation:
    check = DataValidation(
        type="decimal", operator="between", formula1=str(within.low), formula2=str(within.high),
        allow_blank=True,
    )  # fmt: skip
    return _warn(check, tr(within.sentence))


def _warn(check: DataValidation, message: str) -> DataValidation:
    check.errorStyle = "warning"
    check.showErrorMessage = True
    check.errorTitle = tr("Please check")
    check.error = message
    return check
