"""Tables are compared by what they are made of, not by how that is written."""

from __future__ import annotations

import pytest

from planner.store.structure import facts

MADE = """
CREATE TABLE person (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "by" TEXT NOT NULL DEFAULT 'Ann, (Bo)',
    hours REAL,
    boss_id INTEGER,
    CHECK (hours >= 0 AND "by" <> 'Nobody''s'),
    FOREIGN KEY(boss_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED
)
"""


def test_a_table_is_taken_apart() -> None:
    assert set(facts(MADE)) == {
        "person: columns id, by, hours, boss_id",
        "person: id integer not null",
        "person: primary key ( id )",
        "person: autoincrement",
        "person: by text not null",
        "person: by default 'Ann, (Bo)'",
        "person: hours real",
        "person: boss_id integer",
        "person: check ( hours > = 0 and by < > 'Nobody''s' )",
        "person: foreign key ( boss_id ) references person ( id ) deferrable initially deferred",
    }


@pytest.mark.parametrize(
    "sql",
    [
        # Spaces, capitals, quotes, comments, the order of rules.
        """create table "PERSON"(id integer not null primary key autoincrement,-- a number
        [by] TEXT NOT NULL /* x */ DEFAULT 'Ann, (Bo)',`hours` real, boss_id integer,
        foreign key ("boss_id") references "person"("id") deferrable initially deferred,
        check(hours>=0 and [by]<>'Nobody''s'))""",
        # Rules said with their column, or with a name of their own.
        """CREATE TABLE person (
            id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
            "by" TEXT NOT NULL DEFAULT 'Ann, (Bo)',
            hours REAL CONSTRAINT sane CHECK (hours >= 0 AND "by" <> 'Nobody''s'),
            boss_id INTEGER REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED)""",
    ],
)
def test_what_is_written_in_another_way_is_the_same(sql: str) -> None:
    assert set(facts(sql)) == set(facts(MADE))


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("hours REAL", "hours INTEGER"),
        ("hours REAL", "hours REAL NOT NULL"),
        ("hours REAL", "hours REAL COLLATE NOCASE"),
        ("hours REAL", "hours REAL UNIQUE"),
        ("hours REAL", "hours REAL ON CONFLICT IGNORE"),
        ("hours REAL", "hours REAL GENERATED ALWAYS AS (1)"),
        ("hours REAL", "ĥours REAL"),
        ("hours REAL", '"hours real"'),
        ("hours REAL,", "hours REAL, more TEXT,"),
        ("hours REAL,", ""),
        ("hours REAL,\n    boss_id INTEGER,", "boss_id INTEGER,\n    hours REAL,"),
        ("hours >= 0 AND", "hours >= 1 AND"),
        ("Nobody''s", "nobody''s"),
        ('"by" <>', "'by' <>"),
        ("CHECK (hours", "CHECK (1) CHECK (hours"),
        (" AUTOINCREMENT", ""),
        ("NOT NULL PRIMARY", "PRIMARY"),
        (" DEFERRABLE INITIALLY DEFERRED", ""),
        ("person (id) DEFERRABLE", "person (id) ON DELETE CASCADE DEFERRABLE"),
        ("person (id) DEFERRABLE", "other (id) DEFERRABLE"),
        ("'Ann, (Bo)'", "'Ann'"),
        ("DEFERRED\n)", "DEFERRED\n) STRICT"),
        ("DEFERRED\n)", "DEFERRED\n) WITHOUT ROWID"),
        ("CREATE TABLE person", "CREATE VIRTUAL TABLE person USING fts5"),
        ("CREATE TABLE person", "CREATE TABLE people"),
    ],
)
def test_whatever_differs_is_seen(was: str, now: str) -> None:
    assert was in MADE
    assert set(facts(MADE.replace(was, now))) != set(facts(MADE))


@pytest.mark.parametrize(
    "sql",
    [
        "CREATE TRIGGER sneaky AFTER UPDATE ON person BEGIN DELETE FROM department; END",
        "CREATE VIEW more AS SELECT * FROM person",
        "CREATE UNIQUE INDEX one ON person (by) WHERE hours > 1",
        "CREATE TABLE copied AS SELECT 1",
        "CREATE TABLE",
        "",
        "CREATE TABLE person (",
        "CREATE TABLE person ()",
    ],
)
def test_anything_else_is_told_as_it_stands(sql: str) -> None:
    """Each of these is a fact that no file of ours has, so the file is refused."""
    assert set(facts(sql)) - set(facts(MADE))
