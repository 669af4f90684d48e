import type { EventDisposition } from '../protocol/disposition.ts'

/** Whether an event counts beside what others did without knowing of it. One nothing was said of does. */
export function isAccepted({ disposition }: { readonly disposition?: EventDisposition | undefined }): boolean {
  return disposition === undefined || disposition === 'accepted'
}
