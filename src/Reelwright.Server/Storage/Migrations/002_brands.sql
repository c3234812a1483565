CREATE TABLE brands (
    account_id TEXT PRIMARY KEY REFERENCES accounts (id),
    body TEXT NOT NULL,
    updated_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
