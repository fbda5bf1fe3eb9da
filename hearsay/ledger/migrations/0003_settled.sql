-- Whom names stand for and of which events claims tell, kept up to date as readings come and go.
-- No statement of anybody: all of it follows from the rows above and can be made anew.

-- Those who bear a name alike; `joined` is the id of the entity they are joined to.
CREATE TABLE bearers (
    id TEXT NOT NULL PRIMARY KEY,
    joined TEXT,
    body TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX bearers_by_joined ON bearers (joined);

-- By what bearers find one another: full names, surnames, short forms.
CREATE TABLE bearer_keys (
    key TEXT NOT NULL,
    bearer TEXT NOT NULL,
    PRIMARY KEY (key, bearer)
) WITHOUT ROWID;

-- The bearer of each entity of a report that others may be joined to.
CREATE TABLE borne (
    report TEXT NOT NULL,
    entity TEXT NOT NULL,
    bearer TEXT NOT NULL,
    PRIMARY KEY (report, entity)
) WITHOUT ROWID;
CREATE INDEX borne_by_entity ON borne (entity, bearer);
CREATE INDEX borne_by_bearer ON borne (bearer, report);

-- Ids of the joined entities that a report mentions, as JSON.
CREATE TABLE scenes (
    report TEXT NOT NULL PRIMARY KEY,
    body TEXT NOT NULL
) WITHOUT ROWID;

-- A claim as it is understood: actors, recipients, place and all these entities, as JSON.
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

-- Where a claim meets others: a period in the upper bits, a hash of what it tells in the lower 42.
CREATE TABLE cells (
    cell INTEGER NOT NULL,
    claim TEXT NOT NULL,
    PRIMARY KEY (cell, claim)
) WITHOUT ROWID;

-- Pairs that may tell of one event; each stands here twice, once for either claim.
CREATE TABLE likely (
    claim TEXT NOT NULL,
    other TEXT NOT NULL,
    score REAL NOT NULL,
    PRIMARY KEY (claim, other)
) WITHOUT ROWID;

-- One row: by which rules all this was made, and what was ruled then (judgements and pairs, JSON).
CREATE TABLE settled_by (
    rules TEXT NOT NULL,
    judged TEXT NOT NULL
);

-- Reports that have come, gone or changed since.
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
