"""The kinds of files the reports page can make."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from planner.exports.documents import DOCUMENTS, FOR_A_PERSON
from planner.text import tr

WhenTold = Literal["never", "if chosen", "if chosen and redacted"]
"""When what is confidential is in a file. What is not asked for here is always or never in it."""


@dataclass(frozen=True)
class DocumentKind:
    """One kind of file."""

    key: str
    name: str
    words: str
    """What it is for, in a sentence."""
    ending: str
    filter: str
    """What the system's dialog calls such files."""
    has_chapters: bool = False
    for_a_person: bool = False
    keeps_snapshot: bool = False
    ratings: WhenTold = "never"
    """Whether it can be chosen to tell how people and departments were rated."""
    departures: WhenTold = "never"
    """Whether it can be chosen to tell likely departures."""


def kinds() -> list[DocumentKind]:
    """Return every kind of file there is, the most used first."""
    pack, buy_in, paper, *for_a_person = _documents()
    workbook, department_workbooks, buy_in_workbook = _workbooks()
    return [
        pack,
        _deck(),
        paper,
        workbook,
        department_workbooks,
        buy_in,
        buy_in_workbook,
        *for_a_person,
        *_calendars(),
        *_texts(),
        *_data(),
    ]


def _documents() -> list[DocumentKind]:
    said = {
        "status-pack": (
            tr("Status pack (PDF)"),
            tr("What a leadership meeting decides from: summary, asks, findings."),
        ),
        "buy-in-plan": (
            tr("Buy-in plan (PDF)"),
            tr("Per department and sponsor: buy-in now and wanted, concerns, actions."),
        ),
        "decision-paper": (
            tr("Decision paper (PDF)"),
            tr("A page for each decision of the next meeting, and the minutes of the last."),
        ),
        "handover": (tr("Hand-over sheet (PDF)"), tr("All that one person hands over.")),
        "ask-sheet": (tr("Ask sheet (PDF)"), tr("At most three asks for one executive.")),
        "sponsor-review": (
            tr("Sponsor review (PDF)"),
            tr("One page on the departments that one sponsor stands for."),
        ),
        "champion-page": (
            tr("Champion’s page (PDF)"),
            tr("What carrying a department means, who helps, and the first week."),
        ),
        "your-part": (
            tr("Your part (PDF)"),
            tr("What is asked of one person by when, and how their departments stand."),
        ),
    }
    made = []
    for name in DOCUMENTS:
        pack = name == "status-pack"
        told: WhenTold = "if chosen" if pack else "never"
        files = tr("PDF documents (*.pdf)")
        for_a_person = name in FOR_A_PERSON
        made.append(
            DocumentKind(name, *said[name], ".pdf", files, pack, for_a_person, pack, told, told)
        )
    return made


def _deck() -> DocumentKind:
    return DocumentKind(
        "deck",
        tr("Leadership deck (PowerPoint)"),
        tr("Five slides: status, coverage, sponsors, decisions, the next four weeks."),
        ".pptx",
        tr("PowerPoint presentations (*.pptx)"),
        ratings="if chosen",
        departures="if chosen and redacted",
    )


def _workbooks() -> list[DocumentKind]:
    excel = tr("Excel workbooks (*.xlsx)")
    return [
        DocumentKind(
            "workbook",
            tr("Workbook (Excel)"),
            tr("Every list as a table that filters and counts; it can come back edited."),
            ".xlsx",
            excel,
            ratings="if chosen",
            departures="if chosen and redacted",
        ),
        DocumentKind(
            "department-workbooks",
            tr("Department workbooks (Excel)"),
            tr("Each head of department gets their part alone; the parts come back in any order."),
            "",
            tr("A new folder (*)"),
        ),
        DocumentKind(
            "buy-in-workbook",
            tr("Buy-in plan (Excel)"),
            tr("The same as tables that filter, with a chart; for reading."),
            ".xlsx",
            excel,
        ),
    ]


def _calendars() -> list[DocumentKind]:
    kinds = (
        (
            "calendar",
            tr("Calendar (.ics)"),
            tr(
                "Actions, goals, check-ins, messages, pilot rounds and last days, for any calendar."
            ),
        ),
        (
            "calendar-of-one",
            tr("Calendar of one person (.ics)"),
            tr("The days of what one person holds, and of the launch."),
        ),
    )
    calendars = tr("Calendars (*.ics)")
    return [
        DocumentKind(
            key,
            name,
            words,
            ".ics",
            calendars,
            for_a_person=key != "calendar",
            departures="if chosen and redacted",
        )
        for key, name, words in kinds
    ]


def _texts() -> list[DocumentKind]:
    folder = tr("A new folder (*)")
    return [
        DocumentKind(
            "texts",
            tr("Texts to send (a folder)"),
            tr("The Friday mail to the primary sponsor, two paragraphs to each head of department,"
               " and what people are asked; each as text and as a mail to open."),
            "",
            folder,
        ),
        DocumentKind(
            "your-part-texts",
            tr("Everybody’s part (a folder)"),
            tr("To each person who has a part: what is asked of them by when, and how their"
               " departments stand; as text and as a mail to open."),
            "",
            folder,
        ),
    ]  # fmt: skip


def _data() -> list[DocumentKind]:
    return [
        DocumentKind(
            "csv",
            tr("Lists (CSV files in a folder)"),
            tr("One file for each list, for those who want data."),
            "",
            tr("A new folder (*)"),
            ratings="if chosen",
            departures="if chosen and redacted",
        ),
        DocumentKind(
            "json",
            tr("Whole plan (JSON)"),
            tr("All that the plan holds, for other programs."),
            ".json",
            tr("JSON files (*.json)"),
            ratings="if chosen and redacted",
            departures="if chosen and redacted",
        ),
    ]
