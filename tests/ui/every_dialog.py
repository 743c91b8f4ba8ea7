"""Every dialog of the program, opened as the program opens it."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from datetime import date
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages

from openpyxl import load_workbook
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QPushButton
from pytestqt.qtbot import QtBot

import planner.ui
from planner.actions import rows
from planner.actions.scenarios import save_scenario
from planner.exports.review_file import write_review
from planner.exports.workbook.writing import write_workbook
from planner.imports import DayOrder, import_list, read_table, recognise_columns
from planner.models import Comment, Concern, Decision, Draft, Message, Plan
from planner.models.reviews import Review
from planner.text import tr
from planner.ui.as_written import DayInDoubtError
from planner.ui.dialogs.day_question import ask_which_day
from planner.ui.dialogs.file_chooser import FileChooser
from planner.ui.dialogs.refresh import RefreshDialog
from planner.ui.shell.crash import CrashDialog
from planner.ui.shell.main_window import MainWindow
from planner.ui.state.last_import import LastImport
from planner.ui.table import TablePanel
from planner.ui.table.head_menu import choose_values
from tests.plans import make_plan, person_id
from tests.ui.keyboard import in_sight
from tests.ui.opened import settled
from tests.ui.typing import paste
from tests.ui.windows import Answers, window_on

MAKERS = {"QMessageBox", "message_box"}
"""What makes a dialog without being a class of this program's."""


def dialog_places() -> set[str]:
    """Where the program makes dialogs, as ``module:function``; only the system's own are left
    out, with which files are chosen."""
    found = set()
    for module in walk_packages(planner.ui.__path__, "planner.ui."):
        import_module(module.name)
    makers = MAKERS | {kind.__name__ for kind in _kinds(QDialog)}
    root = Path(planner.ui.__path__[0])
    for path in root.rglob("*.py"):
        module_name = ".".join(path.relative_to(root).with_suffix("").parts)
        tree = ast.parse(path.read_text(encoding="utf-8"))
        found |= {f"{module_name}:{place}" for place in _places(tree, makers, "")}
    # The one maker of message boxes is made use of elsewhere.
    return found - {"look.plain:message_box"}


def _kinds(kind: type[QDialog]) -> Iterator[type[QDialog]]:
    for one in kind.__subclasses__():
        if one.__module__.startswith("planner."):
            yield one
            yield from _kinds(one)


def _places(tree: ast.AST, makers: set[str], within: str) -> Iterator[str]:
    for node in ast.iter_child_nodes(tree):
        name = within
        if isinstance(node, ast.FunctionDef) and not within:
            name = node.name
        if isinstance(node, ast.Call):
            called = node.func
            if isinstance(called, ast.Attribute) and isinstance(called.value, ast.Name):
                called = called.value  # a call such as QMessageBox.question
            if isinstance(called, ast.Name) and called.id in makers:
                yield within
        yield from _places(node, makers, name)


