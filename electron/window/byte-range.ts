/** Both ends included, in bytes from the start of the file. */
export type ByteRange =
  | { readonly type: 'all' }
  | { readonly type: 'part'; readonly start: number; readonly end: number }
  | { readonly type: 'unsatisfiable' }

/**
 * The part of a file that a `Range` header asks for. A video is sought in by ranges. Several ranges, other units and
 * nonsense mean the whole file, as HTTP allows.
 * @param size of the file in bytes
 */
export function byteRange(header: string | null | undefined, size: number): ByteRange {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '')
  const [, from = '', to = ''] = match ?? []
  if (match === null || (from === '' && to === '')) return { type: 'all' }
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from)
  const end = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1)
  if (from !== '' && to !== '' && Number(to) < Number(from)) return { type: 'all' }
  if (start >= size) return { type: 'unsatisfiable' }
  return { type: 'part', start, end }
}
