-- Whom names stand for and of which events claims tell, kept up to date as readings come and go.
-- No statement of anybody: all of it follows from the rows above and can be made anew.

CREATE TABLE bearers (
    id TEXT NOT NULL PRIMARY KEY,
    joined TEXT,
    body TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX bearers_by_joined ON bearers (joined);

CREATE TABLE bearer_keys (
    key TEXT NOT NULL,
    bearer TEXT NOT NULL,
    PRIMARY KEY (key, bearer)
) WITHOUT ROWID;

CREATE TABLE borne (
    report TEXT NOT NULL,
    entity TEXT NOT NULL,
    bearer TEXT NOT NULL,
    PRIMARY KEY (report, entity)
) WITHOUT ROWID;
CREATE INDEX borne_by_entity ON borne (entity, bearer);
CREATE INDEX borne_by_bearer ON borne (bearer, report);

CREATE TABLE scenes (
    report TEXT NOT NULL PRIMARY KEY,
    body TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE told (
    claim TEXT NOT NULL PRIMARY KEY,
    report TEXT NOT NULL,
    reading INTEGER NOT NULL,
    published TEXT NOT NULL,
    event TEXT,
    body TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX told_by_report ON told (report);
CREATE INDEX told_by_event ON told (event);

CREATE TABLE cells (
    cell INTEGER NOT NULL,
    claim TEXT NOT NULL,
    PRIMARY KEY (cell, claim)
) WITHOUT ROWID;

CREATE TABLE likely (
    claim TEXT NOT NULL,
    other TEXT NOT NULL,
    score REAL NOT NULL,
    PRIMARY KEY (claim, other)
) WITHOUT ROWID;

CREATE TABLE settled_by (
    rules TEXT NOT NULL,
    judged TEXT NOT NULL
);

CREATE TABLE unsettled (
    report TEXT NOT NULL PRIMARY KEY
) WITHOUT ROWID;
INSERT INTO unsettled SELECT report FROM readings WHERE retracted IS NULL;

CREATE INDEX reports_by_url ON reports (url);

CREATE TRIGGER unsettle_read AFTER INSERT ON readings BEGIN
    INSERT INTO unsettled SELECT id FROM reports
    WHERE (id = new.report OR url = (SELECT url FROM reports WHERE id = new.report))
        AND id NOT IN (SELECT report FROM unsettled);
END;
CREATE TRIGGER unsettle_retracted AFTER UPDATE ON readings BEGIN
    INSERT INTO unsettled SELECT id FROM reports
    WHERE (id = new.report OR url = (SELECT url FROM reports WHERE id = new.report))
        AND id NOT IN (SELECT report FROM unsettled);
END;
