CREATE TABLE action (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    title TEXT NOT NULL,
    phase TEXT NOT NULL,
    start TEXT,
    due TEXT,
    status TEXT NOT NULL,
    note TEXT NOT NULL,
    CHECK (phase IN ('prepare', 'pilot', 'launch', 'sustain')),
    CHECK (status IN ('to do', 'doing', 'done', 'dropped'))
);

CREATE TABLE change (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL,
    "by" TEXT NOT NULL,
    label TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'dropped'))
);

CREATE TABLE department (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    headcount INTEGER,
    parent_id INTEGER,
    is_communications INTEGER NOT NULL,
    buy_in TEXT,
    buy_in_wanted TEXT,
    influence INTEGER,
    rated_on TEXT,
    concerns TEXT NOT NULL,
    needs TEXT NOT NULL,
    CHECK (headcount >= 0),
    CHECK (influence BETWEEN 1 AND 5),
    CHECK (is_communications IN (0, 1)),
    CHECK (buy_in IN ('unaware', 'resistant', 'neutral', 'supportive', 'leading')),
    CHECK (buy_in_wanted IN ('unaware', 'resistant', 'neutral', 'supportive', 'leading')),
    FOREIGN KEY(parent_id) REFERENCES department (id) DEFERRABLE INITIALLY DEFERRED
);

CREATE INDEX ix_department_parent_id ON department (parent_id);

CREATE TABLE plan_info (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "key" TEXT NOT NULL,
    name TEXT NOT NULL,
    launch TEXT,
    created TEXT,
    prepared_by TEXT NOT NULL,
    confidentiality TEXT NOT NULL
);

CREATE TABLE pulse_round (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "on" TEXT NOT NULL,
    asked INTEGER,
    answered INTEGER,
    effective REAL,
    worth_cost REAL,
    note TEXT NOT NULL
);

CREATE TABLE purpose (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    title TEXT NOT NULL,
    statement TEXT NOT NULL,
    audience TEXT NOT NULL,
    status TEXT NOT NULL,
    CHECK (status IN ('drafted', 'reviewed', 'agreed'))
);

CREATE TABLE scenario (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    "on" TEXT
);

CREATE TABLE setting (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "key" TEXT NOT NULL,
    value TEXT NOT NULL
);

CREATE TABLE snapshot (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    label TEXT NOT NULL,
    "on" TEXT NOT NULL,
    made_at TEXT NOT NULL,
    data TEXT NOT NULL
);

CREATE TABLE sponsor (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    title TEXT NOT NULL,
    is_primary INTEGER NOT NULL,
    reports_to_id INTEGER,
    buy_in TEXT,
    buy_in_wanted TEXT,
    influence INTEGER,
    rated_on TEXT,
    rated_why TEXT NOT NULL,
    concerns TEXT NOT NULL,
    cadence_days INTEGER,
    CHECK (influence BETWEEN 1 AND 5),
    CHECK (is_primary IN (0, 1)),
    CHECK (buy_in IN ('unaware', 'resistant', 'neutral', 'supportive', 'leading')),
    CHECK (buy_in_wanted IN ('unaware', 'resistant', 'neutral', 'supportive', 'leading')),
    FOREIGN KEY(reports_to_id) REFERENCES sponsor (id) DEFERRABLE INITIALLY DEFERRED
);

CREATE INDEX ix_sponsor_reports_to_id ON sponsor (reports_to_id);

CREATE TABLE state (
    id INTEGER NOT NULL CHECK (id = 1),
    stamp TEXT NOT NULL,
    changed_at TEXT,
    program TEXT NOT NULL,
    PRIMARY KEY (id)
);

CREATE TABLE waiver (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    code TEXT NOT NULL,
    about TEXT NOT NULL,
    about_name TEXT NOT NULL,
    "by" TEXT NOT NULL,
    why TEXT NOT NULL,
    until TEXT NOT NULL
);

