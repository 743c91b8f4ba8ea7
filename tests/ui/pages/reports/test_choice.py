"""What is chosen goes into the document, and nothing else."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from planner.actions import rows
from planner.actions.scenarios import save_scenario
from planner.models import Person
from planner.ui.pages.reports.page import ReportsPage
from planner.ui.state.workspace import Workspace
from tests.plans import make_plan
from tests.ui.opened import settled, shown, workspace_on
from tests.ui.pages.reports.pressed import make, preview


def test_the_preview_says_what_goes_in(qtbot: QtBot, page: ReportsPage) -> None:
    qtbot.waitUntil(lambda: "What we ask of this meeting" in preview(page), timeout=10_000)
    text = preview(page)
    assert "Harbour Connect: buy-in status" in text
    assert "Ann Berg" in text


def test_only_the_chapters_ticked_go_in(qtbot: QtBot, page: ReportsPage) -> None:
    page.choice.choose_chapters(("goals",))
    qtbot.waitUntil(lambda: "Active monthly" in preview(page), timeout=10_000)
    qtbot.waitUntil(lambda: "What we ask" not in preview(page), timeout=10_000)
    assert page.choice.request(page.workspace.plan).chapters == ("goals",)
    settled(qtbot, page.workspace)


def test_no_chapter_is_refused(qtbot: QtBot, page: ReportsPage, tmp_path: Path) -> None:
    page.choice.choose_chapters(())
    qtbot.waitUntil(lambda: preview(page).endswith("Choose at least one chapter."))
    make(qtbot, page, tmp_path / "pack.pdf")
    assert not (tmp_path / "pack.pdf").exists()


def test_roles_take_the_place_of_names(qtbot: QtBot, page: ReportsPage) -> None:
    page.choice.redact.click()
    qtbot.waitUntil(lambda: "Names shown as roles" in preview(page), timeout=10_000)
    assert "Ann Berg" not in preview(page)


def test_a_day_in_the_past_is_what_the_document_is_about(page: ReportsPage) -> None:
    page.choice.day.setDate(page.choice.day.date().addDays(-15))
    assert page.choice.request(page.workspace.plan).on == date(2026, 12, 31)


def test_only_what_can_be_told_can_be_ticked(qtbot: QtBot, page: ReportsPage) -> None:
    def offered() -> tuple[bool, bool]:
        return not page.choice.ratings.isHidden(), not page.choice.departures.isHidden()

    told = {"status-pack": (True, True)}
    told |= dict.fromkeys(("deck", "workbook", "csv"), (True, False))
    for key in page.choice.kinds:
        page.choice.choose_kind(key)
        assert offered() == told.get(key, (False, False))
    page.choice.redact.click()
    assert page.choice.kind.key == "json"
    assert offered() == (True, True)
    page.choice.choose_kind("buy-in-plan")
    assert offered() == (False, False)
    settled(qtbot, page.workspace)


def test_ratings_and_departures_go_in_where_they_are_ticked(
    qtbot: QtBot, page: ReportsPage, workspace: Workspace
) -> None:
    person = next(iter(workspace.plan.people))
    workspace.do("what if", save_scenario, "Ann is hired away", [person], None)
    page.choice.choose_chapters(("scenarios",))
    qtbot.waitUntil(lambda: "Scenario 1" in preview(page), timeout=10_000)
    assert "hired away" not in preview(page)
    page.choice.departures.click()
    qtbot.waitUntil(lambda: "Ann is hired away" in preview(page), timeout=10_000)
    page.choice.ratings.click()
    request = page.choice.request(workspace.plan)
    assert (request.ratings, request.departures) == (True, True)
    page.choice.choose_kind("handover")
    request = page.choice.request(workspace.plan)
    assert (request.ratings, request.departures) == (False, False)
    settled(qtbot, workspace)


def test_whom_a_document_is_for_is_found_by_typing(
    qtbot: QtBot, page: ReportsPage, workspace: Workspace
) -> None:
    page.make("handover")
    box = page.choice.person
    for typed, found in (("berg", "Ann Berg"), ("bo ", "Bo Çelik"), ("nobody", "Bo Çelik")):
        box.lineEdit().selectAll()
        qtbot.keyClicks(box.lineEdit(), typed)
        qtbot.keyClick(box.lineEdit(), Qt.Key.Key_Return)
        assert box.currentText() == found
    answers = make(qtbot, page, None)
    assert answers.offered is not None
    assert "bo-çelik" in answers.offered.name


def offered(page: ReportsPage) -> list[str]:
    box = page.choice.person
    return [box.itemText(at) for at in range(box.count())]


def test_only_people_for_whom_a_document_makes_sense_can_be_chosen(
    qtbot: QtBot, workspace: Workspace
) -> None:
    workspace.do("add", rows.add, Person, name="Zoe Idle")
    page = shown(qtbot, workspace, ReportsPage)
    for kind, people in (
        ("your-part", ["Ann Berg", "Bo Çelik"]),
        ("champion-page", ["Ann Berg"]),
        ("ask-sheet", ["Bo Çelik"]),
        ("calendar-of-one", ["Ann Berg", "Bo Çelik", "Zoe Idle"]),
    ):
        page.choice.choose_kind(kind)
        assert offered(page) == people
        assert page.choice.person.currentText() in people
    settled(qtbot, workspace)


def test_where_a_document_makes_sense_for_nobody_that_is_said(qtbot: QtBot, tmp_path: Path) -> None:
    workspace = workspace_on(tmp_path, make_plan(people=["Zoe Idle"]))
    page = shown(qtbot, workspace, ReportsPage)
    page.make("champion-page")
    said = "There is nobody in this plan yet whom this is for."
    qtbot.waitUntil(lambda: said in preview(page))
    make(qtbot, page, tmp_path / "page.pdf")
    assert not (tmp_path / "page.pdf").exists()


def test_why_a_document_is_refused_stands_in_the_place_of_its_pages(
    qtbot: QtBot, page: ReportsPage, workspace: Workspace
) -> None:
    bo = next(p.id for p in workspace.plan.people.values() if p.name == "Bo Çelik")
    page.make(("champion-page", bo))
    assert page.choice.person.currentText() == "Bo Çelik"
    qtbot.waitUntil(lambda: "neither champion nor backup" in preview(page), timeout=10_000)
    settled(qtbot, workspace)
