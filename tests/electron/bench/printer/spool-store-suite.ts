import { describe, expect, it } from 'vitest'
import type { SpoolEntry, SpoolStore } from '../../../../shared/labels/spool-entry.ts'
import { chineseUnitLabel, returnLabel } from '../../../shared/labels/sample-labels.ts'

const entry = (id: string, more: Partial<SpoolEntry> = {}): SpoolEntry => ({
  id,
  printerId: 'zebra',
  job: chineseUnitLabel,
  proofCode: 'RMA7K39QF2M',
  queuedAt: 1_000,
  state: { type: 'queued', attempts: 0, notBefore: 1_000 },
  ...more,
})

/** What every spool store promises, whatever it is made of. `open` gives an empty one. */
export function spoolStoreSuite(name: string, open: () => SpoolStore): void {
  describe(`a spool store in ${name}`, () => {
    it('gives an entry back as it was put in', () => {
      const store = open()
      const asked = entry('a', { job: returnLabel, proofCode: '1Z999AA10123456784' })
      expect(store.insert(asked)).toBe(true)
      expect(store.find('a')).toMatchObject(asked)
      expect(store.find('b')).toBe(undefined)
    })

    it('refuses a second entry of the same id and keeps the first', () => {
      const store = open()
      store.insert(entry('a'))
      expect(store.insert(entry('a', { printerId: 'other' }))).toBe(false)
      expect(store.find('a')?.printerId).toBe('zebra')
    })

    it('gives the queued of a printer in the order asked, also when an older one comes back', () => {
      const store = open()
      // Ids and times that sort against the order asked.
      store.insert(entry('z', { queuedAt: 5 }))
      store.insert(entry('m', { printerId: 'other', queuedAt: 5 }))
      store.insert(entry('a', { queuedAt: 5 }))
      expect(store.oldestQueued('zebra')?.id).toBe('z')
      expect(store.printersWithQueued().toSorted()).toEqual(['other', 'zebra'])
      store.setState('z', { type: 'sending', since: 6 })
      expect(store.oldestQueued('zebra')?.id).toBe('a')
      expect(store.sending().map((each) => each.id)).toEqual(['z'])
      const waiting = {
        type: 'queued',
        attempts: 1,
        notBefore: 9_000,
        waitsFor: { type: 'not-ready', status: { type: 'paper-out' } },
      } as const
      store.setState('z', waiting)
      expect(store.oldestQueued('zebra')).toMatchObject(entry('z', { queuedAt: 5, state: waiting }))
      store.setState('m', { type: 'failed', at: 7, why: { type: 'cancelled' } })
      expect(store.printersWithQueued()).toEqual(['zebra'])
    })

    it('finds, by its code, the last asked for of the entries that wait for proof', () => {
      const store = open()
      const handed = { type: 'handed-over', at: 7, status: { type: 'unknown', reason: 'mute' } } as const
      for (const id of ['q', 'c', 'b', 'a']) store.insert(entry(id))
      expect(store.awaitingProof('RMA7K39QF2M')).toBe(undefined)
      store.setState('c', handed)
      store.setState('b', { type: 'unsure', since: 8, why: { type: 'stopped-while-sending' } })
      store.setState('a', { type: 'confirmed', at: 9, by: 'scan' })
      expect(store.awaitingProof('RMA7K39QF2M')?.id).toBe('b')
      expect(store.awaitingProof('RMA00000000')).toBe(undefined)
      store.setState('b', { type: 'confirmed', at: 9, by: 'operator' })
      expect(store.awaitingProof('RMA7K39QF2M')).toMatchObject(entry('c', { state: handed }))
    })
  })
}
