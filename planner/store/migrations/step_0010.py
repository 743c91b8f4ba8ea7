"""Version 10: drills, and the keeping of the plan as something that somebody holds."""

from __future__ import annotations

from sqlite3 import Connection

from planner.store.migrations.rebuild import rebuild

_RESPONSIBILITY = """
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    department_id INTEGER,
    goal_id INTEGER,
    purpose_id INTEGER,
    sponsor_id INTEGER,
    action_id INTEGER,
    weight INTEGER NOT NULL,
    needed_cover INTEGER NOT NULL,
    plan_info_id INTEGER,
    CHECK (weight BETWEEN 1 AND 5),
    CHECK (needed_cover >= 1),
    CHECK ((department_id IS NOT NULL) + (goal_id IS NOT NULL) + (purpose_id IS NOT NULL)
        + (sponsor_id IS NOT NULL) + (action_id IS NOT NULL) + (plan_info_id IS NOT NULL) = 1),
    CHECK (kind IN ('champion seat', 'goal', 'purpose', 'sponsor seat', 'action', 'plan')),
    FOREIGN KEY(department_id) REFERENCES department (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(goal_id) REFERENCES goal (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(purpose_id) REFERENCES purpose (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(sponsor_id) REFERENCES sponsor (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(action_id) REFERENCES action (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(plan_info_id) REFERENCES plan_info (id) DEFERRABLE INITIALLY DEFERRED
"""

_REQUEST = """
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    person_id INTEGER NOT NULL,
    about TEXT NOT NULL,
    responsibility_id INTEGER,
    for_person_id INTEGER,
    commitment_id INTEGER,
    asked_on TEXT,
    reminded_on TEXT,
    due TEXT,
    status TEXT NOT NULL,
    answer TEXT NOT NULL,
    answered_on TEXT,
    message_id INTEGER,
    drill_id INTEGER,
    CHECK (about IN ('accept', 'confirm', 'hours', 'stand-in', 'manager', 'promise', 'message',
        'drill')),
    CHECK (status IN ('open', 'answered', 'withdrawn')),
    FOREIGN KEY(person_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(responsibility_id) REFERENCES responsibility (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(for_person_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(commitment_id) REFERENCES commitment (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(message_id) REFERENCES message (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(drill_id) REFERENCES drill (id) DEFERRABLE INITIALLY DEFERRED
"""

_WORDING = """
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "key" TEXT NOT NULL,
    text TEXT NOT NULL,
    CHECK ("key" IN (
        'subject', 'greeting', 'reminder', 'accept as champion', 'accept as backup',
        'confirm a seat', 'confirm as backup', 'confirm', 'hours', 'stand-in', 'manager',
        'promise', 'message', 'closing', 'drill alone', 'drill of the plan', 'drill doing nothing',
        'drill in a department'
    ))
"""

_DRILL = """
    CREATE TABLE drill (
        id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
        responsibility_id INTEGER NOT NULL,
        person_id INTEGER NOT NULL,
        "on" TEXT NOT NULL,
        outcome TEXT NOT NULL,
        stuck_on TEXT NOT NULL,
        note TEXT NOT NULL,
        settled_on TEXT,
        CHECK (outcome IN ('planned', 'done', 'stuck', 'not done')),
        FOREIGN KEY(responsibility_id) REFERENCES responsibility (id)
            DEFERRABLE INITIALLY DEFERRED,
        FOREIGN KEY(person_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED
    )
"""

_INDEXES = (
    "CREATE INDEX ix_responsibility_plan_info_id ON responsibility (plan_info_id)",
    "CREATE INDEX ix_request_drill_id ON request (drill_id)",
    "CREATE INDEX ix_drill_responsibility_id ON drill (responsibility_id)",
    "CREATE INDEX ix_drill_person_id ON drill (person_id)",
)


def upgrade(connection: Connection) -> None:
    """Make the tables; nobody was tried out in older plans, and who keeps one has to be said.

    "Prepared by" is no answer to that: a holder made here would stand in no step of the history,
    and could not be taken back with the steps before it.
    """
    connection.execute(_DRILL)
    rebuild(connection, "responsibility", _RESPONSIBILITY)
    rebuild(connection, "request", _REQUEST)
    rebuild(connection, "wording", _WORDING)
    for statement in _INDEXES:
        connection.execute(statement)
