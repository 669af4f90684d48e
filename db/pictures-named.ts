import type { Rma } from '../shared/cases/rma.ts'
import type { MediaUploadTable } from './tables.ts'
import type { ReadableDb } from './handles.ts'

/** A picture that a case names. `upload`: what became of its sending, where this bench took it. */
export type NamedPicture = {
  readonly sha256: string
  readonly caseId: string
  readonly rma: Rma
  readonly upload: MediaUploadTable['state'] | null
}

/** The pictures that cases name after a hash, in the order of their hashes; one that several name comes once. */
export function readPicturesNamed(db: ReadableDb, after: string, limit: number): readonly NamedPicture[] {
  return db
    .prepare(`
      SELECT p.sha256, c.case_id AS caseId, c.rma, u.state AS upload
      FROM photo_use p JOIN case_view c ON c.no = p.case_no LEFT JOIN media_upload u ON u.sha256 = p.sha256
      WHERE p.sha256 > ? GROUP BY p.sha256 ORDER BY p.sha256 LIMIT ?`)
    .all(after, limit) as NamedPicture[]
}

/** The cases that name a picture. */
export function casesNaming(db: ReadableDb, sha256: string): readonly string[] {
  return db.prepare('SELECT case_id FROM photo_use JOIN case_view ON no = case_no WHERE sha256 = ?').pluck().all(sha256) as string[]
}
