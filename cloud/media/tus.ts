import type { IncomingMessage, ServerResponse } from 'node:http'
import { Server } from '@tus/server'
import { MEDIA_PATH, MOST_MEDIA_BYTES } from '../../shared/protocol/media.ts'
import type { SyncError } from '../../shared/protocol/error.ts'
import type { Result } from '../../shared/result.ts'
import { cloudError, refuseBench, statusOf } from '../wire/refusal.ts'
import type { MediaStore } from './media-store.ts'
import { pathOfUpload } from './upload-name.ts'

/** A request that was admitted: which upload it is about, and what becomes of that when it is whole. */
export type Transfer = { readonly upload: string; readonly finish: () => Promise<Result<unknown, SyncError>> }

export type Tus = {
  readonly carryOn: (request: IncomingMessage, response: ServerResponse, transfer: Transfer) => Promise<void>
}

type TusError = { readonly status_code?: number; readonly body?: string }
type Runtime = { readonly runtime?: { readonly node?: { readonly req?: object } } }

function thrown(error: SyncError): TusError & Error {
  return Object.assign(new Error(error.reason), { status_code: statusOf(error.kind), body: JSON.stringify({ error }) })
}

/** tus answers in words of its own; a bench reads one kind of refusal. */
function inOurWords({ status_code: status = 500, body = '' }: TusError): { readonly status_code: number; readonly body: string } {
  if (body.startsWith('{')) return { status_code: status, body }
  const reason = `tus: ${body.trim()}`
  const error =
    status >= 500 ? cloudError('down', reason, 10) : refuseBench(status === 404 || status === 410 ? 'not-found' : 'malformed', reason).error
  return { status_code: status, body: JSON.stringify({ error }) }
}

/** tus 1.0 over a store. Who may do what is settled before: it is told the upload and asks for no name. */
export function createTus(store: MediaStore): Tus {
  const transfers = new WeakMap<object, Transfer>()
  const transferOf = (request: Request): Transfer => {
    const found = transfers.get((request as Request & Runtime).runtime?.node?.req ?? request)
    if (found === undefined) throw new Error('a transfer that nobody admitted')
    return found
  }
  const server = new Server({
    path: MEDIA_PATH,
    datastore: store.incoming,
    maxSize: MOST_MEDIA_BYTES,
    relativeLocation: true,
    allowedOrigins: [],
    namingFunction: (request) => transferOf(request).upload,
    generateUrl: (_, { id }) => pathOfUpload(id),
    getFileIdFromRequest: (request) => transferOf(request).upload,
    onUploadFinish: async (request) => {
      const finished = await transferOf(request).finish()
      if (!finished.ok) throw thrown(finished.error)
      return {}
    },
    onResponseError: async (_, error) => inOurWords(error as TusError),
  })
  return {
    carryOn: async (request, response, transfer) => {
      transfers.set(request, transfer)
      await server.handle(request, response)
    },
  }
}
