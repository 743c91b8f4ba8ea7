"""The command that writes documents and data."""

from __future__ import annotations

from planner.cli.arguments import (
    ON,
    PLAN,
    CommandLine,
    day_argument,
    flag,
    path_argument,
    text_argument,
    word_argument,
)
from planner.cli.values import sections_value

DOCUMENTS = (
    *("status-pack", "buy-in-plan", "decision-paper", "handover", "ask-sheet", "sponsor-review"),
    *("champion-page", "your-part"),
)

_TARGETS = (
    path_argument(
        "--excel",
        "FILE",
        "the workbook of all lists; with --document buy-in-plan, that plan as a workbook",
    ),
    path_argument(
        "--department-workbooks",
        "FOLDER",
        "a workbook for each department, with its part of the plan",
    ),
    path_argument("--pdf", "FILE", "the document"),
    path_argument("--csv", "FOLDER", "every list as a CSV file"),
    path_argument("--to-json", "FILE", "the whole plan"),
    path_argument(
        "--ics",
        "FILE",
        "a calendar of actions, goals, check-ins, messages, pilot rounds and last days",
    ),
    path_argument(
        "--texts",
        "FOLDER",
        "texts to send: the Friday mail, to heads of departments, requests; with --document"
        " champion-page or your-part, those",
    ),
    path_argument("--deck", "FILE", "five slides (PowerPoint)"),
    path_argument("--template", "FILE", "a company’s own master for the slides (.pptx or .potx)"),
)

_SUBJECTS = (
    word_argument(
        "--document", "DOCUMENT", DOCUMENTS, "{names} (else the first)", default="status-pack"
    ),
    text_argument("--person", "P", "whom a document or calendar for one person is for"),
    text_argument(
        "--about",
        "DECISION",
        "the one decision that a decision paper is about (else all that are open)",
    ),
    ON,
    day_argument(
        "--since", "with your-part: from when on it says what changed (else the last pack)"
    ),
)

_READERS = (
    flag("--redact", "roles instead of names"),
    flag("--ratings", "tell how people and departments were rated"),
    flag(
        "--departures",
        "tell likely departures: who leaves in a what-if, and with --redact last days",
    ),
    text_argument("--sections", "NAMES", "chapters, separated by commas", type=sections_value),
)

EXPORT = CommandLine(
    "export",
    "exporting.export",
    "write documents and data",
    (PLAN, *_TARGETS, *_SUBJECTS, *_READERS),
)
