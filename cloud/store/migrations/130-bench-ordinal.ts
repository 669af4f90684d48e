/**
 * Each bench of a center has a number of its own from 1, which is never given again: by it the benches draw the numbers of cases from different parts. The
 * owner is bound by the policies too; for this one change of every center's rows he is not.
 */
export const up = `
ALTER TABLE center_head ADD COLUMN last_ordinal integer NOT NULL DEFAULT 0;
ALTER TABLE bench ADD COLUMN ordinal integer;
ALTER TABLE bench NO FORCE ROW LEVEL SECURITY;
ALTER TABLE center_head NO FORCE ROW LEVEL SECURITY;
UPDATE bench SET ordinal = told.ordinal
  FROM (SELECT bench, row_number() OVER (PARTITION BY center ORDER BY enrolled_at, bench) AS ordinal FROM bench) told
  WHERE told.bench = bench.bench;
UPDATE center_head SET last_ordinal = (SELECT count(*) FROM bench WHERE bench.center = center_head.center);
ALTER TABLE bench FORCE ROW LEVEL SECURITY;
ALTER TABLE center_head FORCE ROW LEVEL SECURITY;
ALTER TABLE bench ALTER COLUMN ordinal SET NOT NULL;
CREATE UNIQUE INDEX bench_ordinal ON bench (center, ordinal);
`
