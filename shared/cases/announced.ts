import type { Announced } from './events.ts'

/** What is known of a unit before it comes, and nothing else of its case. */
export function announcedOf({ unit, order, complaint, inbound, expectedOn, returnIds }: Announced): Announced {
  return {
    unit,
    complaint,
    ...(order === undefined ? {} : { order }),
    ...(inbound === undefined ? {} : { inbound }),
    ...(expectedOn === undefined ? {} : { expectedOn }),
    ...(returnIds === undefined ? {} : { returnIds }),
  }
}

/** Whether two say the same; in which order their fields were written is of no account. */
export function sameFacts(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return one === other
  const left = Object.entries(one).filter(([, value]) => value !== undefined)
  const right = new Map(Object.entries(other).filter(([, value]) => value !== undefined))
  return left.length === right.size && left.every(([name, value]) => sameFacts(value, right.get(name)))
}
