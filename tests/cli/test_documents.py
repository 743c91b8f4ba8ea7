"""``demo`` and ``export`` write files that another program can open."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import openpyxl
import pypdf
import pytest

from tests.cli.conftest import Run, no_window

PAPER = "decision-paper"


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample plan, made once."""
    from planner.cli import main

    path = tmp_path_factory.mktemp("sample") / "harbour.rollout"
    assert main(["new", str(path), "--name", "Harbour Connect", "--sample"], no_window) == 0
    return path


def test_demo_makes_a_plan_its_check_pack_and_workbook(tmp_path: Path, run: Run) -> None:
    assert run("demo", tmp_path / "demo").code == 0
    made = {path.name for path in (tmp_path / "demo").iterdir()}
    assert made == {"harbour-connect.rollout", "check.json", "status-pack.pdf", "workbook.xlsx"}
    check = json.loads((tmp_path / "demo" / "check.json").read_text(encoding="utf-8"))
    assert check["bus_factor"]["exact"]
    assert run("demo", tmp_path / "demo").code == 0
    assert (tmp_path / "demo" / "harbour-connect-2.rollout").exists()


def test_the_pack_names_the_plan_and_its_sections_can_be_chosen(
    sample: Path, tmp_path: Path, run: Run
) -> None:
    whole, part = tmp_path / "whole.pdf", tmp_path / "part.pdf"
    assert run("export", sample, "--pdf", whole).code == 0
    assert run("export", sample, "--pdf", part, "--sections", "summary,definitions").code == 0
    first = pypdf.PdfReader(whole).pages[0].extract_text()
    assert "Harbour Connect" in first
    assert len(pypdf.PdfReader(part).pages) < len(pypdf.PdfReader(whole).pages)
    wrong = run("export", sample, "--pdf", part, "--sections", "gossip")
    assert wrong.code == 2
    assert "gossip" in wrong.err


def test_the_same_plan_on_the_same_day_gives_the_same_bytes(
    sample: Path, tmp_path: Path, run: Run
) -> None:
    files = []
    for number in (1, 2):
        pdf, excel = tmp_path / f"{number}.pdf", tmp_path / f"{number}.xlsx"
        assert run("export", sample, "--pdf", pdf, "--excel", excel, "--on", "2027-01-15").code == 0
        files.append((pdf.read_bytes(), excel.read_bytes()))
    assert files[0] == files[1]


def test_redacted_documents_name_nobody(sample: Path, tmp_path: Path, run: Run) -> None:
    pdf, excel, data = tmp_path / "r.pdf", tmp_path / "r.xlsx", tmp_path / "csv"
    words = ("--pdf", pdf, "--excel", excel, "--csv", data, "--redact")
    assert run("export", sample, *words).code == 0
    text = " ".join(page.extract_text() for page in pypdf.PdfReader(pdf).pages)
    text += " ".join(path.read_text(encoding="utf-8-sig") for path in data.iterdir())
    for sheet in openpyxl.load_workbook(excel).worksheets:
        text += " ".join(str(cell) for row in sheet.iter_rows(values_only=True) for cell in row)
    for name in ("Whitfield", "Moreau", "Castell", "Nakamura", "H0010"):
        assert name not in text
    assert "Finance" in text


def test_csv_and_json_hold_every_person(sample: Path, tmp_path: Path, run: Run) -> None:
    data, whole = tmp_path / "csv", tmp_path / "plan.json"
    assert run("export", sample, "--csv", data, "--to-json", whole).code == 0
    people = next(path for path in data.iterdir() if path.stem.lower() == "people")
    with people.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert len(rows) == 61
    assert "Dana Whitfield" in whole.read_text(encoding="utf-8")


