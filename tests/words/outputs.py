"""All that a plan's outputs say, as texts: what a reader of any of them would read."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import redirect_stdout
from dataclasses import fields, is_dataclass
from io import StringIO
from pathlib import Path
from typing import Any

from openpyxl import load_workbook

from planner.analysis.findings.finding import Finding
from planner.analysis.leavers.departure import departure
from planner.analysis.measures import Measures
from planner.cli.show import print_bus_factor, print_check
from planner.exports.documents import make
from planner.exports.section import Document, Figure
from planner.exports.workbook.writing import write_workbook
from planner.ui.pages.overview.words import (
    CardWords,
    LastPack,
    champions_card,
    leaving_card,
    nobody_or_one_card,
    sponsors_card,
)

Outputs = dict[str, list[str]]


def outputs(measures: Measures, found: tuple[Finding, ...]) -> Outputs:
    """Every output of a plan but the workbook, in lines, sentences and cells."""
    return {
        "check": _printed(lambda: print_check(measures, found)),
        "cards": list(_cards(measures, found)),
        "pack": list(pack_texts(measures, found)),
        "what-if": _what_if(measures),
    }


def pack_texts(measures: Measures, found: tuple[Finding, ...], **options: Any) -> Iterator[str]:
    """The texts of the full status pack."""
    options = {"ratings": True, "departures": True, **options}
    made = make("status-pack", measures, found, sections=["full"], **options)
    assert isinstance(made, Document)
    return _texts(made)


def _texts(block: Any) -> Iterator[str]:
    """The texts of a block, those of a row of a table and of a figure as one."""
    if isinstance(block, str):
        yield block
    elif isinstance(block, tuple):
        if block and all(not is_dataclass(c) or hasattr(c, "words") for c in block):
            yield " | ".join(" ".join(_texts(cell)) or str(cell) for cell in block)
        else:
            for one in block:
                yield from _texts(one)
    elif is_dataclass(block):
        if isinstance(block, Figure):
            yield f"{block.name}: {block.value}"
        for field in fields(block):
            yield from _texts(getattr(block, field.name))


def _cards(measures: Measures, found: tuple[Finding, ...]) -> Iterator[str]:
    last = LastPack(None, {})
    cards: tuple[tuple[str, CardWords], ...] = (
        ("leaving", leaving_card(measures.coverage, measures.bus_factor, True, last)),
        ("nobody or one", nobody_or_one_card(measures.coverage, found, last)),
        ("champions", champions_card(measures)),
        ("sponsors", sponsors_card(measures)),
    )
    for name, card in cards:
        for said in (card.figure, *card.lines):
            yield f"{name}: {said.lead} {said.words}".replace(":  ", ": ")


def _what_if(measures: Measures) -> list[str]:
    """What is said where nobody leaves: the same figures as everywhere else."""
    same = departure(measures.plan, (), measures.on, measures.threshold)
    return _printed(lambda: print_bus_factor(same.bus_factor))


def _printed(say: Any) -> list[str]:
    with redirect_stdout(StringIO()) as out:
        say()
    return out.getvalue().splitlines()


def workbook_texts(measures: Measures, found: tuple[Finding, ...], path: Path) -> list[str]:
    """The cells of the workbook by rows, formulas as what they come to."""
    write_workbook(measures, found, path, ratings=True, departures=True)
    book = load_workbook(path, data_only=True)
    return [
        f"{sheet.title}: " + " | ".join(str(cell) for cell in row if cell is not None)
        for sheet in book.worksheets
        if sheet.sheet_state == "visible"
        for row in sheet.iter_rows(values_only=True)
    ]
