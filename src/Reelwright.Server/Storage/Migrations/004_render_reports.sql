-- What verifying the finished file found: the report as JSON.
ALTER TABLE renders ADD COLUMN report TEXT;