def test_a_plan_written_as_json_comes_back_whole(sample: Path, tmp_path: Path, run: Run) -> None:
    first, second = tmp_path / "first.json", tmp_path / "second.json"
    assert run("export", sample, "--to-json", first).code == 0
    empty = tmp_path / "empty.rollout"
    assert run("new", empty, "--name", "Empty").code == 0
    assert run("import", empty, first, "--dry-run", "--json").json["people"] == 60
    assert run("import", empty, first).code == 0
    assert run("export", empty, "--to-json", second).code == 0
    before, after = (json.loads(path.read_text()) for path in (first, second))
    assert after["tables"] == before["tables"]
    again = run("import", empty, first)
    assert again.code == 2
    assert "only into an empty one" in again.err


def test_no_document_replaces_a_plan(sample: Path, tmp_path: Path, run: Run) -> None:
    before = sample.read_bytes()
    for option in ("--pdf", "--excel", "--to-json", "--ics"):
        result = run("export", sample, option, sample)
        assert result.code == 2
        assert "is a plan" in result.err
    one = tmp_path / "one"
    assert run("export", sample, "--pdf", one, "--excel", one).code == 2
    assert not one.exists()
    assert sample.read_bytes() == before


def test_an_old_file_survives_a_target_that_cannot_be_written(
    sample: Path, tmp_path: Path, run: Run
) -> None:
    (tmp_path / "pack.pdf").mkdir()
    result = run("export", sample, "--pdf", tmp_path / "pack.pdf")
    assert result.code == 2
    assert (tmp_path / "pack.pdf").is_dir()
    assert [path.name for path in tmp_path.iterdir()] == ["pack.pdf"]


def test_a_document_for_one_person_needs_the_person(sample: Path, tmp_path: Path, run: Run) -> None:
    result = run("export", sample, "--document", "handover", "--pdf", tmp_path / "h.pdf")
    assert result.code == 2
    assert "--person" in result.err


def test_each_department_gets_a_workbook_and_who_has_none_is_said(
    sample: Path, tmp_path: Path, run: Run
) -> None:
    done = run("export", sample, "--department-workbooks", tmp_path / "parts")
    assert done.code == 0
    assert len(list((tmp_path / "parts").glob("*.xlsx"))) == done.out.count("Wrote ") == 14
    assert "have no department and are in none of the workbooks." in done.err
    assert len(list((tmp_path / "parts").glob("*.txt"))) == 14
    assert "The mail to send each with lies beside it." in done.out


def test_excel_of_the_buy_in_plan_is_that_plan_and_else_the_workbook(
    sample: Path, tmp_path: Path, run: Run
) -> None:
    plan, book = tmp_path / "plan.xlsx", tmp_path / "book.xlsx"
    assert run("export", sample, "--document", "buy-in-plan", "--excel", plan).code == 0
    assert run("export", sample, "--document", "status-pack", "--excel", book).code == 0
    sheets = [openpyxl.load_workbook(path).sheetnames for path in (plan, book)]
    shown = ["Summary", "Sponsors", "Departments", "Actions", "Messages"]
    assert sheets[0] == [*shown, "Exported"]
    assert "Ownership" in sheets[1]


def test_ratings_and_departures_are_told_only_where_they_are_asked_for(
    sample: Path, tmp_path: Path, run: Run
) -> None:
    said = []
    for number, options in enumerate(((), ("--ratings", "--departures"))):
        pdf, data = tmp_path / f"{number}.pdf", tmp_path / f"{number}.json"
        words = ("--pdf", pdf, "--sections", "scenarios,findings", "--on", "2026-11-22")
        assert run("export", sample, *words, *options).code == 0
        assert run("export", sample, "--to-json", data, "--redact", *options).code == 0
        pages = pypdf.PdfReader(pdf).pages
        said.append((" ".join(page.extract_text() for page in pages), data.read_text()))
    for (pdf_text, json_text), told in zip(said, (False, True), strict=True):
        assert ("Dana and Léa leave" in pdf_text) is told
        assert ("BUY-IN-GAP" in pdf_text) is told
        assert ('"last_day": "20' in json_text) is told
        assert ('"buy_in": "resistant"' in json_text) is told


