"""May to September: the launch is over, somebody leaves, cover is tried, and packs go out."""

from __future__ import annotations

from datetime import date
from typing import Any

from pypdf import PdfReader
from PySide6.QtGui import QGuiApplication

from planner.models import Comment, Drill, HandOver, Request
from tests.plans import person_id
from tests.ui.nine_months.before_launch import KEEPER
from tests.ui.nine_months.files import LEAVING, called
from tests.ui.nine_months.hands import Hands

STANDING_IN = called(5)


def see_what_a_loss_would_mean(hands: Hands) -> None:
    hands.on_a_later_day(date(2027, 5, 20))
    page = hands.page("what_if")
    with hands.job("see what would be lost with somebody"):
        hands.count(3)
        page.choice.search.setText(called(LEAVING))
        page.choice.search.textEdited.emit(called(LEAVING))
        page.choice.search.returnPressed.emit()
    hands.settle()


def let_somebody_go(hands: Hands) -> None:
    leaver = person_id(hands.plan, called(LEAVING))

    def hand_over(dialog: Any) -> None:
        hands.text(dialog.day, "2027-06-30")
        hands.click(dialog, dialog.ok.text())

    with hands.job("let somebody go, and hand over what they hold"):
        hands.in_dialog(hand_over, lambda: hands.command("person leaves", leaver))
    assert hands.plan.people[leaver].last_day == date(2027, 6, 30)


def hand_over_to_a_successor(hands: Hands) -> None:
    """The successors are asked by mail, and say yes."""
    leaver = person_id(hands.plan, called(LEAVING))
    before = set(hands.plan.requests)
    with hands.job("begin a hand-over, and ask whoever takes it"):
        hands.command("hand over", leaver)
        if not hands.plan.table(HandOver):
            hands.click(hands.window, "Begin")
        hands.in_dialog(
            lambda d: hands.click(d, d.ok.text()), lambda: hands.command("ask", "hand-over")
        )
    asked = sorted(set(hands.plan.requests) - before)
    assert asked
    page = hands.page("requests")
    with hands.job("take the successors' answers"):
        hands.count(2)
        QGuiApplication.clipboard().setText("\n".join(f"R{number}: yes" for number in asked))
        page.replies.box.paste()
        words = "Accept 1 answer" if len(asked) == 1 else f"Accept {len(asked)} answers"
        hands.qtbot.waitUntil(lambda: page.replies.accept.text() == words)
        hands.click(page.replies, words)
    states = {h.state for h in hands.plan.table(HandOver).values() if h.to_person_id is not None}
    assert states == {"accepted"}


def let_a_sponsor_look(hands: Hands) -> None:
    """The primary sponsor comments on what is open to them for review; it comes back in."""

    def say(dialog: Any) -> None:
        hands.text(dialog.by, "Amara Ekström")
        hands.count()
        dialog.text.setPlainText("Who stands in for Finance in the summer?")
        hands.click(dialog, dialog.ok.text())

    plan = hands.get_up()
    hands.look_at(date(2027, 5, 27), plan)
    page = hands.window.pages["champions"]
    with hands.job("comment on a department, as a reviewer"):
        hands.choose(page.departments, page.departments.model.rows[0].key)
        hands.in_dialog(say, lambda: hands.press("Ctrl+Shift+M"))
    hands.window.close()
    hands.sit_down(date(2027, 5, 28), plan)
    hands.files.paths += hands.folder.glob("* review by *.json")
    with hands.job("take in what a reviewer said"):
        hands.in_dialog(
            lambda d: hands.click(d, d.ok.text()), lambda: hands.command("take comments")
        )
    (comment,) = hands.plan.table(Comment).values()
    assert comment.text == "Who stands in for Finance in the summer?"


def give_somebody_their_part(hands: Hands) -> None:
    path = hands.folder / "their part.pdf"
    hands.files.paths.append(path)
    page = hands.page("reports")
    page.chooser = hands.files
    with hands.job("give somebody a page with their part"):
        hands.command("status pack", ("your-part", person_id(hands.plan, called(4))))
        hands.click(page, page.choice.make_button.text())
    (only,) = PdfReader(path).pages
    assert called(4) in only.extract_text()


def name_who_stands_in_for_oneself(hands: Hands) -> None:
    page = hands.page("drills")
    with hands.job("name who keeps the plan while one is away"):
        hands.click(page, "Who keeps it…")
        hands.pick(page.side, "Add a backup", STANDING_IN)
    keeping = hands.plan.keeping
    assert keeping is not None
    held = [hands.plan.people[a.person_id].name for a in hands.plan.assignments_of(keeping.id)]
    assert held == [KEEPER, STANDING_IN]


def try_the_cover(hands: Hands) -> None:
    hands.on_a_later_day(date(2027, 6, 1))
    page = hands.page("drills")
    texts = hands.folder / "texts of drills"
    hands.files.paths.append(texts)
    with hands.job("plan the drills of a month, with a text for each"):
        hands.click(page.next, page.next.plan_them.text())
        hands.click(hands.window, "Ask all")
        hands.command("save drill texts")
    planned = list(hands.plan.table(Drill).values())
    assert planned and list(texts.glob("*.txt"))
    hands.on_a_later_day(date(2027, 6, 12))
    page = hands.page("drills")
    with hands.job("note how the drills went"):
        for drill in planned:
            hands.choose(page.panel, drill.id)
            hands.click(page.side, "Done")
    assert {d.outcome for d in hands.plan.table(Drill).values()} == {"done"}


def confirm_what_is_held(hands: Hands) -> None:
    hands.on_a_later_day(date(2027, 7, 1))
    before = len(hands.plan.table(Request))
    with hands.job("ask everybody to confirm what they hold"):
        hands.page("requests")
        hands.in_dialog(
            lambda d: hands.click(d, d.ok.text()), lambda: hands.command("ask", "confirm")
        )
    assert len(hands.plan.table(Request)) > before + 10


def hand_out_packs(hands: Hands) -> None:
    for month in (7, 8, 9):
        hands.on_a_later_day(date(2027, month, 5))
        path = hands.folder / f"pack {month}.pdf"
        hands.files.paths.append(path)
        page = hands.page("reports")
        page.chooser = hands.files
        with hands.job("make the next pack"):
            hands.click(page, page.choice.make_button.text())
        assert "Harbour Connect" in PdfReader(path).pages[0].extract_text()
    assert len(hands.plan.snapshots) == 4
