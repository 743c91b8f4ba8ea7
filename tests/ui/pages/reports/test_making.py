"""Documents are written in the background from a plan that cannot change under them."""

from __future__ import annotations

import sys
from datetime import timedelta
from pathlib import Path
from threading import Event

import pytest
from icalendar import Calendar
from openpyxl import load_workbook
from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from planner.actions import rows
from planner.exports.json_file import read_json
from planner.models import Person
from planner.ui.background.jobs import Job
from planner.ui.dialogs.file_chooser import FileChooser
from planner.ui.pages.reports.documents import Request, Written
from planner.ui.pages.reports.page import ReportsPage
from planner.ui.pages.reports.writing import write
from planner.ui.state.workspace import Workspace
from tests.plans import ON
from tests.ui.keyboard import press, wake
from tests.ui.opened import settled, shown
from tests.ui.pages.reports.pressed import Answers, make, preview


def test_the_status_pack_is_written_and_leaves_a_snapshot(
    qtbot: QtBot, page: ReportsPage, workspace: Workspace, tmp_path: Path
) -> None:
    answers = make(qtbot, page, tmp_path / "pack.pdf")
    assert answers.offered is not None
    assert answers.offered.name == "harbour-connect-status-2027-01-15.pdf"
    assert (tmp_path / "pack.pdf").read_bytes().startswith(b"%PDF")
    snapshots = [(s.label, s.on) for s in workspace.plan.snapshots.values()]
    assert snapshots == [("Status pack of 15 January 2027", ON)]
    assert page.choice.done.text().startswith("Made: pack.pdf.")
    assert not page.choice.open_folder.isHidden()
    settled(qtbot, workspace)


def test_what_is_saved_of_the_sample_is_not_proposed_among_the_programs_own_data(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _: str(tmp_path))
    asked: list[str] = []
    note = lambda parent, title, path, kinds: (asked.append(path), ("", ""))[1]  # noqa: E731
    monkeypatch.setattr(QFileDialog, "getSaveFileName", note)
    FileChooser().save(None, "", tmp_path / "sample" / "pack.pdf", "")
    FileChooser().save(None, "", tmp_path.parent / "mine" / "pack.pdf", "")
    assert asked == [str(tmp_path / "pack.pdf"), str(tmp_path.parent / "mine" / "pack.pdf")]


def test_the_keyboard_stays_where_the_document_is_made(
    qtbot: QtBot, page: ReportsPage, tmp_path: Path
) -> None:
    wake(page)
    page.choice.make_button.setFocus()
    page.chooser = Answers(tmp_path / "pack.pdf")
    press(page, Qt.Key.Key_Space)
    assert page.window().focusWidget() is page.choice.cancel
    qtbot.waitUntil(page.choice.make_button.isVisible, timeout=20_000)
    assert page.window().focusWidget() is page.choice.make_button


def test_a_second_pack_of_the_day_has_a_label_of_its_own(
    qtbot: QtBot, page: ReportsPage, workspace: Workspace, tmp_path: Path
) -> None:
    for name in ("one.pdf", "two.pdf"):
        make(qtbot, page, tmp_path / name)
    labels = [s.label for s in workspace.plan.snapshots.values()]
    assert labels == ["Status pack of 15 January 2027", "Status pack of 15 January 2027, 2"]
    settled(qtbot, workspace)


def test_without_the_tick_no_snapshot_is_kept(
    qtbot: QtBot, page: ReportsPage, workspace: Workspace, tmp_path: Path
) -> None:
    page.choice.snapshot.click()
    make(qtbot, page, tmp_path / "pack.pdf")
    assert not workspace.plan.snapshots


def test_the_workbook_is_written(
    qtbot: QtBot, page: ReportsPage, workspace: Workspace, tmp_path: Path
) -> None:
    page.choice.radios["workbook"].click()
    answers = make(qtbot, page, tmp_path / "book.xlsx")
    assert answers.offered is not None
    assert answers.offered.name == "harbour-connect-2027-01-15.xlsx"
    assert (tmp_path / "book.xlsx").read_bytes().startswith(b"PK")
    assert not workspace.plan.snapshots


