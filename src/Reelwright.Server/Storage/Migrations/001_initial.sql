CREATE TABLE accounts (
    id TEXT PRIMARY KEY,
    is_anonymous INTEGER NOT NULL,
    last_grant_at INTEGER NOT NULL,
    created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Client ids are kept only as hashes: they are stable names of people's machines.
CREATE TABLE clients (
    hash TEXT PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES accounts (id),
    address TEXT NOT NULL,
    created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX clients_by_address ON clients (address, created_at);

CREATE TABLE tokens (
    hash TEXT PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES accounts (id),
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    revoked_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX tokens_by_account ON tokens (account_id, expires_at);

-- available = posted - pending; nobody but the system's own two accounts goes below zero.
CREATE TABLE ledger_accounts (
    id TEXT PRIMARY KEY,
    is_system INTEGER NOT NULL,
    posted INTEGER NOT NULL DEFAULT 0,
    pending INTEGER NOT NULL DEFAULT 0 CHECK (pending >= 0),
    CHECK (is_system = 1 OR posted - pending >= 0)
) STRICT, WITHOUT ROWID;
INSERT INTO ledger_accounts (id, is_system) VALUES ('system:issue', 1), ('system:revenue', 1);

CREATE TABLE transfers (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('grant', 'hold', 'post', 'void')),
    debit TEXT NOT NULL REFERENCES ledger_accounts (id),
    credit TEXT NOT NULL REFERENCES ledger_accounts (id),
    amount INTEGER NOT NULL CHECK (amount > 0),
    hold_id TEXT REFERENCES transfers (id),
    created_at INTEGER NOT NULL,
    CHECK ((kind IN ('post', 'void')) = (hold_id IS NOT NULL))
) STRICT, WITHOUT ROWID;
-- A hold is settled once, by a post or a void.
CREATE UNIQUE INDEX transfers_by_hold ON transfers (hold_id) WHERE hold_id IS NOT NULL;

CREATE TABLE sessions (
    id TEXT PRIMARY KEY,
    account_id TEXT NOT NULL REFERENCES accounts (id),
    task_id TEXT NOT NULL,
    task_name TEXT NOT NULL,
    language TEXT,
    seed INTEGER NOT NULL,
    position INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    updated_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX sessions_by_account ON sessions (account_id, created_at);

CREATE TABLE claim_tokens (
    hash TEXT PRIMARY KEY,
    session_id TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
    expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE revisions (
    session_id TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
    ordinal INTEGER NOT NULL,
    number INTEGER NOT NULL,
    summary TEXT NOT NULL,
    draft TEXT NOT NULL,
    PRIMARY KEY (session_id, ordinal)
) STRICT, WITHOUT ROWID;

CREATE TABLE media (
    id TEXT PRIMARY KEY,
    session_id TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
    account_id TEXT NOT NULL REFERENCES accounts (id),
    ordinal INTEGER NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('image', 'video', 'audio')),
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
CREATE INDEX media_by_session ON media (session_id, ordinal);
CREATE INDEX media_by_account ON media (account_id);
CREATE INDEX media_by_hash ON media (hash);

CREATE TABLE turns (
    id TEXT PRIMARY KEY,
    session_id TEXT NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
    account_id TEXT NOT NULL REFERENCES accounts (id),
    idempotency_key TEXT,
    message TEXT NOT NULL,
    is_streaming INTEGER NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('queued', 'running', 'done', 'failed')),
    hold_id TEXT,
    created_at INTEGER NOT NULL,
    finished_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX turns_by_key ON turns (session_id, idempotency_key) WHERE idempotency_key IS NOT NULL;
CREATE INDEX turns_by_session ON turns (session_id, created_at);
CREATE INDEX turns_open ON turns (status) WHERE status IN ('queued', 'running');

CREATE TABLE turn_events (
    turn_id TEXT NOT NULL REFERENCES turns (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    json TEXT NOT NULL,
    PRIMARY KEY (turn_id, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE renders (
    account_id TEXT NOT NULL REFERENCES accounts (id),
    id TEXT NOT NULL,
    session_id TEXT NOT NULL,
    task_id TEXT NOT NULL,
    body_hash TEXT NOT NULL,
    draft TEXT NOT NULL,
    output TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('pending', 'processing', 'completed', 'failed', 'cancelled')),
    progress INTEGER NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    lease TEXT,
    lease_until INTEGER,
    error TEXT,
    file TEXT,
    seconds REAL,
    size INTEGER,
    hold_id TEXT,
    created_at INTEGER NOT NULL,
    completed_at INTEGER,
    PRIMARY KEY (account_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX renders_open ON renders (created_at) WHERE status IN ('pending', 'processing');
