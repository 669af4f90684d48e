import type { Readable } from 'node:stream'
import { S3, type S3ClientConfig } from '@aws-sdk/client-s3'
import { S3Store } from '@tus/s3-store'
import type { Pool } from 'pg'
import { inCenter } from '../store/in-center.ts'
import type { MediaStore } from './media-store.ts'
import { centerOfUpload } from './upload-name.ts'

type Part = { readonly PartNumber: number; readonly ETag: string; readonly Size: number }

/**
 * The parts of an upload are kept in the database, not asked of S3: some do not list them, and S3's own makers say not to complete an upload
 * from such a list. Only parts without a gap before them count: of parts sent side by side a cut may lose an earlier one.
 */
class StoreWithParts extends S3Store {
  readonly #pool: Pool

  constructor(pool: Pool, options: ConstructorParameters<typeof S3Store>[0]) {
    super(options)
    this.#pool = pool
  }

  override async uploadPart(...[metadata, content, part]: Parameters<S3Store['uploadPart']>): Promise<string> {
    const { id } = metadata.file
    const etag = (await super.uploadPart(metadata, content, part)) ?? ''
    const bytes = 'bytesRead' in content ? content.bytesRead : 0
    await inCenter(this.#pool, centerOfUpload(id), (db) =>
      db.query(
        `INSERT INTO media_part (center, upload, part, etag, bytes) VALUES ($1, $2, $3, $4, $5)
          ON CONFLICT (center, upload, part) DO UPDATE SET etag = $4, bytes = $5`,
        [centerOfUpload(id), id, part, etag, bytes],
      ),
    )
    return etag
  }

  override async retrieveParts(id: string): Promise<Part[]> {
    const { rows } = await inCenter(this.#pool, centerOfUpload(id), (db) =>
      db.query<{ part: number; etag: string; bytes: number }>(
        'SELECT part, etag, bytes FROM media_part WHERE center = $1 AND upload = $2 ORDER BY part',
        [centerOfUpload(id), id],
      ),
    )
    return rows.filter(({ part }, at) => part === at + 1).map(({ part, etag, bytes }) => ({ PartNumber: part, ETag: etag, Size: bytes }))
  }

  override async write(...[content, id, offset]: Parameters<S3Store['write']>): Promise<number> {
    const parts = await this.retrieveParts(id)
    await inCenter(this.#pool, centerOfUpload(id), (db) =>
      db.query('DELETE FROM media_part WHERE center = $1 AND upload = $2 AND part > $3', [centerOfUpload(id), id, parts.length]),
    )
    return super.write(content, id, offset)
  }
}

/** Media in a bucket of S3, or of what speaks as S3 does. */
export function s3Store(pool: Pool, bucket: string, s3: S3ClientConfig): MediaStore {
  const config: S3ClientConfig = { ...s3, requestChecksumCalculation: 'WHEN_REQUIRED', responseChecksumValidation: 'WHEN_REQUIRED' }
  const client = new S3(config)
  const incoming = new StoreWithParts(pool, { s3ClientConfig: { ...config, bucket } })
  return {
    incoming,
    read: async (upload, range) => {
      const ranged = range === undefined ? {} : { Range: `bytes=${range.start}-${range.end}` }
      const { Body } = await client.getObject({ Bucket: bucket, Key: upload, ...ranged })
      if (Body === undefined) throw new Error('S3 gave no body')
      return Body as Readable
    },
    settle: async () => undefined,
    remove: async (upload) => {
      // An upload that was completed cannot be aborted: its object is deleted all the same.
      await incoming.remove(upload).catch(() => undefined)
      for (const Key of [upload, `${upload}.info`, `${upload}.part`]) await client.deleteObject({ Bucket: bucket, Key })
    },
  }
}