CREATE TABLE action_dependency (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    action_id INTEGER NOT NULL,
    needs_id INTEGER NOT NULL,
    FOREIGN KEY(action_id) REFERENCES action (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(needs_id) REFERENCES action (id) DEFERRABLE INITIALLY DEFERRED
);

CREATE INDEX ix_action_dependency_action_id ON action_dependency (action_id);

CREATE INDEX ix_action_dependency_needs_id ON action_dependency (needs_id);

CREATE TABLE change_part (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    change_id INTEGER NOT NULL,
    table_name TEXT NOT NULL,
    fields TEXT NOT NULL,
    rows TEXT NOT NULL,
    FOREIGN KEY(change_id) REFERENCES change (id)
);

CREATE INDEX ix_change_part_change_id ON change_part (change_id);

CREATE TABLE commitment (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    sponsor_id INTEGER NOT NULL,
    promise TEXT NOT NULL,
    due TEXT,
    status TEXT NOT NULL,
    note TEXT NOT NULL,
    CHECK (status IN ('open', 'kept', 'missed')),
    FOREIGN KEY(sponsor_id) REFERENCES sponsor (id) DEFERRABLE INITIALLY DEFERRED
);

CREATE INDEX ix_commitment_sponsor_id ON commitment (sponsor_id);

CREATE TABLE decision (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    ask TEXT NOT NULL,
    context TEXT NOT NULL,
    recommendation TEXT NOT NULL,
    from_whom TEXT NOT NULL,
    by_when TEXT,
    snapshot_id INTEGER,
    outcome TEXT NOT NULL,
    decided_by TEXT NOT NULL,
    decided_on TEXT,
    CHECK (outcome IN ('open', 'agreed', 'refused')),
    FOREIGN KEY(snapshot_id) REFERENCES snapshot (id) DEFERRABLE INITIALLY DEFERRED
);

CREATE INDEX ix_decision_snapshot_id ON decision (snapshot_id);

CREATE TABLE goal (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    title TEXT NOT NULL,
    metric TEXT NOT NULL,
    unit TEXT NOT NULL,
    baseline REAL,
    target REAL,
    due TEXT,
    purpose_id INTEGER,
    FOREIGN KEY(purpose_id) REFERENCES purpose (id) DEFERRABLE INITIALLY DEFERRED
);

CREATE INDEX ix_goal_purpose_id ON goal (purpose_id);

CREATE TABLE person (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    ref TEXT NOT NULL,
    name TEXT NOT NULL,
    email TEXT NOT NULL,
    title TEXT NOT NULL,
    department_id INTEGER,
    manager_id INTEGER,
    organisation TEXT NOT NULL,
    site TEXT NOT NULL,
    start TEXT,
    last_day TEXT,
    hours REAL,
    note TEXT NOT NULL,
    CHECK (hours >= 0),
    CHECK (ref <> '' OR name <> '' OR email <> ''),
    FOREIGN KEY(department_id) REFERENCES department (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(manager_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED
);

CREATE INDEX ix_person_department_id ON person (department_id);

CREATE INDEX ix_person_manager_id ON person (manager_id);

CREATE TABLE sponsor_department (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    sponsor_id INTEGER NOT NULL,
    department_id INTEGER NOT NULL,
    FOREIGN KEY(sponsor_id) REFERENCES sponsor (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(department_id) REFERENCES department (id) DEFERRABLE INITIALLY DEFERRED
);

CREATE INDEX ix_sponsor_department_department_id ON sponsor_department (department_id);

CREATE INDEX ix_sponsor_department_sponsor_id ON sponsor_department (sponsor_id);

CREATE TABLE check_in (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    goal_id INTEGER NOT NULL,
    "on" TEXT NOT NULL,
    value REAL NOT NULL,
    note TEXT NOT NULL,
    FOREIGN KEY(goal_id) REFERENCES goal (id) DEFERRABLE INITIALLY DEFERRED
);

CREATE INDEX ix_check_in_goal_id ON check_in (goal_id);

CREATE TABLE leave (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    person_id INTEGER NOT NULL,
    first_day TEXT NOT NULL,
    last_day TEXT NOT NULL,
    FOREIGN KEY(person_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED
);

CREATE INDEX ix_leave_person_id ON leave (person_id);

CREATE TABLE post (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    person_id INTEGER NOT NULL,
    "on" TEXT NOT NULL,
    kind TEXT NOT NULL,
    is_reply INTEGER NOT NULL,
    author_id INTEGER,
    topic TEXT NOT NULL,
    CHECK (kind IN ('in person', 'edited', 'ghost-written')),
    CHECK (is_reply IN (0, 1)),
    FOREIGN KEY(person_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(author_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED
);

CREATE INDEX ix_post_author_id ON post (author_id);

CREATE INDEX ix_post_person_id ON post (person_id);

CREATE TABLE responsibility (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    kind TEXT NOT NULL,
    department_id INTEGER,
    goal_id INTEGER,
    purpose_id INTEGER,
    sponsor_id INTEGER,
    action_id INTEGER,
    weight INTEGER NOT NULL,
    needed_cover INTEGER NOT NULL,
    CHECK (weight BETWEEN 1 AND 5),
    CHECK (needed_cover >= 1),
    CHECK ((department_id IS NOT NULL) + (goal_id IS NOT NULL) + (purpose_id IS NOT NULL) + (sponsor_id IS NOT NULL) + (action_id IS NOT NULL) = 1),
    CHECK (kind IN ('champion seat', 'goal', 'purpose', 'sponsor seat', 'action')),
    FOREIGN KEY(department_id) REFERENCES department (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(goal_id) REFERENCES goal (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(purpose_id) REFERENCES purpose (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(sponsor_id) REFERENCES sponsor (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(action_id) REFERENCES action (id) DEFERRABLE INITIALLY DEFERRED
);

CREATE INDEX ix_responsibility_action_id ON responsibility (action_id);

CREATE INDEX ix_responsibility_department_id ON responsibility (department_id);

CREATE INDEX ix_responsibility_goal_id ON responsibility (goal_id);

CREATE INDEX ix_responsibility_purpose_id ON responsibility (purpose_id);

CREATE INDEX ix_responsibility_sponsor_id ON responsibility (sponsor_id);

CREATE TABLE scenario_person (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    scenario_id INTEGER NOT NULL,
    person_id INTEGER NOT NULL,
    FOREIGN KEY(scenario_id) REFERENCES scenario (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(person_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED
);

CREATE INDEX ix_scenario_person_person_id ON scenario_person (person_id);

CREATE INDEX ix_scenario_person_scenario_id ON scenario_person (scenario_id);

CREATE TABLE assignment (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    responsibility_id INTEGER NOT NULL,
    person_id INTEGER NOT NULL,
    role TEXT NOT NULL,
    since TEXT,
    until TEXT,
    status TEXT,
    ready INTEGER NOT NULL,
    ready_on TEXT,
    confirmed_on TEXT,
    last_active TEXT,
    CHECK (role IN ('owner', 'backup')),
    CHECK (status IN ('nominated', 'asked', 'accepted', 'trained', 'active', 'quiet', 'stepped down')),
    CHECK (ready IN (0, 1)),
    FOREIGN KEY(responsibility_id) REFERENCES responsibility (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(person_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED
);

CREATE INDEX ix_assignment_person_id ON assignment (person_id);

CREATE INDEX ix_assignment_responsibility_id ON assignment (responsibility_id);

CREATE TABLE refusal (
    id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    responsibility_id INTEGER NOT NULL,
    person_id INTEGER NOT NULL,
    why TEXT NOT NULL,
    "on" TEXT NOT NULL,
    FOREIGN KEY(responsibility_id) REFERENCES responsibility (id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY(person_id) REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED
);

CREATE INDEX ix_refusal_person_id ON refusal (person_id);

CREATE INDEX ix_refusal_responsibility_id ON refusal (responsibility_id);
