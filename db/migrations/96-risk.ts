import type { WritableDb } from '../handles.ts'

/**
 * By what a buyer or a picture of another case is known again. A buyer's marks are hashed with a key that never leaves this store, and go
 * when he is forgotten. Filled when the views are folded anew.
 */
export function up(db: WritableDb): void {
  db.exec(`
    CREATE TABLE buyer_mark (mark TEXT NOT NULL, case_no INTEGER NOT NULL, PRIMARY KEY (mark, case_no)) STRICT, WITHOUT ROWID;
    CREATE INDEX buyer_mark_case ON buyer_mark (case_no);
    CREATE TABLE photo_use (sha256 TEXT NOT NULL, case_no INTEGER NOT NULL, PRIMARY KEY (sha256, case_no)) STRICT, WITHOUT ROWID;
    CREATE INDEX photo_use_case ON photo_use (case_no);
    INSERT INTO local (name, value) VALUES ('buyerMarkKey', '"' || lower(hex(randomblob(32))) || '"');
  `)
}
