-- People who registered. The account stays the one that it was, so nothing of it has to move.
CREATE TABLE registrations (
    account_id TEXT PRIMARY KEY REFERENCES accounts (id),
    email TEXT NOT NULL UNIQUE,
    password TEXT NOT NULL,
    created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- A token that somebody made for a program has a name; of the token itself only the beginning can be shown again.
ALTER TABLE tokens ADD COLUMN id TEXT;
ALTER TABLE tokens ADD COLUMN name TEXT;
ALTER TABLE tokens ADD COLUMN prefix TEXT;
CREATE UNIQUE INDEX tokens_by_id ON tokens (id) WHERE id IS NOT NULL;

-- Files that are coming in piece by piece.
CREATE TABLE uploads (
    id TEXT PRIMARY KEY,
    session_id TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
    account_id TEXT NOT NULL REFERENCES accounts (id),
    name TEXT NOT NULL,
    metadata TEXT NOT NULL,
    length INTEGER NOT NULL,
    media_id TEXT,
    expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX uploads_by_account ON uploads (account_id);
CREATE INDEX uploads_by_session ON uploads (session_id);

-- Histories are read by account, and lines find their work by the hold.
CREATE INDEX transfers_by_debit ON transfers (debit, created_at);
CREATE INDEX transfers_by_credit ON transfers (credit, created_at);
CREATE INDEX turns_by_hold ON turns (hold_id) WHERE hold_id IS NOT NULL;
CREATE INDEX renders_by_hold ON renders (hold_id) WHERE hold_id IS NOT NULL;