def test_each_department_gets_a_workbook(qtbot: QtBot, page: ReportsPage, tmp_path: Path) -> None:
    page.choice.radios["department-workbooks"].click()
    answers = make(qtbot, page, tmp_path / "parts")
    assert answers.offered is not None
    assert answers.offered.name == "harbour-connect-department-workbooks-2027-01-15"
    names = {path.name for path in (tmp_path / "parts").iterdir()}
    assert names == {
        f"Harbour Connect - {department}{ending}"
        for department in ("Finance", "Legal")
        for ending in (".xlsx", ".txt")  # the book, and the mail it is sent with
    }
    assert page.choice.done.text() == (
        "Made: parts. 2 workbooks are in it. The mail to send each with lies beside it."
        " 2 people have no department and are in none of the workbooks."
    )


def test_lists_are_written_into_a_folder(qtbot: QtBot, page: ReportsPage, tmp_path: Path) -> None:
    page.choice.radios["csv"].click()
    make(qtbot, page, tmp_path / "lists")
    assert (tmp_path / "lists" / "people.csv").exists()


def test_changing_ones_mind_in_the_file_dialog_makes_nothing(
    qtbot: QtBot, page: ReportsPage, workspace: Workspace, tmp_path: Path
) -> None:
    make(qtbot, page, None)
    assert not workspace.plan.snapshots
    assert list(tmp_path.glob("*.pdf")) == []


def occupy(workspace: Workspace) -> Event:
    """Let nothing begin in the background until the event is set."""
    free = Event()
    for _ in range(2):
        workspace.jobs.run("busy", lambda job: free.wait(20), lambda _: None)
    return free


def test_cancelling_leaves_the_old_file_as_it_was(
    qtbot: QtBot, page: ReportsPage, workspace: Workspace, tmp_path: Path
) -> None:
    said: list[str] = []
    workspace.messageShown.connect(lambda sentence, tone: said.append(sentence))
    target = tmp_path / "pack.pdf"
    target.write_bytes(b"old")
    page.chooser = Answers(target)
    free = occupy(workspace)
    page.choice.make_button.click()
    page.choice.cancel.click()
    free.set()
    settled(qtbot, workspace)
    assert target.read_bytes() == b"old"
    assert said == ["Nothing was written; a file of this name is as it was."]
    assert not page.choice.make_button.isHidden()
    assert not workspace.plan.snapshots


