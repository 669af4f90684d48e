import type { WritableDb } from '../handles.ts'

/** The log, what is queued for the cloud, what belongs to this bench alone, and the first views. */
export function up(db: WritableDb): void {
  db.exec(`
    CREATE TABLE event (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      stream TEXT NOT NULL,
      type TEXT NOT NULL,
      body TEXT NOT NULL,
      bench TEXT NOT NULL,
      bench_seq INTEGER NOT NULL,
      hlc TEXT NOT NULL,
      hash TEXT NOT NULL,
      server_seq INTEGER,
      UNIQUE (bench, bench_seq)
    ) STRICT;
    CREATE INDEX event_stream ON event (stream, seq);

    CREATE TABLE outbox (seq INTEGER PRIMARY KEY REFERENCES event (seq)) STRICT;
    CREATE TABLE identity (one INTEGER PRIMARY KEY CHECK (one = 1), bench TEXT NOT NULL) STRICT;
    CREATE TABLE buyer_key (buyer TEXT PRIMARY KEY, key BLOB NOT NULL) STRICT, WITHOUT ROWID;
    CREATE TABLE local (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

    CREATE TABLE case_view (
      no INTEGER PRIMARY KEY,
      case_id TEXT NOT NULL UNIQUE,
      rma TEXT NOT NULL,
      stage TEXT NOT NULL,
      sku TEXT NOT NULL,
      serial TEXT,
      order_id TEXT,
      tracking TEXT,
      buyer TEXT,
      buyer_id TEXT,
      owner TEXT NOT NULL,
      complaint TEXT NOT NULL,
      finished INTEGER NOT NULL,
      due_at TEXT,
      due_key TEXT NOT NULL,
      expected_on TEXT,
      opened_at TEXT NOT NULL,
      updated_at TEXT NOT NULL,
      stage_since TEXT NOT NULL,
      picture TEXT,
      state TEXT NOT NULL
    ) STRICT;
    CREATE INDEX case_view_due ON case_view (finished, due_key, no);
    CREATE INDEX case_view_stage ON case_view (stage, due_key, no);
    CREATE INDEX case_view_updated ON case_view (finished, updated_at, no);
    CREATE INDEX case_view_serial ON case_view (serial) WHERE serial IS NOT NULL;
    CREATE INDEX case_view_buyer ON case_view (buyer_id) WHERE buyer_id IS NOT NULL;

    CREATE TABLE case_code (
      code TEXT NOT NULL,
      kind TEXT NOT NULL,
      case_no INTEGER NOT NULL,
      PRIMARY KEY (code, kind, case_no)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX case_code_case ON case_code (case_no);

    CREATE VIRTUAL TABLE case_text USING fts5 (text, content = '', contentless_delete = 1, tokenize = 'trigram');
    CREATE VIRTUAL TABLE case_trigram USING fts5vocab ('case_text', 'row');

    CREATE TABLE product_view (sku TEXT PRIMARY KEY, fnsku TEXT, gtin TEXT, asin TEXT, product TEXT NOT NULL) STRICT, WITHOUT ROWID;
    CREATE TABLE part_view (number TEXT PRIMARY KEY, part TEXT NOT NULL) STRICT, WITHOUT ROWID;
    CREATE TABLE operator_view (id TEXT PRIMARY KEY, name TEXT NOT NULL, operator TEXT NOT NULL) STRICT, WITHOUT ROWID;
    CREATE TABLE center_view (one INTEGER PRIMARY KEY CHECK (one = 1), center TEXT NOT NULL) STRICT;
    CREATE TABLE bench_view (id TEXT PRIMARY KEY, name TEXT NOT NULL) STRICT, WITHOUT ROWID;

    CREATE TABLE print_job (
      no INTEGER PRIMARY KEY,
      job_id TEXT NOT NULL UNIQUE,
      printer TEXT NOT NULL,
      case_id TEXT,
      operator TEXT NOT NULL,
      job TEXT NOT NULL,
      proof TEXT NOT NULL,
      queued_at INTEGER NOT NULL,
      state_type TEXT NOT NULL,
      state TEXT NOT NULL
    ) STRICT;
    CREATE INDEX print_job_state ON print_job (state_type, printer, no);
    CREATE INDEX print_job_proof ON print_job (proof, no);
  `)
}
