/**
 * The log of every center, and who may write it. Every table has its center and shows only that center's rows (`app.center`, set in each
 * transaction). The owner is bound by that too (FORCE); he may look at centers, benches and codes, which the two functions need that find a center.
 * No foreign keys: a check of them for every event would cost more than the insert.
 */
export const up = `
CREATE TABLE center (
  center text PRIMARY KEY,
  name text NOT NULL,
  created_at timestamptz NOT NULL
);

-- Updated by every push: the free half of each page keeps that beside the row, and no index names the head.
CREATE TABLE center_head (
  center text PRIMARY KEY,
  head bigint NOT NULL DEFAULT 0,
  epoch text NOT NULL
) WITH (fillfactor = 50);

CREATE TABLE bench (
  bench text PRIMARY KEY,
  center text NOT NULL,
  name text NOT NULL,
  public_key bytea NOT NULL,
  state text NOT NULL CHECK (state IN ('active', 'revoked', 'replaced')),
  -- The identity it goes on for.
  replaces text,
  enrolled_at timestamptz NOT NULL,
  forked_at timestamptz
);
CREATE INDEX bench_of_center ON bench (center);

CREATE TABLE bench_head (
  center text NOT NULL,
  bench text NOT NULL,
  bench_seq bigint NOT NULL,
  hash bytea NOT NULL,
  PRIMARY KEY (center, bench)
) WITH (fillfactor = 50);

CREATE TABLE event (
  center text NOT NULL,
  seq bigint NOT NULL,
  bench text NOT NULL,
  bench_seq bigint NOT NULL,
  -- Of a text that is no event, and of one whose id was there already, none.
  event_id text,
  stream text,
  -- The exact text that was hashed. One with a NUL, which a text column cannot hold, is in odd_body instead.
  body text NOT NULL,
  odd_body bytea,
  hash bytea NOT NULL,
  disposition text NOT NULL CHECK (disposition IN ('accepted', 'duplicate', 'lost', 'superseded', 'quarantined')),
  received_at timestamptz NOT NULL,
  PRIMARY KEY (center, seq),
  UNIQUE (center, bench, bench_seq)
);
CREATE UNIQUE INDEX event_by_id ON event (center, event_id) WHERE event_id IS NOT NULL;
CREATE INDEX event_of_stream ON event (center, stream, seq) WHERE stream IS NOT NULL;

CREATE TABLE quarantine (
  center text NOT NULL,
  seq bigint NOT NULL,
  bench text NOT NULL,
  bench_seq bigint NOT NULL,
  reason text NOT NULL,
  PRIMARY KEY (center, seq)
);

CREATE TABLE seal (
  center text NOT NULL,
  bench text NOT NULL,
  bench_seq bigint NOT NULL,
  hash bytea NOT NULL,
  signature text NOT NULL,
  PRIMARY KEY (center, bench, bench_seq)
);

-- seq: of the first event of the push that brought it. Without a key the buyer was forgotten, and stays so.
CREATE TABLE buyer_key (
  center text NOT NULL,
  buyer text NOT NULL,
  key text,
  seq bigint NOT NULL,
  PRIMARY KEY (center, buyer)
);
CREATE INDEX buyer_key_by_seq ON buyer_key (center, seq);

-- What a bench last told of itself.
CREATE TABLE holding (
  center text NOT NULL,
  bench text NOT NULL,
  seen_at timestamptz NOT NULL,
  release text NOT NULL,
  seen_head bigint NOT NULL,
  unsent_events bigint NOT NULL,
  unsent_pictures bigint NOT NULL,
  unsent_bytes bigint NOT NULL,
  case_id text,
  operator text,
  PRIMARY KEY (center, bench)
) WITH (fillfactor = 50);

CREATE TABLE enrolment_code (
  code_hash bytea PRIMARY KEY,
  center text NOT NULL,
  issued_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  used_by text,
  used_at timestamptz
);
CREATE INDEX enrolment_code_of_center ON enrolment_code (center);

-- Requests of the last minutes, so that none counts twice. Not in the write-ahead log: what a crash forgets is too old soon after.
CREATE UNLOGGED TABLE nonce (
  center text NOT NULL,
  bench text NOT NULL,
  nonce text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (center, bench, nonce)
);

-- What an admin should know of: enrolled, revoked, forked, another key, another identity.
CREATE TABLE notice (
  center text NOT NULL,
  notice bigint GENERATED ALWAYS AS IDENTITY,
  at timestamptz NOT NULL,
  bench text,
  kind text NOT NULL,
  reason text NOT NULL,
  PRIMARY KEY (center, notice)
);

DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['center', 'center_head', 'bench', 'bench_head', 'event', 'quarantine', 'seal', 'buyer_key', 'holding',
    'enrolment_code', 'nonce', 'notice']
  LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', name);
    EXECUTE format('CREATE POLICY of_center ON %I USING (center = (SELECT current_setting(''app.center'', true)))
      WITH CHECK (center = (SELECT current_setting(''app.center'', true)))', name);
  END LOOP;
  FOREACH name IN ARRAY ARRAY['center', 'bench', 'enrolment_code']
  LOOP
    EXECUTE format('CREATE POLICY owner_looks_up ON %I FOR SELECT TO CURRENT_USER USING (true)', name);
  END LOOP;
END $$;

CREATE FUNCTION center_of_bench(asked text) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$ SELECT center FROM public.bench WHERE bench = asked $$;

CREATE FUNCTION center_of_code(asked bytea) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
AS $$ SELECT center FROM public.enrolment_code WHERE code_hash = asked $$;

REVOKE EXECUTE ON FUNCTION center_of_bench(text), center_of_code(bytea) FROM PUBLIC;

-- A log that was put back into another cluster, or wound back to a point in time, goes on in another epoch by itself: the cluster's number
-- or its timeline is another one.
CREATE FUNCTION epoch_now(kept text) RETURNS text
LANGUAGE sql STABLE
AS $$
  SELECT kept || '-' || substr(md5((SELECT system_identifier FROM pg_control_system())::text || left(pg_walfile_name(pg_current_wal_lsn()), 8)), 1, 8)
$$;
`