def test_your_part_is_a_page_and_a_text_for_one_person_or_texts_for_all(
    sample: Path, tmp_path: Path, run: Run
) -> None:
    pdf, one, every = tmp_path / "part.pdf", tmp_path / "one", tmp_path / "every"
    words = ("export", sample, "--document", "your-part")
    assert run(*words, "--person", "Nadia Haddad", "--pdf", pdf, "--texts", one).code == 0
    assert len(pypdf.PdfReader(pdf).pages) == 1
    assert "Your departments" in pypdf.PdfReader(pdf).pages[0].extract_text()
    assert [path.name for path in one.iterdir()] == ["Your part Nadia Haddad.txt"]
    assert run(*words, "--texts", every).code == 0
    assert len(list(every.iterdir())) > 10


def test_since_says_from_when_on_your_part_tells_changes(
    sample: Path, tmp_path: Path, run: Run
) -> None:
    pdf = tmp_path / "part.pdf"
    words = ("export", sample, "--pdf", pdf, "--since", "2020-05-01")
    assert run(*words, "--document", "your-part", "--person", "Nadia Haddad").code == 0
    assert "since 1 May 2020" in pypdf.PdfReader(pdf).pages[0].extract_text()
    refused = run(*words)
    assert (refused.code, refused.err.count("\n")) == (2, 1)


def test_a_champion_s_page_is_for_those_in_a_champion_seat(
    sample: Path, tmp_path: Path, run: Run
) -> None:
    pdf = tmp_path / "champion.pdf"
    words = ("export", sample, "--document", "champion-page", "--pdf", pdf, "--person")
    assert run(*words, "Marco Bellini").code == 0
    assert "Whom you can turn to" in pypdf.PdfReader(pdf).pages[0].extract_text()
    refused = run(*words, "Emil Petrov")
    assert refused.code == 2
    assert "neither champion nor backup" in refused.err


def test_whoever_has_left_has_no_part(sample: Path, tmp_path: Path, run: Run) -> None:
    words = ("--document", "your-part", "--person", "Dana Whitfield", "--on", "2040-01-01")
    refused = run("export", sample, *words, "--pdf", tmp_path / "part.pdf")
    assert refused.code == 2
    assert "hand-over sheet" in refused.err
    assert not (tmp_path / "part.pdf").exists()


def test_a_decision_paper_is_about_all_that_is_open_or_about_one(
    sample: Path, tmp_path: Path, run: Run
) -> None:
    paper = tmp_path / "paper.pdf"
    export = ("export", sample, "--pdf", paper, "--document", PAPER)
    assert run(*export).code == 0
    assert len(pypdf.PdfReader(paper).pages) == 5
    assert run(*export, "--about", "two hours").code == 0
    (page,) = pypdf.PdfReader(paper).pages
    assert "Give champions two hours a week" in page.extract_text()


@pytest.mark.parametrize(
    ("about", "said"),
    [
        ("Buy a bus", "This plan asks for no decision “Buy a bus”."),
        ("name", "2 decisions have “name” in them; say more of the one you mean."),
        (" ", "Say which decision, in words of what is asked."),
    ],
)
def test_a_decision_that_is_none_or_several_is_said(
    about: str, said: str, sample: Path, tmp_path: Path, run: Run
) -> None:
    paper = tmp_path / "paper.pdf"
    done = run("export", sample, "--pdf", paper, "--document", "decision-paper", "--about", about)
    assert (done.code, done.err.strip()) == (2, said)
    assert not paper.exists()


def test_only_a_decision_paper_is_about_a_decision(sample: Path, tmp_path: Path, run: Run) -> None:
    for wanted in (("--pdf", tmp_path / "a"), ("--csv", tmp_path / "a", "--document", PAPER)):
        done = run("export", sample, *wanted, "--about", "two hours")
        assert done.code == 2
        assert done.err.strip() == "--about goes with --pdf and --document decision-paper."
    assert not (tmp_path / "a").exists()
