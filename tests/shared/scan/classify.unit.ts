import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rmaBarcode, rmaFromNumber } from '../../../shared/cases/rma.ts'
import { classify } from '../../../shared/scan/classify.ts'
import type { ScanMeaning } from '../../../shared/scan/scan-meaning.ts'

const read = (text: string, aim?: string) => classify({ text, source: 'hid', ...(aim === undefined ? {} : { aim }) })
const best = (text: string, aim?: string) => read(text, aim)[0]
const kinds = (text: string, aim?: string) => read(text, aim).map((meaning) => meaning.kind)
const couriers = (meanings: readonly ScanMeaning[]) => meanings.flatMap((meaning) => (meaning.kind === 'tracking' ? [meaning.courier] : []))

describe('a code of the bench itself', () => {
  it('is a command, a badge, a part or a location', () => {
    expect(best('MB:GO:DIAGNOSE')).toMatchObject({ kind: 'command', command: 'GO:DIAGNOSE', confidence: 1 })
    expect(best('MB:OP:mei-01')).toMatchObject({ kind: 'operator', operator: 'mei-01' })
    expect(best('MB:TEST:1:AaMmQqWwYyZz0123456789')).toMatchObject({ kind: 'test-card', number: 1, isWhole: true })
    expect(best('MB:TEST:1:GO:DIAGNOSE')).toMatchObject({ kind: 'test-card', number: 1, isWhole: false })
    expect(best(']C191MB:TEST:3\u001d92END')).toMatchObject({ kind: 'test-card', number: 3, isWhole: true })
    expect(best('MB:PART:BAT-3.7V')).toMatchObject({ kind: 'part', part: 'BAT-3.7V' })
    expect(best('MB:LOC:A3/shelf-2')).toMatchObject({ kind: 'location', location: 'A3/shelf-2' })
  })

  it.each(['MB:', 'MB:go', 'MB:GO DIAGNOSE', 'MB:GO::DIAGNOSE', 'MB:OP:', 'MB:OP', 'MB:PART:', 'MB:LOC:', 'MB:LOC', 'MB:GO:DIAGNOSE;'])(
    'is nothing when it is only nearly one: %s',
    (text) => {
      expect(read(text)).toMatchObject([{ kind: 'unrecognised', text, confidence: 0 }])
    },
  )

  it('is read only where the prefix is exact', () => {
    expect(kinds('mb:GO:DIAGNOSE')).not.toContain('command')
    expect(kinds(' XMB:GO:DIAGNOSE')).not.toContain('command')
  })
})

describe('an RMA number', () => {
  const rma = rmaFromNumber(123_456_789)

  it('is known by its prefix, or by how people write it', () => {
    expect(best(rmaBarcode(rma))).toMatchObject({ kind: 'rma', rma })
    expect(best(`${rma.slice(0, 3)}-${rma.slice(3, 7)}-${rma.slice(7)}`)).toMatchObject({ kind: 'rma', rma })
  })

  it('is less sure without either', () => {
    expect(best(rma)).toMatchObject({ kind: 'rma', rma, confidence: 0.55 })
  })

  it('with a wrong character is none', () => {
    const wrong = `RMA${rma.startsWith('0') ? '1' : '0'}${rma.slice(1)}`
    expect(kinds(wrong)).not.toContain('rma')
  })
})

describe("Amazon's labels", () => {
  it.each([
    ['LPNRRDK1234567', 'lpn'],
    ['LPNPM012345678', 'lpn'],
    ['X001ABC9DZ', 'fnsku'],
    ['B0CHX1W1XY', 'asin'],
    ['111-1234567-1234567', 'amazon-order'],
  ])('%s is an %s', (text, kind) => {
    expect(best(text)?.kind).toBe(kind)
  })

  it('are read in small letters too, as somebody may type them', () => {
    expect(best('lpnrrdk1234567')).toMatchObject({ kind: 'lpn', lpn: 'LPNRRDK1234567' })
  })
})

describe('numbers with a check digit', () => {
  it('are product numbers of 8, 12, 13 and 14 digits', () => {
    for (const gtin of ['96385074', '036000291452', '4006381333931', '09521234543213'])
      expect(best(gtin)).toMatchObject({ kind: 'gtin', gtin })
    expect(kinds('4006381333932')).not.toContain('gtin')
  })

  it('are logistic units of 18 digits', () => {
    expect(best('00106141412345678908')).toMatchObject({ kind: 'sscc', sscc: '106141412345678908' })
    expect(best('106141412345678908')).toMatchObject({ kind: 'sscc' })
  })

  it('are IMEIs of 15 digits', () => {
    expect(best('490154203237518')).toMatchObject({ kind: 'imei' })
  })
})

