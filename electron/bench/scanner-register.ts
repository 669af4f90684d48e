import { keepLocal, readLocal } from '../../db/local-state.ts'
import type { WritableDb } from '../../db/handles.ts'
import { WINDOW_SOURCES } from '../../shared/scan/scan-meaning.ts'

/** What this bench remembers of each scanner that was ever plugged in: by its id, so that it is the same after every unplugging. */
export type ScannerRegister = {
  /** Gives a name to one that was never seen, and another to one whose name is in use now. */
  readonly meet: (id: string, model: string, present: readonly string[]) => void
  /** The name that is recorded with each of its scans. */
  readonly nameOf: (id: string) => string | undefined
  /** An empty name gives back the one that the scanner gives itself. */
  readonly rename: (id: string, model: string, name: string, present: readonly string[]) => 'done' | 'name-taken'
  readonly wantsDirect: (id: string) => boolean
  readonly keepDirect: (id: string, isWanted: boolean) => void
}

/** `present`: ids of the scanners seen since the start; only among them must a name be unique. */
export function scannerRegister(db: WritableDb): ScannerRegister {
  const known = () => readLocal(db, 'scanners') ?? {}
  const namesOf = (ids: readonly string[], but: string) => ids.filter((id) => id !== but).flatMap((id) => known()[id]?.name ?? [])

  function keep(id: string, name: string, isDirect: boolean): void {
    keepLocal(db, 'scanners', { ...known(), [id]: { name, direct: isDirect } })
  }

  return {
    meet: (id, model, present) => {
      const before = known()[id]
      const name = freeName(before?.name ?? model, namesOf(present, id))
      if (before?.name !== name) keep(id, name, before?.direct ?? false)
    },
    nameOf: (id) => known()[id]?.name,
    rename: (id, model, wanted, present) => {
      const others = namesOf(present, id)
      const name = wanted === '' ? freeName(model, others) : wanted
      if (isTaken(name, others)) return 'name-taken'
      keep(id, name, known()[id]?.direct ?? false)
      return 'done'
    },
    wantsDirect: (id) => known()[id]?.direct ?? false,
    keepDirect: (id, isWanted) => keep(id, known()[id]?.name ?? id, isWanted),
  }
}

/** The ways that are no scanner of this list have names of their own in the record. */
function isTaken(name: string, others: readonly string[]): boolean {
  return [...WINDOW_SOURCES, ...others].some((other) => other.toLowerCase() === name.toLowerCase())
}

function freeName(wanted: string, others: readonly string[]): string {
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? wanted : `${wanted} ${count}`
    if (!isTaken(name, others)) return name
  }
}
