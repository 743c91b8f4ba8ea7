"""Redacted files name roles: no name, address or remark about a person is left in them."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

from planner.analysis.leavers.how_few import how_few
from planner.analysis.measures import measure
from planner.analysis.meeting.snapshots import compare, freeze
from planner.analysis.rules import findings, may_disclose
from planner.analysis.sponsors.participation import office
from planner.exports.csv_files import write_csv
from planner.exports.json_file import write_json
from planner.exports.redaction.names import Names
from planner.exports.redaction.redacted_plan import redacted
from planner.models import Draft, Leave, Person, Plan, Snapshot
from planner.models.row import TABLES
from planner.plain_letters import plain_letters
from tests.exports.books import CHANGED_AT, small_plan, write
from tests.plans import ON, make_plan, person_id

WORDS = (
    "Ngozi",
    "Okafor",
    "Novák",
    "李小龍",
    "Yılmaz",
    "ayse@example.org",
    "n-1",
    "Sceptical",
    "Later",
)


@pytest.fixture(scope="module")
def plan() -> Plan:
    """A plan with names in every place that can hold one, an older snapshot among them."""
    plan = small_plan()
    measures = measure(plan, date(2027, 1, 1))
    frozen = json.dumps(freeze(measures, findings(measures)), ensure_ascii=False)
    draft = Draft(plan)
    draft.add(
        Snapshot, label="Pack for Ngozi Okafor", on=date(2027, 1, 1), made_at=CHANGED_AT,
        data=frozen,
    )  # fmt: skip
    ngozi = plan.people[person_id(plan, "Ngozi Okafor")]
    draft.change(ngozi, note="Novák says she may go")
    goal = next(iter(plan.goals.values()))
    draft.change(goal, title="Ask Okafor and 李小龍 about Half active")
    draft.add(Leave, person_id=ngozi.id, first_day=ON, last_day=date(2027, 1, 20))
    return draft.plan


def test_no_file_holds_a_name(plan: Plan, tmp_path: Path) -> None:
    write(plan, tmp_path / "book.xlsx", redact=True)
    write_csv(measure(plan, ON), tmp_path / "lists", redact=True)
    write_json(plan, tmp_path / "plan.json", redact=True)
    said = json.dumps(json.loads((tmp_path / "plan.json").read_text()), ensure_ascii=False)
    with ZipFile(tmp_path / "book.xlsx") as parts:
        said += "".join(parts.read(name).decode() for name in parts.namelist())
    for path in (tmp_path / "lists").iterdir():
        said += path.read_text(encoding="utf-8")
    assert [word for word in WORDS if word in said] == []
    assert "Champion in Legal" in said


def test_a_redacted_workbook_has_nothing_hidden_to_merge(plan: Plan, tmp_path: Path) -> None:
    write(plan, tmp_path / "book.xlsx", redact=True)
    book = load_workbook(tmp_path / "book.xlsx")
    assert "Exported" not in book.sheetnames
    assert not any(cell.value == "Row key" for sheet in book for cell in sheet[4])
    assert not any(cell.value == "E-mail" for cell in book["People"][4])


def test_figures_stay_the_same(plan: Plan) -> None:
    full, wide = measure(plan, ON), measure(redacted(plan, ON), ON)
    assert full.coverage.uncovered.weight == wide.coverage.uncovered.weight
    assert full.coverage.single_points.weight == wide.coverage.single_points.weight
    assert full.bus_factor.value == wide.bus_factor.value
    keys = [
        {f.key for f in findings(m) if may_disclose(f.code, {"departure"})} for m in (full, wide)
    ]
    assert keys[0] == keys[1]


def test_what_changed_since_the_last_pack_stays_the_same(plan: Plan) -> None:
    wide = redacted(plan, ON)
    told = []
    for one in (plan, wide):
        snapshot = next(iter(one.snapshots.values()))
        measures = measure(one, ON)
        now = compare(snapshot, measures, findings(measures))
        new, gone = (
            sorted(one.code for one in ones if may_disclose(one.code, {"departure"}))
            for ones in (now.new, now.gone)
        )
        told.append((new, gone, now.measures))
    assert told[0] == told[1]


@pytest.mark.parametrize(
    ("status", "quiet_counts", "words"),
    [
        *(("accepted", True, "Champion"), ("quiet", True, "Champion")),
        *(("nominated", True, "Nominee"), ("asked", True, "Nominee")),
        ("quiet", False, "Former champion"),
    ],
)
def test_only_who_holds_the_seat_is_called_a_champion(
    status: str, quiet_counts: bool, words: str
) -> None:
    settings = {"quiet_counts": quiet_counts}
    draft = Draft(make_plan(seats={"Finance": ["Ann"]}, settings=settings))
    (given,) = draft.plan.assignments.values()
    draft.change(given, status=status)
    plan = draft.plan
    assert list(map(Names(plan, redact=True).person, plan.people)) == [f"{words} in Finance"]


def test_roles_say_what_somebody_is(plan: Plan) -> None:
    names = Names(plan, redact=True)
    assert {p.name: names.person(p.id) for p in plan.people.values()} == {
        "Ngozi Okafor": "Champion in Finance",
        "Jan Novák": "Backup in Finance",
        "李小龍": "Champion in Legal",
        "Ayşe Yılmaz": "Chief executive sponsor",
    }


@pytest.mark.parametrize("seat", ["Supply chain", "Primary sponsor"])
def test_a_sentence_about_somebody_called_after_a_seat_stays_a_sentence(seat: str) -> None:
    plan = make_plan(
        seats={"Finance": ["Ann"], "Legal": ["Ann", "Bo"]},
        sponsors={seat: ["Cy"]},
        stands_for={seat: ["Finance"]},
        weights={seat: 5},
    )
    measures = measure(redacted(plan, ON), ON)
    sentences = [finding.text for finding in findings(measures)]
    sentences += [words for _, words in how_few(measures, measures.plan, departures=True)]
    called = [person.name for person in measures.plan.people.values()]
    assert "Supply chain sponsor" in called or seat == "Primary sponsor"
    assert [s for s in sentences for name in called if s.count(name) > 1] == []


def test_the_only_champion_of_a_department_is_not_named_twice() -> None:
    told = findings(measure(redacted(make_plan(seats={"Finance": ["Ann"]}), ON), ON))
    [alone] = [finding for finding in told if finding.code == "SPOF-CHAMPION"]
    assert alone.text == "Finance has only one champion."


@pytest.mark.parametrize("status", ["declined", "stepped down"])
def test_who_declined_or_stepped_down_is_called_no_champion(status: str) -> None:
    draft = Draft(make_plan(seats={"Finance": ["Ann", "Bo"]}))
    draft.change(draft.plan.assignments[2], status=status)
    names = Names(draft.plan, redact=True)
    assert sorted(names.people(draft.plan.people)) == ["Champion in Finance", "Member of staff"]


def test_two_of_one_role_are_told_apart() -> None:
    plan = make_plan(seats={"Finance": ["Ann", "Bo"]}, people={"Cy": {}, "Dee": {}})
    names = Names(plan, redact=True)
    assert sorted(names.people(plan.people)) == [
        "Champion in Finance (1)",
        "Champion in Finance (2)",
        "Member of staff (1)",
        "Member of staff (2)",
    ]


def test_names_in_titles_are_found_by_full_and_family_name_and_address() -> None:
    plan = make_plan(people={"Ana de Souza": {"email": "ana@example.org"}, "王小明": {}})
    names = Names(plan, redact=True)
    ana, wang = (names.person(person_id(plan, name)) for name in ("Ana de Souza", "王小明"))
    assert {ana, wang} == {"Member of staff (1)", "Member of staff (2)"}
    assert names.text("Ask Souza, ana@example.org or 请问王小明吧") == (
        f"Ask {ana}, {ana} or 请问{wang}吧"
    )
    assert names.text("A sousa band plays") == "A sousa band plays"


CALLED = make_plan(
    departments=["Port"],
    people={
        "Dana Whitfield": {"email": "dwhitfield@example.org"},
        "Jürgen Öztürk": {},
        "May Thornton": {},
        "Mark Will": {},
        "Anna Kowalska": {},
        "王小明": {},
        "김 민수": {},
        "ليلى حداد": {},
        "Jean-Luc Moreau": {},
        "Sam Ito": {},
        "Sam Port": {},
    },
)


@pytest.mark.parametrize(
    ("written", "whose"),
    [
        *(("Ask Dana", "Dana"), ("Dana's", "Dana"), ("DANA’S", "Dana"), ("dana's", "Dana")),
        *(("Whitfields", "Dana"), ("WHITFIELD", "Dana"), ("D. Whitfield", "Dana")),
        *(("Ms Whitfield", "Dana"), ("Dana W.", "Dana"), ("D.W.", "Dana"), ("dwhitfield", "Dana")),
        *(("Jurgen Ozturk", "Jürgen"), ("Ju\u0308rgens", "Jürgen"), ("OZTURK", "Jürgen")),
        *(("Ask May", "May"), ("May’s", "May"), ("We need Mark", "Mark"), ("Mark Wills", "Mark")),
        *(("u Kowalské", "Anna"), ("Kowalskiej", "Anna"), ("小明", "王"), ("민수가", "김")),
        *(
            ("مع ليلى", "ليلى"),
            ("Jean-Luc", "Jean"),
            ("Dr J. Moreau", "Jean"),
            ("Sam Ito", "Sam I"),
        ),
    ],
)
def test_whoever_is_called_by_a_part_of_the_name_is_named_by_role(written: str, whose: str) -> None:
    names = Names(CALLED, redact=True)
    person = next(p for p in CALLED.people.values() if p.name.startswith(whose))
    role, said = names.person(person.id), names.text(f"so: {written} …")
    assert said.count(role) == 1
    letters = plain_letters(said.replace(role, ""))
    parts = [plain_letters(part) for part in person.name.split()]
    assert not any(part in letters for part in parts if len(part) > 2)


@pytest.mark.parametrize(
    "words",
    [
        *("In May we train", "By 3 May", "Will champions have time?", "Mark the day", "Port"),
        *("Language", "Danish", "annals", "a sousa band"),
    ],
)
def test_an_ordinary_word_or_a_department_is_nobody(words: str) -> None:
    assert Names(CALLED, redact=True).text(words) == words


def test_what_several_are_called_is_somebody() -> None:
    assert Names(CALLED, redact=True).text("Ask Sam today") == "Ask somebody today"


def test_a_sentence_with_initials_stays_a_sentence() -> None:
    names = Names(CALLED, redact=True)
    dana = names.person(person_id(CALLED, "Dana Whitfield"))
    assert names.text("Wait for Whitfields return") == f"Wait for {dana}’s return"
    assert names.text("Dana W. agrees. Dr D. Whitfield leads.") == f"{dana} agrees. {dana} leads."


def test_every_table_was_decided_about() -> None:
    """A new table is left out until it is named; scenarios, who might leave, only if chosen."""
    draft = Draft(Plan())
    draft.add(Person, name="Ida Berg", note="likes jazz")
    from planner.exports.redaction.redacted_plan import _DEPARTURES, _kept_fields

    kept = _kept_fields()
    assert _DEPARTURES.keys() == {"scenario", "scenario_person"}
    left_out = {"list", "edition_row", "survey_comment", "survey_department", "rating"}
    assert TABLES.keys() - kept.keys() == _DEPARTURES.keys() | left_out
    assert all(fields <= set(TABLES[table]._fields) for table, fields in kept.items())
    assert next(iter(redacted(draft.plan).people.values())).note == ""


def test_how_and_when_a_sponsor_was_rated_is_never_kept() -> None:
    draft = Draft(make_plan(sponsors={"Chief": []}))
    day = date(2027, 1, 4)
    draft.change(draft.plan.sponsors[1], buy_in="neutral", influence=5, rated_on=day, concerns="x")
    kept = redacted(draft.plan, ratings=True, departures=True).sponsors[1]
    assert (kept.buy_in, kept.influence, kept.rated_on, kept.concerns) == (None, None, None, "")


def test_a_seat_and_whoever_sits_in_it_are_called_the_same() -> None:
    seats = {"Managing director": ["Rosa Lind"], "Europe": ["Bo Ek"], "Primary sponsor": ["Cy Ong"]}
    titled = {"Rosa Lind": {"title": "Managing director, Harbour"}, "Bo Ek": {}, "Cy Ong": {}}
    wide = measure(redacted(make_plan(people=titled, sponsors=seats), ON), ON)
    called = {
        (p.person.name, p.sponsor.title, office(p.sponsor, p.person))
        for p in wide.participation
        if p.person
    }
    roles = ("Managing director sponsor", "Europe sponsor", "Primary sponsor")
    assert called == {(role, role, role) for role in roles}
