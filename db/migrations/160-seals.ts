import type { WritableDb } from '../handles.ts'

/** Each bench's words for its chain, as they came with its events. */
export function up(db: WritableDb): void {
  db.exec(`
    CREATE TABLE seal (
      bench TEXT NOT NULL,
      bench_seq INTEGER NOT NULL,
      signature TEXT NOT NULL,
      PRIMARY KEY (bench, bench_seq)
    ) STRICT, WITHOUT ROWID;
  `)
}
