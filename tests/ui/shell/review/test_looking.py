"""A plan is looked at; nothing in it changes, and its owner is not hindered."""

from __future__ import annotations

from planner.actions import rows
from planner.models import Department
from planner.store import Store
from planner.ui.shell.main_window import MainWindow
from planner.ui.state.workspace import Workspace
from tests.plans import ON
from tests.ui.shell.review.reviewers import reviewing, say, written
from tests.ui.windows import Answers, in_sight


def test_it_opens_at_coverage_and_says_that_nothing_is_changed(window) -> None:
    page = window.page_in_sight()
    assert (window.page_key, page.panel) == ("champions", page.departments)
    assert window.windowTitle().startswith("Harbour Connect (review)")
    assert window.status_line.saved.text() == "Review, 0 comments"
    assert "nothing in it is changed" in window.status_line.why.full_text()


def test_every_editing_command_is_off_and_says_why(window) -> None:
    for key in ("undo", "add person", "details", "import", "bring back", "person leaves", "ask"):
        assert not window.commands.action(key).isEnabled(), key
    window.messages.hide()
    window.commands.run("add person")
    assert "nothing in it is changed" in window.messages.words.text()
    assert not window.commands.action("change here").isEnabled()
    assert not window.commands.action("take comments").isEnabled()


def test_where_there_is_nothing_to_add_the_only_button_is_the_one_to_comment(window) -> None:
    for key in window.sidebar.buttons:
        page = window.show_page(key)
        assert [b.text() for b in page.header_buttons] == ["Comment on this page…"], key


def test_an_attempt_to_change_something_is_refused(window) -> None:
    window.messages.hide()
    page = window.show_page("people")
    page.add("person")
    assert "nothing in it is changed" in window.messages.words.text()
    window.workspace.do("add", rows.add, Department, name="Press")
    assert len(window.workspace.plan.departments) == 2


def test_the_plan_is_byte_for_byte_the_same_and_nobody_is_hindered(qtbot, path) -> None:
    before, beside = path.read_bytes(), set(path.parent.iterdir())
    window = reviewing(qtbot, path)
    with Store.open(path) as owner:
        assert not owner.read_only
    say(window, "Who?", "Ana")
    window.close()
    assert path.read_bytes() == before
    new = {file.name for file in set(path.parent.iterdir()) - beside}
    assert new == {"test review by Ana.json"}


def test_what_the_owner_saves_meanwhile_is_seen(window, path) -> None:
    say(window, "Who?", "Ana")
    with Store.open(path) as owner:
        owner.run("rename", rows.edit, Department, 2, name="Law")
    window.files.watch.check()
    assert window.workspace.plan.departments[2].name == "Law"
    assert [c.text for c in window.workspace.reviewing.comments] == ["Who?"]
    say(window, "And when?")
    assert [c.text for c in written(path).comments] == ["Who?", "And when?"]


def test_a_reviewed_plan_is_not_opened_to_work_on_next_time(window) -> None:
    state = window.workspace.window_state
    window.close()
    assert (state.text("open"), state.recent()) == ("", [])


def test_the_same_plan_can_be_opened_to_work_on(window, path) -> None:
    assert window.files.open(path)
    assert not window.workspace.read_only and window.workspace.reviewing is None
    assert len(window.show_page("people").header_buttons) > 1


def test_it_is_opened_from_the_first_page_and_from_the_menu(qtbot, path) -> None:
    workspace = Workspace(today=ON)
    window = in_sight(qtbot, MainWindow(workspace, Answers(path, path)))
    window.welcome.buttons["review"].click()
    assert workspace.reviewing is not None
    window.files.close()
    window.commands.run("review")
    assert workspace.reviewing is not None
