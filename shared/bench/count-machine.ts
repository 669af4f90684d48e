import { readQuantity } from '../parts/quantity.ts'
import { FIRST_PLACE } from '../parts/stock.ts'
import type { BenchAction, BenchAnswer } from './answer.ts'
import { onOurOwn } from './bench-machine.ts'
import { onCommand } from './command-machine.ts'
import { readCommand } from './command-word.ts'
import type { Counted, Counting, Desk, SightedPart, Sighting } from './desk.ts'
import { answered } from './open-case.ts'
import { pastPin } from './pin-question.ts'

const NOTHING: Counting = { isOn: true }

/** The desk at the shelf: a count that was left is gone on with. */
export function atShelf(desk: Desk): Desk {
  const { dock: _, asking: _asking, ...rest } = desk
  return { ...rest, count: { ...desk.count, isOn: true } }
}

/** The desk away from the shelf. What was being counted waits there; where nothing was, nothing is left behind. */
export function awayFromShelf(desk: Desk): Desk {
  const { count, ...rest } = desk
  return count?.now === undefined ? rest : { ...rest, count: { ...count, isOn: false } }
}

function kept({ part, location, quantity }: Counted): BenchAction {
  return { type: 'stock', part, command: { type: 'count', location, quantity } }
}

/** A count that differs from the books is looked at once more while the part is in the hand. */
function isAsBooked({ book, quantity }: Counted): boolean {
  return book === undefined || book === quantity
}

function withNow(desk: Desk, now: Counted): Desk {
  return { ...desk, count: { ...NOTHING, ...desk.count, now } }
}

function withoutNow(desk: Desk): Desk {
  const { now: _, ...count } = desk.count ?? NOTHING
  return { ...desk, count }
}

function begun(part: SightedPart, location: string | undefined): Counted {
  const { number, name, stock } = part
  const at = location ?? stock?.home ?? FIRST_PLACE
  return { part: number, name, location: at, quantity: 1, ...(stock === undefined ? {} : { book: stock.places[at] ?? 0 }) }
}

function onPartAtShelf(desk: Desk, part: SightedPart): BenchAnswer {
  const { now, location } = desk.count ?? NOTHING
  if (now?.part === part.number) return counting(desk, { ...now, quantity: now.quantity + 1 })
  const next = begun(part, location)
  if (now === undefined) return counting(desk, next)
  return answered(withNow(desk, next), isAsBooked(now) ? 'accepted' : 'attention', { type: 'counting', counted: next, done: now }, [
    kept(now),
  ])
}

function counting(desk: Desk, now: Counted): BenchAnswer {
  return answered(withNow(desk, now), 'accepted', { type: 'counting', counted: now })
}

/** From here on parts are counted at this place; what was counted at another is kept there. */
function onPlace(desk: Desk, location: string): BenchAnswer {
  const now = desk.count?.now
  const { count = NOTHING } = withoutNow(desk)
  const next = { ...desk, count: { ...count, location } }
  if (now === undefined) return answered(next, 'accepted', { type: 'count-place', location })
  return answered(next, isAsBooked(now) ? 'accepted' : 'attention', { type: 'count-place', location, done: now }, [kept(now)])
}

/**
 * What a scan at the shelf means: a part counts one more of it, the label of a place says where, a bare number how many in all.
 * Pure, like the bench machine.
 */
export function onShelfScan(desk: Desk, code: string, sightings: readonly Sighting[]): BenchAnswer {
  const place = sightings.map(({ meaning }) => (meaning.kind === 'location' ? meaning.location : undefined)).find(Boolean)
  if (place !== undefined) return pastPin(desk, (calm) => onPlace(calm, place))
  return onOurOwn(desk, code, sightings[0]) ?? pastPin(desk, (calm) => onCode(calm, code, sightings))
}

function onCode(desk: Desk, code: string, sightings: readonly Sighting[]): BenchAnswer {
  const part = sightings.find((each) => each.part !== undefined)?.part
  if (part !== undefined) return onPartAtShelf(desk, part)
  const quantity = readQuantity(code)
  return quantity === undefined || desk.count?.now === undefined
    ? answered(desk, 'refused', { type: 'not-a-part', code })
    : onQuantity(desk, quantity)
}

function onQuantity(desk: Desk, quantity: number): BenchAnswer {
  const now = desk.count?.now
  return now === undefined ? answered(desk, 'refused', { type: 'nothing-counted' }) : counting(desk, { ...now, quantity })
}

function onCounted(desk: Desk): BenchAnswer {
  const now = desk.count?.now
  if (now === undefined) return answered(desk, 'refused', { type: 'nothing-counted' })
  return answered(withoutNow(desk), isAsBooked(now) ? 'accepted' : 'attention', { type: 'counted', counted: now }, [kept(now)])
}

/** Dropping a count keeps nothing of it; where there is none, it leads away from the shelf. */
function onDismiss(desk: Desk): BenchAnswer {
  const now = desk.count?.now
  if (now !== undefined) return answered(withoutNow(desk), 'accepted', { type: 'count-dropped', part: now.part })
  return answered(awayFromShelf(desk), 'accepted', { type: 'count-over' })
}

/** A command at the shelf. What concerns a unit on the bench is refused, and said where it belongs. */
export function onShelfCommand(desk: Desk, words: string): BenchAnswer {
  const command = readCommand(words)
  switch (command?.type) {
    case 'quantity':
      return pastPin(desk, (calm) => onQuantity(calm, command.quantity))
    case 'counted':
      return pastPin(desk, onCounted)
    case 'dismiss':
      return desk.asking === undefined ? onDismiss(desk) : onCommand(desk, words, undefined)
    case undefined:
    case 'undo':
      return onCommand(desk, words, undefined)
    default:
      return answered(desk, 'refused', { type: 'not-at-shelf', code: words })
  }
}
