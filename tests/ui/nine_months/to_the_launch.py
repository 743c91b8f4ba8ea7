"""March to May: training, the pilot, the first survey, promises, and the pack that decides."""

from __future__ import annotations

from datetime import date
from typing import Any

from pypdf import PdfReader
from PySide6.QtTest import QTest

from planner.models import (
    CheckIn,
    Commitment,
    Decision,
    PilotTask,
    PilotTry,
    Post,
    Snapshot,
    SurveyResult,
    Training,
)
from tests.imports.surveys.files import answers, google_forms
from tests.ui.nine_months.files import called
from tests.ui.nine_months.hands import Hands


def train(hands: Hands) -> None:
    def who_came(dialog: Any) -> None:
        hands.text(dialog.title, "First training")
        for line in range(15):
            hands.count()
            dialog.people.toggle(dialog.people.model().index(line, 0))
        hands.click(dialog, dialog.ok.text())

    hands.on_a_later_day(date(2027, 3, 10))
    page = hands.page("champions")
    with hands.job("note who came to a training"):
        hands.click(page, "Training")
        hands.in_dialog(who_came, page.commands.add_training)
    assert len(hands.plan.table(Training)) == 1


def try_out(hands: Hands) -> None:
    """Five people try four things; one of them only with help."""

    def prepare(dialog: Any) -> None:
        hands.text(dialog.others, "5")
        hands.click(dialog, dialog.ok.text())

    hands.on_a_later_day(date(2027, 3, 24))
    page = hands.page("pilot")
    with hands.job("prepare a round of the pilot"):
        hands.in_dialog(prepare, lambda: hands.command("prepare round"))
    tasks = len(hands.plan.table(PilotTask))
    with hands.job("note down how five people did"):
        page.focus_content()
        for at in range(5 * tasks):
            hands.count(2)
            QTest.keyClicks(page.card.grid, "h" if at == 3 else "a")
    assert hands.plan.table(PilotTry)


def listen(hands: Hands) -> None:
    given = [*answers("Finance", 6, 2, 2), *answers("Legal", 3, 5, 2), *answers("Sales", 5, 3, 2)]
    hands.files.paths.append(google_forms(hands.folder / "Survey.csv", given))
    page = hands.page("pulse")
    with hands.job("bring in a survey"):
        hands.in_dialog(
            lambda d: hands.click(d, d.ok.text()), lambda: hands.command("import survey")
        )
    assert hands.plan.table(SurveyResult)
    assert page.isVisible()


def note_a_promise_and_two_posts(hands: Hands) -> None:
    page = hands.page("sponsors")
    with hands.job("note a promise and two posts of the sponsor"):
        row = next(r for r in page.panel.model.rows if r.sponsor.is_primary)
        hands.choose(page.panel, row.key)
        hands.enter(page.side, "Add a promise", "Answer ten posts herself in the first week")
        hands.click(page, "Taking part")
        items = [f"{called(4)}\t2027-03-02\tin person", f"{called(4)}\t2027-03-16\tghost-written"]
        hands.paste(page.ledger, "\n".join(["Sponsor\tDay\tWritten", *items]))
    assert len(hands.plan.table(Commitment)) == 1
    assert len(hands.plan.table(Post)) == 2


def check_in(hands: Hands) -> None:
    page = hands.page("purpose")
    with hands.job("check a goal in"):
        hands.choose(page.goals, page.goals.model.rows[0].key)
        hands.enter(page.side, "Value of the check-in", "35")
    assert [c.value for c in hands.plan.table(CheckIn).values()] == [35]


def hand_out_the_pack(hands: Hands) -> None:
    pack = hands.folder / "pack of April.pdf"
    hands.files.paths.append(pack)
    hands.on_a_later_day(date(2027, 4, 6))
    page = hands.page("reports")
    page.chooser = hands.files
    with hands.job("add the decisions proposed, and make the pack"):
        hands.click(hands.window, "Add proposed decisions")
        hands.click(page, "Documents")
        hands.click(page, page.choice.make_button.text())
    assert len(hands.plan.table(Snapshot)) == 1
    first = PdfReader(pack).pages[0].extract_text()
    assert "What we ask of this meeting" in first
    assert next(iter(hands.plan.decisions.values())).ask.split()[0] in first


def write_down_what_was_decided(hands: Hands) -> None:
    hands.on_a_later_day(date(2027, 4, 9))
    asked = next(iter(hands.plan.table(Decision)))

    def agreed(dialog: Any) -> None:
        hands.text(dialog.by, "The board")
        hands.pick(dialog, dialog.owner.accessibleName(), called(4))
        hands.click(dialog, dialog.ok.text())

    hands.page("reports")
    with hands.job("write down what a meeting decided"):
        hands.in_dialog(agreed, lambda: hands.command("decision answer", asked))
    decision = hands.plan.decisions[asked]
    assert (decision.outcome, decision.decided_by) == ("agreed", "The board")
    assert decision.action_id in hands.plan.actions
