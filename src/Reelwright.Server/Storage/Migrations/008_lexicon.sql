CREATE TABLE readings (
    account_id TEXT NOT NULL REFERENCES accounts (id),
    written TEXT NOT NULL COLLATE NOCASE,
    said TEXT NOT NULL,
    updated_at INTEGER NOT NULL,
    PRIMARY KEY (account_id, written)
) STRICT, WITHOUT ROWID;
