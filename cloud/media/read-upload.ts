import type { IncomingHttpHeaders } from 'node:http'
import { MOST_MEDIA_BYTES, type MediaMetadata, mediaMetadata } from '../../shared/protocol/media.ts'
import type { SyncError } from '../../shared/protocol/error.ts'
import { type Result, ok } from '../../shared/result.ts'
import { refuseBench } from '../wire/refusal.ts'

export type AskedUpload = Readonly<MediaMetadata> & { readonly bytes: number }

/** What benches keep: pictures, films, sounds, documents, and snapshots of their center. Nothing a browser would run. */
const TYPES =
  /^(image\/(jpeg|png|webp|gif|heic|heif|avif)|video\/[\w.+-]+|audio\/[\w.+-]+|application\/(pdf|octet-stream|vnd\.mendbench\.snapshot))$/

/** tus: pairs of a key and its value in base64, parted by commas. */
function pairs(header: string): Record<string, string> {
  const each = header.split(',').map((pair) => pair.trim().split(' '))
  return Object.fromEntries(each.map(([key = '', value = '']) => [key, Buffer.from(value, 'base64').toString('utf8')]))
}

/** What a bench wants to send, from the headers of its `POST`. */
export function readUpload(headers: IncomingHttpHeaders): Result<AskedUpload, SyncError> {
  const metadata = mediaMetadata.safeParse(pairs(String(headers['upload-metadata'] ?? '')))
  if (!metadata.success) return refuseBench('malformed', 'Upload-Metadata must have sha256 and type')
  const { sha256, type } = metadata.data
  if (!TYPES.test(type)) return refuseBench('malformed', 'this type of media is not kept')
  const bytes = Number(headers['upload-length'])
  if (!Number.isInteger(bytes) || bytes < 1) return refuseBench('malformed', 'Upload-Length must be a number of bytes')
  if (bytes > MOST_MEDIA_BYTES) return refuseBench('too-large', `a file may have ${MOST_MEDIA_BYTES} bytes`)
  return ok({ sha256, type, bytes })
}
