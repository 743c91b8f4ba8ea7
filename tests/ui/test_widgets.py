"""The painted widgets: text is text, layouts give way, and nothing is said by colour alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from planner.analysis.cover.coverage import coverage
from planner.ui.look.plain import elided, label, plain_tip
from planner.ui.widgets.columns import Columns
from planner.ui.widgets.coverage_grid import CoverageCell, CoverageGrid, CoverageLine
from planner.ui.widgets.figure import Figure, Link
from planner.ui.widgets.flow import FlowLayout
from planner.ui.widgets.graphs.standing import standing
from planner.ui.widgets.graphs.standing_graph import StandingGraph
from planner.ui.widgets.matrix.matrix import MatrixView
from planner.ui.widgets.matrix.rows import Matrix, cell_text, matrix_people, matrix_rows
from planner.ui.widgets.pill import paint_pill
from planner.ui.widgets.words import Words
from tests.plans import ON, make_plan, person_id

HOSTILE = '<img src="file:///etc/passwd"><b>Ann</b> & <script>'


def test_words_show_markup_as_it_was_typed(qtbot: QtBot) -> None:
    words = Words(HOSTILE)
    qtbot.addWidget(words)
    assert words.textFormat() == Qt.TextFormat.PlainText
    plain = Words("x" * len(HOSTILE))
    qtbot.addWidget(plain)
    assert words.sizeHint().width() > plain.sizeHint().width() / 2


def test_a_tip_shows_markup_as_it_was_typed() -> None:
    assert "<img" not in plain_tip(HOSTILE)
    assert "&lt;img" in plain_tip(HOSTILE)


@pytest.mark.parametrize("make", [label, elided])
@pytest.mark.parametrize("name", ["מרים כהן", "نورة الحربي"])
def test_a_sentence_that_begins_with_a_name_from_right_to_left_begins_on_the_left(
    qtbot, make, name
) -> None:
    sentence = f"{name} is alone."
    said = make(sentence)
    qtbot.addWidget(said)
    said.resize(400, 40)
    picture = said.grab().toImage()
    paper = picture.pixel(399, 39)
    inked = {
        across
        for across in range(picture.width())
        for down in range(picture.height())
        if picture.pixel(across, down) != paper
    }
    assert min(inked) < 10
    assert said.text() == sentence


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)"])
def test_copied_text_is_never_a_formula(text: str) -> None:
    assert cell_text(text).startswith("'")
    assert cell_text("two\nlines\tone cell") == "two lines one cell"


def test_long_words_wrap_into_more_lines(qtbot: QtBot) -> None:
    words = Words("one two three four five six seven eight nine ten")
    qtbot.addWidget(words)
    assert words.heightForWidth(80) > 3 * words.heightForWidth(2000) > 0


def test_widgets_go_into_the_next_line_where_one_is_full(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    flow = FlowLayout(holder, gap=10, line_gap=5)
    buttons = [QWidget() for _ in range(3)]
    for button in buttons:
        button.setFixedSize(100, 30)
        flow.addWidget(button)
    flow.setGeometry(QRect(0, 0, 215, 500))
    assert [(b.x(), b.y()) for b in buttons] == [(0, 0), (110, 0), (0, 35)]
    assert flow.heightForWidth(215) == 65
    assert flow.heightForWidth(330) == 30


def test_columns_give_way_evenly(qtbot: QtBot) -> None:
    columns = Columns([QWidget() for _ in range(4)], least=200, gap=10)
    qtbot.addWidget(columns)
    assert [columns.fitting(width) for width in (900, 700, 430, 300)] == [4, 2, 2, 1]


@pytest.mark.parametrize("tone", ["good", "weak", "bad"])
def test_each_tone_has_a_mark_of_its_own(tone: str, qapp) -> None:
    def ink_of(what: str) -> set[tuple[int, int]]:
        image = QImage(60, 24, QImage.Format.Format_RGB32)
        image.fill(QColor("white"))
        painter = QPainter(image)
        paint_pill(painter, QPointF(0, 12), "x", what, qapp.font())
        painter.end()
        dark = range(7, 15)
        return {(x, y) for x in dark for y in range(24) if image.pixelColor(x, y).lightness() < 150}

    others = [ink_of(other) for other in ("good", "weak", "bad") if other != tone]
    assert ink_of(tone)
    assert ink_of(tone) not in others


def test_figures_and_links_are_pressed_with_the_keyboard(qtbot: QtBot) -> None:
    pressed: list[str] = []
    figure, link = Figure(), Link("Appoint")
    figure.show_text("7", "rest on one person")
    for widget, name in ((figure, "figure"), (link, "link")):
        qtbot.addWidget(widget)
        widget.clicked.connect(lambda _=False, who=name: pressed.append(who))
        qtbot.keyClick(widget, Qt.Key.Key_Space)
    assert pressed == ["figure", "link"]
    assert figure.accessibleName() == "7 rest on one person"


def test_the_coverage_table_says_its_columns_to_a_screen_reader(qtbot: QtBot) -> None:
    grid = CoverageGrid()
    qtbot.addWidget(grid)
    cells = [CoverageCell("Finance", "", "finance"), *[CoverageCell("none", "bad", 0)] * 7]
    grid.show_lines([CoverageLine(1, tuple(cells))])
    index = grid.lines.index(0, 3)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Champion: none"


def test_the_picture_is_walked_with_the_keyboard(qtbot: QtBot) -> None:
    plan = make_plan(seats={"Finance": ["Ann"], "Legal": ["Ann", "Bo"]})
    ann = person_id(plan, "Ann")
    before, after = coverage(plan, ON), coverage(plan.without([ann], ON), ON)
    graph = StandingGraph()
    qtbot.addWidget(graph)
    graph.show_standing(standing(before, after, [ann]))
    chosen: list[object] = []
    graph.person_chosen.connect(lambda person: chosen.append(plan.people[person].name))
    graph.seat_chosen.connect(lambda seat: chosen.append(plan.name_of(plan.responsibilities[seat])))
    for key in (
        Qt.Key.Key_Down,
        Qt.Key.Key_Return,
        Qt.Key.Key_Right,
        Qt.Key.Key_Up,
        Qt.Key.Key_Return,
    ):
        qtbot.keyClick(graph, key)
    assert chosen == ["Bo", "Finance"]


def test_a_large_picture_shows_what_is_lost_and_counts_the_rest() -> None:
    plan = make_plan(seats={f"D{n:03}": [f"P{n}"] for n in range(200)})
    leavers = [person_id(plan, "P150"), person_id(plan, "P199")]
    before, after = coverage(plan, ON), coverage(plan.without(leavers, ON), ON)
    picture = standing(before, after, leavers, most=40)
    assert [seat.name for seat in picture.seats[:2]] == ["D150", "D199"]
    assert len(picture.seats) == 40
    assert picture.seats_left_out == 160


def test_a_matrix_of_any_size_paints_only_what_is_seen(qtbot: QtBot) -> None:
    plan = make_plan(seats={f"D{n:03}": [f"P{n}", f"P{n + 1}*"] for n in range(300)})
    now = coverage(plan, ON)
    view = MatrixView()
    qtbot.addWidget(view)
    view.resize(800, 500)
    rows = matrix_rows(now)
    matrix = Matrix(now, rows, matrix_people(now, rows))
    view.show_matrix(matrix, heavy=3)
    view.show()
    view.grab()
    assert 0 < len(matrix._marks) < 30
    view.go_to(250, 200)
    box = view.space.cell_box(250, 200)
    assert view.space.body().contains(box)
    assert view.space.row_at(box.center().y()) == 250
    assert view.space.column_at(box.center().x()) == 200
    assert "D249" in view.words_at(box.center())


def test_a_name_above_a_column_leads_to_the_person(qtbot: QtBot) -> None:
    plan = make_plan(seats={"Finance": ["Ann", "Bo"]})
    now = coverage(plan, ON)
    view = MatrixView()
    qtbot.addWidget(view)
    view.resize(700, 400)
    rows = matrix_rows(now)
    view.show_matrix(Matrix(now, rows, matrix_people(now, rows)), heavy=3)
    opened: list[tuple[int, int]] = []
    view.opened.connect(lambda *what: opened.append(what))
    low = view.space.header_height - 8
    x = int(view.space.column_left(1) + view.space.column_width / 2)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(x, int(low)))
    row = view.space.name_box(1).center()
    qtbot.mouseClick(
        view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(int(row.x()), int(row.y()))
    )
    assert opened[0] == (0, person_id(plan, "Bo"))
    assert opened[1][1] == 0


def test_people_stand_in_the_order_of_what_they_hold(qtbot: QtBot) -> None:
    plan = make_plan(
        people=["Zoe", "Ann", "Bo", "Nobody"],
        seats={"Alpha": ["Zoe", "Bo"], "Beta": ["Ann", "Bo"], "Gamma": ["Bo"]},
    )
    now = coverage(plan, ON)
    order = matrix_people(now, matrix_rows(now))
    assert [plan.people[person].name for person in order] == ["Bo", "Zoe", "Ann", "Nobody"]
