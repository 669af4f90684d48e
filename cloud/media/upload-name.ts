import { randomBytes } from 'node:crypto'
import { MEDIA_PATH } from '../../shared/protocol/media.ts'

/** Below here are uploads; beside it whole media by their hash. */
export const UPLOADS_PATH = `${MEDIA_PATH}/uploads`

/** An upload's own name, which nobody can guess: `<center>/<random>`. */
export function newUpload(center: string): string {
  return `${center}/${randomBytes(16).toString('hex')}`
}

export function centerOfUpload(upload: string): string {
  return upload.slice(0, upload.indexOf('/'))
}

export function pathOfUpload(upload: string): string {
  return `${UPLOADS_PATH}/${upload.slice(upload.indexOf('/') + 1)}`
}
