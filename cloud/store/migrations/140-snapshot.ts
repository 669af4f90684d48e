/**
 * The newest snapshot of each center, from which a new bench begins: a row of `media`, by its upload. Without an upload there is none, or it was dropped. `wanted_from`: the
 * bench that was last told to make one.
 */
export const up = `
CREATE TABLE snapshot (
  center text PRIMARY KEY,
  upload text,
  sha256 text,
  bytes bigint,
  head bigint,
  epoch text,
  store_version integer,
  views_version integer,
  wanted_from text,
  wanted_at timestamptz
);
ALTER TABLE snapshot ENABLE ROW LEVEL SECURITY;
ALTER TABLE snapshot FORCE ROW LEVEL SECURITY;
CREATE POLICY of_center ON snapshot USING (center = (SELECT current_setting('app.center', true)))
  WITH CHECK (center = (SELECT current_setting('app.center', true)));
`
