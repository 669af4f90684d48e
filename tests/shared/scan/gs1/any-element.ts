import * as fc from 'fast-check'
import { hasGs1CheckDigit } from '../../../../shared/scan/check-digits.ts'
import type { CheckName, Part } from '../../../../shared/scan/gs1/ai-row.ts'
import { APPLICATION_IDENTIFIERS, type Ai } from '../../../../shared/scan/gs1/application-identifiers.ts'
import { COUNTRY_LETTERS, COUNTRY_OF_NUMBER } from '../../../../shared/scan/gs1/checks/iso-3166.ts'
import { CURRENCY_OF_NUMBER } from '../../../../shared/scan/gs1/checks/iso-4217.ts'
import { PACKAGE_TYPES } from '../../../../shared/scan/gs1/checks/package-types.ts'
import type { Gs1Element } from '../../../../shared/scan/gs1/element.ts'

const DIGITS = '0123456789'
const ALPHABETS = {
  N: DIGITS,
  X: '!"%&\'()*+,-./0123456789:;<=>?ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz',
  Y: '#-/0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  Z: '-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz',
} as const

const two = (from: number, to: number) => fc.integer({ min: from, max: to }).map((value) => String(value).padStart(2, '0'))
const ten = (max: number) => fc.integer({ min: 0, max }).map((value) => String(value).padStart(10, '0'))
const from = (values: Iterable<string>) => fc.constantFrom(...values)
const joined = (...parts: readonly fc.Arbitrary<string>[]) => fc.tuple(...parts).map((texts) => texts.join(''))

function textOf({ set, min, max }: Part): fc.Arbitrary<string> {
  return fc.string({ unit: from(ALPHABETS[set]), minLength: min, maxLength: max, size: 'max' })
}

const BY_CHECK: Readonly<Partial<Record<CheckName, (part: Part) => fc.Arbitrary<string>>>> = {
  csum: (part) =>
    textOf({ ...part, min: part.min - 1, max: part.max - 1 }).map(
      (body) => body + DIGITS.split('').find((digit) => hasGs1CheckDigit(body + digit)),
    ),
  gcppos1: (part) => joined(fc.string({ unit: from(DIGITS), minLength: 4, maxLength: 4 }), textOf({ ...part, min: 0, max: part.max - 4 })),
  hh: () => two(0, 23),
  mi: () => two(0, 59),
  ss: () => two(0, 59),
  hhmi: () => joined(two(0, 23), two(0, 59)),
  hyphen: () => fc.constant('-'),
  importeridx: () => from('-09AZ_az'),
  iso3166: () => from(COUNTRY_OF_NUMBER.keys()),
  iso3166999: () => from(['999', ...COUNTRY_OF_NUMBER.keys()]),
  iso3166alpha2: () => from(COUNTRY_LETTERS),
  iso4217: () => from(CURRENCY_OF_NUMBER.keys()),
  iso5218: () => from('0129'),
  latitude: () => ten(1_800_000_000),
  longitude: () => ten(3_600_000_000),
  mediatype: () => from(['01', '10', '80', '99']),
  nonzero: (part) => textOf(part).filter((text) => /[1-9]/.test(text)),
  nozeroprefix: (part) => textOf(part).filter((text) => !text.startsWith('0')),
  packagetype: () => from(PACKAGE_TYPES),
  pcenc: (part) => textOf(part).map((text) => text.replaceAll('%', '-')),
  pieceoftotal: () => from(['0101', '0212', '1212', '0199']),
  posinseqslash: () => from(['1/1', '2/3', '9/9']),
  winding: () => from('019'),
  yesno: () => from('01'),
  yymmd0: () => joined(two(0, 99), two(1, 12), two(0, 28)),
  yymmdd: () => joined(two(0, 99), two(1, 12), two(1, 28)),
  yyyymmdd: () => joined(fc.integer({ min: 1900, max: 2099 }).map(String), two(1, 12), two(1, 28)),
  zero: () => fc.constant('0'),
}

/** Identifiers whose values need more than one check at a time to be made up: their published cases must do. */
const HARD: readonly CheckName[] = ['couponcode', 'couponposoffer', 'iban', 'csumalpha']

function valueOf({ parts }: Ai): fc.Arbitrary<string> {
  const each = parts.map((part) => {
    const [first] = part.checks
    return (first === undefined ? undefined : BY_CHECK[first]?.(part)) ?? textOf(part)
  })
  // Optional parts go from behind: none may be missing before one that is there.
  const shortest = parts.filter((part) => !part.optional).length
  const count = fc.integer({ min: shortest, max: parts.length })
  return fc.tuple(count, ...each).map(([here, ...texts]) => texts.slice(0, here).join(''))
}

/** Any element string that can be made up, of any identifier. */
export const anyElement: fc.Arbitrary<Gs1Element> = fc
  .constantFrom(
    ...[...APPLICATION_IDENTIFIERS.values()].filter(({ parts }) => !parts.some(({ checks }) => checks.some((name) => HARD.includes(name)))),
  )
  .chain((entry) => valueOf(entry).map((value) => ({ ai: entry.ai, value })))

const SEPARATOR = '\u001d'

/** As a symbol holds them: a separator after each value of no predefined length, but the last. */
export function written(elements: readonly Gs1Element[]): string {
  return elements
    .map(
      ({ ai, value }, at) =>
        ai + value + (APPLICATION_IDENTIFIERS.get(ai)?.predefined === true || at === elements.length - 1 ? '' : SEPARATOR),
    )
    .join('')
}

/** As it is printed below a symbol. */
export function bracketed(elements: readonly Gs1Element[]): string {
  return elements.map(({ ai, value }) => `(${ai})${value.replaceAll('(', '\\(')}`).join('')
}
