"""No command says anything that a translator cannot reach, its help included."""

from __future__ import annotations

import argparse
import contextlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from planner.analysis.rules import RULES
from planner.cli import COMMANDS
from planner.cli.commands.answers import SEVERITIES
from planner.cli.commands.exporting import DOCUMENTS
from planner.models import TABLES, Plan, PlanInfo
from planner.models.draft import Draft
from planner.store import Store
from tests.cli.conftest import Run
from tests.exports.documents.made import TODAY, sample_plan
from tests.pseudo import Pseudo, english_in, in_cyrillic, in_pseudo

ALLOWED = "|".join(
    (
        r"\{[a-z,-]+\}",
        r"rollout-planner( [a-z-]+)?",
        r"^ +[a-z-]+(?= )|^ +[a-z-]+$",
        r"-{1,2}[a-z][a-z-]*",
        r"\b[A-Z]+([-=|][A-Z]+)*\b",
        r"all\|none\|FILE",
        r"[^ /]*\.(rollout|xlsx|pdf|csv|json|ics)\b|(parts|lists)/",
        r"/\S+",
        *RULES,
        *COMMANDS,
        *DOCUMENTS,
        *SEVERITIES,
    )
)
"""Names of commands, options, what options take, files and rules: the same in every language."""


@pytest.fixture
def language(monkeypatch: pytest.MonkeyPatch) -> Iterator[Pseudo]:
    with in_pseudo() as made:
        monkeypatch.setattr(argparse, "_", made.gettext)
        monkeypatch.setattr(argparse, "ngettext", made.ngettext)
        yield made


@pytest.fixture(scope="module")
def cyrillic() -> Plan:
    return in_cyrillic(sample_plan())


@pytest.fixture
def sample(tmp_path: Path, cyrillic: Plan) -> Path:
    """A file of the sample in Cyrillic."""
    path = tmp_path / "plan.rollout"

    def fill(draft: Draft) -> None:
        draft.change(draft.plan.info, launch=cyrillic.info.launch)
        for row_type in TABLES.values():
            if row_type is not PlanInfo:
                for row in cyrillic.table(row_type).values():
                    draft.add(row_type, **{k: v for k, v in row._asdict().items() if k != "id"})

    with contextlib.closing(Store.create(path, "Харбоур")) as store:
        store.run("наполнить", fill)
    return path


def check(ran: object, language: Pseudo) -> None:
    assert english_in((ran.out + ran.err).splitlines(), ALLOWED) == []  # type: ignore[attr-defined]
    assert list(language.unknown) == []


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_help_is_translated_whole(
    command: str, run: Run, language: Pseudo, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        run(*filter(None, (command, "--help")))
    assert english_in(capsys.readouterr().out.splitlines(), ALLOWED) == []
    assert list(language.unknown) == []


READING = (
    "check", "check --threshold 0.2", "compare", "recommend", "recommend --clear",
    "recommend --appointments 3", "recommend --bus-factor 3", "verify", "snapshot",
    "what-if --leave-department Финанце", "held Дана_Шхитфиелд", "forget Дана_Шхитфиелд --yes",
    "what-if --leave Дана_Шхитфиелд --leave Анйа_Новак",
    "waive UNCOVERED-SEAT --by Ана --why Да --until 2027-03-01",
    "export --pdf a.pdf --excel a.xlsx --csv lists --to-json a.json --ics a.ics",
    "export --department-workbooks parts",
    "export --document handover --person Дана_Шхитфиелд --pdf b.pdf",
)  # fmt: skip


@pytest.mark.parametrize("words", READING)
def test_commands_on_the_sample(
    words: str, run: Run, sample: Path, language: Pseudo, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(sample.parent)
    command, *rest = (word.replace("_", " ") for word in words.split())
    dated = () if command in ("verify", "held", "forget", "waive") else ("--on", str(TODAY))
    check(run(command, "plan.rollout", *rest, *dated), language)


WRONG = (
    "check", "check no.rollout", "check plan.rollout --on 2027-02-30", "chekc", "plan.rollout x",
    "check plan.rollout --threshold 2", "check plan.rollout --fail-on worst", "export plan.rollout",
    "check plan.rollout --nonsense", "what-if plan.rollout --leave Nobody", "new plan.rollout",
    "recommend plan.rollout --clear --bus-factor 2", "export plan.rollout --document memo",
    "waive plan.rollout SPOF --by A --why B --until 2027-01-01", "restore plan.rollout",
    "import plan.rollout no.csv", "import plan.rollout plan.rollout", "merge plan.rollout no.xlsx",
    "check plan.rollout --on",
)  # fmt: skip


@pytest.mark.parametrize("words", WRONG)
def test_refusals_are_translated_whole(
    words: str, run: Run, sample: Path, language: Pseudo, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(sample.parent)
    ran = run(*words.split())
    typed = "|".join(word for word in words.split() if word.isalpha())
    assert ran.code == 2
    assert english_in(ran.err.splitlines(), f"{ALLOWED}|{typed}") == []
    assert list(language.unknown) == []
