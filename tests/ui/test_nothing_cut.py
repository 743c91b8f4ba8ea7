"""No text of any page or dialog is squeezed, cut or covered, at the sizes windows have.

The smallest is a screen of 1280 by 720 at a scale of 200%.
"""

from __future__ import annotations

from datetime import date
from functools import cache

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from planner.models import Plan
from planner.ui.shell.main_window import MainWindow
from planner.ui.shell.sidebar import ENTRIES
from tests.exports.documents.made import sample_plan
from tests.plans import ON, make_plan
from tests.ui.every_dialog import EVERY_DIALOG, Bench, while_open
from tests.ui.look.cut import cut
from tests.ui.opened import settled
from tests.ui.windows import empty_window, window_on

SIZES = ((1280, 720), (1440, 900), (1920, 1080), (640, 360))
LEAST_SCREEN = QSize(640, 360)


@cache
def long_names() -> Plan:
    """A plan in which everything is called as long as it is in German, Finnish, Arabic, Chinese."""
    german = (
        "Hauptabteilung Rechtsschutzversicherungsgesellschaften und Datenschutzfolgenabschätzung"
    )
    finnish = "Lentokonesuihkuturbiinimoottoriapumekaanikkoaliupseerioppilaskoulutusosasto"
    arabic = "إدارة الاتصالات المؤسسية والعلاقات الداخلية مع الموظفين في جميع الفروع"
    chinese = "全球内部沟通与员工关系以及社交网络推广战略规划部门（亚太区）"
    people = (
        "Hans-Joachim Freiherr von Schönburg-Glauchau zu Waldenburg-Hartenstein",
        "Aino-Maria Väinämöinen-Kalevalankoskenniemi",
        "عبد الرحمن بن محمد بن عبد العزيز آل الشيخ المنصوري",
        "欧阳修远司马相如诸葛孔明",
    )
    first, second, third, fourth = people
    return make_plan(
        people={n: {"title": german, "organisation": finnish, "hours": 2.5} for n in people},
        departments={n: {"headcount": 123_456} for n in (german, finnish, arabic, chinese)},
        seats={german: [first, f"{second}*"], finnish: [third], arabic: [], chinese: [fourth]},
        goals={german: [first], chinese: [third, second]},
        purposes={finnish: [fourth]},
        sponsors={german: [second], arabic: [third]},
        actions={finnish: [first], chinese: [fourth, f"{third}*"]},
        details={chinese: {"due": date(2026, 12, 1)}},
        name=german,
    )


PLANS = {"sample": sample_plan, "long names": long_names, "empty": make_plan}


@pytest.fixture(scope="module", params=PLANS)
def window(
    lasting: QtBot, tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest
) -> MainWindow:
    plan = PLANS[request.param]()
    return window_on(lasting, tmp_path_factory.mktemp("plan"), plan, today=ON)


@pytest.mark.parametrize("key", [entry.key for entry in ENTRIES])
def test_every_text_has_the_room_it_takes(qtbot: QtBot, window: MainWindow, key: str) -> None:
    window.show_page(key)
    if key == "reports":
        qtbot.waitUntil(lambda: bool(window.page(key).preview.views), timeout=20_000)
    settled(qtbot, window.workspace)
    for size in SIZES:
        window.resize(*size)
        qtbot.waitUntil(lambda: cut(window.right) == [], timeout=3000)


def test_the_welcome_has_the_room_it_takes(qtbot: QtBot) -> None:
    window = empty_window(qtbot)
    for size in SIZES:
        window.resize(*size)
        qtbot.waitUntil(lambda: cut(window) == [], timeout=3000)


@pytest.mark.parametrize("place", EVERY_DIALOG)
def test_every_dialog_has_the_room_it_takes(place: str, bench: Bench) -> None:
    found: list[str] = []

    def look(dialog: QDialog) -> None:
        QApplication.sendPostedEvents()
        found.extend(cut(dialog))
        least = dialog.minimumSizeHint().expandedTo(dialog.minimumSize())
        if least.boundedTo(LEAST_SCREEN) != least:
            found.append(f"too large for a small screen: {least.width()} x {least.height()}")
        dialog.resize(least.width(), dialog.layout().totalHeightForWidth(least.width()))
        QApplication.sendPostedEvents()
        found.extend(f"at its smallest, {one}" for one in cut(dialog))

    while_open(bench, place, look)
    assert found == []