def test_cancelling_too_late_says_what_was_made(
    qtbot: QtBot,
    page: ReportsPage,
    workspace: Workspace,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def write_and_cancel(request: Request, path: Path, job: Job, plan_file: Path) -> Written:
        written = write(request, path, job, plan_file)
        job.cancel()
        return written

    monkeypatch.setattr("planner.ui.pages.reports.page.write", write_and_cancel)
    page.chooser = Answers(tmp_path / "pack.pdf")
    page.choice.make_button.click()
    settled(qtbot, workspace)
    assert page.choice.done.text().startswith("Made: pack.pdf.")
    assert workspace.plan.snapshots
    settled(qtbot, workspace)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such permissions")
def test_a_document_of_a_private_plan_is_private(
    qtbot: QtBot, page: ReportsPage, workspace: Workspace, tmp_path: Path
) -> None:
    assert workspace.store is not None
    workspace.store.path.chmod(0o600)
    make(qtbot, page, tmp_path / "pack.pdf")
    assert (tmp_path / "pack.pdf").stat().st_mode & 0o777 == 0o600
    settled(qtbot, workspace)


def test_a_folder_that_cannot_be_written_is_said(
    qtbot: QtBot, page: ReportsPage, workspace: Workspace, tmp_path: Path
) -> None:
    said: list[tuple[str, str]] = []
    workspace.messageShown.connect(lambda sentence, tone: said.append((sentence, tone)))
    make(qtbot, page, tmp_path / "missing" / "pack.pdf")
    assert any(tone == "bad" and "missing" in sentence for sentence, tone in said)
    assert not page.choice.make_button.isHidden()


def test_the_buy_in_plan_is_written_as_a_workbook(
    qtbot: QtBot, page: ReportsPage, tmp_path: Path
) -> None:
    page.choice.choose_kind("buy-in-workbook")
    answers = make(qtbot, page, tmp_path / "plan.xlsx")
    assert answers.offered is not None
    assert answers.offered.name.endswith(f"buy-in-plan-{ON}.xlsx")
    assert load_workbook(tmp_path / "plan.xlsx").sheetnames[:2] == ["Summary", "Sponsors"]


def test_the_whole_plan_is_written_as_json(qtbot: QtBot, page: ReportsPage, tmp_path: Path) -> None:
    page.choice.choose_kind("json")
    make(qtbot, page, tmp_path / "plan.json")
    assert read_json(tmp_path / "plan.json").people == page.workspace.plan.people


def test_a_hand_over_sheet_begins_with_who_leaves_next_and_is_named_after_them(
    qtbot: QtBot, page: ReportsPage, workspace: Workspace
) -> None:
    bo = next(p for p in workspace.plan.people.values() if p.name == "Bo Çelik")
    workspace.do("leave", rows.edit, Person, bo.id, last_day=ON + timedelta(days=30))
    fresh = shown(qtbot, workspace, ReportsPage)
    fresh.make("handover")
    settled(qtbot, workspace)
    assert fresh.choice.person.currentText() == "Bo Çelik"
    answers = make(qtbot, fresh, None)
    assert answers.offered is not None
    assert answers.offered.name == "harbour-connect-handover-bo-çelik-2027-01-15.pdf"


def test_a_calendar_is_written_for_all_or_for_one_person(
    qtbot: QtBot, page: ReportsPage, tmp_path: Path
) -> None:
    page.choice.choose_kind("calendar")
    make(qtbot, page, tmp_path / "all.ics")
    page.choice.choose_kind("calendar-of-one")
    assert not page.choice.person.isHidden()
    page.choice.person.choose(2)
    answers = make(qtbot, page, tmp_path / "one.ics")
    assert answers.offered is not None
    assert answers.offered.name == "harbour-connect-calendar-bo-çelik-2027-01-15.ics"
    titles = [
        {str(event["summary"]) for event in Calendar.from_ical(file.read_bytes()).walk("VEVENT")}
        for file in (tmp_path / "all.ics", tmp_path / "one.ics")
    ]
    assert titles == [
        {"Launch of Harbour Connect", "Goal due: Active monthly"},
        {"Launch of Harbour Connect"},
    ]


def test_texts_to_send_are_written_into_a_folder(
    qtbot: QtBot, page: ReportsPage, workspace: Workspace, tmp_path: Path
) -> None:
    page.choice.choose_kind("texts")
    make(qtbot, page, tmp_path / "texts")
    written = {path.name for path in (tmp_path / "texts").glob("Department*.txt")}
    assert len(written) == len(workspace.plan.departments)
    assert page.choice.done.text().startswith("Made: texts.")


def test_everybody_s_part_is_a_folder_of_texts(
    qtbot: QtBot, page: ReportsPage, tmp_path: Path
) -> None:
    page.choice.choose_kind("your-part-texts")
    make(qtbot, page, tmp_path / "parts")
    made = sorted(path.name for path in (tmp_path / "parts").iterdir())
    assert made == ["Your part Ann Berg.txt", "Your part Bo Çelik.txt"]


def test_one_person_s_part_is_a_page_of_their_own(
    qtbot: QtBot, page: ReportsPage, workspace: Workspace, tmp_path: Path
) -> None:
    ann = next(p.id for p in workspace.plan.people.values() if p.name == "Ann Berg")
    page.make(("your-part", ann))
    settled(qtbot, workspace)
    assert "Ann Berg in Harbour Connect" in preview(page)
    answers = make(qtbot, page, tmp_path / "part.pdf")
    assert answers.offered is not None
    assert answers.offered.name == "harbour-connect-your-part-ann-berg-2027-01-15.pdf"
    assert (tmp_path / "part.pdf").read_bytes().startswith(b"%PDF")
