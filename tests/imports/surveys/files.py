"""Survey files as the usual tools write them."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from pathlib import Path

from openpyxl import Workbook

USEFUL, RECOMMEND, COMMENT = "I find it useful", "How likely are you to recommend it?", "What else?"
DEPARTMENT = "Which department are you in?"
ASKED = (DEPARTMENT, USEFUL, RECOMMEND, COMMENT)

Answer = tuple[str, str, str, str]
"""Department, Likert words, 0 to 10, comment."""


def answers(department: str, agree: int, neither: int, disagree: int) -> list[Answer]:
    """Answers of a department: who agrees recommends with 9, who neither does gives 7, others 3."""
    return [
        *[(department, "Agree", "9", "")] * agree,
        *[(department, "Neither agree nor disagree", "7", "")] * neither,
        *[(department, "Disagree", "3", "")] * disagree,
    ]


def write_csv(path: Path, rows: Iterable[Sequence[str]]) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)
    return path


def google_forms(path: Path, given: Sequence[Answer]) -> Path:
    times = (f"2026/11/{13 + n % 5} 9:{n:02}:00 AM GMT+1" for n in range(len(given)))
    rows = [(time, *answer) for time, answer in zip(times, given, strict=True)]
    return write_csv(path, [("Timestamp", *ASKED), *rows])


def microsoft_forms(path: Path, given: Sequence[Answer]) -> Path:
    book = Workbook()
    sheet = book.active
    sheet.append(("ID", "Start time", "Completion time", "Email", "Name", *ASKED))
    for n, answer in enumerate(given, 1):
        at = f"2026-11-{13 + n % 5} 09:00:00"
        sheet.append((n, at, at, "anonymous", "", *answer))
    book.save(path)
    return path


def surveymonkey(path: Path, given: Sequence[Answer]) -> Path:
    own = ("Respondent ID", "Collector ID", "Start Date", "End Date", "IP Address", "Email Address",
           "First Name", "Last Name", "Custom Data 1")  # fmt: skip
    first = (*own, DEPARTMENT, "How far do you agree?", RECOMMEND, COMMENT)
    second = (*[""] * len(own), "Response", USEFUL, "", "Open-Ended Response")
    rows = [
        (str(11_400_000_000 + n), "40012", f"11/{13 + n % 5}/2026 09:00:00 AM",
         f"11/{13 + n % 5}/2026 09:05:00 AM", "", "", "", "", "", *answer)
        for n, answer in enumerate(given)
    ]  # fmt: skip
    return write_csv(path, [first, second, *rows])


def qualtrics(path: Path, given: Sequence[Answer]) -> Path:
    own = ("StartDate", "EndDate", "Status", "IPAddress", "Progress", "Duration (in seconds)",
           "Finished", "RecordedDate", "ResponseId", "UserLanguage")  # fmt: skip
    words = ("Start Date", "End Date", "Response Type", "IP Address", "Progress",
             "Duration (in seconds)", "Finished", "Recorded Date", "Response ID",
             "User Language")  # fmt: skip
    codes = ("Q1", "Q2_1", "Q3", "Q4")
    ids = [f'{{"ImportId":"QID{n}"}}' for n in range(len(own) + len(codes))]
    days = [f"2026-11-{13 + n % 5} 09:0" for n in range(len(given))]
    rows = [
        (f"{day}0:00", f"{day}5:00", "IP Address", "", "100", "300", "True", f"{day}5:01", "R_1",
         "EN", *answer)
        for day, answer in zip(days, given, strict=True)
    ]  # fmt: skip
    trial = ("2026-10-01 09:00:00", "2026-10-01 09:05:00", "Survey Preview", "", "100", "9", "True",
             "2026-10-01 09:05:01", "R_x", "EN", "Finance", "Disagree", "0", "")  # fmt: skip
    return write_csv(path, [(*own, *codes), (*words, *ASKED), ids, trial, *rows])


def limesurvey(path: Path, given: Sequence[Answer]) -> Path:
    own = ("id", "submitdate", "lastpage", "startlanguage", "seed")
    rows = [
        (str(n), f"2026-11-{13 + n % 5} 09:00:00", "3", "en", "1855237", *answer)
        for n, answer in enumerate(given)
    ]
    return write_csv(path, [(*own, *ASKED), *rows])


TOOLS = (google_forms, microsoft_forms, surveymonkey, qualtrics, limesurvey)
