"""January to May: from an empty plan to the launch."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from planner.models import Message, Purpose, Request
from tests.plans import person_id
from tests.ui.dialogs.refreshes import row_of
from tests.ui.nine_months.files import DEPARTMENTS, LEAVING, called, hr_list
from tests.ui.nine_months.hands import Hands

BEGIN = date(2027, 1, 15)
LAUNCH = date(2027, 5, 14)
KEEPER = called(0)
CHAMPIONS = {name: called(10 + at) for at, name in enumerate(DEPARTMENTS)}
"""Whom the manager has in mind for each department; all are of that department."""
LEFT = (60, 75)
"""Two of the staff who left in January."""
BACKUPS = {name: called(20 + at) for at, name in enumerate(DEPARTMENTS)}


def begin(hands: Hands) -> None:
    def answer(dialog: Any) -> None:
        hands.text(dialog.name, "Harbour Connect")
        hands.text(dialog.staff, "140")
        hands.text(dialog.launch, LAUNCH.isoformat())
        hands.text(dialog.keeper, KEEPER)
        hands.text(dialog.place, str(hands.folder / "harbour.rollout"))
        hands.click(dialog, dialog.ok.text())

    hands.sit_down(BEGIN)
    with hands.job("begin a plan"):
        hands.in_dialog(answer, lambda: hands.command("new"))
    assert hands.plan.info.launch == LAUNCH
    assert len(hands.plan.actions) == 28


def bring_the_staff(hands: Hands) -> None:
    hands.files.paths.append(hr_list(hands.folder / "HR January.csv", BEGIN))
    with hands.job("bring in the list of 140 people"):
        hands.in_dialog(lambda d: hands.click(d, d.ok.text()), lambda: hands.command("import"))
    plan = hands.plan
    assert len(plan.people) == 141, "whoever began the plan has no number there yet"
    assert {d.name for d in plan.departments.values()} == set(DEPARTMENTS)
    assert plan.people[person_id(plan, called(33))].ref == "004034"


def join_oneself(hands: Hands) -> None:
    def join(dialog: Any) -> None:
        hands.count(2)
        next(b for b in dialog.joins if KEEPER in b.accessibleName()).click()
        dialog.reject()

    with hands.job("join oneself with one's row of the list"):
        hands.in_dialog(join, lambda: hands.command("duplicates"))
    assert len(hands.plan.people) == 140
    assert hands.plan.people[person_id(hands.plan, KEEPER)].ref == "004001"


def say_why(hands: Hands) -> None:
    def agree(dialog: Any) -> None:
        hands.text(dialog.by, "Board of Harbour")
        hands.click(dialog, dialog.ok.text())

    page = hands.page("purpose")
    with hands.job("agree a purpose statement"):
        hands.choose(page.purposes, page.purposes.model.rows[0].key)
        hands.in_dialog(agree, lambda: hands.command("agree"))
    assert [p.agreed_by for p in hands.plan.table(Purpose).values()].count("Board of Harbour") == 1


def name_sponsor(hands: Hands) -> None:
    page = hands.page("sponsors")
    with hands.job("seat the primary sponsor"):
        row = next(r for r in page.panel.model.rows if r.sponsor.is_primary)
        hands.choose(page.panel, row.key)
        hands.pick(page.side, "Add an owner", called(4))


def name_champions(hands: Hands) -> None:
    page = hands.page("champions")
    with hands.job("nominate ten champions and ten backups"):
        hands.click(page, "By department")
        for row in list(page.departments.model.rows):
            hands.choose(page.departments, row.key)
            name = row.department.name
            hands.pick(page.side, "Add an owner", CHAMPIONS[name])
            hands.pick(page.side, "Add a backup", BACKUPS[name])
    plan = hands.plan
    seats = [plan.responsibility_for(d) for d in plan.departments.values()]
    assert [len(plan.assignments_of(seat.id)) for seat in seats] == [2] * 10


# February ---------------------------------------------------------------------------------


def ask_champions(hands: Hands) -> None:
    texts = hands.folder / "texts of February"
    hands.files.paths.append(texts)
    hands.on_a_later_day(date(2027, 2, 2))
    with hands.job("ask twenty people whether they accept, with a text for each"):
        hands.page("requests")
        hands.in_dialog(
            lambda d: hands.click(d, d.ok.text()), lambda: hands.command("ask", "accept")
        )
        hands.command("save texts")
    assert len(list(texts.glob("*.eml"))) == 20
    assert len(hands.plan.table(Request)) == 20


def take_replies(hands: Hands) -> None:
    """Eighteen accept, one declines, one says nothing; four of them answered in one mail."""
    hands.on_a_later_day(date(2027, 2, 9))
    numbers = sorted(hands.plan.requests)
    lines = [f"> On 2 February you wrote\nR{n}: yes" for n in numbers[:18]]
    lines.append(f"R{numbers[18]}: no")
    page = hands.page("requests")
    with hands.job("take nineteen replies"):
        hands.count(2)
        QGuiApplication.clipboard().setText("\n\n-- \n".join(lines))
        page.replies.box.paste()
        hands.qtbot.waitUntil(lambda: page.replies.accept.text() == "Accept 19 answers")
        hands.click(page.replies, "Accept 19 answers")
    statuses = [a.status for a in hands.plan.assignments.values() if a.role == "owner"]
    assert statuses.count("accepted") >= 9
    assert page.subtitle.startswith("1 person owes you an answer")


def bring_next_list(hands: Hands) -> None:
    """Two left in January; one gave notice."""
    path = hr_list(
        hands.folder / "HR February.csv", date(2027, 2, 12), left=LEFT,
        leaving=date(2027, 6, 30),
    )  # fmt: skip
    hands.files.paths.append(path)

    def take_all(dialog: Any) -> None:
        for at in LEFT:
            hands.count(2)
            dialog.view.setCurrentIndex(
                dialog.lines.index(row_of(dialog, called(at), "Last day"), 0)
            )
            QTest.keyClick(dialog.view, Qt.Key.Key_Space)
        hands.click(dialog, dialog.ok.text())

    with hands.job("bring in the next month's list"):
        hands.in_dialog(take_all, lambda: hands.command("next list"))
    plan = hands.plan
    gone = [person_id(plan, called(at)) for at in LEFT]
    assert all(plan.people[one].last_day is not None for one in gone)
    assert plan.people[person_id(plan, called(LEAVING))].last_day == date(2027, 6, 30)


def plan_messages(hands: Hands) -> None:
    page = hands.page("messages")
    rows = [
        f"Why we begin\t2027-03-01\tall staff\tintranet\t{called(4)}",
        f"Meet your champion\t2027-03-15\tFinance; Legal\te-mail\t{KEEPER}",
        f"How to sign in\t2027-05-10\tall staff\te-mail\t{KEEPER}",
    ]
    with hands.job("plan three messages"):
        hands.paste(page.panel, "\n".join(rows))
    assert [m.title for m in hands.plan.table(Message).values()] == [
        row.split("\t")[0] for row in rows
    ]