class Bench:
    """A window on a small plan, with what its dialogs need."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        plan = make_plan(
            people={"Ann Berg": {"department": "Finance"}, "Bo Lind": {"department": "Legal"}},
            departments=["Finance", "Legal"],
            seats={"Finance": ["Ann Berg"]},
            purposes={"Find who knows": []},
        )
        self.qtbot, self.folder = qtbot, folder
        self.window: MainWindow = window_on(
            qtbot, folder, self._filled(plan), choose=Answers(folder / "restored.rollout")
        )
        self.workspace = self.window.workspace
        self.sure: list[bool] = []
        settled(qtbot, self.workspace)
        qtbot.waitUntil(self.window.isActiveWindow)

    @property
    def plan(self):
        return self.workspace.plan

    def command(self, key: str, subject: object = None) -> None:
        self.window.commands.run(key, subject)

    def with_champion(self, act: str) -> None:
        self.window.show_page("champions")
        page = self.window.pages["champions"]
        page.champions.view.begin()
        getattr(page.commands, act)()

    def begin_review(self) -> None:
        self.window.files.review(self.workspace.store.path)

    def take_comments(self) -> None:
        by = "Ann Berg"
        sent = Comment(0, text="Who reads it?", by=by, about="Legal", department_id=2, key="k1")
        path = self.folder / "sent.json"
        key = self.plan.info.key
        write_review(Review(key, "Harbour", by, (sent,)), path, self.workspace.store.path)
        self.command("take comments", path)

    def accept_risk(self) -> None:
        self.window.show_page("risks")
        side = self.window.pages["risks"].side
        button = next(b for b in side.findChildren(QPushButton) if b.text() == "Accept this risk…")
        button.click()

    def set_target(self) -> None:
        self.window.show_page("pulse")
        self.window.pages["pulse"].cards[0].target.click()

    def import_table(self) -> None:
        path = self.folder / "staff.csv"
        path.write_text("Staff name,Dept\nDo Minh,Legal\n")
        self.window.files.import_table(path)

    def import_survey(self) -> None:
        path = self.folder / "survey.csv"
        path.write_text("Timestamp,Useful?\n" + "2027-01-08 10:00,Agree\n" * 6)
        self.window.files.import_survey(path)

    def bring_back(self) -> None:
        path = self.folder / "edited.xlsx"
        write_workbook(self.workspace.measures, self.workspace.findings, path)
        book = load_workbook(path)
        sheet = book["People"]
        cells = (cell for line in sheet.iter_rows() for cell in line)
        next(cell for cell in cells if cell.value == "Ann Berg").value = "Ann Berger"
        book.save(path)
        self.window.files.bring_back(path)

    def _filled(self, plan: Plan) -> Plan:
        """The plan with rows that dialogs are about, and a list whose next edition can come in."""
        path = self.folder / "staff list.csv"
        path.write_text("Name,Site\nAnn Berg,Leeds\nBo Lind,Leeds\n")
        table = read_table(path)
        draft = Draft(plan)
        import_list(draft, table, recognise_columns(table), path.name)
        path.write_text("Name,Site\nAnn Berg,Oslo\n")
        rows.add(draft, Decision, ask="Give an hour", from_whom="Ann Berg")
        rows.add(draft, Message, title="Why we begin", channel="Intranet")
        rows.add(draft, Concern, department_id=1, quote="Who reads it?")
        save_scenario(draft, "Ann leaves", [person_id(plan, "Ann Berg")], None)
        return draft.plan

    def _next_list(self) -> Path:
        return self.folder / "staff list.csv"

    def bring_in_messages(self) -> None:
        path = self.folder / "messages.csv"
        path.write_text("Message,Channel\nWhy we begin,E-mail\n")
        self.window.files.bring_in_messages(path)

    def bring_in_next(self) -> None:
        self.window.files.bring_in_next(self._next_list())

    def show_next_list(self) -> None:
        self.next_list = RefreshDialog(self.window, self.workspace, self._next_list())
        self.qtbot.addWidget(self.next_list)
        settled(self.qtbot, self.workspace)

    def hand_over(self) -> None:
        lines = self.next_list.lines
        shown = [lines.line(row) for row in range(lines.rowCount())]
        self.next_list.hand_over(next(line for line in shown if line and line.group == "gone"))

    def restore(self) -> None:
        assert self.workspace.store is not None
        self.workspace.store.back_up()
        self.command("restore")

    def notice(self) -> None:
        self.workspace.last_import = LastImport("staff.csv", ("Line 4: nobody is named.",))
        self.command("import notes")

    def paste_what_is_refused(self) -> None:
        self.window.show_page("people")
        kept = QGuiApplication.clipboard().text()
        panel = self.window.pages["people"].people
        paste(panel, f"{tr('Name')}\t{tr('Last day')}\nAnn Berg\tAnn Berg\n")
        QGuiApplication.clipboard().setText(kept)

    def filter_by_values(self) -> None:
        self.window.show_page("people")
        choose_values(self.window.pages["people"].findChild(TablePanel).view, 0)

    def name_scenario(self) -> None:
        self.window.show_page("what_if")
        (scenario_id,) = self.plan.scenarios
        self.window.pages["what_if"].choice.scenarios.renamed.emit(scenario_id)

    def ask_which_day(self) -> None:
        days: dict[DayOrder, date] = {"mdy": date(2027, 3, 4), "dmy": date(2027, 4, 3)}
        ask_which_day(self.window, DayInDoubtError("3/4/2027", days))

    def ask_whether_sure(self) -> None:
        self.sure.append(
            FileChooser().confirm(self.window, "Erase Ann Berg?", "It is for ever.", "Erase")
        )

    def crash(self) -> None:
        CrashDialog(lambda: (self.window, self.window.workspace))(
            ValueError, ValueError("no"), None
        )


def _ann(bench: Bench) -> int:
    return person_id(bench.plan, "Ann Berg")


EVERY_DIALOG: dict[str, Callable[[Bench], None]] = {
    "dialogs.refresh:choose_columns": lambda bench: bench.next_list.choose_columns(),
    "dialogs.refresh:hand_over": Bench.hand_over,
    "dialogs.reading:about_dialog": lambda bench: bench.command("about"),
    "shell.shortcut_sheet:show_shortcuts": lambda bench: bench.command("keys"),
    "dialogs.reading:words_dialog": lambda bench: bench.command("words"),
    "pages.champions.commands:add_training": lambda bench: bench.with_champion("add_training"),
    "pages.champions.commands:change_stage": lambda bench: bench.with_champion("change_stage"),
    "pages.champions.commands:thank": lambda bench: bench.with_champion("thank"),
    "pages.champions.page:add": lambda bench: bench.command("add champion"),
    "pages.pulse.question_card:ask_target": Bench.set_target,
    "pages.risks.page:ask_waiver": Bench.accept_risk,
    "pages.what_if.scenarios:ask_name": Bench.name_scenario,
    "dialogs.day_question:ask_which_day": Bench.ask_which_day,
    "dialogs.file_chooser:confirm": Bench.ask_whether_sure,
    "shell.crash:_box": Bench.crash,
    "shell.plan_commands:details": lambda bench: bench.command("details"),
    "shell.plan_commands:duplicates": lambda bench: bench.command("duplicates"),
    "shell.plan_commands:history": lambda bench: bench.command("history"),
    "shell.plan_commands:messages": lambda bench: bench.command("messages"),
    "shell.plan_commands:lists": lambda bench: bench.command("lists"),
    "shell.plan_commands:look": lambda bench: bench.command("look"),
    "shell.plan_commands:person_held": lambda bench: bench.command("person held", _ann(bench)),
    "shell.plan_commands:person_leaves": lambda bench: bench.command("person leaves", _ann(bench)),
    "shell.plan_commands:settings": lambda bench: bench.command("settings"),
    "shell.plan_commands:snapshot": lambda bench: bench.command("snapshot"),
    "shell.menus.buy_in:rate": lambda bench: bench.command("rate"),
    "shell.menus.buy_in:agree": lambda bench: bench.command("agree"),
    "shell.menus.buy_in:take_note": lambda bench: bench.command("take note"),
    "shell.menus.buy_in:concern": lambda bench: bench.command("concern"),
    "shell.menus.buy_in:answer": lambda bench: bench.command("answer concern"),
    "shell.menus.buy_in:next_step": lambda bench: bench.command("next step"),
    "shell.menus.decisions:options": lambda bench: bench.command("decision options"),
    "shell.menus.decisions:answer": lambda bench: bench.command("decision answer"),
    "shell.menus.requests:ask_people": lambda bench: bench.command("ask"),
    "shell.menus.requests:wording": lambda bench: bench.command("wording"),
    "shell.menus.reviews:_ask": lambda bench: bench.command("comment"),
    "shell.menus.reviews:_take_comments": Bench.take_comments,
    "shell.menus.pilot:prepare_round": lambda bench: bench.command("prepare round"),
    "shell.plan_files:bring_back": Bench.bring_back,
    "shell.plan_files:bring_in_next": Bench.bring_in_next,
    "shell.plan_files:bring_in_messages": Bench.bring_in_messages,
    "shell.plan_files:import_table": Bench.import_table,
    "shell.plan_files:import_survey": Bench.import_survey,
    "shell.plan_files:show_import_notes": Bench.notice,
    "shell.new_plans:new": lambda bench: bench.command("new"),
    "shell.new_plans:copy_for_region": lambda bench: bench.command("copy plan"),
    "shell.plan_files:restore": Bench.restore,
    "table.edits:_show_pasted": Bench.paste_what_is_refused,
    "table.head_menu:choose_values": Bench.filter_by_values,
}
"""How each is opened, by where the program makes it."""


BEFORE: dict[str, Callable[[Bench], None]] = {
    "shell.menus.reviews:_ask": Bench.begin_review,
    "dialogs.refresh:choose_columns": Bench.show_next_list,
    "dialogs.refresh:hand_over": Bench.show_next_list,
}
"""What has to be in sight before some can be opened."""


def while_open(bench: Bench, place: str, meanwhile: Callable[[QDialog], None]) -> None:
    """Open a dialog, and do something in it once it is ready for the keyboard."""
    over = []

    def begin() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QDialog)
        try:
            bench.qtbot.waitUntil(dialog.isActiveWindow)
            settled(bench.qtbot, bench.workspace)
            meanwhile(dialog)
        finally:
            over.append(True)
            if in_sight(dialog):
                dialog.reject()

    if place in BEFORE:
        BEFORE[place](bench)
    QTimer.singleShot(0, begin)
    EVERY_DIALOG[place](bench)
    bench.qtbot.waitUntil(lambda: bool(over))
