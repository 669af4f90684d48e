/** The keys benches had before they changed them: by them the words are judged that they gave then. */
export const up = `
CREATE TABLE former_key (
  center text NOT NULL,
  bench text NOT NULL,
  public_key bytea NOT NULL,
  until timestamptz NOT NULL,
  PRIMARY KEY (center, bench, public_key)
);
ALTER TABLE former_key ENABLE ROW LEVEL SECURITY;
ALTER TABLE former_key FORCE ROW LEVEL SECURITY;
CREATE POLICY of_center ON former_key USING (center = (SELECT current_setting('app.center', true)))
  WITH CHECK (center = (SELECT current_setting('app.center', true)));
`
