"""All that a plan's outputs say, as texts: what a reader of any of them would read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import redirect_stdout
from dataclasses import fields, is_dataclass, replace
from io import StringIO
from pathlib import Path
from typing import Any

from openpyxl import load_workbook

from planner.analysis.appointing.appointments import clear_single_points
from planner.analysis.appointing.frontier import frontier
from planner.analysis.cover.coverage import Coverage
from planner.analysis.findings.finding import Finding
from planner.analysis.leavers.departure import departure
from planner.analysis.measures import Measures
from planner.analysis.meeting.snapshots import compare, labelled
from planner.cli.advice import print_advice
from planner.cli.show import (
    print_bus_factor,
    print_check,
    print_comparison,
    print_departure,
)
from planner.exports.blocks.section import Document, Figure
from planner.exports.documents import make
from planner.exports.workbook.writing import write_workbook
from planner.ui.pages.overview.words import (
    CardWords,
    LastPack,
    champions_card,
    leaving_card,
    nobody_or_one_card,
    sponsors_card,
)
from planner.ui.pages.what_if.after import After, Before
from planner.ui.pages.what_if.figures import before_and_after

Outputs = dict[str, list[str]]

EARLIER = "Earlier"
"""What the snapshot is called that a plan is compared with."""


def outputs(measures: Measures, found: tuple[Finding, ...], leavers: Sequence[int]) -> Outputs:
    """Every output of a plan but the workbook, in lines, sentences and cells; ``leavers`` leave it
    in its scenario, and on the page and the command line that say what if."""
    return {
        "check": _printed(lambda: print_check(measures, found)),
        "cards": list(_cards(measures, found)),
        "pack": list(pack_texts(measures, found)),
        "nobody leaves": _nobody_leaves(measures),
        "what-if": _what_if(measures, leavers),
        "what-if page": _what_if_page(measures, leavers),
        "recommend": _recommend(measures.coverage),
        "compare": _compare(measures, found),
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
        ("nobody or one", nobody_or_one_card(measures.coverage, last)),
        ("champions", champions_card(measures)),
        ("sponsors", sponsors_card(measures)),
    )
    for name, card in cards:
        for said in (card.figure, *card.lines):
            yield f"{name}: {said.lead} {said.words}".replace(":  ", ": ")


def _nobody_leaves(measures: Measures) -> list[str]:
    """What is said where nobody leaves: the same figures as everywhere else."""
    same = departure(measures.plan, (), measures.on, measures.threshold)
    return _printed(lambda: print_bus_factor(same.bus_factor))


def _what_if(measures: Measures, leavers: Sequence[int]) -> list[str]:
    gone = departure(measures.plan, leavers, measures.on, measures.threshold)
    return [f"if they left, {line}" for line in _printed(lambda: print_departure(gone))]


def _what_if_page(measures: Measures, leavers: Sequence[int]) -> list[str]:
    """The table of the page: each figure with and without them."""
    rows = before_and_after(After(Before(measures), leavers))
    return [f"if they left, {row.name}: {row.before} → {row.after}" for row in rows]


def _recommend(cover: Coverage) -> list[str]:
    advice, bought = clear_single_points(cover), frontier(cover)
    return _printed(lambda: print_advice(cover, advice, bought))


def _compare(measures: Measures, found: tuple[Finding, ...]) -> list[str]:
    """What is said to have changed since a snapshot; also what has not."""
    snapshot = labelled(measures.plan, EARLIER)
    assert snapshot is not None
    comparison = compare(snapshot, measures, found)
    every = [f"since then, {c.label}: {c.was_words} → {c.now_words}" for c in comparison.measures]
    # What is gone is said as it was then.
    printed = _printed(lambda: print_comparison(replace(comparison, gone=())))
    return [*every, *printed]


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
