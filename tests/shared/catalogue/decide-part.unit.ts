import { describe, expect, it } from 'vitest'
import { type PartCommand, type PartsKnown, backTo, decidePart } from '../../../shared/catalogue/decide-part.ts'
import type { Part } from '../../../shared/catalogue/catalogue.ts'
import type { KnownPart } from '../../../shared/catalogue/part.ts'

const LID: Part = { number: 'LID-4', name: { en: 'Lid', 'zh-CN': '盖' }, fits: ['AUR-K17'] }
const SEAL: KnownPart = { number: 'SEAL-5', name: { en: 'Seal', 'zh-CN': '圈' }, fits: ['AUR-K17'] }
const OLD: KnownPart = { number: 'OLD-1', name: { en: 'Old', 'zh-CN': '旧' }, fits: ['AUR-K17'], isRetired: true }

function given(part?: KnownPart, more: Partial<PartsKnown> = {}): PartsKnown {
  return {
    part,
    isProduct: (sku) => sku === 'AUR-K17',
    partOf: (number) => [SEAL, OLD].find((each) => each.number === number),
    stock: { onHand: 0, onOrder: 0 },
    reserved: 0,
    ...more,
  }
}

const added = (part: Partial<Part> = {}): PartCommand => ({ type: 'define', part: { ...LID, ...part }, isNew: true })
const changed = (part: Partial<Part> = {}): PartCommand => ({ type: 'define', part: { ...LID, ...part }, isNew: false })
const retired: PartCommand = { type: 'retire', part: 'LID-4' }

describe('a part of the catalogue', () => {
  it('given nobody has its number, when it is defined, then it is a part', () => {
    expect(decidePart(added(), given())).toEqual({ ok: true, value: [{ type: 'part.defined.v1', part: LID }] })
  })

  it('given it says the same in another order, then there is no event', () => {
    const { number, name, fits } = LID
    expect(decidePart({ type: 'define', part: { fits, name, number }, isNew: false }, given(LID))).toEqual({ ok: true, value: [] })
  })

  it.each<readonly [string, PartCommand, PartsKnown, object]>([
    ['another part has the number', added(), given(LID), { type: 'part-number-taken', part: 'LID-4' }],
    ['the number has a space', added({ number: 'LID 4' }), given(), { type: 'part-number-wrong' }],
    ['the number has a colon', added({ number: 'MB:LID' }), given(), { type: 'part-number-wrong' }],
    ['the number is no ASCII', added({ number: '盖4' }), given(), { type: 'part-number-wrong' }],
    ['there is no number', added({ number: '' }), given(), { type: 'part-number-wrong' }],
    ['it has no Chinese name', added({ name: { en: 'Lid', 'zh-CN': ' ' } }), given(), { type: 'part-unnamed' }],
    ['it fits nothing', added({ fits: [] }), given(), { type: 'part-fits-nothing' }],
    ['it fits what is no product', added({ fits: ['AUR-K17', 'NO-1'] }), given(), { type: 'product-unknown', sku: 'NO-1' }],
    ['it is a unit of what is no product', added({ unitOf: 'NO-1' }), given(), { type: 'product-unknown', sku: 'NO-1' }],
    ['it stands in for itself', added({ alternatives: ['LID-4'] }), given(), { type: 'alternative-wrong', part: 'LID-4' }],
    ['what stands in is retired', added({ alternatives: ['SEAL-5', 'OLD-1'] }), given(), { type: 'alternative-wrong', part: 'OLD-1' }],
    ['nobody ever defined it', changed(), given(), { type: 'part-unknown', part: 'LID-4' }],
    ['three are here', retired, given(LID, { stock: { onHand: 3, onOrder: 0 } }), { type: 'part-in-stock', part: 'LID-4', pieces: 3 }],
    ['the books are below zero', retired, given(LID, { stock: { onHand: -1, onOrder: 0 } }), { type: 'part-in-stock', pieces: -1 }],
    ['five are coming', retired, given(LID, { stock: { onHand: 0, onOrder: 5 } }), { type: 'part-on-order', pieces: 5 }],
    ['a case speaks for two', retired, given(LID, { reserved: 2 }), { type: 'part-spoken-for', pieces: 2 }],
  ])('given %s, then it is refused, and why', (_, command, known, refusal) => {
    expect(decidePart(command, known)).toMatchObject({ ok: false, error: refusal })
  })

  it('given a whole unit that goes into nothing, then it is a part', () => {
    expect(decidePart(added({ fits: [], unitOf: 'AUR-K17' }), given()).ok).toBe(true)
  })

  it('given what it fitted has gone from the catalogue, when its price changes, then what it fitted stays', () => {
    const known = { ...LID, fits: ['GONE-1'], alternatives: ['OLD-1'] }
    const dearer = { ...known, price: { minor: 900, currency: 'USD' } }
    expect(decidePart(changed(dearer), given(known))).toEqual({ ok: true, value: [{ type: 'part.defined.v1', part: dearer }] })
  })

  it('given it is retired, when it is retired again, then nothing happens; when it is defined, then it is a part again', () => {
    const gone = { ...LID, isRetired: true } as const
    expect(decidePart(retired, given(gone))).toEqual({ ok: true, value: [] })
    for (const command of [added(), changed()])
      expect(decidePart(command, given(gone))).toEqual({ ok: true, value: [{ type: 'part.defined.v1', part: LID }] })
  })

  it('when it is put back, then it is as it was before: changed, retired, or not there', () => {
    expect(backTo('LID-4', LID)).toEqual([{ type: 'part.defined.v1', part: LID }])
    expect(backTo('OLD-1', OLD).map(({ type }) => type)).toEqual(['part.defined.v1', 'part.retired.v1'])
    expect(backTo('LID-4', undefined)).toEqual([{ type: 'part.retired.v1', part: 'LID-4' }])
  })
})
