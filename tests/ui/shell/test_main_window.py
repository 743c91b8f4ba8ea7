"""The frame: pages, menus, Ctrl+K, the status line, and that it comes back as it was left."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest

from planner import sample
from planner.actions import rows
from planner.actions.scenarios import save_scenario
from planner.models import Comment, Person
from planner.store import Store
from planner.ui.look.icons import ICONS
from planner.ui.look.plain import Elided
from planner.ui.look.theme import apply_theme
from planner.ui.shell.main_window import MainWindow
from planner.ui.shell.sidebar import ENTRIES
from planner.ui.state.window_state import WindowState
from planner.ui.state.workspace import Workspace
from tests.plans import ON, make_plan
from tests.ui.opened import settled
from tests.ui.windows import Answers, empty_window, in_sight, window_on

KEYS = [entry.key for entry in ENTRIES]


@pytest.fixture(scope="module")
def sample_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("sample") / "harbour-connect.rollout"
    with Store.create(path, sample.NAME) as store:
        sample.fill(store, ON)
    return path


def small_plan():
    return make_plan(
        people={"Ann Berg": {"title": "Editor"}, "Bo Çelik": {}},
        departments=["Finance", "Legal"],
        seats={"Finance": ["Ann Berg"]},
        goals={"Active every month": ["Ann Berg"]},
    )


def test_the_sidebar_is_as_promised(qtbot, tmp_path) -> None:
    window = window_on(qtbot, tmp_path)
    assert [button.text() for button in window.sidebar.buttons.values()] == [
        *("Overview", "Purpose & goals", "Timeline", "Messages"),
        *("Sponsors", "Champions", "People", "Ownership"),
        *("Requests", "Pilot", "Pulse"),
        *("Risks", "What if…", "Drills"),
        "Reports",
    ]


@pytest.mark.parametrize("key", KEYS)
def test_every_page_has_an_icon(key) -> None:
    assert key in ICONS, f"draw an icon called {key!r} in planner/ui/look/icons.py"


@pytest.mark.slow
def test_every_page_opens_on_an_empty_plan(qtbot, qapp, tmp_path: Path) -> None:
    window = window_on(qtbot, tmp_path)
    for theme in ("contrast", "light", "dark"):
        apply_theme(qapp, theme)
        for key in KEYS:
            qtbot.mouseClick(window.sidebar.buttons[key], Qt.MouseButton.LeftButton)
            assert window.page_key == key
            assert window.head.title.full_text()
            window.grab()
    settled(qtbot, window.workspace)


@pytest.mark.slow
def test_every_page_opens_on_the_sample(qtbot, qapp, sample_file: Path) -> None:
    window = in_sight(qtbot, MainWindow(Workspace(Store.open(sample_file), today=ON)))
    for theme in ("light", "dark"):
        apply_theme(qapp, theme)
        for key in KEYS:
            window.show_page(key)
            window.grab()
    settled(qtbot, window.workspace)
    window.close()


def test_a_narrow_head_gives_up_buttons_before_words(qtbot, sample_file: Path) -> None:
    window = in_sight(qtbot, MainWindow(Workspace(Store.open(sample_file), today=ON)))
    window.resize(640, 360)
    window.show_page("people")
    words = [window.head.title, *window.head.line.findChildren(Elided)]
    qtbot.waitUntil(lambda: all(piece.text() == piece.full_text() for piece in words))
    assert window.head.more.isVisible()
    settled(qtbot, window.workspace)
    window.close()


def test_undo_and_redo_are_named_in_the_menu(qtbot, tmp_path) -> None:
    window = window_on(qtbot, tmp_path, small_plan())
    workspace = window.workspace
    ann = next(p for p in workspace.plan.people.values() if p.name == "Ann Berg")
    workspace.do("appoint backup", rows.edit, Person, ann.id, title="Poet")
    undo, redo = window.commands.action("undo"), window.commands.action("redo")
    assert undo.text() == "Undo appoint backup"
    undo.trigger()
    assert workspace.plan.people[ann.id].title == "Editor"
    assert redo.text() == "Redo appoint backup"
    redo.trigger()
    assert workspace.plan.people[ann.id].title == "Poet"


def test_the_status_line_says_what_is_saved_and_how_large_the_plan_is(qtbot, tmp_path) -> None:
    window = window_on(qtbot, tmp_path, small_plan())
    status = window.statusBar()
    settled(qtbot, window.workspace)
    assert [b.text() for b in status.counts] == ["2 people", "2 departments", "9 days to launch"]
    assert status.work.text() == ""  # nothing is worked on
    assert status.saved.text() == "Everything is saved"
    window.workspace.do("add person", rows.add, Person, name="Ció Díaz")
    assert status.saved.text().startswith("Saved ")
    assert status.counts[0].text() == "3 people"


def test_badges_count_what_is_wrong(qtbot, tmp_path) -> None:
    window = window_on(qtbot, tmp_path, small_plan())
    champions = window.sidebar.buttons["champions"]
    qtbot.waitUntil(lambda: champions.badge == 1)
    assert champions.accessibleName() == "Champions, 1 department has no champion"


def test_comments_to_settle_are_counted_where_they_are_settled(qtbot, tmp_path) -> None:
    window = window_on(qtbot, tmp_path, small_plan())
    requests = window.sidebar.buttons["requests"]
    said = {"text": "Who reads it?", "by": "Eva Novak"}
    window.workspace.do("comment", lambda draft: draft.add(Comment, **said))
    window.workspace.do("comment", lambda draft: draft.add(Comment, **said, status="done"))
    qtbot.waitUntil(lambda: requests.badge == 1)
    assert requests.accessibleName() == "Requests, 1 comment to settle"
    number = QPoint(requests.width() - 12, requests.height() // 2)
    qtbot.mouseClick(requests, Qt.MouseButton.LeftButton, pos=number)
    page = window.page("requests")
    assert page.comments.isVisible()
    assert [row.waits for row in page.comments.model.rows] == [True]


def found(window: MainWindow, text: str) -> list[str]:
    window.box.edit.setText(text)
    return [entry.words for entry in window.box._model.entries]


def test_the_command_box_finds_rows_pages_and_commands(qtbot, tmp_path) -> None:
    window = window_on(qtbot, tmp_path, small_plan())
    window.open_box()
    assert found(window, "celik") == ["Bo Çelik"]
    assert found(window, "active")[0] == "Active every month"
    assert found(window, "risk")[0] == "Risks"
    assert found(window, "somebody leaves") == ["Somebody leaves…"]
    assert found(window, "no such thing") == []
    assert window.box.nothing.isVisible()
    assert window.box.nothing.text() == "Nothing is called that."


def test_the_command_box_finds_findings_scenarios_and_documents(qtbot, tmp_path) -> None:
    window = window_on(qtbot, tmp_path, small_plan())
    window.workspace.do("save", save_scenario, "Ann goes", [1], None)
    finding = window.workspace.findings[0]
    for typed, words, page in (
        (finding.text, finding.text, "risks"),
        ("goes ann", "Ann goes", "what_if"),
        ("status pack", "Status pack (PDF)", "reports"),
    ):
        window.open_box()
        assert found(window, typed)[0] == words
        QTest.keyClick(window.box.edit, Qt.Key.Key_Return)
        assert window.page_key == page
    settled(qtbot, window.workspace)
    assert window.pages["risks"].panel.view.current_row().key == finding.key


def test_the_command_box_knows_what_was_added_since(qtbot, tmp_path) -> None:
    window = window_on(qtbot, tmp_path, small_plan())
    window.open_box()
    assert found(window, "diaz") == []
    window.workspace.do("add person", rows.add, Person, name="Ció Díaz")
    assert found(window, "daiz cio") == ["Ció Díaz"]


def test_the_command_box_goes_where_enter_says(qtbot, tmp_path) -> None:
    window = window_on(qtbot, tmp_path, small_plan())
    window.open_box()
    qtbot.keyClicks(window.box.edit, "ann")
    QTest.keyClick(window.box.edit, Qt.Key.Key_Return)
    assert window.box.isHidden()
    assert window.page_key == "people"
    assert window.pages["people"].panel.view.current_row().person.name == "Ann Berg"


def test_a_refused_step_is_said_and_the_plan_stays(qtbot, tmp_path) -> None:
    window = window_on(qtbot, tmp_path, small_plan())
    before = window.workspace.plan
    window.workspace.do("add person", rows.add, Person)
    assert window.messages.isVisible()
    assert "A person needs a name" in window.messages.words.text()
    assert window.workspace.plan is before
    window.workspace.do("add person", rows.add, Person, name="Do Minh")
    assert not window.messages.isVisible()  # it is no longer true


def test_without_a_plan_there_is_a_way_to_begin(qtbot, tmp_path) -> None:
    Store.create(tmp_path / "other.rollout", "Other plan").close()
    window = empty_window(qtbot, Answers(tmp_path / "other.rollout"))
    assert window.stack.currentWidget() is window.welcome
    assert not window.sidebar.isVisible()
    window.commands.run("open")
    assert window.sidebar.name.full_text() == "Other plan"
    assert window.windowTitle() == "Other plan – Rollout Planner"
    assert [path.name for path in window.workspace.window_state.recent()] == ["other.rollout"]
    window.commands.run("close")
    assert window.stack.currentWidget() is window.welcome
    Store.open(tmp_path / "other.rollout").close()


def test_what_is_no_plan_is_refused_and_the_open_one_stays(qtbot, tmp_path) -> None:
    (tmp_path / "letter.rollout").write_text("Dear all")
    window = window_on(qtbot, tmp_path, small_plan())
    store = window.workspace.store
    assert not window.files.open(tmp_path / "letter.rollout")
    assert window.workspace.store is store
    assert window.messages.isVisible()


def test_a_copy_is_saved_under_another_name(qtbot, tmp_path) -> None:
    window = window_on(qtbot, tmp_path, small_plan(), choose=Answers(tmp_path / "copy.rollout"))
    window.commands.run("save copy")
    with Store.open(tmp_path / "copy.rollout") as copy:
        assert len(copy.plan.people) == 2


def test_a_plan_dropped_on_the_window_is_opened(qtbot, tmp_path) -> None:
    Store.create(tmp_path / "dropped.rollout", "Dropped").close()
    window = window_on(qtbot, tmp_path)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "dropped.rollout"))])
    event = dropped(data)
    window.dropEvent(event)
    qtbot.waitUntil(lambda: window.workspace.plan.info.name == "Dropped")


def test_a_file_that_a_file_manager_offers_to_move_is_only_copied(qtbot, tmp_path) -> None:
    window = window_on(qtbot, tmp_path)
    window.take_dropped = lambda path: None
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "list.csv"))])
    for place in (window, window.page("requests").replies):
        event = dropped(data, Qt.DropAction.MoveAction)
        place.dropEvent(event)
        assert event.isAccepted()
        assert event.dropAction() == Qt.DropAction.CopyAction


def dropped(data: QMimeData, offered: Qt.DropAction = Qt.DropAction.CopyAction) -> QDropEvent:
    actions = Qt.DropAction.CopyAction | offered
    return QDropEvent(
        QPointF(10, 10), actions, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )


@pytest.mark.slow
def test_the_window_comes_back_as_it_was_left(qtbot, tmp_path) -> None:
    window_state = WindowState(tmp_path / "window.ini")
    window = window_on(qtbot, tmp_path, small_plan(), window_state=window_state)
    window.commands.run("theme dark")
    window.show_page("people")
    view = window.pages["people"].panel.view
    view.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    view.horizontalHeader().resizeSection(0, 333)
    window.resize(1111, 666)
    window.close()
    again = Workspace(window_state=WindowState(tmp_path / "window.ini"), today=ON)
    again.use(Store.open(tmp_path / "test.rollout"))
    window = MainWindow(again)
    qtbot.addWidget(window)
    window.show()
    assert window.height() == 666  # the test screen is narrower than the window
    assert window.page_key == "people"
    assert window.commands.by_key["theme dark"].checked()
    view = window.pages["people"].panel.view
    assert view.columnWidth(0) == 333
    assert view.horizontalHeader().sortIndicatorSection() == 1
    assert view.horizontalHeader().sortIndicatorOrder() == Qt.SortOrder.DescendingOrder


def test_a_change_made_elsewhere_is_read_again(qtbot, tmp_path) -> None:
    window = window_on(qtbot, tmp_path, small_plan())
    workspace = window.workspace
    path = workspace.store.path
    workspace.store.close()  # a lock lost on a network share
    with Store.open(path) as other:
        other.run("add person", rows.add, Person, name="From elsewhere")
    window.files.watch.check()
    assert "From elsewhere" in {p.name for p in workspace.plan.people.values()}


def test_the_sample_is_made_once_a_day(qtbot, tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(
        "PySide6.QtCore.QStandardPaths.writableLocation", staticmethod(lambda _: str(tmp_path))
    )
    window = empty_window(qtbot)
    window.commands.run("open sample")
    assert window.workspace.plan.info.name == sample.NAME
    people = len(window.workspace.plan.people)
    window.workspace.do("add person", rows.add, Person, name="Mine")
    window.commands.run("close")
    window.commands.run("open sample")
    assert len(window.workspace.plan.people) == people + 1


def test_days_to_launch_follow_the_calendar(qtbot, tmp_path) -> None:
    window = window_on(qtbot, tmp_path, small_plan(), today=ON + timedelta(days=20))
    assert window.statusBar().counts[2].text() == "11 days since launch"
