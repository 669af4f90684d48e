import type { WritableDb } from '../handles.ts'

/** The pictures this bench has to send, those of events that are there already too. `url` and `sent`: how far an upload has come, and where. */
export function up(db: WritableDb): void {
  db.exec(`
    CREATE TABLE media_upload (
      sha256 TEXT PRIMARY KEY,
      stream TEXT NOT NULL,
      seq INTEGER NOT NULL,
      bytes INTEGER NOT NULL,
      type TEXT NOT NULL,
      state TEXT NOT NULL,
      url TEXT,
      sent INTEGER NOT NULL,
      tries INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX media_upload_waiting ON media_upload (seq) WHERE state = 'waiting';

    INSERT OR IGNORE INTO media_upload (sha256, stream, seq, bytes, type, state, url, sent, tries)
    SELECT json_extract(body, '$.payload.photo.sha256'), stream, seq, json_extract(body, '$.payload.photo.bytes'),
      json_extract(body, '$.payload.photo.mediaType'), 'waiting', NULL, 0, 0
    FROM event WHERE type IN ('case.photo-taken.v1', 'parcel.photo-taken.v1') 
      AND (server_seq IS NULL OR bench = (SELECT bench FROM identity)) ORDER BY seq;
  `)
}
