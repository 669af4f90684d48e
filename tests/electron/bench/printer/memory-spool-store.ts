import type { QueuedEntry, SpoolEntry, SpoolStore } from '../../../../shared/labels/spool-entry.ts'

/** A spool store that keeps JSON, as a database would, so that a restart is a new spool over the same store. */
export function memorySpoolStore(): SpoolStore & { readonly all: () => readonly SpoolEntry[] } {
  const rows = new Map<string, string>()
  const all = () => Array.from(rows.values(), (row) => JSON.parse(row) as SpoolEntry)
  const isQueued = (entry: SpoolEntry): entry is QueuedEntry => entry.state.type === 'queued'
  return {
    all,
    insert(entry) {
      if (rows.has(entry.id)) return false
      rows.set(entry.id, JSON.stringify(entry))
      return true
    },
    find: (id) => all().find((entry) => entry.id === id),
    setState(id, state) {
      const entry = all().find((each) => each.id === id)
      if (entry === undefined) throw new Error(`no entry ${id}`)
      rows.set(id, JSON.stringify({ ...entry, state }))
    },
    oldestQueued: (printerId) =>
      all()
        .filter(isQueued)
        .find((entry) => entry.printerId === printerId),
    printersWithQueued: () => [
      ...new Set(
        all()
          .filter(isQueued)
          .map((entry) => entry.printerId),
      ),
    ],
    sending: () => all().filter((entry) => entry.state.type === 'sending'),
    awaitingProof: (code) =>
      all().findLast((entry) => entry.proofCode === code && (entry.state.type === 'handed-over' || entry.state.type === 'unsure')),
  }
}
