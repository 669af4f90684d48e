import { open } from 'node:fs/promises'
import type { MediaUploadTable } from '../../../db/tables.ts'
import { MEDIA_PATH } from '../../../shared/protocol/media.ts'
import { type Result, ok } from '../../../shared/result.ts'
import type { CloudClient, CloudProblem } from './cloud-client.ts'

type Sending = {
  readonly client: CloudClient
  readonly file: string
  /** Bytes of the next piece. */
  readonly pieceBytes: () => number
  /** So much has arrived at the cloud: kept, so that it is not sent twice. Resolves when the next piece may go; false to stop here. */
  readonly onPiece: (upload: MediaUploadTable, bytes: number) => Promise<boolean>
  readonly signal: AbortSignal
}

const base64 = (text: string) => Buffer.from(text, 'utf8').toString('base64')

/** Where to go on: as far as the cloud has it, else from the beginning. */
async function whereToGoOn(client: CloudClient, upload: MediaUploadTable): Promise<Result<MediaUploadTable, CloudProblem>> {
  if (upload.url !== null) {
    const head = await client.media({ method: 'HEAD', path: upload.url })
    if (head.ok) return ok({ ...upload, sent: Number(head.value.headers['upload-offset'] ?? 0) })
    if (head.error.type !== 'said' && head.error.type !== 'not-a-cloud') return head
  }
  const begun = await client.media({
    method: 'POST',
    path: MEDIA_PATH,
    headers: {
      'upload-length': String(upload.bytes),
      'upload-metadata': `sha256 ${base64(upload.sha256)},type ${base64(upload.type)}`,
    },
  })
  if (!begun.ok) return begun
  const { location = '', 'upload-offset': offset = '0' } = begun.value.headers
  return ok({ ...upload, url: location, sent: Number(offset) })
}

/** Sends what the cloud does not have of a picture, piece by piece, each going on where the last arrived. */
export async function sendPicture(
  { client, file, pieceBytes, onPiece, signal }: Sending,
  queued: MediaUploadTable,
): Promise<Result<MediaUploadTable, CloudProblem>> {
  const begun = await whereToGoOn(client, queued)
  if (!begun.ok) return begun
  let upload = begun.value
  let mayGoOn = await onPiece(upload, 0)
  const handle = await open(file, 'r')
  try {
    while (mayGoOn && upload.sent < upload.bytes && upload.url !== null) {
      const piece = Buffer.alloc(Math.min(pieceBytes(), upload.bytes - upload.sent))
      await handle.read(piece, 0, piece.length, upload.sent)
      const headers = { 'upload-offset': String(upload.sent), 'content-type': 'application/offset+octet-stream' }
      const sent = await client.media({ method: 'PATCH', path: upload.url, headers, body: piece, signal })
      if (!sent.ok) return sent
      upload = { ...upload, sent: Number(sent.value.headers['upload-offset'] ?? upload.sent + piece.length) }
      mayGoOn = await onPiece(upload, piece.length)
    }
  } finally {
    await handle.close()
  }
  return ok(upload)
}
