-- Rows are appended or retracted, never edited. The triggers hold to it, whoever writes.

PRAGMA application_id = 1214603634;  -- "Hear", so that another program's file is not taken for ours

CREATE TABLE reports (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    outlet TEXT NOT NULL,
    title TEXT NOT NULL,
    byline TEXT,
    published TEXT NOT NULL,
    url TEXT,
    path TEXT,
    retrieved TEXT,
    language TEXT NOT NULL,
    text TEXT NOT NULL,
    added TEXT NOT NULL
);
CREATE INDEX reports_by_day ON reports (published);

CREATE TABLE readings (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    report TEXT NOT NULL REFERENCES reports (id),
    maker TEXT NOT NULL,
    added TEXT NOT NULL,
    retracted TEXT
);
CREATE UNIQUE INDEX one_live_reading ON readings (report) WHERE retracted IS NULL;

CREATE TABLE claims (
    id TEXT NOT NULL,
    reading INTEGER NOT NULL REFERENCES readings (id),
    type TEXT NOT NULL,
    status TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (reading, id)
) WITHOUT ROWID;

CREATE TABLE entities (
    id TEXT NOT NULL,
    reading INTEGER NOT NULL REFERENCES readings (id),
    kind TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (reading, id)
) WITHOUT ROWID;

CREATE TABLE problems (
    id INTEGER PRIMARY KEY,
    source TEXT NOT NULL,
    message TEXT NOT NULL,
    entry TEXT,
    added TEXT NOT NULL
);
CREATE UNIQUE INDEX problems_once ON problems (source, message, coalesce('=' || entry, ''));

CREATE VIRTUAL TABLE words USING fts5 (
    title, text, content = 'reports', content_rowid = 'seq',
    tokenize = 'unicode61 remove_diacritics 2'
);
CREATE TRIGGER words_of_report AFTER INSERT ON reports BEGIN
    INSERT INTO words (rowid, title, text) VALUES (new.seq, new.title, new.text);
END;

CREATE TRIGGER keep_report BEFORE UPDATE ON reports BEGIN
    SELECT raise(ABORT, 'a report is never edited');
END;
CREATE TRIGGER hold_report BEFORE DELETE ON reports BEGIN
    SELECT raise(ABORT, 'a report is never deleted');
END;
CREATE TRIGGER keep_reading BEFORE UPDATE ON readings
WHEN old.retracted IS NOT NULL OR new.retracted IS NULL
    OR new.id <> old.id OR new.report <> old.report
    OR new.maker <> old.maker OR new.added <> old.added
BEGIN
    SELECT raise(ABORT, 'a reading is only ever retracted, once');
END;
CREATE TRIGGER hold_reading BEFORE DELETE ON readings BEGIN
    SELECT raise(ABORT, 'a reading is retracted, never deleted');
END;
CREATE TRIGGER keep_claim BEFORE UPDATE ON claims BEGIN
    SELECT raise(ABORT, 'a claim is never edited');
END;
CREATE TRIGGER hold_claim BEFORE DELETE ON claims BEGIN
    SELECT raise(ABORT, 'a claim is never deleted');
END;
CREATE TRIGGER keep_entity BEFORE UPDATE ON entities BEGIN
    SELECT raise(ABORT, 'an entity is never edited');
END;
CREATE TRIGGER hold_entity BEFORE DELETE ON entities BEGIN
    SELECT raise(ABORT, 'an entity is never deleted');
END;
CREATE TRIGGER keep_problem BEFORE UPDATE ON problems BEGIN
    SELECT raise(ABORT, 'a problem is never edited');
END;
CREATE TRIGGER hold_problem BEFORE DELETE ON problems BEGIN
    SELECT raise(ABORT, 'a problem is never deleted');
END;
