-- What was said about the file that is wanted, for renders that say nothing themselves.
ALTER TABLE sessions ADD COLUMN export_wish TEXT;

-- Other versions of a video: which belong to a revision, and their drafts, each once.
ALTER TABLE revisions ADD COLUMN versions TEXT;
CREATE TABLE version_drafts (
    session_id TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
    hash TEXT NOT NULL,
    draft TEXT NOT NULL,
    PRIMARY KEY (session_id, hash)
) STRICT, WITHOUT ROWID;

-- Colour tables are uploads too: the check on the kind is made anew.
CREATE TABLE media_with_tables (
    id TEXT PRIMARY KEY,
    session_id TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
    account_id TEXT NOT NULL REFERENCES accounts (id),
    ordinal INTEGER NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('image', 'video', 'audio', 'lut')),
    extension TEXT NOT NULL,
    hash TEXT NOT NULL,
    size INTEGER NOT NULL,
    seconds REAL NOT NULL,
    width INTEGER NOT NULL,
    height INTEGER NOT NULL,
    rate_numerator INTEGER NOT NULL,
    rate_denominator INTEGER NOT NULL,
    has_audio INTEGER NOT NULL,
    created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO media_with_tables SELECT * FROM media;
DROP TABLE media;
ALTER TABLE media_with_tables RENAME TO media;
CREATE INDEX media_by_session ON media (session_id, ordinal);
CREATE INDEX media_by_account ON media (account_id);
CREATE INDEX media_by_hash ON media (hash);
