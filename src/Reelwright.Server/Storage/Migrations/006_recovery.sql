-- The hash of the one code that lets somebody in who has lost the password.
ALTER TABLE registrations ADD COLUMN recovery TEXT;

-- Who else works on a project: those who opened it with a claim token.
CREATE TABLE session_members (
    session_id TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
    account_id TEXT NOT NULL REFERENCES accounts (id) ON DELETE CASCADE,
    joined_at INTEGER NOT NULL,
    PRIMARY KEY (session_id, account_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX session_members_by_account ON session_members (account_id);
