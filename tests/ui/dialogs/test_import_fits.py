"""The import dialog on a small screen, with long headers, many columns and many rows."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget

from planner.ui.dialogs.import_list.dialog import ImportDialog
from tests.ui.opened import settled
from tests.ui.test_nothing_cut import cut

LONG = "Full legal name as it stands in the contract of employment"


@pytest.fixture
def dialog(qtbot, tmp_path, workspace) -> ImportDialog:
    headers = ",".join(f"{LONG} {number}" for number in range(40))
    rows = "".join(f"Person {n},{LONG} {n},p{n}@example.org{',x' * 40}\n" for n in range(300))
    path = tmp_path / "wide.csv"
    path.write_text(f"Name,Department,Champion e-mail,{headers}\n{rows}")
    made = ImportDialog(None, workspace, path)
    qtbot.addWidget(made)
    made.resize(1220, 660)
    made.show()
    settled(qtbot, workspace)
    return made


def test_nothing_is_cut_at_1280_by_720(qtbot, dialog) -> None:
    assert dialog.minimumSizeHint().width() <= 1220
    assert dialog.minimumSizeHint().height() <= 660
    qtbot.waitUntil(lambda: cut(dialog) == [], timeout=5000)


def test_every_part_lies_within_the_dialog(dialog) -> None:
    inside = dialog.rect()
    parts: list[QWidget] = [
        dialog.ok,
        dialog.parts.unread,
        dialog.parts.column_view,
        dialog.parts.outcome.row_table,
        dialog.parts.outcome.said_list,
    ]
    for part in parts:
        assert inside.contains(part.rect().translated(part.mapTo(dialog, part.rect().topLeft())))


def test_what_a_column_is_taken_for_is_read_whole(dialog) -> None:
    view, model = dialog.parts.column_view, dialog.parts.columns
    dialog.chooser.use_column(1, ("champion_of",))
    dialog.chooser.fill_down(1, True)
    words = model.describe(1)
    assert words == "Champion of, filled down"
    assert view.fontMetrics().horizontalAdvance(words) < view.columnWidth(2) - 36


def test_at_200_per_cent_the_chips_lie_over_no_rows(qtbot, dialog) -> None:
    dialog.resize(630, 320)
    assert dialog.height() == 320
    outcome = dialog.parts.outcome

    def apart() -> bool:
        chips, rows = outcome.said_chips.geometry(), outcome.row_table.geometry()
        return not chips.intersects(rows) and not chips.intersects(outcome.said_list.geometry())

    qtbot.waitUntil(apart, timeout=5000)
