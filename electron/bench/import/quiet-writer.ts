import type { Writer } from '../writer.ts'
import type { Tell } from './import-run.ts'

/** Windows are told of a long work at most so often, ms: they ask again each time. */
const TELL_MS = 250

/**
 * A writer for thousands of cases: windows are not told of each, but now and then that the queue and the import have changed.
 * `soon` tells within a quarter of a second, `now` at once.
 */
export function quietly(writer: Writer): {
  readonly quiet: Writer
  readonly tell: Tell & { readonly now: () => void; readonly close: () => void }
} {
  let timer: NodeJS.Timeout | undefined
  const now = () => {
    clearTimeout(timer)
    timer = undefined
    for (const topic of ['queue', 'imports'] as const) writer.notices.tell({ topic })
  }
  const quiet: Writer = { ...writer, notices: { ...writer.notices, tell: () => undefined } }
  return {
    quiet,
    tell: {
      soon: () => {
        timer ??= setTimeout(now, TELL_MS)
      },
      now,
      changed: (caseId) => writer.notices.tell({ topic: 'case', caseId }),
      close: () => clearTimeout(timer),
    },
  }
}
