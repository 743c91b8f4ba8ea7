"""Lists as systems export them come in right when somebody opens them and presses Enter."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from tests.ui.dialogs.import_dialogs import opened
from tests.ui.keyboard import press
from tests.ui.opened import workspace_on

ANN_AND_BO = {"Ann Moor", "Bo Lind"}

LISTS = {
    "first and last name": (
        "First Name,Last Name,Email Address,Department\n"
        "Ann,Moor,ann@ex.org,Finance\nBo,Lind,bo@ex.org,Legal\n",
        ANN_AND_BO,
        {"Finance", "Legal"},
    ),
    "totals and footers": (
        "Name,Email,Department\nAnn Moor,ann@ex.org,Finance\nBo Lind,bo@ex.org,Legal\n\n"
        "Total: 2\nExported from PeopleHub on 2027-03-01\n",
        ANN_AND_BO,
        {"Finance", "Legal"},
    ),
    "two rows of headers": (
        "Employee,,,Manager,\nID,Name,Email,Name,Email\n"
        "7,Ann Moor,ann@ex.org,Bo Lind,bo@ex.org\n8,Bo Lind,bo@ex.org,,\n",
        ANN_AND_BO,
        set(),
    ),
    "a console's first line": (
        '#TYPE Selected.ADUser\n"Name","SamAccountName","Department"\n'
        '"Ann Moor","amoor","Finance"\n"Bo Lind","blind","Finance"\n',
        ANN_AND_BO,
        {"Finance"},
    ),
    "German headers": (
        "Name;E-Mail-Adresse;Abteilung\nAnn Moor;ann@ex.org;Finanzen\nBo Lind;bo@ex.org;Finanzen\n",
        ANN_AND_BO,
        {"Finanzen"},
    ),
    "placeholders": (
        "Name,Department\nAnn Moor,N/A\nBo Lind,Not assigned\nTo be hired,Legal\nTBC,Legal\n",
        ANN_AND_BO,
        {"Legal"},
    ),
}


@pytest.mark.parametrize(("text", "people", "departments"), LISTS.values(), ids=LISTS)
def test_enter_is_all_it_takes(qtbot, tmp_path, text, people, departments) -> None:
    workspace = workspace_on(tmp_path)
    dialog = opened(qtbot, workspace, tmp_path / "list.csv", text)
    press(dialog, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    assert {person.name for person in workspace.plan.people.values()} == people
    assert {one.name for one in workspace.plan.departments.values()} == departments
    workspace.undo()
    assert not workspace.plan.people
