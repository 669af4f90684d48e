import type { UsedPart } from '../cases/part-serials.ts'

/** One serialised piece of a part, as a case tells of it: put into its unit, or taken out of it. */
export type Piece = { readonly part: string; readonly serial: string; readonly how: 'in' | 'out' }

/** What a case says of serialised pieces. A number is compared in capitals and without blanks. */
export function piecesOf(parts: readonly UsedPart[]): readonly Piece[] {
  const bare = (serial: string) => serial.toUpperCase().replace(/\s/g, '')
  return parts.flatMap(({ part, serial, removedSerial }): readonly Piece[] => [
    ...(serial === undefined ? [] : [{ part, serial: bare(serial), how: 'in' } as const]),
    ...(removedSerial === undefined ? [] : [{ part, serial: bare(removedSerial), how: 'out' } as const]),
  ])
}

/**
 * Whether one piece is said to be in two units at once: it was put in more often than it came out again, and once more. A piece can be taken out of one unit,
 * mended and put into another; what it cannot is be in both.
 */
export function isDoubled(putIn: number, takenOut: number): boolean {
  return putIn > takenOut + 1
}
