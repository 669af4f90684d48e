import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { classify } from '../../../shared/scan/classify.ts'
import { contradiction, missingBeside } from '../../../shared/scan/gs1/associations.ts'
import { anyElement, bracketed, written } from './gs1/any-element.ts'

const GS = '\u001d'
const GTIN = '09521234543213'
const read = (text: string) => classify({ text, source: 'wedge' })
const best = (text: string) => read(text)[0]
const kinds = (text: string) => read(text).map((meaning) => meaning.kind)

const KETTLE = {
  kind: 'gs1',
  elements: [
    { ai: '01', value: GTIN },
    { ai: '17', value: '261200' },
    { ai: '21', value: 'SN-7' },
  ],
  gtin: GTIN,
  serial: 'SN-7',
  expiry: '2026-12-31',
}

describe('GS1 data', () => {
  it.each([']C1', ']d2', ']Q3', ']J1', ']e0', ']z1'])('are read from every symbol that holds them: %s', (aim) => {
    expect(best(`${aim}01${GTIN}1726120021SN-7`)).toMatchObject({ ...KETTLE, confidence: 0.98 })
  })

  it.each([
    ['with FNC1 sent as a separator', `]C1${GS}01${GTIN}1726120021SN-7`],
    ['from a scanner that names no symbol, by their separator', `01${GTIN}17261200${GS}21SN-7`],
    ['from a scanner that names no symbol, by key and check digit', `01${GTIN}1726120021SN-7`],
    ['in brackets, as printed', `(01)${GTIN}(17)261200(21)SN-7`],
    ['with carets for FNC1', `^01${GTIN}17261200^21SN-7`],
    ['with separators spelt out', `]C101${GTIN}17261200^]21SN-7`],
  ])('are read %s', (_, text) => {
    expect(best(text)).toMatchObject(KETTLE)
  })

  it('that are damaged are none, and it is said why', () => {
    const meanings = read(`]C10109521234543210${GS}21SN-7`)
    expect(meanings).toEqual([
      expect.objectContaining({ kind: 'unrecognised', promised: 'gs1', why: 'GS1 data: (01) check digit is wrong', confidence: 0 }),
    ])
  })

  it('whose parts contradict or lack each other are none either', () => {
    expect(read(`]C101${GTIN}02${GTIN}`).at(-1)).toMatchObject({ why: 'GS1 data: (02) does not go with (01)' })
    expect(read(`(01)${GTIN}(250)X`).at(-1)).toMatchObject({ why: 'GS1 data: (250) needs (01+21) or (03+21) or (8006+21)' })
    expect(kinds(`(01)${GTIN}(250)X`)).not.toContain('gs1')
  })

  it('of the second symbol of a label are read, less sure, with what must stand in the first', () => {
    expect(best(']C11726123121SN-7')).toMatchObject({
      kind: 'gs1',
      serial: 'SN-7',
      expiry: '2026-12-31',
      missing: [{ ai: '17' }, { ai: '21', oneOf: ['01', '03', '8006'] }],
      confidence: 0.85,
    })
  })

  it('are nothing that a plain Code 128 or a retail symbol has', () => {
    expect(kinds(`]C001${GTIN}21SN7`)).not.toContain('gs1')
    expect(kinds(`]E0${GTIN.slice(1)}`)).toEqual(['gtin'])
  })

  it('do not hide the tracking number that a carrier puts into them', () => {
    const meanings = read(`]C142010282${GS}9261290113185417468510`)
    expect(meanings[0]).toMatchObject({ kind: 'tracking', courier: 'usps', tracking: '9261290113185417468510' })
    expect(meanings.map(({ kind }) => kind)).toContain('gs1')
  })

  it('made up from the table are read as they are, with no element lost', () => {
    const rest = fc.array(anyElement, { maxLength: 8 })
    fc.assert(
      fc.property(rest, (elements) => {
        const all = [{ ai: '01', value: GTIN }, ...elements.filter(({ ai }) => ai !== '01')]
        fc.pre(contradiction(all) === undefined && missingBeside(all).length === 0)
        expect(best(`]C1${written(all)}`)).toMatchObject({ kind: 'gs1', elements: all, gtin: GTIN })
        expect(best(bracketed(all))).toMatchObject({ kind: 'gs1', elements: all })
      }),
      { numRuns: 300 },
    )
  })
})

describe('a retail symbol', () => {
  it('is a product number, long or short', () => {
    expect(best(']E04006381333931')).toMatchObject({ kind: 'gtin', gtin: '4006381333931' })
    expect(best(']E0036000291452')).toMatchObject({ kind: 'gtin', gtin: '036000291452' })
    expect(best(']E496385074')).toMatchObject({ kind: 'gtin', gtin: '96385074' })
    expect(best(']E3978014300723451999')).toMatchObject({ kind: 'gtin', gtin: '9780143007234' })
  })

  it.each([
    ['01234505', '012000003455'],
    ['04252614', '042100005264'],
    ['01234531', '012300000451'],
    ['01234543', '012340000053'],
    ['01234565', '012345000065'],
  ])('UPC-E %s is the number with its zeros: %s', (short, full) => {
    expect(best(`]E0${short}`)).toMatchObject({ kind: 'gtin', gtin: full })
  })

  it('with a wrong check digit is none', () => {
    expect(kinds(']E04006381333932')).not.toContain('gtin')
    expect(kinds(']E496385075')).not.toContain('gtin')
  })

  it('may have a small symbol above it that says more of the product', () => {
    expect(read(`]E02112345678900|]e01726123110B7`)).toMatchObject([
      { kind: 'gtin', gtin: '2112345678900' },
      { kind: 'gs1', elements: [{ ai: '17' }, { ai: '10' }], gtin: '02112345678900', batch: 'B7', expiry: '2026-12-31' },
    ])
  })
})

describe('a web address', () => {
  it('that is a Digital Link says what GS1 data say', () => {
    expect(best(`https://id.example.com/01/${GTIN}/21/SN-7?17=261200`)).toMatchObject({
      ...KETTLE,
      kind: 'digital-link',
      elements: [KETTLE.elements[0], KETTLE.elements[2], KETTLE.elements[1]],
    })
  })

  it('that is none stays an address, and it is said why', () => {
    expect(read('https://example.com/manual')).toMatchObject([
      { kind: 'url', url: 'https://example.com/manual', why: 'web address, no GS1 Digital Link: no primary key in the path' },
    ])
  })
})
