"""Version 12: surveys by question and department, counted."""

from __future__ import annotations

from sqlite3 import Connection

_STATEMENTS = (
    """
    CREATE TABLE survey_question (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        title TEXT NOT NULL,
        text TEXT NOT NULL,
        measure TEXT NOT NULL,
        counts_as TEXT,
        target INTEGER,
        CHECK (measure IN (
            'favourable', 'recommend', 'percent', 'comment', 'department', 'left out'
        )),
        CHECK (counts_as IN ('effective', 'worth_cost'))
    )
    """,
    """
    CREATE TABLE survey_result (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        round_id INTEGER NOT NULL,
        question_id INTEGER NOT NULL,
        answered INTEGER NOT NULL,
        score REAL NOT NULL,
        department_id INTEGER,
        CHECK (answered >= 5),
        FOREIGN KEY(round_id) REFERENCES pulse_round (id) DEFERRABLE INITIALLY DEFERRED,
        FOREIGN KEY(question_id) REFERENCES survey_question (id) DEFERRABLE INITIALLY DEFERRED,
        FOREIGN KEY(department_id) REFERENCES department (id) DEFERRABLE INITIALLY DEFERRED
    )
    """,
    """
    CREATE TABLE survey_comment (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        round_id INTEGER NOT NULL,
        question_id INTEGER NOT NULL,
        text TEXT NOT NULL,
        department_id INTEGER,
        FOREIGN KEY(round_id) REFERENCES pulse_round (id) DEFERRABLE INITIALLY DEFERRED,
        FOREIGN KEY(question_id) REFERENCES survey_question (id) DEFERRABLE INITIALLY DEFERRED,
        FOREIGN KEY(department_id) REFERENCES department (id) DEFERRABLE INITIALLY DEFERRED
    )
    """,
    """
    CREATE TABLE survey_department (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        text TEXT NOT NULL,
        department_id INTEGER NOT NULL,
        FOREIGN KEY(department_id) REFERENCES department (id) DEFERRABLE INITIALLY DEFERRED
    )
    """,
    "CREATE INDEX ix_survey_result_round_id ON survey_result (round_id)",
    "CREATE INDEX ix_survey_result_question_id ON survey_result (question_id)",
    "CREATE INDEX ix_survey_result_department_id ON survey_result (department_id)",
    "CREATE INDEX ix_survey_comment_round_id ON survey_comment (round_id)",
    "CREATE INDEX ix_survey_comment_question_id ON survey_comment (question_id)",
    "CREATE INDEX ix_survey_comment_department_id ON survey_comment (department_id)",
    "CREATE INDEX ix_survey_department_department_id ON survey_department (department_id)",
)

_FEW = "UPDATE pulse_round SET effective = NULL, worth_cost = NULL WHERE answered < 5"


def upgrade(connection: Connection) -> None:
    """Make the tables; what was typed of rounds stays, but shares of fewer than five answers."""
    for statement in _STATEMENTS:
        connection.execute(statement)
    connection.execute(_FEW)
