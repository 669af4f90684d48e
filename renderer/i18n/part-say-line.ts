import type { Say } from '../../shared/bench/answer.ts'
import type { Counted } from '../../shared/bench/desk.ts'
import { assertNever } from '../../shared/decider.ts'
import type { Formats } from '../../shared/i18n/formats.ts'
import type { Texts } from './text-function.ts'

type Words = Texts & { readonly formats: Pick<Formats, 'day'> }

export type PartSay = Extract<
  Say,
  {
    type:
      | 'part-used'
      | 'part-known'
      | 'part-serial'
      | 'part-planned'
      | 'part-unplanned'
      | 'count-place'
      | 'counting'
      | 'counted'
      | 'count-dropped'
      | 'stock-kept'
      | 'part-kept'
  }
>

/** What is said about a part, in one line. */
export function partSayLine(words: Words, say: PartSay): string {
  const { t, pick } = words
  switch (say.type) {
    case 'part-used':
      return usedLine(words, say)
    case 'part-known': {
      const values = { part: say.part, name: pick(say.name) }
      if (say.onHand === undefined) return t('say.part-known.uncounted', values)
      return say.onHand < 0 ? t('say.part-known.below', values) : t('say.part-known.here', { ...values, count: say.onHand })
    }
    case 'part-serial':
      return say.serial === undefined
        ? t(`say.part-serial.unreadable.${say.of}`, { part: say.part })
        : t(`say.part-serial.${say.of}`, { part: say.part, serial: say.serial })
    case 'part-planned':
    case 'part-unplanned':
      return t(`say.${say.type}`, { part: say.part, name: pick(say.name) })
    case 'count-place':
      return say.done === undefined
        ? t('say.count-place', { location: say.location })
        : t('say.count-place.done', { location: say.location, part: say.done.part, quantity: say.done.quantity })
    case 'counting':
      return countingLine(words, say)
    case 'counted':
      return countedLine(words, say.counted)
    case 'count-dropped':
      return t('say.count-dropped', { part: say.part })
    case 'stock-kept':
      return stockLine(words, say)
    case 'part-kept':
      return t(`say.part-kept.${say.did}`, { part: say.part, name: pick(say.name) })
    default:
      return assertNever(say)
  }
}

function usedLine({ t, pick }: Words, { part, name, left, misfit, isRetired }: Extract<Say, { type: 'part-used' }>): string {
  const values = { part, name: pick(name) }
  if (misfit !== undefined) return t('say.part-used.misfit', { part, product: pick(misfit) })
  if (isRetired === true) return t('say.part-used.retired', values)
  if (left === undefined) return t('say.part-used', values)
  return left < 0 ? t('say.part-used.short', values) : t('say.part-used.left', { ...values, count: left })
}

function countingLine({ t, pick }: Words, { counted, done }: Extract<Say, { type: 'counting' }>): string {
  const values = { part: counted.part, name: pick(counted.name), quantity: counted.quantity }
  if (done === undefined) return t('say.counting', values)
  const before = { ...values, before: done.quantity, other: done.part }
  return done.book === undefined || done.book === done.quantity
    ? t('say.counting.done', before)
    : t('say.counting.done-differs', { ...before, book: done.book })
}

function countedLine({ t }: Words, { part, location, quantity, book }: Counted): string {
  const values = { part, location, quantity }
  if (book === undefined) return t('say.counted', values)
  return book === quantity ? t('say.counted.as-booked', values) : t('say.counted.differs', { ...values, book })
}

function stockLine({ t, pick, formats }: Words, { part, name, command }: Extract<Say, { type: 'stock-kept' }>): string {
  const words = { part, name: pick(name) }
  switch (command.type) {
    case 'count':
      return t('say.stock.count', { part, location: command.location, quantity: command.quantity })
    case 'receive':
    case 'harvest':
      return t(`say.stock.${command.type}`, { ...words, quantity: command.quantity })
    case 'order':
      return t('say.stock.order', { part, quantity: command.quantity, supplier: command.supplier, day: formats.day(command.expectedOn) })
    case 'change-order':
      return t('say.stock.change-order', { part, quantity: command.quantity, day: formats.day(command.expectedOn) })
    case 'cancel-order':
      return t('say.stock.cancel-order', { part })
    case 'move':
      return t('say.stock.move', { part, quantity: command.quantity, from: command.from, to: command.to })
    default:
      return assertNever(command)
  }
}
