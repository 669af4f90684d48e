/**
 * How one application identifier's value is built and what it needs beside it. The facts are those of the GS1 General
 * Specifications, 3.2 to 3.9, in the form of the GS1 Barcode Syntax Dictionary; the names of the checks are its names.
 */
export type AiRow = {
  /** One identifier, or a run of them: `3100-3105`. */
  readonly ais: string
  /** GS1's data title, as printed beside the value. */
  readonly title: string
  readonly parts: readonly Part[]
} & AiRules

export type AiRules = {
  /** Its length is known from its first two digits: no separator follows it. */
  readonly predefined?: boolean
  /** May not stand in the query of a Digital Link. */
  readonly attribute?: boolean
  /** One of these must stand on the same item; `01+21` is both, `35nn` any with that beginning. */
  readonly needs?: readonly string[]
  /** None of these may. */
  readonly excludes?: readonly string[]
  /** A primary key of Digital Links, and the qualifiers that may follow it in a path: alternatives, each in order. */
  readonly qualifiers?: readonly (readonly string[])[]
}

/** N: digits. X: the 82 characters of GS1 data. Y: the 39 of component numbers. Z: base64 for addresses. */
export type CharacterSet = 'N' | 'X' | 'Y' | 'Z'

export type Part = {
  readonly set: CharacterSet
  readonly min: number
  readonly max: number
  /** May be missing altogether; what follows it is missing then, too. */
  readonly optional: boolean
  readonly checks: readonly CheckName[]
}

export type CheckName =
  | 'couponcode'
  | 'couponposoffer'
  | 'csum'
  | 'csumalpha'
  | 'gcppos1'
  | 'gcppos2'
  | 'hasnondigit'
  | 'hh'
  | 'hhmi'
  | 'hyphen'
  | 'iban'
  | 'importeridx'
  | 'iso3166'
  | 'iso3166999'
  | 'iso3166alpha2'
  | 'iso4217'
  | 'iso5218'
  | 'latitude'
  | 'longitude'
  | 'mediatype'
  | 'mi'
  | 'nonzero'
  | 'nozeroprefix'
  | 'packagetype'
  | 'pcenc'
  | 'pieceoftotal'
  | 'posinseqslash'
  | 'ss'
  | 'winding'
  | 'yesno'
  | 'yymmd0'
  | 'yymmdd'
  | 'yyyymmdd'
  | 'zero'

export function row(ais: string, title: string, parts: readonly Part[], rules: AiRules = {}): AiRow {
  return Object.freeze({ ais, title, parts: Object.freeze(parts), ...rules })
}

function part(set: CharacterSet, min: number, max: number, checks: readonly CheckName[]): Part {
  return Object.freeze({ set, min, max, optional: false, checks })
}

export const digits = (length: number, ...checks: readonly CheckName[]): Part => part('N', length, length, checks)
export const digitsUpTo = (max: number, ...checks: readonly CheckName[]): Part => part('N', 1, max, checks)
export const text = (length: number, ...checks: readonly CheckName[]): Part => part('X', length, length, checks)
export const textUpTo = (max: number, ...checks: readonly CheckName[]): Part => part('X', 1, max, checks)
export const codeUpTo = (max: number, ...checks: readonly CheckName[]): Part => part('Y', 1, max, checks)
export const base64UpTo = (max: number): Part => part('Z', 1, max, [])
export const optional = (given: Part): Part => Object.freeze({ ...given, optional: true })
