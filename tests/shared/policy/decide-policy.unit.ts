import { describe, expect, it } from 'vitest'
import { type PolicyCommand, decidePolicy } from '../../../shared/policy/decide-policy.ts'
import type { PolicyRecord } from '../../../shared/policy/policy-record.ts'
import { policyText } from '../../../shared/policy/policy-text.ts'
import { STANDARD_V2 } from '../../../shared/policy/standard-v2.ts'

const RELEASED: PolicyRecord = { versions: [{ policy: STANDARD_V2, note: '' }], lost: [] }
const CHANGED = policyText({ ...STANDARD_V2, returnWindows: { days: 60, byMarketplace: {} } })
const decide = (command: PolicyCommand, record = RELEASED) => decidePolicy(command, record, { id: 'standard', today: '2026-12-01' })
const published = (text: string, basedOn = 2, record = RELEASED) => decide({ type: 'publish', text, basedOn, note: 'longer' }, record)

/** The record after version 3 was published. */
function afterThird(): PolicyRecord {
  const decided = published(CHANGED)
  const [event] = decided.ok ? decided.value : []
  if (event?.type !== 'policy.published.v1') throw new Error('not published')
  return { versions: [...RELEASED.versions, { policy: event.policy, note: event.note }], lost: [] }
}

describe('publishing', () => {
  it('gives the next number and the day, whatever the document says of them', () => {
    expect(published(CHANGED)).toMatchObject({
      ok: true,
      value: [{ type: 'policy.published.v1', policy: { version: 3, publishedOn: '2026-12-01', returnWindows: { days: 60 } } }],
    })
  })

  it('given somebody published meanwhile, refuses and says which version is in force', () => {
    expect(published(CHANGED.replace('"days": 60', '"days": 90'), 2, afterThird())).toEqual({
      ok: false,
      error: { type: 'outdated', inForce: 3 },
    })
  })

  it('given nothing changed, refuses', () => {
    expect(published(policyText(STANDARD_V2))).toEqual({ ok: false, error: { type: 'same-as-in-force', version: 2 } })
  })

  it('given a fault, says its line and column', () => {
    const text = CHANGED.replace('"days": 60', '"days": "sixty"')
    const line = text.split('\n').findIndex((each) => each.includes('"sixty"')) + 1
    expect(published(text)).toMatchObject({ ok: false, error: { type: 'not-a-policy', faults: [{ line, path: 'returnWindows.days' }] } })
    expect(published('{\n  "id": standard\n}')).toMatchObject({
      error: { faults: [{ type: 'json', line: 2, column: 9, expected: 'value' }] },
    })
  })

  it('given the standard policy names products, or another policy names none, refuses', () => {
    const scoped = policyText({ ...STANDARD_V2, appliesTo: { skus: ['AUR-K17'] } })
    expect(published(scoped)).toEqual({ ok: false, error: { type: 'scope-wrong', isForEverything: true } })
    const other = policyText({ ...STANDARD_V2, id: 'kettles' })
    const command = { type: 'publish', text: other, basedOn: 0, note: '' } as const
    expect(decidePolicy(command, { versions: [], lost: [] }, { id: 'kettles', today: '2026-12-01' })).toEqual({
      ok: false,
      error: { type: 'scope-wrong', isForEverything: false },
    })
  })
})

describe('rolling back', () => {
  it('brings back what an earlier version said as a new version', () => {
    expect(decide({ type: 'roll-back', to: 2, note: 'as before' }, afterThird())).toMatchObject({
      ok: true,
      value: [{ type: 'policy.rolled-back.v1', to: 2, policy: { version: 4, returnWindows: STANDARD_V2.returnWindows } }],
    })
  })

  it('given a version nobody published, refuses', () => {
    expect(decide({ type: 'roll-back', to: 9, note: '' }, afterThird())).toEqual({
      ok: false,
      error: { type: 'version-unknown', version: 9 },
    })
  })
})
