-- A link lets one account in: the first that opens it. What it is called by is no secret, so that its owner can take it back.
ALTER TABLE claim_tokens ADD COLUMN used_by TEXT;
CREATE INDEX claim_tokens_by_session ON claim_tokens (session_id);