describe('a number that several could have made', () => {
  it('an IMEI that passes a carrier check is an IMEI first', () => {
    const meanings = read('356938035643809')
    expect(meanings[0]?.kind).toBe('imei')
    expect(couriers(meanings)).toContain('fedex')
  })

  it('a logistic unit that passes a postal check is a logistic unit first', () => {
    expect(best('00106141412345678908')?.kind).toBe('sscc')
    const meanings = read('00106141412345678908', ']C1')
    expect(meanings.slice(0, 2)).toMatchObject([
      { kind: 'gs1', sscc: '106141412345678908' },
      { kind: 'sscc', sscc: '106141412345678908' },
    ])
    expect(couriers(meanings)).toContain('usps')
  })

  it('a retail symbol is a product, whatever else its digits pass', () => {
    const meanings = read('036000291452', ']E0')
    expect(meanings[0]).toMatchObject({ kind: 'gtin', confidence: 0.99 })
    for (const meaning of meanings.slice(1)) expect(meaning.confidence).toBeLessThan(0.1)
  })

  it('is read with the identifier that a scanner types before it', () => {
    expect(read(']E04006381333931')).toEqual(read('4006381333931', ']E0'))
  })
})

describe('a tracking number', () => {
  it('names carrier and service', () => {
    expect(best('1Z5R89390357567127')).toMatchObject({
      kind: 'tracking',
      courier: 'ups',
      service: 'Ground',
      tracking: '1Z5R89390357567127',
    })
    expect(best('RB 123 456 785 GB')).toMatchObject({
      kind: 'tracking',
      courier: 's10',
      service: 'Letter post, registered',
      tracking: 'RB123456785GB',
    })
  })

  it('is the short number that customers know, where the label carries more', () => {
    expect(best('420102820000 9261290113185417468510')).toMatchObject({ courier: 'usps', tracking: '9261290113185417468510' })
    expect(best('1001921334250001000300779017972697')).toMatchObject({ courier: 'fedex', tracking: '779017972697' })
    expect(best('9622001900000000000000776632517510')).toMatchObject({ courier: 'fedex', tracking: '776632517510' })
    expect(best('008182709980000020033350276C')).toMatchObject({ courier: 'dpd', tracking: '09980000020033', service: '8:30' })
  })

  it('with a wrong check digit is none', () => {
    expect(couriers(read('1Z5R89390357567128'))).toEqual([])
    expect(couriers(read('RB123456786GB'))).toEqual([])
  })

  it('of the Postal Service with a wrong check digit is not believed to be FedEx’s, though it passes the check there', () => {
    const wrong = read('4208736423179145526925187727281080')
    expect(wrong).toContainEqual(expect.objectContaining({ kind: 'tracking', courier: 'fedex', confidence: 0.42 }))
  })

  it('of one digit only is next to nothing', () => {
    for (const meaning of read('000000000000')) if (meaning.kind === 'tracking') expect(meaning.confidence).toBeLessThan(0.2)
  })
})

describe('what nobody knows', () => {
  it('may be a serial number', () => {
    expect(read('C02XG0FDJG5H')).toMatchObject([{ kind: 'serial', serial: 'C02XG0FDJG5H', confidence: 0.3 }])
    expect(best('S/N: PF-2X9.01')).toMatchObject({ kind: 'serial', serial: 'PF-2X9.01', confidence: 0.8 })
  })

  it('keeps its text and bytes', () => {
    expect(read('nür')).toEqual([{ kind: 'unrecognised', text: 'nür', bytes: '6ec3bc72', confidence: 0, why: 'fits no known form' }])
    expect(read('')).toMatchObject([{ kind: 'unrecognised', text: '', why: 'empty' }])
  })
})

describe('any text at all', () => {
  const isSound = (each: string, aim: string | undefined) => {
    const confidences = read(each, aim).map((meaning) => meaning.confidence)
    expect(confidences.length).toBeGreaterThan(0)
    expect(confidences.every((confidence) => confidence >= 0 && confidence <= 1)).toBe(true)
    expect(confidences).toEqual(confidences.toSorted((one, other) => other - one))
  }
  const anyAim = fc.option(fc.string({ maxLength: 4 }), { nil: undefined })

  it('has at least one meaning, best first, each sure between 0 and 1', () => {
    const label = fc.string({ maxLength: 60, size: 'max', unit: fc.constantFrom(...'0123456789ABZ- MB:'.split('')) })
    fc.assert(fc.property(label, anyAim, isSound), { numRuns: 1000 })
  })

  it('may be of any characters and four thousand long', () => {
    const codes = fc.array(fc.nat(0xffff), { maxLength: 4096, size: 'max' })
    const text = codes.map((each) => String.fromCharCode(...each))
    fc.assert(fc.property(text, anyAim, isSound), { numRuns: 50 })
  })
})
