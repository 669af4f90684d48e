/**
 * Pictures and films by their hash, and those that are still coming. The bytes are in a folder or in S3, under the name of the upload that
 * brought them. Of many uploads of one content at most one is there.
 */
export const up = `
CREATE TABLE media (
  center text NOT NULL,
  upload text NOT NULL,
  sha256 text NOT NULL,
  bytes bigint NOT NULL,
  type text NOT NULL,
  state text NOT NULL CHECK (state IN ('coming', 'there')),
  uploaded_by text NOT NULL,
  begun_at timestamptz NOT NULL,
  moved_at timestamptz NOT NULL,
  completed_at timestamptz,
  PRIMARY KEY (center, upload)
);
CREATE UNIQUE INDEX media_there ON media (center, sha256) WHERE state = 'there';
CREATE INDEX media_coming ON media (center, moved_at) WHERE state = 'coming';

-- What S3 answered to each part of an upload: it is to be told so again when the parts become one, and not every S3 can be asked.
CREATE TABLE media_part (
  center text NOT NULL,
  upload text NOT NULL,
  part integer NOT NULL,
  etag text NOT NULL,
  bytes bigint NOT NULL,
  PRIMARY KEY (center, upload, part)
);

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['media', 'media_part']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY of_center ON %I USING (center = (SELECT current_setting(''app.center'', true)))
      WITH CHECK (center = (SELECT current_setting(''app.center'', true)))', name);
  END LOOP;
END $$;
`
