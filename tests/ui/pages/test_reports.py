"""Reports: documents are written in the background from a plan that cannot change under them."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from threading import Event

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from planner.actions import keeping, rows
from planner.exports.json_file import read_json
from planner.models import Decision, Person
from planner.ui.background.jobs import Job
from planner.ui.pages.reports.decisions import take_proposals
from planner.ui.pages.reports.documents import Request, Written, write
from planner.ui.pages.reports.page import ReportsPage
from planner.ui.shell.choosing import Chooser
from planner.ui.widgets.words import Words
from planner.ui.workspace import Workspace
from tests.plans import ON, make_plan
from tests.ui.opened import settled, shown, workspace_on


class Answers(Chooser):
    """Answers for the person who is asked where to save."""

    def __init__(self, path: Path | None) -> None:
        self.path = path
        self.offered: Path | None = None

    def save(self, parent, title: str, path: Path, kinds: str) -> Path | None:
        self.offered = path
        return self.path


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    plan = make_plan(
        people={"Ann Berg": {}, "Bo Çelik": {}},
        seats={"Finance": ["Ann Berg"], "Legal": []},
        sponsors={"Chief executive": ["Bo Çelik"]},
        details={"Chief executive": {"is_primary": True}},
        goals={"Active monthly": ["Ann Berg"]},
    )
    return workspace_on(tmp_path, plan)


@pytest.fixture
def page(qtbot: QtBot, workspace: Workspace) -> ReportsPage:
    page = shown(qtbot, workspace, ReportsPage)
    settled(qtbot, workspace)
    return page


def make(qtbot: QtBot, page: ReportsPage, path: Path | None) -> Answers:
    """Press the button, and answer where the file goes."""
    answers = Answers(path)
    page.chooser = answers
    qtbot.mouseClick(page.choice.make_button, Qt.MouseButton.LeftButton)
    settled(qtbot, page.workspace)
    return answers


def preview(page: ReportsPage) -> str:
    return "\n".join(w.text() for w in page.preview.findChildren(Words) if not w.isHidden())


def test_the_preview_says_what_goes_in(qtbot: QtBot, page: ReportsPage) -> None:
    qtbot.waitUntil(lambda: "What we ask of this meeting" in preview(page), timeout=10_000)
    text = preview(page)
    assert "Harbour Connect: buy-in status" in text
    assert "Ann Berg" in text


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
    names = sorted(path.name for path in (tmp_path / "parts").iterdir())
    assert names == ["Harbour Connect - Finance.xlsx", "Harbour Connect - Legal.xlsx"]
    assert page.choice.done.text() == (
        "Made: parts. 2 workbooks are in it. 2 people have no department and are in none of the"
        " workbooks."
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
    def write_and_cancel(request: Request, path: Path, job: Job) -> Written:
        written = write(request, path, job)
        job.cancel()
        return written

    monkeypatch.setattr("planner.ui.pages.reports.page.write", write_and_cancel)
    page.chooser = Answers(tmp_path / "pack.pdf")
    page.choice.make_button.click()
    settled(qtbot, workspace)
    assert page.choice.done.text().startswith("Made: pack.pdf.")
    assert workspace.plan.snapshots
    settled(qtbot, workspace)


def test_a_folder_that_cannot_be_written_is_said(
    qtbot: QtBot, page: ReportsPage, workspace: Workspace, tmp_path: Path
) -> None:
    said: list[tuple[str, str]] = []
    workspace.messageShown.connect(lambda sentence, tone: said.append((sentence, tone)))
    make(qtbot, page, tmp_path / "missing" / "pack.pdf")
    assert any(tone == "bad" and "missing" in sentence for sentence, tone in said)
    assert not page.choice.make_button.isHidden()


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


def test_proposals_become_decisions_in_one_step(page: ReportsPage, workspace: Workspace) -> None:
    take_proposals(workspace)
    asked = list(workspace.plan.decisions.values())
    assert 1 <= len(asked) <= 3
    assert all(d.snapshot_id is None and d.outcome == "open" for d in asked)
    assert len(page.decisions.model.every_row) == len(asked)
    workspace.undo()
    assert not workspace.plan.decisions


def test_what_was_agreed_becomes_an_action_of_whoever_was_asked(
    page: ReportsPage, workspace: Workspace
) -> None:
    asked = next(iter(workspace.plan.people.values()))
    name = asked.name
    workspace.do("ask", rows.add, Decision, ask="Name a champion in Legal", from_whom=name)
    model = page.decisions.model
    column = next(
        n
        for n in range(model.columnCount())
        if model.headerData(n, Qt.Orientation.Horizontal) == "Outcome"
    )
    assert model.setData(model.index(0, column), "agreed", Qt.ItemDataRole.EditRole)
    (decision,) = workspace.plan.decisions.values()
    assert (decision.outcome, decision.decided_by) == ("agreed", name)
    action = next(a for a in workspace.plan.actions.values() if a.title == decision.ask)
    held = workspace.plan.assignments_of(workspace.plan.responsibility_for(action).id)
    assert [a.person_id for a in held] == [asked.id]
    workspace.undo()
    assert not workspace.plan.where(type(action), "title", decision.ask)


def test_making_a_pack_closes_what_it_asks(
    qtbot: QtBot, page: ReportsPage, workspace: Workspace, tmp_path: Path
) -> None:
    workspace.do("ask", rows.add, Decision, ask="Name a champion in Legal")
    make(qtbot, page, tmp_path / "pack.pdf")
    (decision,) = workspace.plan.decisions.values()
    (snapshot,) = workspace.plan.snapshots.values()
    assert decision.snapshot_id == snapshot.id
    settled(qtbot, workspace)


def test_a_pack_is_compared_with_the_plan_as_it_is(
    qtbot: QtBot, page: ReportsPage, workspace: Workspace, tmp_path: Path
) -> None:
    page.choice.day.setDate(page.choice.day.date().addDays(-3))
    make(qtbot, page, tmp_path / "pack.pdf")
    settled(qtbot, workspace)
    from planner.actions import roles

    goal = next(r.id for r in workspace.plan.responsibilities.values() if r.kind == "goal")
    workspace.do("add owner", roles.assign, goal, 2)

    def told() -> list[str]:
        return [w.text() for w in page.packs.findChildren(Words) if not w.isHidden()]

    qtbot.waitUntil(lambda: "single_points" in page.packs.figures, timeout=10_000)
    place = told().index("Single points of failure")
    assert told()[place : place + 2] == ["Single points of failure", "3"]
    assert page.packs.figures["single_points"].text() == "▼ 2"
    settled(qtbot, workspace)


def test_a_day_in_the_past_is_what_the_document_is_about(page: ReportsPage) -> None:
    page.choice.day.setDate(page.choice.day.date().addDays(-15))
    assert page.choice.request(page.workspace.plan).on == date(2026, 12, 31)


# What is confidential, and what else can be made --------------------------------------------


def test_only_what_can_be_told_can_be_ticked(qtbot: QtBot, page: ReportsPage) -> None:
    def offered() -> tuple[bool, bool]:
        return not page.choice.ratings.isHidden(), not page.choice.departures.isHidden()

    told = {"status-pack": (True, True), "workbook": (True, False), "csv": (True, False)}
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
    workspace.do("what if", keeping.save_scenario, "Ann is hired away", [person], None)
    page.choice.choose_chapters(("scenarios",))
    qtbot.waitUntil(lambda: "Scenario 1" in preview(page), timeout=10_000)
    assert "hired away" not in preview(page)
    page.choice.departures.click()
    qtbot.waitUntil(lambda: "Ann is hired away" in preview(page), timeout=10_000)
    assert "Picture: who holds the 2 responsibilities that are touched" in preview(page)
    page.choice.ratings.click()
    request = page.choice.request(workspace.plan)
    assert (request.ratings, request.departures) == (True, True)
    page.choice.choose_kind("handover")
    request = page.choice.request(workspace.plan)
    assert (request.ratings, request.departures) == (False, False)
    settled(qtbot, workspace)


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
