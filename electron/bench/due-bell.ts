import type { Due } from '../../db/views/due-view.ts'

/** Rings once for each case and each time it is due. */
export type DueBell = {
  /** Takes what is due as known: it does not ring. */
  readonly know: (due: readonly Due[]) => void
  /** Whether any of these has not rung; from here on they have. */
  readonly ring: (due: readonly Due[]) => boolean
  /** Forgets what is not due at that time any more. */
  readonly keepOnly: (isDue: (due: Due) => boolean) => void
}

export function createDueBell(): DueBell {
  const told = new Map<string, string>()
  const know = (due: readonly Due[]) => {
    for (const { caseId, dueAt } of due) told.set(caseId, dueAt)
  }
  return {
    know,
    ring: (due) => {
      const fresh = due.filter(({ caseId, dueAt }) => told.get(caseId) !== dueAt)
      know(fresh)
      return fresh.length > 0
    },
    keepOnly: (isDue) => {
      for (const [caseId, dueAt] of told) if (!isDue({ caseId, dueAt })) told.delete(caseId)
    },
  }
}
