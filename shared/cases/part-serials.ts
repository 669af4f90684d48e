/** The piece that was put in, or the one that came out for it. */
export type PieceOf = 'new' | 'removed'

/** A part put into the unit. Where each piece has a number of its own, the numbers of both are kept. */
export type UsedPart = {
  readonly part: string
  readonly serial?: string
  readonly isTracked?: true
  readonly removedSerial?: string
  /** Pieces whose number could not be read. */
  readonly unreadable?: readonly PieceOf[]
}

function lacks({ isTracked, serial, removedSerial, unreadable = [] }: UsedPart, of: PieceOf): boolean {
  const known = of === 'new' ? serial : removedSerial
  return isTracked === true && known === undefined && !unreadable.includes(of)
}

/** The serial number that is wanted next; the piece just scanned is in the hand and comes first. */
export function wantedSerial(parts: readonly UsedPart[]): { readonly part: string; readonly of: PieceOf } | undefined {
  for (const used of parts) {
    const of = (['new', 'removed'] as const).find((each) => lacks(used, each))
    if (of !== undefined) return { part: used.part, of }
  }
  return undefined
}

/** The parts with a number kept at the first piece that lacks it. */
export function withSerial(
  parts: readonly UsedPart[],
  { part, of, serial }: { readonly part: string; readonly of: PieceOf; readonly serial?: string },
): readonly UsedPart[] {
  const at = parts.findIndex((used) => used.part === part && lacks(used, of))
  const used = parts[at]
  if (used === undefined) return parts
  if (serial === undefined) return parts.with(at, { ...used, unreadable: [...(used.unreadable ?? []), of] })
  return parts.with(at, { ...used, ...(of === 'new' ? { serial } : { removedSerial: serial }) })
}
