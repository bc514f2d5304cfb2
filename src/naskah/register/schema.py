"""What `register.db` holds. The database itself guards what must never happen, whoever writes in it.

A number is a row of `entry`; no row is ever deleted. `history` has a line for each change, in their order, with what
stood there before. There is no counter: the next number is the first from `series.first` on that no entry has.
"""

from __future__ import annotations

APPLICATION = 0x6E61736B  # "nask": tells the register from other SQLite databases
FORMAT = 1  # PRAGMA user_version; a greater one was made by a later naskah

TABLES = """
CREATE TABLE series (
    id      INTEGER PRIMARY KEY,
    pattern TEXT    NOT NULL,
    unit    TEXT    NOT NULL,
    year    INTEGER NOT NULL,
    first   INTEGER NOT NULL DEFAULT 1 CHECK (first > 0),
    UNIQUE (pattern, unit, year)
);

CREATE TABLE entry (
    id        INTEGER PRIMARY KEY,
    series    INTEGER NOT NULL REFERENCES series,
    count     INTEGER CHECK (count > 0),
    text      TEXT    NOT NULL,
    letter    TEXT    NOT NULL,
    key       TEXT    NOT NULL,
    recipient TEXT    NOT NULL,
    likeness  TEXT    NOT NULL,
    day       TEXT,
    status    TEXT    NOT NULL CHECK (status IN ('given', 'reserved', 'taken', 'void')),
    reason    TEXT    NOT NULL,
    CHECK (count IS NOT NULL OR text <> '')
);

CREATE UNIQUE INDEX one_entry_a_count ON entry (series, count) WHERE count IS NOT NULL;
CREATE UNIQUE INDEX one_entry_a_text ON entry (series, text) WHERE text <> '';
CREATE UNIQUE INDEX one_number_a_recipient ON entry (series, letter, key) WHERE status = 'given';

CREATE TABLE history (
    id            INTEGER PRIMARY KEY,
    series        INTEGER NOT NULL REFERENCES series,
    entry         INTEGER REFERENCES entry,
    status        TEXT,
    was_first     INTEGER,
    was_status    TEXT,
    was_count     INTEGER,
    was_text      TEXT,
    was_key       TEXT,
    was_recipient TEXT,
    was_day       TEXT,
    was_reason    TEXT
);

CREATE TRIGGER entry_made AFTER INSERT ON entry BEGIN
    INSERT INTO history (series, entry, status) VALUES (new.series, new.id, new.status);
END;

CREATE TRIGGER entry_changed AFTER UPDATE ON entry BEGIN
    INSERT INTO history
        (series, entry, status, was_status, was_count, was_text, was_key, was_recipient, was_day, was_reason)
    VALUES
        (new.series, new.id, new.status,
         old.status, old.count, old.text, old.key, old.recipient, old.day, old.reason);
END;

CREATE TRIGGER first_changed AFTER UPDATE ON series BEGIN
    INSERT INTO history (series, was_first) VALUES (new.id, old.first);
END;

CREATE TRIGGER entry_stays BEFORE DELETE ON entry BEGIN SELECT RAISE(ABORT, 'entries stay'); END;
CREATE TRIGGER void_stays BEFORE UPDATE OF status ON entry WHEN old.status = 'void' AND new.status <> 'void' BEGIN
    SELECT RAISE(ABORT, 'void entries stay void');
END;
CREATE TRIGGER history_stays BEFORE DELETE ON history BEGIN SELECT RAISE(ABORT, 'history stays'); END;
CREATE TRIGGER history_is_so BEFORE UPDATE ON history BEGIN SELECT RAISE(ABORT, 'history stays'); END;
"""

CREATE = f"{TABLES} PRAGMA application_id = {APPLICATION}; PRAGMA user_version = {FORMAT};"
