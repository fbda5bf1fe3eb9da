-- What analysts rule: appended only. A judgement is undone by a further one, never edited.

CREATE TABLE judgements (
    id TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    moment TEXT NOT NULL,
    body TEXT NOT NULL,
    added TEXT NOT NULL
);

CREATE TRIGGER keep_judgement BEFORE UPDATE ON judgements BEGIN
    SELECT raise(ABORT, 'a judgement is never edited');
END;
CREATE TRIGGER hold_judgement BEFORE DELETE ON judgements BEGIN
    SELECT raise(ABORT, 'a judgement is undone by another, never deleted');
END;
